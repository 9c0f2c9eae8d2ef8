#pragma once

#include "programmes/programmes.hpp"

namespace wedka::programmes {

/// The budget of a project as it was agreed. The first one has a name; each next version says why
/// there had to be one.
struct AdoptProjectBudget {
    ProjectId project_id;
    std::optional<std::string> name;
    Day adopted_on;
    std::optional<std::string> reason;
    Money total;
    std::vector<finance::BudgetLine> lines;
};
BOOST_DESCRIBE_STRUCT(AdoptProjectBudget, (), (project_id, name, adopted_on, reason, total, lines))

/// Adopts the project's budget and links it, all at once; where it has one already, adopts the next
/// version of that one. The earlier versions stay as they were.
Result<finance::Budget> adopt_project_budget(Transaction& transaction,
                                             const AdoptProjectBudget& request);

}  // namespace wedka::programmes
