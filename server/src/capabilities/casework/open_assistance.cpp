#include "casework/open_assistance.hpp"

#include <algorithm>

#include "casework/assistance_rules.hpp"
#include "casework/assistance_store.hpp"
#include "casework/assisted_family.hpp"
#include "casework/case_numbers.hpp"
#include "platform/told_at.hpp"
#include "vocabulary/today.hpp"

namespace wedka::casework {

namespace {

AssistanceSurroundings surroundings_of(const Operation& operation, const OpenAssistance& request) {
    AssistanceSurroundings known{
        .today = today_in(operation),
        .is_family_assistant = staff::holds_post_on(
            operation, request.worker_id, staff::PostKind::family_assistant, request.from_on),
        .other_families = times_of_worker(operation, request.worker_id),
        .has_assistant = false,
        .act = {},
        .limit = {}};
    if (const auto period = Period::make(request.from_on, request.to_on)) {
        const auto times = times_of_household(operation, request.household_id);
        known.has_assistant =
            std::ranges::any_of(times, [&](const auto& other) { return other.overlaps(*period); });
        known.act = parameters::values_within(operation, "asystent.ustawa", *period);
        known.limit = parameters::values_within(operation, "asystent.limit_rodzin", *period);
    }
    return known;
}

}  // namespace

Result<Assistance> open_assistance(Transaction& transaction, const OpenAssistance& request) {
    auto family = people::household_on(transaction, request.household_id, request.from_on);
    // The family is opened as the actor knows it: a refusal would tell that there is somebody else.
    std::erase_if(family, [&transaction](const auto& person) {
        return !is_known(transaction, person.person_id);
    });
    if (family.empty()) return not_found("household_id");
    for (const auto& person : family)
        if (const auto refusal = transaction.deny("casework.open_assistance", person.person_id))
            return told_at("household_id", *refusal);
    if (!staff::find_member(transaction, request.worker_id)) return not_found("worker_id");

    // Two clerks wait for each other here, so that the second one sees the family of the first.
    hold_series(transaction, "AR");
    const auto findings = check_opening(request, surroundings_of(transaction, request));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    std::vector<people::PersonId> people;
    for (const auto& person : family) people.push_back(person.person_id);
    const auto number = next_number(transaction, "AR", request.from_on.year(), people);
    const auto assistance_id = insert_assistance(transaction, request, number, family);
    for (const auto& person : family)
        grant_access(transaction, person.person_id.uuid(), request.worker_id.uuid(),
                     "family_assistance", request.from_on.text(),
                     request.to_on ? std::optional{request.to_on->text()} : std::nullopt);
    transaction.record("casework.open_assistance", assistance_id, family.front().person_id,
                       request.worker_id);
    return assistance(transaction, assistance_id);
}

}  // namespace wedka::casework
