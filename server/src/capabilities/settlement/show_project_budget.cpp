#include "settlement/show_project_budget.hpp"

#include <algorithm>

namespace wedka::settlement {

namespace {

using finance::FundingSource;

/// Own contribution has its line also when it was paid without being planned.
std::vector<PlannedAndPaid> progress_of(const finance::Budget& budget,
                                        const std::vector<OwnContributionRow>& rows) {
    Money undeclared;
    for (const auto& row : rows)
        if (row.why == ContributionWhy::not_declared) undeclared = undeclared + row.amount;
    const PlannedAndPaid own{.source = FundingSource::own,
                             .planned = finance::planned_from(budget, FundingSource::own),
                             .paid = counted_sum(rows),
                             .undeclared = undeclared};
    std::vector<PlannedAndPaid> progress;
    for (const auto& source : budget.sources)
        if (source.source == FundingSource::own)
            progress.push_back(own);
        else
            progress.push_back({source.source, source.planned, {}, {}});
    const bool is_planned =
        std::ranges::count(progress, FundingSource::own, &PlannedAndPaid::source) > 0;
    if (!is_planned && (*own.paid > Money{} || undeclared > Money{})) progress.push_back(own);
    return progress;
}

}  // namespace

Result<ProjectBudget> show_project_budget(Query& query, const ShowProjectBudget& request) {
    if (!programmes::find_project(query, request.project_id)) return not_found("project_id");
    const auto budget_id = programmes::budget_of(query, request.project_id);
    const auto budget = budget_id ? finance::find_budget(query, *budget_id) : std::nullopt;
    if (!budget) return not_found("budget_id");

    const auto planned = finance::planned_from(*budget, finance::FundingSource::own);
    const auto rows = own_contribution_of(query, request.project_id);
    const auto counted = counted_sum(rows);
    return ProjectBudget{.budget_id = budget->budget_id,
                         .name = budget->name,
                         .version_no = budget->version_no,
                         .adopted_on = budget->adopted_on,
                         .total = budget->total,
                         .lines = budget->lines,
                         .sources = budget->sources,
                         .tasks = budget->tasks,
                         .own_contribution = {planned, counted, counted - planned},
                         .progress = progress_of(*budget, rows)};
}

}  // namespace wedka::settlement
