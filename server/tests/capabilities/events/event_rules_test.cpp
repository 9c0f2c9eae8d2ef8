#include "events/event_rules.hpp"

#include <doctest/doctest.h>

using namespace wedka;
using namespace wedka::events;

namespace {

Day day(std::string_view text) {
    return Day::parse(text).value();
}

EventTerms terms(std::string_view held_on = "2011-12-12") {
    EventTerms terms;
    terms.held_on = day(held_on);
    terms.from_time = TimeOfDay::parse("10:00").value();
    terms.to_time = TimeOfDay::parse("13:00").value();
    return terms;
}

programmes::ProjectFact project() {
    programmes::ProjectFact project;
    project.from_on = day("2011-01-01");
    project.to_on = day("2011-12-31");
    return project;
}

Event event() {
    Event event;
    event.held_on = day("2011-12-12");
    return event;
}

std::vector<std::string> told(const Findings& findings) {
    std::vector<std::string> all;
    for (const auto& finding : findings)
        all.push_back(finding.rule + ' ' + finding.field + ' ' + finding.code);
    return all;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("R14-20 an event of a project lies within the project; any other may be any day") {
    CHECK(check_event(terms("2011-12-31"), project()).empty());
    CHECK(told(check_event(terms("2012-01-01"), project())) ==
          Told{"R14-20 held_on outside_project"});
    CHECK(told(check_event(terms("2010-12-31"), project())) ==
          Told{"R14-20 held_on outside_project"});
    CHECK(check_event(terms("2012-01-01"), std::nullopt).empty());
}

TEST_CASE("an event ends after it began") {
    auto given = terms();
    given.to_time = given.from_time;
    CHECK(told(check_event(given, std::nullopt)) == Told{" to_time ends_before_it_begins"});
}

TEST_CASE("R14-21 an event with recorded attendance stays on its day") {
    auto known = event();
    CHECK(check_change(terms("2011-12-13"), known).empty());
    known.absent = 1;
    CHECK(told(check_change(terms("2011-12-13"), known)) ==
          Told{"R14-21 held_on attendance_recorded"});
    CHECK(check_change(terms("2011-12-12"), known).empty());
}

TEST_CASE("R14-22 an invitation is sent by the day of the event, once") {
    std::vector<GuestFact> guests(1);
    const auto sent = [&](std::string_view on, std::string_view today = "2012-02-01") {
        return told(check_invitations(guests, day(on), event(), day(today)));
    };
    CHECK(sent("2011-12-12").empty());
    CHECK(sent("2011-12-13") == Told{"R14-22 sent_on after_the_event"});
    CHECK(sent("2011-12-01", "2011-11-30") == Told{" sent_on in_future"});
    guests[0].invited_on = day("2011-11-21");
    CHECK(sent("2011-12-01") == Told{"R14-22 guest_ids[0] invited_already"});
}

TEST_CASE("R14-23 nobody is present before the day has come") {
    CHECK(check_attendance(event(), day("2011-12-12")).empty());
    CHECK(told(check_attendance(event(), day("2011-12-11"))) == Told{"R14-23 marks not_yet"});
}

TEST_CASE("R14-24 thanks come after the event, once; R14-25 who was not there needs a reason") {
    std::vector<GuestFact> guests(1);
    guests[0].attendance = Attendance::present;
    const auto sent = [&](std::string_view on) {
        return check_thanks(guests, day(on), event(), day("2012-02-01"));
    };
    CHECK(sent("2011-12-12").empty());
    CHECK(told(sent("2011-12-11")) == Told{"R14-24 sent_on before_the_event"});
    CHECK(told(sent("2012-02-02")) == Told{" sent_on in_future"});
    guests[0].attendance = Attendance::excused;
    const auto findings = sent("2011-12-19");
    CHECK(told(findings) == Told{"R14-25 guest_ids[0] was_not_there"});
    CHECK(findings.at(0).can_be_justified);
    guests[0].thanked_on = day("2011-12-19");
    CHECK(told(sent("2011-12-20")) == Told{"R14-24 guest_ids[0] thanked_already"});
}

TEST_CASE("R14-26 only who was not invited yet is taken off the list") {
    GuestFact guest;
    CHECK(check_removal(guest).empty());
    guest.invited_on = day("2011-11-21");
    CHECK(told(check_removal(guest)) == Told{"R14-26  invited_or_recorded"});
    guest.invited_on.reset();
    guest.attendance = Attendance::present;
    CHECK(check_removal(guest).size() == 1);
}
