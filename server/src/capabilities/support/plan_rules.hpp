#pragma once

#include "support/make_plan.hpp"
#include "support/sign_plan.hpp"

/// What an individual action plan must fit.
namespace wedka::support {

/// What a plan is checked against.
struct PlanBackground {
    programmes::ProjectFact project;
    std::optional<programmes::ParticipationFact> participation;
    std::vector<SeriesRow> series;
    Day today;
};

/// R5-09, R5-23, R5-31: whether the plan is a participant's, has aims and steps in order, and chose
/// courses of the project.
Findings check_plan(const MakePlan& request, const PlanBackground& background);

/// R5-31: whether the signatures may be recorded.
Findings check_signing(const SignPlan& request, const PlanRow& plan, Day today);

/// R5-31: whether the step may be done on the day.
Findings check_step_done(Day done_on, const PlanRow& plan, const PlanStep& step, Day today);

}  // namespace wedka::support
