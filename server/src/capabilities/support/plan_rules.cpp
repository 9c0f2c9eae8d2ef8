#include "support/plan_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace wedka::support {

namespace {

void check_signature(const std::optional<Day>& signed_on, const std::string& field, Day made_on,
                     Day today, Findings& findings) {
    if (!signed_on) return;
    if (*signed_on > today) findings.push_back({.rule = {}, .field = field, .code = "in_future"});
    if (*signed_on < made_on)
        findings.push_back({.rule = "R5-31",
                            .field = field,
                            .code = "signed_before_made",
                            .values = {{"made_on", made_on.text()}}});
}

void check_day(const MakePlan& request, const PlanBackground& background, Findings& findings) {
    if (!background.participation) {
        findings.push_back({.rule = "R5-09", .field = "person_id", .code = "not_a_participant"});
        return;
    }
    const auto& participation = *background.participation;
    if (request.made_on < participation.enrolled_on)
        findings.push_back({.rule = "R5-09",
                            .field = "made_on",
                            .code = "before_enrolment",
                            .values = {{"enrolled_on", participation.enrolled_on.text()}}});
    if (participation.left_on && request.made_on > *participation.left_on)
        findings.push_back({.rule = "R5-23",
                            .field = "made_on",
                            .code = "after_leaving",
                            .values = {{"left_on", participation.left_on->text()}}});
    if (request.made_on > background.project.to_on)
        findings.push_back({.rule = "R5-22",
                            .field = "made_on",
                            .code = "outside_project",
                            .values = {{"from_on", background.project.from_on.text()},
                                       {"to_on", background.project.to_on.text()}}});
}

void check_courses(const MakePlan& request, const std::vector<SeriesRow>& series,
                   Findings& findings) {
    std::set<SeriesId> named;
    for (std::size_t i = 0; i < request.series_ids.size(); ++i) {
        const auto field = fmt::format("series_ids[{}]", i);
        const auto chosen = std::ranges::find(series, request.series_ids[i], &SeriesRow::series_id);
        if (chosen == series.end())
            findings.push_back({.rule = {}, .field = field, .code = "not_found"});
        else if (chosen->shape != SupportShape::course)
            findings.push_back({.rule = "R5-31", .field = field, .code = "not_a_course"});
        else if (!named.insert(chosen->series_id).second)
            findings.push_back({.rule = "R5-31", .field = field, .code = "named_twice"});
    }
}

}  // namespace

Findings check_plan(const MakePlan& request, const PlanBackground& background) {
    Findings findings;
    check_day(request, background, findings);
    if (request.made_on > background.today)
        findings.push_back({.rule = {}, .field = "made_on", .code = "in_future"});
    if (request.aims.empty())
        findings.push_back({.rule = "R5-31", .field = "aims", .code = "no_aim"});
    if (request.steps.empty())
        findings.push_back({.rule = "R5-31", .field = "steps", .code = "no_step"});
    for (std::size_t i = 0; i < request.steps.size(); ++i)
        if (request.steps[i].due_on < request.made_on)
            findings.push_back({.rule = "R5-31",
                                .field = fmt::format("steps[{}].due_on", i),
                                .code = "due_before_made",
                                .values = {{"made_on", request.made_on.text()}}});
    check_courses(request, background.series, findings);
    check_signature(request.participant_signed_on, "participant_signed_on", request.made_on,
                    background.today, findings);
    check_signature(request.counsellor_signed_on, "counsellor_signed_on", request.made_on,
                    background.today, findings);
    return findings;
}

Findings check_signing(const SignPlan& request, const PlanRow& plan, Day today) {
    Findings findings;
    if (!request.participant_signed_on && !request.counsellor_signed_on)
        findings.push_back(
            {.rule = "R5-31", .field = "participant_signed_on", .code = "nothing_signed"});
    if (request.participant_signed_on && plan.participant_signed_on)
        findings.push_back(
            {.rule = "R5-31", .field = "participant_signed_on", .code = "already_signed"});
    if (request.counsellor_signed_on && plan.counsellor_signed_on)
        findings.push_back(
            {.rule = "R5-31", .field = "counsellor_signed_on", .code = "already_signed"});
    check_signature(request.participant_signed_on, "participant_signed_on", plan.made_on, today,
                    findings);
    check_signature(request.counsellor_signed_on, "counsellor_signed_on", plan.made_on, today,
                    findings);
    return findings;
}

Findings check_step_done(Day done_on, const PlanRow& plan, const PlanStep& step, Day today) {
    if (step.done_on) return {{.rule = "R5-31", .field = {}, .code = "step_already_done"}};
    Findings findings;
    if (done_on > today) findings.push_back({.rule = {}, .field = "done_on", .code = "in_future"});
    if (done_on < plan.made_on)
        findings.push_back({.rule = "R5-31",
                            .field = "done_on",
                            .code = "done_before_made",
                            .values = {{"made_on", plan.made_on.text()}}});
    return findings;
}

}  // namespace wedka::support
