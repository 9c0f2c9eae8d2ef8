#include "finance/find_fundings.hpp"

#include <algorithm>

#include "finance/funding_store.hpp"

namespace wedka::finance {

namespace {

constexpr std::string_view select_fundings = R"sql(
    SELECT a.funding_id, a.name, a.funder, a.call_closes_on, s.stage, s.taken_on,
           asked.amount AS asked, granted.amount AS granted,
           m.last_name || ' ' || m.first_name AS worker
    FROM finance_applications a
    JOIN staff_members m ON m.office_id = a.office_id AND m.member_id = a.worker_id
    JOIN finance_application_steps s
      ON s.office_id = a.office_id
     AND s.funding_id = a.funding_id
     AND s.position = (SELECT MAX(l.position)
                       FROM finance_application_steps l
                       WHERE l.office_id = a.office_id
                         AND l.funding_id = a.funding_id)
    LEFT JOIN finance_application_steps asked
      ON asked.office_id = a.office_id
     AND asked.funding_id = a.funding_id
     AND asked.stage = 'applied'
    LEFT JOIN finance_application_steps granted
      ON granted.office_id = a.office_id
     AND granted.funding_id = a.funding_id
     AND granted.stage = 'granted'
    WHERE a.office_id = $1
    ORDER BY s.taken_on DESC, a.funding_id DESC)sql";

std::vector<FundingRow> fundings(const Operation& operation) {
    return operation.database.select<FundingRow>(select_fundings, operation.office());
}

}  // namespace

Result<Page<FundingRow>> list_fundings(Query& query, const ListFundings& request) {
    Page<FundingRow> page{fundings(query), {}};
    if (request.stage)
        std::erase_if(page.items, [&](const auto& row) { return row.stage != *request.stage; });
    return page;
}

Result<Page<StageSum>> sum_fundings(Query& query, const SumFundings&) {
    Page<StageSum> page;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<FundingStage>>(
        [&page](auto stage) {
            page.items.push_back({stage.value, 0, {}, {}});
        });
    for (const auto& row : fundings(query)) {
        auto& sum = *std::ranges::find(page.items, row.stage, &StageSum::stage);
        ++sum.applications;
        sum.asked += row.asked.value_or(Money{});
        sum.granted += row.granted.value_or(Money{});
    }
    return page;
}

Result<FundingApplication> show_funding(Query& query, const ShowFunding& request) {
    const auto application = whole_funding(query, request.funding_id);
    if (!application) return not_found("funding_id");
    return *application;
}

}  // namespace wedka::finance
