#include "events/add_guests.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "events/event_rules.hpp"
#include "events/event_store.hpp"

namespace wedka::events {

namespace {

/// Whom the list holds: people by id, others by name and organisation.
struct Listed {
    std::set<PersonId> people;
    std::set<std::string> outside;
};

Listed listed_of(const Operation& operation, EventId event_id) {
    Listed listed;
    for (const auto& guest : guests_of(operation, event_id)) {
        if (guest.person_id)
            listed.people.insert(*guest.person_id);
        else
            listed.outside.insert(guest_key(guest.name, guest.organisation));
    }
    return listed;
}

}  // namespace

Result<Event> add_guests(Transaction& transaction, const AddGuests& request) {
    const auto known = lock_event(transaction, request.event_id);
    if (!known) return not_found("event_id");
    auto listed = listed_of(transaction, request.event_id);
    Findings findings;
    for (std::size_t i = 0; i < request.people.size(); ++i) {
        const auto field = fmt::format("people[{}]", i);
        if (!people::find_person(transaction, request.people[i])) return not_found(field);
        if (const auto refusal = transaction.deny("events.organise", request.people[i]))
            return *refusal;
        if (!listed.people.insert(request.people[i]).second)
            findings.push_back(invited_twice(field));
        if (known->kind == EventKind::study_visit)
            for (auto& finding :
                 check_visitor(programmes::participation_in(transaction, known->project_id.value(),
                                                            request.people[i]),
                               known->held_on, field))
                findings.push_back(finding);
    }
    for (std::size_t i = 0; i < request.outside.size(); ++i) {
        const auto& guest = request.outside[i];
        if (!listed.outside.insert(guest_key(guest.name, guest.organisation)).second)
            findings.push_back(invited_twice(fmt::format("outside[{}].name", i)));
    }
    if (request.whole_project && !known->project_id)
        findings.push_back({.rule = {}, .field = "whole_project", .code = "no_project"});
    if (request.people.empty() && request.outside.empty() && !request.whole_project)
        findings.push_back({.rule = {}, .field = "people", .code = "required"});
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    for (const auto& person_id : request.people)
        insert_person_guest(transaction, request.event_id, person_id);
    for (const auto& guest : request.outside)
        insert_outside_guest(transaction, request.event_id, guest);
    if (request.whole_project)
        for (const auto& participant : programmes::participants_of(transaction, *known->project_id))
            if (!(participant.left_on && *participant.left_on < known->held_on) &&
                listed.people.insert(participant.person_id).second)
                insert_person_guest(transaction, request.event_id, participant.person_id);
    transaction.record("events.organise", request.event_id);
    return event(transaction, request.event_id);
}

Result<Event> remove_guest(Transaction& transaction, const RemoveGuest& request) {
    if (!lock_event(transaction, request.event_id)) return not_found("event_id");
    const auto guests = guests_of(transaction, request.event_id);
    const auto guest = std::ranges::find(guests, request.guest_id, &GuestFact::guest_id);
    if (guest == guests.end()) return not_found("guest_id");
    if (const auto refusal = transaction.verdict(check_removal(*guest))) return *refusal;

    delete_guest(transaction, request.event_id, request.guest_id);
    transaction.record("events.organise", request.guest_id, request.event_id);
    return event(transaction, request.event_id);
}

}  // namespace wedka::events
