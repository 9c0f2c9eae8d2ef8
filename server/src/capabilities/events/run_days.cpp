#include "events/run_days.hpp"

#include <fmt/format.h>

#include <set>

#include "events/day_rules.hpp"
#include "events/event_rules.hpp"
#include "events/event_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::events {

namespace {

const std::string select_day_guests = R"sql(
    SELECT g.guest_id, g.person_id,
           CASE WHEN g.person_id IS NULL THEN g.name
                ELSE h.last_name || ' ' || h.first_name END AS name,
           g.organisation, m.attendance
    FROM events_guests g
    LEFT JOIN people_people h ON h.office_id = g.office_id AND h.person_id = g.person_id
    LEFT JOIN events_day_marks m
      ON m.office_id = g.office_id
     AND m.guest_id = g.guest_id
     AND m.on_day = $3
    WHERE g.office_id = $1
      AND g.event_id = $2
      AND (g.person_id IS NULL OR )sql" +
                                      within_seal("g.person_id", 4) + R"sql()
    ORDER BY COALESCE(h.sort_key, g.sort_key), g.guest_id)sql";

std::vector<DayGuest> day_guests(const Operation& operation, EventId event_id, Day on) {
    const auto reach = operation.reach("events.read");
    return operation.database.select<DayGuest>(select_day_guests, operation.office(), event_id, on,
                                               reach.worker, reach.on);
}

/// The event locked, when it is still the one that was read.
Result<Event> locked(Transaction& transaction, EventId event_id, const ExpectedVersion& if_match) {
    const auto known = lock_event(transaction, event_id);
    if (!known) return not_found("event_id");
    if (known->version != if_match.number)
        return Refusal{RefusalKind::stale_version,
                       {{.rule = {}, .field = {}, .code = "stale_version"}}};
    return *known;
}

}  // namespace

Result<EventDetails> show_details(Query& query, const ShowEvent& request) {
    if (!find_event(query, request.event_id)) return not_found("event_id");
    return details_of(query, request.event_id);
}

Result<EventDetails> set_points(Transaction& transaction, const SetPoints& request) {
    const auto known = locked(transaction, request.event_id, request.if_match);
    if (!known) return known.refusal();
    const auto findings = check_points(request.points, known->held_on, last_day(*known));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    put_points(transaction, request.event_id, request.points);
    transaction.record("events.organise", request.event_id);
    return details_of(transaction, request.event_id);
}

Result<Page<DayGuest>> list_day_attendance(Query& query, const ListDayAttendance& request) {
    if (!find_event(query, request.event_id)) return not_found("event_id");
    Page<DayGuest> page{day_guests(query, request.event_id, request.on), {}};
    for (const auto& guest : page.items)
        if (guest.person_id) query.showed(*guest.person_id);
    return page;
}

Result<EventDetails> record_day_attendance(Transaction& transaction,
                                           const RecordDayAttendance& request) {
    const auto known = locked(transaction, request.event_id, request.if_match);
    if (!known) return known.refusal();
    std::set<GuestId> listed;
    for (const auto& guest : day_guests(transaction, request.event_id, request.on))
        listed.insert(guest.guest_id);
    auto findings = check_day(*known, request.on, today_in(transaction));
    std::set<GuestId> marked;
    for (std::size_t i = 0; i < request.marks.size(); ++i) {
        const auto& mark = request.marks[i];
        if (!listed.contains(mark.guest_id)) return not_found(fmt::format("marks[{}].guest_id", i));
        if (!marked.insert(mark.guest_id).second)
            findings.push_back({.rule = {}, .field = "marks", .code = "repeated"});
    }
    if (request.marks.empty())
        findings.push_back({.rule = {}, .field = "marks", .code = "required"});
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    for (const auto& mark : request.marks)
        put_day_mark(transaction, request.event_id, mark.guest_id, request.on, mark.attendance);
    transaction.record("events.record_attendance", request.event_id);
    return details_of(transaction, request.event_id);
}

Result<EventDetails> set_costs(Transaction& transaction, const SetCosts& request) {
    const auto known = locked(transaction, request.event_id, request.if_match);
    if (!known) return known.refusal();
    if (const auto refusal = transaction.verdict(check_costs(request.costs))) return *refusal;

    put_costs(transaction, request.event_id, request.costs);
    transaction.record("events.organise", request.event_id);
    return details_of(transaction, request.event_id);
}

Result<EventDetails> write_report(Transaction& transaction, const WriteReport& request) {
    const auto known = locked(transaction, request.event_id, request.if_match);
    if (!known) return known.refusal();
    const auto findings = check_report(*known, request.reported_on, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    put_report(transaction, request.event_id, {request.report.text, request.reported_on});
    transaction.record("events.organise", request.event_id);
    return details_of(transaction, request.event_id);
}

}  // namespace wedka::events
