#include "events/find_events.hpp"

#include <fmt/format.h>

#include "events/event_store.hpp"

namespace wedka::events {

namespace {

constexpr std::string_view columns = R"sql(
    SELECT e.event_id, e.held_on, e.ends_on, e.from_time, e.name, e.kind, e.place,
           p.name AS project_name, COUNT(g.guest_id) AS guests, COUNT(g.invited_on) AS invited,
           COUNT(CASE WHEN g.attendance = 'present' THEN 1 END) AS present
    FROM events_events e
    LEFT JOIN programmes_projects p ON p.office_id = e.office_id AND p.project_id = e.project_id
    LEFT JOIN events_guests g ON g.office_id = e.office_id AND g.event_id = e.event_id
    WHERE e.office_id = $1)sql";

constexpr std::string_view later_than_last = R"sql(
      AND (e.held_on, e.event_id) <
          (SELECT l.held_on, l.event_id
           FROM events_events l
           WHERE l.office_id = $1
             AND l.event_id = ${}))sql";

constexpr std::string_view in_order = R"sql(
    GROUP BY e.event_id, e.held_on, e.ends_on, e.from_time, e.name, e.kind, e.place, p.name
    ORDER BY e.held_on DESC, e.event_id DESC
    LIMIT $2)sql";

constexpr std::string_view select_guests = R"sql(
    SELECT g.guest_id, g.person_id,
           CASE WHEN g.person_id IS NULL THEN g.name
                ELSE h.last_name || ' ' || h.first_name END AS name,
           g.organisation, g.job_title, g.invited_on, g.invited_by, g.attendance, g.thanked_on
    FROM events_guests g
    LEFT JOIN people_people h ON h.office_id = g.office_id AND h.person_id = g.person_id
    WHERE g.office_id = $1
      AND g.event_id = $2
    ORDER BY COALESCE(h.sort_key, g.sort_key), g.guest_id)sql";

}  // namespace

Result<Page<EventRow>> list_events(Query& query, const ListEvents& request) {
    std::vector<SqlValue> values{to_sql(query.office()), to_sql(request.limit.rows + 1)};
    std::string sql(columns);
    if (request.project_id) {
        values.push_back(to_sql(*request.project_id));
        sql += fmt::format("\n      AND e.project_id = ${}", values.size());
    }
    if (request.kind) {
        values.push_back(to_sql(*request.kind));
        sql += fmt::format("\n      AND e.kind = ${}", values.size());
    }
    if (request.after) {
        values.push_back(to_sql(*request.after));
        sql += fmt::format(later_than_last, values.size());
    }
    sql += in_order;
    Page<EventRow> page{query.database.select<EventRow>(sql, values), {}};
    cut_page(page, request.limit, [](const EventRow& row) { return row.event_id.text(); });
    return page;
}

Result<Event> show_event(Query& query, const ShowEvent& request) {
    auto found = whole_event(query, request.event_id);
    if (!found) return not_found("event_id");
    return *found;
}

Result<Page<GuestRow>> list_guests(Query& query, const ShowEvent& request) {
    if (!find_event(query, request.event_id)) return not_found("event_id");
    Page<GuestRow> page{
        query.database.select<GuestRow>(select_guests, query.office(), request.event_id), {}};
    for (const auto& row : page.items)
        if (row.person_id) query.showed(*row.person_id);
    return page;
}

}  // namespace wedka::events
