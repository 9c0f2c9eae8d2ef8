#include "settlement/show_project_budget.hpp"

namespace wedka::settlement {

Result<ProjectBudget> show_project_budget(Query& query, const ShowProjectBudget& request) {
    if (!programmes::find_project(query, request.project_id)) return not_found("project_id");
    const auto budget_id = programmes::budget_of(query, request.project_id);
    const auto budget = budget_id ? finance::find_budget(query, *budget_id) : std::nullopt;
    if (!budget) return not_found("budget_id");

    const auto planned = finance::planned_from(*budget, finance::FundingSource::own);
    const auto counted = counted_sum(own_contribution_of(query, request.project_id));
    return ProjectBudget{.budget_id = budget->budget_id,
                         .name = budget->name,
                         .version_no = budget->version_no,
                         .adopted_on = budget->adopted_on,
                         .total = budget->total,
                         .lines = budget->lines,
                         .sources = budget->sources,
                         .tasks = budget->tasks,
                         .own_contribution = {planned, counted, counted - planned}};
}

}  // namespace wedka::settlement
