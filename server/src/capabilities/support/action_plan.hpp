#pragma once

#include "support/series.hpp"

namespace wedka::support {

/// What is done for the aims of a plan, and by when.
struct PlanStep {
    PlanStepId step_id;
    LongText step;
    Day due_on;
    std::optional<Day> done_on;
};
BOOST_DESCRIBE_STRUCT(PlanStep, (), (step_id, step, due_on, done_on))

/// A course that the plan chose.
struct PlanChoice {
    SeriesId series_id;
    std::string name;
    Day from_on;
    Day to_on;
};
BOOST_DESCRIBE_STRUCT(PlanChoice, (), (series_id, name, from_on, to_on))

/// A plan without its texts, as lists show it; `position` counts the plans of one participant.
struct PlanRow {
    PlanId plan_id;
    ProjectId project_id;
    std::string project_name;
    ParticipationId participation_id;
    PersonId person_id;
    std::string last_name;
    std::string first_name;
    std::int64_t position = 1;
    Day made_on;
    std::optional<Day> participant_signed_on;
    std::optional<Day> counsellor_signed_on;
    std::int64_t steps = 0;
    std::int64_t steps_done = 0;
};
BOOST_DESCRIBE_STRUCT(PlanRow, (),
                      (plan_id, project_id, project_name, participation_id, person_id, last_name,
                       first_name, position, made_on, participant_signed_on, counsellor_signed_on,
                       steps, steps_done))

/// Individual action plan (Indywidualny Plan Działania): what counsellor and participant agreed on
/// together.
struct ActionPlan : PlanRow {
    std::int64_t version = 1;
    MemberId counsellor_id;
    std::string counsellor_name;
    LongText situation;
    std::vector<LongText> aims;
    std::vector<PlanStep> plan_steps;
    std::vector<PlanChoice> courses;
};
BOOST_DESCRIBE_STRUCT(ActionPlan, (PlanRow),
                      (version, counsellor_id, counsellor_name, situation, aims, plan_steps,
                       courses))

/// The plan of a participant that was signed by both on a day, and what it chose.
struct PlanInForce {
    PlanId plan_id;
    ParticipationId participation_id;
    std::vector<SeriesId> series_ids;
};
BOOST_DESCRIBE_STRUCT(PlanInForce, (), (plan_id, participation_id, series_ids))

}  // namespace wedka::support
