#include <algorithm>

#include "access/information_rules.hpp"
#include "access/register_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::access {

namespace {
constexpr std::string_view permission = "access.inform";
}

Result<Page<InformationRow>> list_information(Query& query, const InformationOf& request) {
    if (!people::find_person(query, request.person_id)) return not_found("person_id");
    if (const auto refusal = query.deny("people.read", request.person_id)) return *refusal;
    query.showed(request.person_id);
    Page<InformationRow> page{information_of(query, request.person_id), {}};
    for (const auto activity : activities_of(query, request.person_id, today_in(query))) {
        const bool was_told = std::ranges::any_of(page.items, [&](const InformationRow& row) {
            return row.activity == activity && !row.withdrawn_at;
        });
        if (was_told) continue;
        InformationRow missing;
        missing.activity = activity;
        missing.is_missing = true;
        page.items.insert(page.items.begin(), missing);
    }
    return page;
}

Result<InformationKept> inform_person(Transaction& transaction, const InformPerson& request) {
    const auto person = people::find_person(transaction, request.person_id);
    if (!person) return not_found("person_id");
    if (const auto refusal = transaction.deny(permission, request.person_id)) return *refusal;
    const auto findings =
        check_information(request.given_on, person->birth_on, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto id = put_information(transaction, request);
    transaction.record(permission, id, request.person_id);
    return InformationKept{id};
}

Result<Done> withdraw_information(Transaction& transaction, const WithdrawInformation& request) {
    if (!people::find_person(transaction, request.person_id)) return not_found("person_id");
    if (const auto refusal = transaction.deny(permission, request.person_id)) return *refusal;
    const auto known = is_withdrawn(transaction, request.person_id, request.information_id);
    if (!known) return not_found("information_id");
    const auto findings = check_withdrawal(*known, request.reason.text);
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    if (!mark_withdrawn(transaction, request)) return refused(withdrawn_already());
    transaction.record(permission, request.information_id, request.person_id);
    return Done{};
}

}  // namespace wedka::access
