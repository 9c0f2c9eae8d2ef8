#include "settlement/find_own_contribution.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <tuple>

#include "platform/text.hpp"
#include "settlement/contribution_store.hpp"
#include "settlement/taking_part.hpp"

namespace wedka::settlement {

namespace {

/// Payments to all these people, and the declared ones of whoever is no longer among them.
std::vector<finance::BenefitPayment> payments_for(const Operation& operation,
                                                  const std::map<PersonId, Taker>& takers,
                                                  ProjectId project_id) {
    std::vector<PersonId> people;
    for (const auto& [person_id, taker] : takers) people.push_back(person_id);
    auto payments = finance::benefits_of_people(operation, people);
    std::set<PaymentId> known;
    for (const auto& payment : payments) known.insert(payment.payment_id);
    std::vector<PaymentId> others;
    for (const auto& payment_id : declared_in(operation, project_id))
        if (!known.contains(payment_id)) others.push_back(payment_id);
    std::ranges::move(finance::payments(operation, others), std::back_inserter(payments));
    return payments;
}

void name_person(const Operation& operation, const std::map<PersonId, Taker>& takers,
                 OwnContributionRow& row) {
    if (const auto taker = takers.find(row.person_id); taker != takers.end()) {
        row.last_name = taker->second.last_name;
        row.first_name = taker->second.first_name;
    } else if (const auto person = people::find_person(operation, row.person_id)) {
        row.last_name = person->last_name;
        row.first_name = person->first_name;
    }
}

/// The payments of one person stand together, the people in the order of lists.
void sort_by_name(std::vector<OwnContributionRow>& rows) {
    std::ranges::sort(rows, {}, [](const OwnContributionRow& row) {
        return std::tie(row.person_id, row.paid_on, row.payment_id);
    });
    using Payments = std::span<OwnContributionRow>;
    std::vector<std::pair<std::string, Payments>> people;
    for (auto from = rows.begin(); from != rows.end();) {
        const auto to = std::find_if(from, rows.end(), [&](const OwnContributionRow& row) {
            return row.person_id != from->person_id;
        });
        people.emplace_back(sort_key(from->last_name + ' ' + from->first_name).data,
                            Payments(from, to));
        from = to;
    }
    std::ranges::stable_sort(people, {}, &std::pair<std::string, Payments>::first);
    std::vector<OwnContributionRow> sorted;
    sorted.reserve(rows.size());
    for (const auto& [key, payments] : people)
        std::ranges::move(payments, std::back_inserter(sorted));
    rows = std::move(sorted);
}

}  // namespace

std::vector<OwnContributionRow> own_contribution_of(const Operation& operation,
                                                    ProjectId project_id) {
    const auto project = programmes::find_project(operation, project_id);
    if (!project) return {};
    const auto takers = takers_of(operation, *project);
    const auto payments = payments_for(operation, takers, project_id);
    std::vector<PaymentId> payment_ids;
    for (const auto& payment : payments) payment_ids.push_back(payment.payment_id);
    const auto declarations = declarations_of(operation, payment_ids);

    std::vector<OwnContributionRow> rows;
    for (const auto& payment : payments) {
        const auto declared = declared_in(declarations, project_id, payment.payment_id);
        const auto why =
            judge(taking_part_of(takers, payment.person_id), payment.paid_on, declared);
        auto& row = rows.emplace_back(OwnContributionRow{.payment_id = payment.payment_id,
                                                         .person_id = payment.person_id,
                                                         .last_name = {},
                                                         .first_name = {},
                                                         .paid_on = payment.paid_on,
                                                         .kind = payment.kind,
                                                         .decision_number = payment.decision_number,
                                                         .amount = payment.amount,
                                                         .is_declared = declared == Declared::here,
                                                         .counts = why == ContributionWhy::counts,
                                                         .why = why});
        name_person(operation, takers, row);
    }
    sort_by_name(rows);
    return rows;
}

Money counted_sum(const std::vector<OwnContributionRow>& rows) {
    Money total;
    for (const auto& row : rows)
        if (row.counts) total += row.amount;
    return total;
}

Result<Page<OwnContributionRow>> find_own_contribution(Query& query,
                                                       const FindOwnContribution& request) {
    if (!programmes::find_project(query, request.project_id)) return not_found("project_id");
    Page<OwnContributionRow> page{own_contribution_of(query, request.project_id), {}};
    std::erase_if(page.items, [&query](const OwnContributionRow& row) {
        return query.once("is_hidden", row.person_id.uuid(), [&] {
            return query.standing(row.person_id.uuid()).is_hidden();
        });
    });
    for (const auto& row : page.items) query.showed(row.person_id);
    return page;
}

}  // namespace wedka::settlement
