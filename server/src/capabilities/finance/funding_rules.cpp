#include "finance/funding_rules.hpp"

#include <algorithm>

#include "finance/budget_rules.hpp"

namespace wedka::finance {

namespace {

void check_day(Day taken_on, const FundingApplication& application, Day today, Findings& findings) {
    const auto last = application.steps.back().taken_on;
    if (taken_on < last)
        findings.push_back({.rule = "F-09",
                            .field = "taken_on",
                            .code = "before_last_step",
                            .values = {{"last", last.text()}}});
    if (taken_on > today)
        findings.push_back({.rule = "F-10", .field = "taken_on", .code = "in_future"});
}

void check_money(const FundingStep& step, const FundingApplication& application,
                 Findings& findings) {
    const bool has_money =
        step.stage == FundingStage::applied || step.stage == FundingStage::granted;
    if (has_money && !step.amount)
        findings.push_back({.rule = "F-11", .field = "amount", .code = "amount_needed"});
    if (!has_money && step.amount)
        findings.push_back({.rule = "F-11", .field = "amount", .code = "no_amount_here"});
    if (!has_money || !step.amount) return;
    check_amount(*step.amount, "amount", findings);
    // A funder does raise a grant; a supervisor should see why it says so.
    if (step.stage == FundingStage::granted && application.asked &&
        *step.amount > *application.asked)
        findings.push_back({.rule = "F-12",
                            .field = "amount",
                            .code = "more_than_asked",
                            .can_be_justified = true,
                            .values = {{"asked", application.asked->text()}}});
}

}  // namespace

std::vector<FundingStage> next_stages(FundingStage stage) {
    switch (stage) {
        case FundingStage::idea:
            return {FundingStage::applied, FundingStage::withdrawn};
        case FundingStage::applied:
            return {FundingStage::granted, FundingStage::refused, FundingStage::withdrawn};
        case FundingStage::granted:
            return {FundingStage::agreed, FundingStage::withdrawn};
        case FundingStage::agreed:
            return {FundingStage::running, FundingStage::withdrawn};
        case FundingStage::running:
            return {FundingStage::settled};
        case FundingStage::settled:
        case FundingStage::refused:
        case FundingStage::withdrawn:
            break;
    }
    return {};
}

bool is_granted(FundingStage stage) {
    return stage == FundingStage::granted || stage == FundingStage::agreed ||
           stage == FundingStage::running || stage == FundingStage::settled;
}

Findings check_step(const FundingStep& step, const FundingApplication& application, Day today) {
    const auto next = next_stages(application.stage);
    if (std::ranges::find(next, step.stage) == next.end())
        return {{.rule = "F-08", .field = "stage", .code = "does_not_follow"}};
    Findings findings;
    check_day(step.taken_on, application, today, findings);
    check_money(step, application, findings);
    if (step.stage == FundingStage::agreed && !step.paper_number)
        findings.push_back({.rule = "F-13", .field = "paper_number", .code = "number_needed"});
    // Some funders take late applications; most do not.
    if (step.stage == FundingStage::applied && application.call_closes_on &&
        step.taken_on > *application.call_closes_on)
        findings.push_back({.rule = "F-15",
                            .field = "taken_on",
                            .code = "after_the_call",
                            .can_be_justified = true,
                            .values = {{"closes_on", application.call_closes_on->text()}}});
    return findings;
}

Findings check_idea(Day noted_on, Day today) {
    if (noted_on <= today) return {};
    return {{.rule = "F-10", .field = "noted_on", .code = "in_future"}};
}

Findings check_change(const FundingApplication& application) {
    if (!next_stages(application.stage).empty()) return {};
    return {{.rule = "F-14", .field = {}, .code = "has_ended"}};
}

Findings check_taking_back(const FundingApplication& application) {
    if (application.steps.size() > 1) return {};
    return {{.rule = "F-08", .field = {}, .code = "only_the_idea"}};
}

}  // namespace wedka::finance
