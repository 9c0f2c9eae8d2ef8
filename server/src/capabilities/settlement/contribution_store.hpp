#pragma once

#include <map>

#include "settlement/settlement.hpp"

/// All SQL about declared payments.
namespace wedka::settlement {

/// False when somebody declared it meanwhile.
bool insert_declaration(Transaction& transaction, ProjectId project_id, PaymentId payment_id);
/// False when the project did not declare it.
bool delete_declaration(Transaction& transaction, ProjectId project_id, PaymentId payment_id);
/// What the project declared.
std::vector<PaymentId> declared_in(const Operation& operation, ProjectId project_id);
/// Which project declared which of the payments; those that nobody declared are missing.
std::map<PaymentId, ProjectId> declarations_of(const Operation& operation,
                                               const std::vector<PaymentId>& payment_ids);

}  // namespace wedka::settlement
