#include "casework/assistance_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace wedka::casework {

namespace {

// Our own limit, not the law's: a longer meeting is a slip of the finger.
const auto longest_visit = Minutes::from_minutes(24 * 60);

using Values = std::vector<parameters::ParameterValue>;

const parameters::ParameterValue* value_on(const Values& values, Day day) {
    const auto found = std::ranges::find_if(values, [day](const auto& value) {
        return Period::make(value.valid_from, value.valid_to)->contains(day);
    });
    return found == values.end() ? nullptr : &*found;
}

std::int64_t number_of(const parameters::ParameterValue& value) {
    std::int64_t number = 0;
    std::from_chars(value.value.data(), value.value.data() + value.value.size(), number);
    return number;
}

void check_not_in_future(std::optional<Day> day, const char* field, Day today, Findings& findings) {
    if (day && *day > today) findings.push_back({.rule = {}, .field = field, .code = "in_future"});
}

/// Whether the assistant would have too many families on the day; what the law says of it is looked
/// up, and missed, like any value.
std::optional<Finding> too_many_on(Day day, const AssistanceSurroundings& known) {
    const auto* act = value_on(known.act, day);
    if (!act) return parameters::value_missing("asystent.ustawa", day);
    if (!parameters::is_yes(*act)) return std::nullopt;
    const auto* limit = value_on(known.limit, day);
    if (!limit) return parameters::value_missing("asystent.limit_rodzin", day);
    const auto families = 1 + std::ranges::count_if(known.other_families, [day](const auto& time) {
                              return time.contains(day);
                          });
    if (families <= number_of(*limit)) return std::nullopt;
    return Finding{
        .rule = "R4-01",
        .field = "worker_id",
        .code = "too_many_families",
        .values = {
            {"families", std::to_string(families)}, {"limit", limit->value}, {"day", day.text()}}};
}

/// How many there are can only rise on a day on which some work begins.
void check_families(const Period& period, const AssistanceSurroundings& known, Findings& findings) {
    std::vector<Day> days{period.from()};
    for (const auto& other : known.other_families)
        if (period.contains(other.from())) days.push_back(other.from());
    std::ranges::sort(days);
    for (const auto day : days)
        if (auto finding = too_many_on(day, known)) {
            findings.push_back(std::move(*finding));
            return;
        }
}

void check_consent(const OpenAssistance& request, Findings& findings) {
    if (!request.consent_on && request.basis != AssistanceBasis::court)
        findings.push_back({.rule = "R4-13", .field = "consent_on", .code = "no_consent"});
    if (request.consent_on && *request.consent_on > request.from_on)
        findings.push_back({.rule = "R4-13", .field = "consent_on", .code = "consent_later"});
}

bool is_outside(Day day, const Assistance& assistance) {
    return day < assistance.from_on || (assistance.to_on && day > *assistance.to_on);
}

bool is_of_family(PersonId person_id, const Assistance& assistance) {
    return std::ranges::find(assistance.family, person_id, &AssistedPerson::person_id) !=
           assistance.family.end();
}

void check_actions(const MakeFamilyPlan& request, const Assistance& assistance,
                   Findings& findings) {
    if (request.aims.empty())
        findings.push_back({.rule = "R4-04", .field = "aims", .code = "no_aim"});
    if (request.actions.empty())
        findings.push_back({.rule = "R4-04", .field = "actions", .code = "no_action"});
    for (std::size_t i = 0; i < request.actions.size(); ++i) {
        const auto due_on = request.actions[i].due_on;
        if (due_on < request.made_on || is_outside(due_on, assistance))
            findings.push_back({.rule = "R4-04",
                                .field = fmt::format("actions[{}].due_on", i),
                                .code = "outside_assistance"});
    }
    const bool is_one_sided =
        !request.actions.empty() && std::ranges::all_of(request.actions, [&](const auto& action) {
            return action.side == request.actions.front().side;
        });
    // The family's own plan has something for the family to do, and somebody who helps.
    if (is_one_sided)
        findings.push_back(
            {.rule = "R4-11", .field = "actions", .code = "one_sided", .can_be_justified = true});
}

void check_consultation(const MakeFamilyPlan& request, bool is_social_worker, Day today,
                        Findings& findings) {
    if (!request.consulted_with)
        findings.push_back({.rule = "R4-05", .field = "consulted_with", .code = "not_consulted"});
    else if (request.consulted_on && !is_social_worker)
        findings.push_back(
            {.rule = "R4-05", .field = "consulted_with", .code = "not_social_worker"});
    if (!request.consulted_on)
        findings.push_back({.rule = "R4-05", .field = "consulted_on", .code = "not_consulted"});
    check_not_in_future(request.consulted_on, "consulted_on", today, findings);
}

void check_makers(const MakeFamilyPlan& request, const Assistance& assistance, Findings& findings) {
    if (request.made_with.empty())
        findings.push_back({.rule = "R4-12", .field = "made_with", .code = "made_without_family"});
    for (std::size_t i = 0; i < request.made_with.size(); ++i) {
        const auto here = request.made_with.begin() + static_cast<std::ptrdiff_t>(i);
        const auto field = fmt::format("made_with[{}]", i);
        if (!is_of_family(*here, assistance))
            findings.push_back({.rule = "R4-12", .field = field, .code = "not_of_family"});
        else if (std::find(request.made_with.begin(), here, *here) != here)
            findings.push_back({.rule = {}, .field = field, .code = "repeated"});
    }
}

Finding already_ended() {
    return {.rule = {}, .field = {}, .code = "assistance_ended"};
}

}  // namespace

Findings check_opening(const OpenAssistance& request, const AssistanceSurroundings& known) {
    Findings findings;
    const auto period = Period::make(request.from_on, request.to_on);
    if (!period)
        findings.push_back({.rule = "R1-13", .field = "to_on", .code = "ends_before_start"});
    check_not_in_future(request.requested_on, "requested_on", known.today, findings);
    check_not_in_future(request.consent_on, "consent_on", known.today, findings);
    if (period) check_families(*period, known, findings);
    if (!known.is_family_assistant)
        findings.push_back({.rule = "R4-10", .field = "worker_id", .code = "not_family_assistant"});
    check_consent(request, findings);
    if (known.has_assistant)
        findings.push_back({.rule = "R4-14", .field = "household_id", .code = "second_assistant"});
    return findings;
}

Findings check_plan(const MakeFamilyPlan& request, const Assistance& assistance,
                    bool is_consulted_social_worker, Day today) {
    if (assistance.ended_on) return {already_ended()};
    Findings findings;
    check_not_in_future(request.made_on, "made_on", today, findings);
    if (is_outside(request.made_on, assistance))
        findings.push_back({.rule = "R4-04", .field = "made_on", .code = "outside_assistance"});
    check_actions(request, assistance, findings);
    check_consultation(request, is_consulted_social_worker, today, findings);
    check_makers(request, assistance, findings);
    return findings;
}

Findings check_plan_action_done(Day done_on, const Assistance& assistance, const FamilyPlan& plan,
                                const PlanAction& action, Day today) {
    if (action.done_on) return {{.rule = {}, .field = "done_on", .code = "already_done"}};
    Findings findings;
    check_not_in_future(done_on, "done_on", today, findings);
    if (done_on < plan.made_on)
        findings.push_back({.rule = "R4-04", .field = "done_on", .code = "before_plan"});
    if (assistance.ended_on && done_on > *assistance.ended_on)
        findings.push_back({.rule = "R4-04", .field = "done_on", .code = "outside_assistance"});
    return findings;
}

Findings check_family_visit(const RecordFamilyVisit& request, const Assistance& assistance,
                            Day today) {
    Findings findings;
    check_not_in_future(request.visited_on, "visited_on", today, findings);
    if (request.visited_on < assistance.from_on ||
        (assistance.ended_on && request.visited_on > *assistance.ended_on))
        findings.push_back(
            {.rule = "R4-15", .field = "visited_on", .code = "visit_outside_assistance"});
    if (request.minutes < Minutes::from_minutes(1) || request.minutes > longest_visit)
        findings.push_back({.rule = "R4-15", .field = "minutes", .code = "no_such_length"});
    return findings;
}

Findings check_assistance_end(const EndAssistance& request, const Assistance& assistance,
                              Day today) {
    if (assistance.ended_on) return {already_ended()};
    Findings findings;
    check_not_in_future(request.ended_on, "ended_on", today, findings);
    if (request.ended_on < assistance.from_on)
        findings.push_back({.rule = "R1-13", .field = "ended_on", .code = "ended_before_start"});
    if (request.result == AssistanceResult::aims_reached && assistance.plans.empty())
        findings.push_back({.rule = "R4-06", .field = "result", .code = "no_plan"});
    return findings;
}

}  // namespace wedka::casework
