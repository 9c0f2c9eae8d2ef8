#include "programmes/link_funding.hpp"

#include <algorithm>

#include "programmes/project_store.hpp"

namespace wedka::programmes {

namespace {

constexpr std::string_view put_funding = R"sql(
    INSERT INTO programmes_fundings (office_id, project_id, funding_id)
    VALUES ($1, $2, $3)
    ON CONFLICT (office_id, project_id) DO UPDATE SET funding_id = excluded.funding_id)sql";

constexpr std::string_view select_funded = R"sql(
    SELECT f.funding_id, f.project_id, p.name AS project_name
    FROM programmes_fundings f
    JOIN programmes_projects p ON p.office_id = f.office_id AND p.project_id = f.project_id
    WHERE f.office_id = $1
    ORDER BY p.from_on DESC, p.project_id)sql";

std::vector<FundedProject> funded_projects(const Operation& operation) {
    return operation.database.select<FundedProject>(select_funded, operation.office());
}

/// R5-60: granted money makes one project.
Findings check_funding(const finance::FundingFact& funding, const FundedProject* came_of_it,
                       ProjectId project_id) {
    Findings findings;
    if (!finance::is_granted(funding.stage))
        findings.push_back({.rule = "R5-60", .field = "funding_id", .code = "not_granted"});
    if (came_of_it && came_of_it->project_id != project_id)
        findings.push_back({.rule = "R5-60",
                            .field = "funding_id",
                            .code = "funding_of_another_project",
                            .values = {{"project", came_of_it->project_name}}});
    return findings;
}

}  // namespace

Result<FundedProject> link_funding(Transaction& transaction, const LinkFunding& request) {
    if (!lock_project(transaction, request.project_id)) return not_found("project_id");
    const auto funding = finance::find_funding(transaction, request.funding_id);
    if (!funding) return not_found("funding_id");
    const auto funded = funded_projects(transaction);
    const auto came_of_it =
        std::ranges::find(funded, request.funding_id, &FundedProject::funding_id);
    const auto findings = check_funding(
        *funding, came_of_it == funded.end() ? nullptr : &*came_of_it, request.project_id);
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    transaction.database.execute(put_funding, transaction.office(), request.project_id,
                                 request.funding_id);
    transaction.record("programmes.link_budget", request.project_id, request.funding_id);
    return FundedProject{request.funding_id, request.project_id,
                         find_project(transaction, request.project_id).value().name};
}

Result<Page<FundedProject>> list_funded_projects(Query& query, const ListFundedProjects&) {
    return Page<FundedProject>{funded_projects(query)};
}

}  // namespace wedka::programmes
