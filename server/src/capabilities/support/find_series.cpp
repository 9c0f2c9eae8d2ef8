#include "support/find_series.hpp"

#include <algorithm>

#include "support/plan_store.hpp"
#include "support/series_store.hpp"

namespace wedka::support {

namespace {

constexpr std::string_view select_attendance = R"sql(
    SELECT a.session_id, a.enrolment_id, e.person_id, h.last_name, h.first_name, m.held_on,
           m.from_minute, a.state, a.minutes
    FROM support_attendances a
    JOIN support_sessions m ON m.office_id = a.office_id AND m.session_id = a.session_id
    JOIN support_enrolments e ON e.office_id = a.office_id AND e.enrolment_id = a.enrolment_id
    JOIN people_people h ON h.office_id = e.office_id AND h.person_id = e.person_id
    WHERE a.office_id = $1
      AND m.series_id = $2
    ORDER BY h.sort_key, a.enrolment_id, m.held_on, m.from_minute)sql";

constexpr std::string_view select_calendar = R"sql(
    SELECT m.session_id, m.series_id, s.name AS series_name, f.kind, f.shape, m.held_on,
           m.from_minute, m.to_minute, m.place, m.leader, m.topic, m.cancelled_because
    FROM support_sessions m
    JOIN support_series s ON s.office_id = m.office_id AND s.series_id = m.series_id
    JOIN support_forms f ON f.office_id = s.office_id AND f.form_id = s.form_id
    WHERE m.office_id = $1
      AND s.project_id = $2
      AND m.held_on BETWEEN $3 AND $4
    ORDER BY m.held_on, m.from_minute, m.session_id)sql";

}  // namespace

Result<Page<SupportForm>> list_forms(Query& query, const OfProject& request) {
    if (!programmes::find_project(query, request.project_id)) return not_found("project_id");
    return Page<SupportForm>{forms_of(query, request.project_id), {}};
}

Result<Page<SeriesRow>> list_series(Query& query, const OfProject& request) {
    if (!programmes::find_project(query, request.project_id)) return not_found("project_id");
    return Page<SeriesRow>{series_of(query, request.project_id), {}};
}

Result<Page<ProjectPlanRow>> list_plans(Query& query, const OfProject& request) {
    if (!programmes::find_project(query, request.project_id)) return not_found("project_id");
    const auto in_force = plans_by(query, request.project_id, Day::latest());
    Page<ProjectPlanRow> page;
    for (const auto& plan : plans_of(query, request.project_id)) {
        auto& row = page.items.emplace_back();
        static_cast<PlanRow&>(row) = plan;
        const auto found = std::ranges::find(in_force, plan.plan_id, &PlanInForce::plan_id);
        row.is_in_force = found != in_force.end();
        if (row.is_in_force) row.series_ids = found->series_ids;
        query.showed(plan.person_id);
    }
    return page;
}

Result<ActionPlan> show_plan(Query& query, const ShowPlan& request) {
    const auto known = find_plan(query, request.plan_id);
    if (!known) return not_found("plan_id");
    if (const auto refusal = query.deny("support.read_plan", known->person_id)) return *refusal;
    query.showed(known->person_id);
    return action_plan(query, request.plan_id);
}

Result<SupportSeries> show_series(Query& query, const ShowSeries& request) {
    if (!find_series_row(query, request.series_id)) return not_found("series_id");
    auto shown = series(query, request.series_id);
    for (const auto& participant : shown.participants) query.showed(participant.person_id);
    return shown;
}

Result<Page<AttendanceRow>> list_attendance(Query& query, const ShowSeries& request) {
    if (!find_series_row(query, request.series_id)) return not_found("series_id");
    Page<AttendanceRow> page;
    page.items =
        query.database.select<AttendanceRow>(select_attendance, query.office(), request.series_id);
    std::optional<PersonId> last;
    for (const auto& row : page.items)
        if (std::exchange(last, row.person_id) != row.person_id) query.showed(row.person_id);
    return page;
}

Result<Page<CalendarRow>> show_calendar(Query& query, const AskCalendar& request) {
    if (!programmes::find_project(query, request.project_id)) return not_found("project_id");
    return Page<CalendarRow>{
        query.database.select<CalendarRow>(select_calendar, query.office(), request.project_id,
                                           request.from, request.to),
        {}};
}

}  // namespace wedka::support
