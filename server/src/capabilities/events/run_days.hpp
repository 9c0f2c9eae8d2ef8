#pragma once

#include "events/event_days.hpp"
#include "events/find_events.hpp"
#include "events/record_attendance.hpp"

namespace wedka::events {

Result<EventDetails> show_details(Query& query, const ShowEvent& request);

/// The whole programme (program wizyty), in place of the one before.
struct SetPoints {
    EventId event_id;
    std::vector<ProgrammePoint> points;
    ExpectedVersion if_match;
};
BOOST_DESCRIBE_STRUCT(SetPoints, (), (event_id, points, if_match))
Result<EventDetails> set_points(Transaction& transaction, const SetPoints& request);

struct ListDayAttendance {
    EventId event_id;
    Day on;
};
BOOST_DESCRIBE_STRUCT(ListDayAttendance, (), (event_id, on))
struct DayGuest {
    GuestId guest_id;
    std::optional<PersonId> person_id;
    std::string name;
    std::optional<std::string> organisation;
    std::optional<Attendance> attendance;
};
BOOST_DESCRIBE_STRUCT(DayGuest, (), (guest_id, person_id, name, organisation, attendance))
/// Everybody on the list whom the asker may know, with the mark of the day.
Result<Page<DayGuest>> list_day_attendance(Query& query, const ListDayAttendance& request);

/// The sheet of one day, or the part of it that changed.
struct RecordDayAttendance {
    EventId event_id;
    Day on;
    std::vector<GuestMark> marks;
    ExpectedVersion if_match;
};
BOOST_DESCRIBE_STRUCT(RecordDayAttendance, (), (event_id, on, marks, if_match))
/// Keeps who was there on the day; all marks or none.
Result<EventDetails> record_day_attendance(Transaction& transaction,
                                           const RecordDayAttendance& request);

/// Everything that the event cost, in place of what was told before.
struct SetCosts {
    EventId event_id;
    std::vector<EventCost> costs;
    ExpectedVersion if_match;
};
BOOST_DESCRIBE_STRUCT(SetCosts, (), (event_id, costs, if_match))
Result<EventDetails> set_costs(Transaction& transaction, const SetCosts& request);

struct WriteReport {
    EventId event_id;
    LongText report;
    Day reported_on;
    ExpectedVersion if_match;
};
BOOST_DESCRIBE_STRUCT(WriteReport, (), (event_id, report, reported_on, if_match))
/// The report (sprawozdanie) of what was seen and gained.
Result<EventDetails> write_report(Transaction& transaction, const WriteReport& request);

}  // namespace wedka::events
