#include "events/send_invitations.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "events/event_rules.hpp"
#include "events/event_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::events {

namespace {

/// The named guests in the order of the request; a refusal when one is not on the list, is named
/// twice, or nobody is named.
Result<std::vector<GuestFact>> named(const Operation& operation, EventId event_id,
                                     const std::vector<GuestId>& guest_ids) {
    if (guest_ids.empty()) return refused({.rule = {}, .field = "guest_ids", .code = "required"});
    const auto listed = guests_of(operation, event_id);
    std::vector<GuestFact> guests;
    for (std::size_t i = 0; i < guest_ids.size(); ++i) {
        const auto found = std::ranges::find(listed, guest_ids[i], &GuestFact::guest_id);
        if (found == listed.end()) return not_found(fmt::format("guest_ids[{}]", i));
        if (std::ranges::count(guest_ids, guest_ids[i]) > 1)
            return refused({.rule = {}, .field = "guest_ids", .code = "repeated"});
        guests.push_back(*found);
    }
    return guests;
}

}  // namespace

Result<Event> send_invitations(Transaction& transaction, const SendInvitations& request) {
    const auto known = lock_event(transaction, request.event_id);
    if (!known) return not_found("event_id");
    const auto guests = named(transaction, request.event_id, request.guest_ids);
    if (!guests) return guests.refusal();
    const auto findings =
        check_invitations(*guests, request.sent_on, *known, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    for (const auto& guest : *guests)
        put_invitation(transaction, request.event_id, guest.guest_id, request.sent_on, request.way);
    transaction.record("events.organise", request.event_id);
    return event(transaction, request.event_id);
}

Result<Event> send_thanks(Transaction& transaction, const SendThanks& request) {
    const auto known = lock_event(transaction, request.event_id);
    if (!known) return not_found("event_id");
    const auto guests = named(transaction, request.event_id, request.guest_ids);
    if (!guests) return guests.refusal();
    const auto findings = check_thanks(*guests, request.sent_on, *known, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    for (const auto& guest : *guests)
        put_thanks(transaction, request.event_id, guest.guest_id, request.sent_on);
    transaction.record("events.organise", request.event_id);
    return event(transaction, request.event_id);
}

}  // namespace wedka::events
