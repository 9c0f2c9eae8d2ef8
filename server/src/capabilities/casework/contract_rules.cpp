#include "casework/contract_rules.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "vocabulary/age.hpp"

namespace wedka::casework {

namespace {

// Art. 10 § 1 of the Civil Code, the same since 1964.
constexpr int full_age = 18;

// Our own limit, not the law's: a paper typed in within a week is ordinary office work.
constexpr int days_to_type_in = 7;

void check_dates(const ConcludeContract& request, const ContractSurroundings& known,
                 Findings& findings) {
    if (request.concluded_on > known.today)
        findings.push_back({.rule = {}, .field = "concluded_on", .code = "in_future"});
    if (request.drafted_on && *request.drafted_on > known.today)
        findings.push_back({.rule = {}, .field = "drafted_on", .code = "in_future"});
    if (request.to_on < request.from_on)
        findings.push_back({.rule = "R1-13", .field = "to_on", .code = "ends_before_start"});
}

void check_parts(const ConcludeContract& request, Findings& findings) {
    if (request.goals.empty())
        findings.push_back({.rule = "R3-02", .field = "goals", .code = "no_goal"});
    if (request.actions.empty())
        findings.push_back({.rule = "R3-02", .field = "actions", .code = "no_action"});
}

void check_period(const ConcludeContract& request, Findings& findings) {
    // Of a period that ends before it begins every day is outside; saying so once is enough.
    if (request.to_on < request.from_on) return;
    for (std::size_t i = 0; i < request.actions.size(); ++i) {
        const auto due_on = request.actions[i].due_on;
        if (due_on < request.from_on || due_on > request.to_on)
            findings.push_back({.rule = "R3-03",
                                .field = fmt::format("actions[{}].due_on", i),
                                .code = "outside_period"});
    }
    if (request.concluded_on > request.to_on)
        findings.push_back(
            {.rule = "R3-03", .field = "concluded_on", .code = "concluded_after_end"});
}

bool is_one_sided(const std::vector<PlannedAction>& actions) {
    return !actions.empty() &&
           std::all_of(actions.begin(), actions.end(), [&actions](const PlannedAction& action) {
               return action.side == actions.front().side;
           });
}

}  // namespace

Findings check_contract(const ConcludeContract& request, const ContractSurroundings& known) {
    Findings findings;
    check_dates(request, known, findings);
    if (!known.diagnosed_on)
        findings.push_back({.rule = "R3-01", .field = "diagnosis_id", .code = "no_diagnosis"});
    else if (*known.diagnosed_on > request.concluded_on)
        findings.push_back({.rule = "R3-01",
                            .field = "diagnosis_id",
                            .code = "diagnosis_later",
                            .values = {{"signed_on", known.diagnosed_on->text()}}});
    check_parts(request, findings);
    check_period(request, findings);
    // Legal, but a contract is an agreement: a supervisor should be able to see why.
    if (is_one_sided(request.actions))
        findings.push_back(
            {.rule = "R3-04", .field = "actions", .code = "one_sided", .can_be_justified = true});
    if (age_on(known.birth_on, request.concluded_on) < full_age)
        findings.push_back({.rule = "R3-06", .field = "person_id", .code = "under_age"});
    if (known.has_other_contract)
        findings.push_back({.rule = "R3-08",
                            .field = "variant",
                            .code = "second_contract",
                            .can_be_justified = true});
    if (request.drafted_on &&
        request.concluded_on.days_until(*request.drafted_on) > days_to_type_in)
        findings.push_back({.rule = "R3-10",
                            .field = "concluded_on",
                            .code = "back_dated",
                            .can_be_justified = true});
    if (!known.is_social_worker)
        findings.push_back({.rule = "R3-11", .field = "worker_id", .code = "not_social_worker"});
    return findings;
}

Findings check_end(const EndContract& request, const ContractFact& contract, Day today) {
    if (contract.ended_on) return {{.rule = {}, .field = {}, .code = "already_ended"}};
    Findings findings;
    if (request.ended_on > today)
        findings.push_back({.rule = {}, .field = "ended_on", .code = "in_future"});
    if (request.ended_on < contract.concluded_on)
        findings.push_back(
            {.rule = "R1-13", .field = "ended_on", .code = "ended_before_conclusion"});
    if (request.result == ContractResult::expired && request.ended_on < contract.to_on)
        findings.push_back({.rule = "R1-13", .field = "result", .code = "not_yet_expired"});
    // The reason tells what the evaluation found, what the person said, and who depends on them.
    if (request.result == ContractResult::not_kept)
        findings.push_back(
            {.rule = "R3-09", .field = "result", .code = "not_kept", .can_be_justified = true});
    return findings;
}

Findings check_done(Day done_on, const ContractFact& contract, const ContractAction& action,
                    Day today) {
    if (action.done_on) return {{.rule = {}, .field = "done_on", .code = "already_done"}};
    Findings findings;
    if (done_on > today) findings.push_back({.rule = {}, .field = "done_on", .code = "in_future"});
    if (done_on < contract.concluded_on)
        findings.push_back({.rule = "R3-03", .field = "done_on", .code = "before_conclusion"});
    if (contract.ended_on && done_on > *contract.ended_on)
        findings.push_back({.rule = "R3-03", .field = "done_on", .code = "after_end"});
    return findings;
}

}  // namespace wedka::casework
