#pragma once

#include "programmes/found_project.hpp"
#include "programmes/record_agreement.hpp"

/// SQL about projects, their partners, planned numbers and budgets.
namespace wedka::programmes {

/// Holds the project against everybody else until the end of the transaction, so that limits and
/// running numbers stay true. Whether there is such a project.
bool lock_project(Transaction& transaction, ProjectId project_id);

ProjectId insert_project(Transaction& transaction, const FoundProject& request);
void insert_planned_version(Transaction& transaction, ProjectId project_id, std::int64_t version,
                            const PlannedParticipants& planned);
void insert_agreement(Transaction& transaction, const RecordAgreement& request,
                      std::int64_t version);
void put_number(Transaction& transaction, ProjectId project_id, const std::string& number);
/// Links the budget in place of an earlier one.
void put_budget(Transaction& transaction, ProjectId project_id, BudgetId budget_id);
/// Which project the budget pays for.
std::optional<ProjectId> project_of_budget(const Operation& operation, BudgetId budget_id);

/// A project that exists, as its page shows it.
Project project(const Operation& operation, ProjectId project_id);
/// How many participants are planned now.
std::int64_t planned_now(const Operation& operation, ProjectId project_id);

}  // namespace wedka::programmes
