#pragma once

#include "programmes/project.hpp"

namespace wedka::programmes {

/// The budget that pays for a project.
struct LinkBudget {
    ProjectId project_id;
    BudgetId budget_id;
};
BOOST_DESCRIBE_STRUCT(LinkBudget, (), (project_id, budget_id))

/// Links the budget, in place of an earlier one. A budget pays for one project.
Result<Project> link_budget(Transaction& transaction, const LinkBudget& request);

}  // namespace wedka::programmes
