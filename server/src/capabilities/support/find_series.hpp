#pragma once

#include "support/action_plan.hpp"

namespace wedka::support {

struct OfProject {
    ProjectId project_id;
};
BOOST_DESCRIBE_STRUCT(OfProject, (), (project_id))

/// The catalogue of forms of support.
Result<Page<SupportForm>> list_forms(Query& query, const OfProject& request);
/// Courses, trainings and groups, by their beginning.
Result<Page<SeriesRow>> list_series(Query& query, const OfProject& request);

/// A participant's action plan as the list shows it, with the courses it chose.
struct ProjectPlanRow : PlanRow {
    bool is_in_force = false;  ///< The last one that both have signed.
    std::vector<SeriesId> series_ids;
};
BOOST_DESCRIBE_STRUCT(ProjectPlanRow, (PlanRow), (is_in_force, series_ids))

/// Action plans of the participants, in alphabetical order.
Result<Page<ProjectPlanRow>> list_plans(Query& query, const OfProject& request);

struct ShowPlan {
    PlanId plan_id;
};
BOOST_DESCRIBE_STRUCT(ShowPlan, (), (plan_id))
Result<ActionPlan> show_plan(Query& query, const ShowPlan& request);

struct ShowSeries {
    SeriesId series_id;
};
BOOST_DESCRIBE_STRUCT(ShowSeries, (), (series_id))
Result<SupportSeries> show_series(Query& query, const ShowSeries& request);

/// A cell of the sheet of attendance, with what a file of it needs.
struct AttendanceRow {
    SessionId session_id;
    EnrolmentId enrolment_id;
    PersonId person_id;
    std::string last_name;
    std::string first_name;
    Day held_on;
    std::int64_t from_minute = 0;
    AttendanceState state = AttendanceState::present;
    Minutes minutes;
};
BOOST_DESCRIBE_STRUCT(AttendanceRow, (),
                      (session_id, enrolment_id, person_id, last_name, first_name, held_on,
                       from_minute, state, minutes))

/// The whole sheet: by name, then in order of time.
Result<Page<AttendanceRow>> list_attendance(Query& query, const ShowSeries& request);

/// A project's calendar from a day to a day, both included.
struct AskCalendar {
    ProjectId project_id;
    Day from;
    Day to;
};
BOOST_DESCRIBE_STRUCT(AskCalendar, (), (project_id, from, to))

struct CalendarRow {
    SessionId session_id;
    SeriesId series_id;
    std::string series_name;
    SupportKind kind = SupportKind::social;
    SupportShape shape = SupportShape::course;
    Day held_on;
    std::int64_t from_minute = 0;
    std::int64_t to_minute = 0;
    std::string place;
    std::string leader;
    std::optional<std::string> topic;
    std::optional<std::string> cancelled_because;
};
BOOST_DESCRIBE_STRUCT(CalendarRow, (),
                      (session_id, series_id, series_name, kind, shape, held_on, from_minute,
                       to_minute, place, leader, topic, cancelled_because))

/// The schedule of support (harmonogram wsparcia), in order of time.
Result<Page<CalendarRow>> show_calendar(Query& query, const AskCalendar& request);

}  // namespace wedka::support
