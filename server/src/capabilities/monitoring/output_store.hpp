#pragma once

#include "monitoring/record_output.hpp"

/// SQL about what projects gave besides support to people.
namespace wedka::monitoring {

OutputId insert_output(Transaction& transaction, const RecordOutput& request);
void mark_output_withdrawn(Transaction& transaction, const WithdrawOutput& request, Day on);
std::optional<Output> find_output(const Operation& operation, OutputId output_id);
/// The latest first, also those withdrawn.
std::vector<Output> all_outputs_of(const Operation& operation, ProjectId project_id);

}  // namespace wedka::monitoring
