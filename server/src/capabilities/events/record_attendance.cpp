#include "events/record_attendance.hpp"

#include <fmt/format.h>

#include <set>

#include "events/event_rules.hpp"
#include "events/event_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::events {

Result<Event> record_attendance(Transaction& transaction, const MarkGuests& request) {
    const auto known = lock_event(transaction, request.event_id);
    if (!known) return not_found("event_id");
    if (known->version != request.if_match.number)
        return Refusal{RefusalKind::stale_version,
                       {{.rule = {}, .field = {}, .code = "stale_version"}}};
    std::set<GuestId> listed;
    for (const auto& guest : guests_of(transaction, request.event_id))
        listed.insert(guest.guest_id);
    auto findings = check_attendance(*known, today_in(transaction));
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
        put_attendance(transaction, request.event_id, mark.guest_id, mark.attendance);
    transaction.record("events.record_attendance", request.event_id);
    return event(transaction, request.event_id);
}

}  // namespace wedka::events
