#include "events/run_days.hpp"

#include <doctest/doctest.h>

#include "event_office.hpp"
#include "support/sealed_people.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

/// The study visit of 12 and 13 December 2011: two days away with the project's participants.
class VisitOffice : public EventOffice {
  public:
    VisitOffice() {
        event_id = post("/api/events", visit(), "celina").at("event_id");
        if (event_id.empty()) throw std::runtime_error("no visit");
    }
    std::string visit(const std::string& ends_on = R"("ends_on":"2011-12-13",)",
                      const std::string& project = "the project") const {
        const auto of = project == "the project" ? fmt::format(R"("project_id":"{}",)", project_id)
                                                 : std::string{};
        return fmt::format(R"({{"name":"Wizyta studyjna","kind":"study_visit",)"
                           R"("held_on":"2011-12-12",{}{}"from_time":"08:00",)"
                           R"("to_time":"07:00","place":"Roztocze"}})",
                           ends_on, of);
    }
    std::string version() { return get(below("")).at("version"); }
    Answer set(const std::string& part, const std::string& body, const std::string& who = "celina",
               const std::string& expected = "") {
        return put(below(part), body, who,
                   {{"if-match", '"' + (expected.empty() ? version() : expected) + '"'}});
    }
    std::string mark(const std::string& guest, const std::string& state) const {
        return fmt::format(R"({{"guest_id":"{}","attendance":"{}"}})", guest, state);
    }
    Answer day(const std::string& on, const std::string& marks) {
        return set("/day-attendance", fmt::format(R"({{"on":"{}","marks":[{}]}})", on, marks));
    }
};

constexpr auto points =
    R"({"points":[{"on":"2011-12-13","from_time":"09:00","to_time":"12:00","what":"Muzeum"},)"
    R"({"on":"2011-12-12","from_time":"10:00","to_time":"13:00","what":"Spółdzielnia socjalna",)"
    R"("place":"zakład","with_whom":"prezes spółdzielni"}]})";

}  // namespace

TEST_CASE("401 403 404 412 who may not run the days of an event") {
    VisitOffice office;
    const std::map<std::string, std::string> stale{{"if-match", "\"99\""}};
    CHECK(office.put(office.below("/points"), points, "", stale).status == 401);
    CHECK(office.put(office.below("/points"), points, "dorota", stale).status == 403);
    CHECK(office.put(office.below("/points"), points, "celina", stale).status == 412);
    CHECK(office.put(office.below("/costs"), R"({"costs":[]})", "celina", stale).status == 412);
    CHECK(office
              .put(office.below("/report"), R"({"report":"x","reported_on":"2011-12-14"})",
                   "celina", stale)
              .status == 412);
    CHECK(office.get(office.below("/details"), "dorota").status == 403);
    office.event_id = nobody;
    CHECK(office.set("/points", points, "celina", "1").status == 404);
    CHECK(office.set("/report", R"({"report":"x","reported_on":"2011-12-14"})", "celina", "1")
              .status == 404);
    CHECK(office.get(office.below("/details")).status == 404);
    CHECK(office.get(office.below("/day-attendance?on=2011-12-12")).status == 404);
    CHECK(office.rows("events_points") == 0);
}

TEST_CASE("422 R14-27 an event of several days ends after its first, within a month") {
    VisitOffice office;
    const auto told = [&](const std::string& ends_on) {
        return office.post("/api/events", office.visit(ends_on), "celina").findings();
    };
    CHECK(told(R"("ends_on":"2011-12-12",)") == Told{"R14-27 ends_on not_after_first_day"});
    CHECK(told(R"("ends_on":"2012-01-12",)") ==
          Told{"R14-27 ends_on too_many_days", "R14-20 held_on outside_project"});
    CHECK(told("") == Told{"- to_time ends_before_it_begins"});
}

TEST_CASE("422 R14-10 a study visit is a project's, and its visitors take part in it") {
    VisitOffice office;
    CHECK(office.post("/api/events", office.visit(R"("ends_on":"2011-12-13",)", ""), "celina")
              .findings() == Told{"R14-10 project_id project_needed"});
    CHECK(office
              .invite(fmt::format(R"({{"people":["{}","{}"],"whole_project":false,)"
                                  R"("outside":[]}})",
                                  office.ala, office.ola))
              .findings() == Told{"R14-10 people[1] not_in_project"});
    CHECK(office.rows("events_guests") == 0);
    CHECK(office
              .invite(fmt::format(R"({{"people":["{}"],"whole_project":true,"outside":[]}})",
                                  office.ala))
              .at("guests") == "2");
}

TEST_CASE("422 R14-10 who is not in the project cannot be made a visitor by changing the kind") {
    VisitOffice office;
    auto meeting = office.visit();
    meeting.replace(meeting.find("study_visit"), 11, "meeting");
    office.event_id = office.post("/api/events", meeting, "celina").at("event_id");
    REQUIRE(office
                .invite(fmt::format(R"({{"people":["{}"],"whole_project":false,"outside":[]}})",
                                    office.ola))
                .status == 201);
    CHECK(office.set("", office.visit()).findings() == Told{"R14-10 kind not_in_project"});
}

TEST_CASE("422 R14-29 a point of the programme lies in the event, and moves no day away from it") {
    VisitOffice office;
    CHECK(office
              .set("/points", R"({"points":[{"on":"2011-12-14","from_time":"09:00",)"
                              R"("to_time":"09:00","what":"Powrót"}]})")
              .findings() == Told{"R14-29 points[0].on outside_event",
                                  "R14-29 points[0].to_time ends_before_it_begins"});
    REQUIRE(office.set("/points", points).status == 200);
    CHECK(office.set("", office.visit(R"("ends_on":"2011-12-14",)")).status == 200);
    auto moved = office.visit(R"("ends_on":"2011-12-15",)");
    moved.replace(moved.find("2011-12-12"), 10, "2011-12-13");
    CHECK(office.set("", moved).findings() == Told{"R14-29 held_on outside_event"});
}

TEST_CASE("200 the programme is read by day and hour, in whatever order it was sent") {
    VisitOffice office;
    const auto details = office.set("/points", points);
    REQUIRE(details.status == 200);
    CHECK(office.last_trace() == "events.organise done");
    CHECK(details.at("points[0].what") == "Spółdzielnia socjalna");
    CHECK(details.at("points[0].with_whom") == "prezes spółdzielni");
    CHECK(details.at("points[1].on") == "2011-12-13");
    CHECK(office.set("/points", R"({"points":[]})").count("points") == 0);
}

TEST_CASE("422 R14-23 R14-28 each day has its sheet, from that day on") {
    VisitOffice office;
    office.list_guests();
    const auto ala = office.mark(office.ala_guest, "present");
    CHECK(office.day("2011-12-14", ala).findings() == Told{"R14-28 on outside_event"});
    CHECK(office.day("2011-12-12", ala + ',' + ala).findings() == Told{"- marks repeated"});
    CHECK(office.day("2011-12-12", "").findings() == Told{"- marks required"});
    CHECK(office.day("2011-12-12", office.mark(nobody, "present")).status == 404);
    CHECK(office.set("/attendance", fmt::format(R"({{"marks":[{}]}})", ala)).findings() ==
          Told{"R14-28 marks day_by_day"});
    office.set_day("2011-12-12");
    CHECK(office.day("2011-12-13", ala).findings() == Told{"R14-23 on not_yet"});
    CHECK(office.rows("events_day_marks") == 0);

    office.event_id =
        office.post("/api/events", office.conference().text(), "celina").at("event_id");
    CHECK(office.day("2011-12-12", ala).status == 404);
}

TEST_CASE("422 R14-28 a conference of one day has one sheet") {
    EventOffice office;
    office.list_guests();
    const auto marks =
        fmt::format(R"({{"on":"2011-12-12","marks":[{{"guest_id":"{}","attendance":"present"}}]}})",
                    office.ala_guest);
    CHECK(office
              .put(office.below("/day-attendance"), marks, "celina",
                   {{"if-match", '"' + office.get(office.below("")).at("version") + '"'}})
              .findings() == Told{"R14-28 on one_day_only"});
}

TEST_CASE("200 who was there on which day; the list tells the best of each guest's days") {
    VisitOffice office;
    office.list_guests();
    REQUIRE(office
                .day("2011-12-12", office.mark(office.ala_guest, "absent") + ',' +
                                       office.mark(office.ela_guest, "excused"))
                .status == 200);
    const auto details = office.day("2011-12-13", office.mark(office.ala_guest, "present"));
    CHECK(office.last_trace() == "events.record_attendance done");
    CHECK(details.at("days[0].on") == "2011-12-12");
    CHECK(details.at("days[0].present") == "0");
    CHECK(details.at("days[0].excused") == "1");
    CHECK(details.at("days[0].absent") == "1");
    CHECK(details.at("days[1].present") == "1");
    const auto whole = office.get(office.below(""));
    CHECK(whole.at("present") == "1");
    CHECK(whole.at("excused") == "1");
    CHECK(whole.at("absent") == "0");
    const auto first = office.get(office.below("/day-attendance?on=2011-12-12"), "beata");
    CHECK(first.count("items") == 3);
    CHECK(first.at("items[0].attendance") == "absent");
    CHECK(first.at("items[2].attendance").empty());

    const auto cleared = office.day(
        "2011-12-13", fmt::format(R"({{"guest_id":"{}","attendance":null}})", office.ala_guest));
    CHECK(cleared.at("days[1].present") == "0");
    CHECK(office.get(office.below("")).at("absent") == "1");
}

TEST_CASE("a sealed person is on nobody else's sheet of a day, and cannot be marked") {
    VisitOffice office;
    office.list_guests();
    seal(office, office.ala);
    const auto sheet = office.get(office.below("/day-attendance?on=2011-12-12"), "celina");
    CHECK(sheet.count("items") == 2);
    CHECK_FALSE(says(sheet, office.ala));
    CHECK(office.day("2011-12-12", office.mark(office.ala_guest, "present")).status == 404);
    CHECK(office.get(office.below("/day-attendance?on=2011-12-12"), "beata").count("items") == 3);
}

TEST_CASE("422 R14-30 200 costs are above zero, and are summed") {
    VisitOffice office;
    CHECK(office
              .set("/costs",
                   R"({"costs":[{"what":"Autokar","amount":"0.00","paper_number":"FV 1"}]})")
              .findings() == Told{"R14-30 costs[0].amount amount_not_above_zero"});
    const auto details = office.set(
        "/costs", R"({"costs":[{"what":"Autokar","amount":"3200.00","paper_number":"FV 12/09"},)"
                  R"({"what":"Nocleg","amount":"2849.99","paper_number":"FV 88/2022"}]})");
    REQUIRE(details.status == 200);
    CHECK(details.at("cost_total") == "6049.99");
    CHECK(details.at("costs[1].paper_number") == "FV 88/2022");
    CHECK(office.set("/costs", R"({"costs":[]})").at("cost_total") == "0.00");
}

TEST_CASE("422 R14-31 200 the report comes when the visit is over") {
    VisitOffice office;
    const auto report = [&](const std::string& on) {
        return office.set("/report", fmt::format(R"({{"report":"Uczestnicy poznali pracę.",)"
                                                 R"("reported_on":"{}"}})",
                                                 on));
    };
    CHECK(report("2011-12-12").findings() == Told{"R14-31 reported_on before_it_is_over"});
    CHECK(report("2026-11-22").findings() == Told{"R14-31 reported_on in_future"});
    CHECK(office.get(office.below("/details")).at("report.report").empty());
    CHECK(report("2011-12-13").at("report.report") == "Uczestnicy poznali pracę.");
}

TEST_CASE("a project tells the days of its events of a kind, with how many were there") {
    VisitOffice office;
    office.list_guests();
    office.day("2011-12-13", office.mark(office.ala_guest, "present"));
    const auto project_id = *programmes::ProjectId::parse(office.project_id);
    const auto days = asked(office, [&](const Operation& operation) {
        return events::days_of(operation, project_id, events::EventKind::study_visit);
    });
    REQUIRE(days.size() == 2);
    CHECK(days[0].on.text() == "2011-12-12");
    CHECK(days[0].present == 0);
    CHECK(days[1].present == 1);
    const auto conferences = asked(office, [&](const Operation& operation) {
        return events::days_of(operation, project_id, events::EventKind::conference);
    });
    REQUIRE(conferences.size() == 1);
    CHECK(conferences[0].present == 0);
}
