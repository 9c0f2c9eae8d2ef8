#pragma once

#include "settlement/settlement.hpp"

namespace wedka::settlement {

using finance::BudgetId;

struct ShowProjectBudget {
    ProjectId project_id;
};
BOOST_DESCRIBE_STRUCT(ShowProjectBudget, (), (project_id))

/// Own contribution as planned and as it counts today; below zero, so much is missing.
struct OwnContributionSum {
    Money planned;
    Money counted;
    Money difference;
};
BOOST_DESCRIBE_STRUCT(OwnContributionSum, (), (planned, counted, difference))

/// What a source is to pay, and what was paid of it so far. The office's records hold payments of
/// the own contribution only, so of any other source nothing is said: `paid` is what counts,
/// `undeclared` what was paid and would count if it were declared.
struct PlannedAndPaid {
    finance::FundingSource source = finance::FundingSource::efs;
    Money planned;
    std::optional<Money> paid;
    std::optional<Money> undeclared;
};
BOOST_DESCRIBE_STRUCT(PlannedAndPaid, (), (source, planned, paid, undeclared))

/// The budget that pays for a project, in its version in force.
struct ProjectBudget {
    BudgetId budget_id;
    std::string name;
    std::int64_t version_no = 1;
    Day adopted_on;
    Money total;
    std::vector<finance::BudgetLine> lines;
    std::vector<finance::SourceSum> sources;
    std::vector<finance::TaskSum> tasks;
    OwnContributionSum own_contribution;
    std::vector<PlannedAndPaid> progress;
};
BOOST_DESCRIBE_STRUCT(ProjectBudget, (),
                      (budget_id, name, version_no, adopted_on, total, lines, sources, tasks,
                       own_contribution, progress))

/// Not found as long as no budget is linked to the project.
Result<ProjectBudget> show_project_budget(Query& query, const ShowProjectBudget& request);

}  // namespace wedka::settlement
