#pragma once

#include <map>

#include "settlement/contribution_rules.hpp"

namespace wedka::settlement {

/// Somebody enrolled in the project or on its ranking list.
struct Taker {
    std::string last_name;
    std::string first_name;
    TakingPart taking_part;
};

/// Everybody whom the project knows, and since when they take part. Programmes tell who is
/// enrolled, support tells since when.
std::map<PersonId, Taker> takers_of(const Operation& operation,
                                    const programmes::ProjectFact& project);

/// The same of one person; who is not among them does not take part.
TakingPart taking_part_of(const std::map<PersonId, Taker>& takers, PersonId person_id);

/// Where the payment is declared, seen from the project.
Declared declared_in(const std::map<PaymentId, ProjectId>& declarations, ProjectId project_id,
                     PaymentId payment_id);

}  // namespace wedka::settlement
