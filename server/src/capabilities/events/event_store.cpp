#include "events/event_store.hpp"

#include "platform/text.hpp"
#include "vocabulary/instant.hpp"

namespace wedka::events {

namespace {

constexpr std::string_view insert_event_sql = R"sql(
    INSERT INTO events_events
      (office_id, event_id, name, kind, held_on, ends_on, from_time, to_time, place, project_id,
       agenda, recorded_at, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1))sql";

constexpr std::string_view update_event_sql = R"sql(
    UPDATE events_events
    SET name = $3, kind = $4, held_on = $5, from_time = $6, to_time = $7, place = $8,
        project_id = $9, agenda = $10, ends_on = $11
    WHERE office_id = $1
      AND event_id = $2)sql";

constexpr std::string_view take_version = R"sql(
    UPDATE events_events
    SET version = version + 1
    WHERE office_id = $1
      AND event_id = $2)sql";

constexpr std::string_view select_event = R"sql(
    SELECT e.event_id, e.version, e.name, e.kind, e.held_on, e.ends_on, e.from_time, e.to_time,
           e.place, e.project_id, p.name AS project_name, e.agenda, COUNT(g.guest_id) AS guests,
           COUNT(g.invited_on) AS invited,
           COUNT(CASE WHEN g.attendance = 'present' THEN 1 END) AS present,
           COUNT(CASE WHEN g.attendance = 'excused' THEN 1 END) AS excused,
           COUNT(CASE WHEN g.attendance = 'absent' THEN 1 END) AS absent,
           COUNT(g.thanked_on) AS thanked
    FROM events_events e
    LEFT JOIN programmes_projects p ON p.office_id = e.office_id AND p.project_id = e.project_id
    LEFT JOIN events_guests g ON g.office_id = e.office_id AND g.event_id = e.event_id
    WHERE e.office_id = $1
      AND e.event_id = $2
    GROUP BY e.event_id, e.version, e.name, e.kind, e.held_on, e.ends_on, e.from_time, e.to_time,
             e.place, e.project_id, p.name, e.agenda)sql";

constexpr std::string_view insert_guest = R"sql(
    INSERT INTO events_guests
      (office_id, guest_id, event_id, person_id, name, organisation, job_title, guest_key,
       sort_key)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9))sql";

constexpr std::string_view delete_guest_sql = R"sql(
    DELETE FROM events_guests
    WHERE office_id = $1
      AND event_id = $2
      AND guest_id = $3)sql";

constexpr std::string_view update_invitation = R"sql(
    UPDATE events_guests
    SET invited_on = $4, invited_by = $5
    WHERE office_id = $1
      AND event_id = $2
      AND guest_id = $3)sql";

constexpr std::string_view update_attendance = R"sql(
    UPDATE events_guests
    SET attendance = $4
    WHERE office_id = $1
      AND event_id = $2
      AND guest_id = $3)sql";

constexpr std::string_view update_thanks = R"sql(
    UPDATE events_guests
    SET thanked_on = $4
    WHERE office_id = $1
      AND event_id = $2
      AND guest_id = $3)sql";

std::optional<std::string> agenda_of(const EventTerms& terms) {
    return terms.agenda ? std::optional{terms.agenda->text} : std::nullopt;
}

}  // namespace

std::optional<Event> whole_event(const Operation& operation, EventId event_id) {
    return operation.database.find<Event>(select_event, operation.office(), event_id);
}

Event event(const Operation& operation, EventId event_id) {
    return whole_event(operation, event_id).value();
}

std::optional<Event> lock_event(Transaction& transaction, EventId event_id) {
    if (transaction.database.execute(take_version, transaction.office(), event_id) == 0)
        return std::nullopt;
    auto locked = event(transaction, event_id);
    --locked.version;
    return locked;
}

EventId insert_event(Transaction& transaction, const EventTerms& terms) {
    const auto event_id = EventId::make();
    transaction.database.execute(insert_event_sql, transaction.office(), event_id, terms.name,
                                 terms.kind, terms.held_on, terms.ends_on, terms.from_time,
                                 terms.to_time, terms.place, terms.project_id, agenda_of(terms),
                                 Instant::at(transaction.now));
    return event_id;
}

void update_event(Transaction& transaction, EventId event_id, const EventTerms& terms) {
    transaction.database.execute(update_event_sql, transaction.office(), event_id, terms.name,
                                 terms.kind, terms.held_on, terms.from_time, terms.to_time,
                                 terms.place, terms.project_id, agenda_of(terms), terms.ends_on);
}

std::string guest_key(const std::string& name, const std::optional<std::string>& organisation) {
    return fold(name) + '|' + fold(organisation.value_or(""));
}

void insert_person_guest(Transaction& transaction, EventId event_id, PersonId person_id) {
    const std::optional<std::string> none;
    transaction.database.execute(insert_guest, transaction.office(), GuestId::make(), event_id,
                                 std::optional{person_id}, none, none, none, none,
                                 std::optional<Bytes>{});
}

void insert_outside_guest(Transaction& transaction, EventId event_id, const NewGuest& guest) {
    transaction.database.execute(insert_guest, transaction.office(), GuestId::make(), event_id,
                                 std::optional<PersonId>{}, std::optional{guest.name},
                                 guest.organisation, guest.job_title,
                                 std::optional{guest_key(guest.name, guest.organisation)},
                                 std::optional{sort_key(guest.name)});
}

void delete_guest(Transaction& transaction, EventId event_id, GuestId guest_id) {
    transaction.database.execute(delete_guest_sql, transaction.office(), event_id, guest_id);
}

void put_invitation(Transaction& transaction, EventId event_id, GuestId guest_id, Day sent_on,
                    InvitationWay way) {
    transaction.database.execute(update_invitation, transaction.office(), event_id, guest_id,
                                 sent_on, way);
}

void put_attendance(Transaction& transaction, EventId event_id, GuestId guest_id,
                    const std::optional<Attendance>& attendance) {
    transaction.database.execute(update_attendance, transaction.office(), event_id, guest_id,
                                 attendance);
}

void put_thanks(Transaction& transaction, EventId event_id, GuestId guest_id, Day sent_on) {
    transaction.database.execute(update_thanks, transaction.office(), event_id, guest_id, sent_on);
}

}  // namespace wedka::events
