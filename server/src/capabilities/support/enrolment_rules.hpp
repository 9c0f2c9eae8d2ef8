#pragma once

#include "support/action_plan.hpp"
#include "support/enrol_in_series.hpp"

/// Who may join a course, training or group, and leave it.
namespace wedka::support {

/// What joining is checked against. `plans` are the action plans in force on the day.
struct JoiningSeries {
    SupportSeries series;
    std::vector<programmes::ParticipantFact> participants;
    std::vector<PlanInForce> plans;
    Day today;
};

/// R5-09, R5-23, R5-24, R5-27: whether all of them may join on the day.
Findings check_joining(const EnrolInSeries& request, const JoiningSeries& joining);

/// Whose participation it is; it must be one of the project.
PersonId person_of(const JoiningSeries& joining, ParticipationId participation_id);

/// R5-27: whether somebody may leave on the day, who was last there on another.
Findings check_leaving_series(Day left_on, const SeriesParticipant& participant,
                              const SeriesRow& series, std::optional<Day> last_attended_on,
                              Day today);

}  // namespace wedka::support
