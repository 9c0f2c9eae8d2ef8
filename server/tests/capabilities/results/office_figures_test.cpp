#include <doctest/doctest.h>
#include <fmt/format.h>

#include "../programmes/project_office.hpp"
#include "events/events.hpp"
#include "recognition/recognition.hpp"
#include "results/results.hpp"
#include "staff/staff.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

/// A statement with the code a.b, of the definition.
std::string statement(const std::string& definition, const std::string& on_day,
                      const std::string& more = "") {
    return fmt::format(R"({{"code":"a.b","position":1,"definition":"{}","on_day":"{}",)"
                       R"("word":"exactly","sentence_pl":"Było {{value}}",)"
                       R"("sentence_en":"It was {{value}}"{}}})",
                       definition, on_day, more);
}

class FiguresOffice : public ProjectOffice {
  public:
    FiguresOffice()
        : ProjectOffice({events::add_routes, recognition::add_routes, results::add_routes}) {}

    Answer figure(const std::string& on = "") {
        return get("/api/figures/a.b" + (on.empty() ? "" : "?on=" + on));
    }
    void publish(const std::string& definition, const std::string& on_day,
                 const std::string& more = "") {
        const auto answer = post("/api/statements", statement(definition, on_day, more));
        if (answer.status != 201) throw std::runtime_error(answer.body);
    }
};

void count(FiguresOffice& office, int year, int residents, int assisted) {
    office.put(fmt::format("/api/residents/{}", year),
               fmt::format(R"({{"residents":{},"counted_on":"{}-12-31","source":"GUS"}})",
                           residents, year));
    office.put(fmt::format("/api/assisted/{}", year),
               fmt::format(R"({{"people":{},"counted_on":"{}-12-31","source":"ośrodek"}})",
                           assisted, year));
}

}  // namespace

TEST_CASE("R18-06 the share on assistance is of the day's year, by counts made by the day") {
    FiguresOffice office;
    count(office, 2021, 17510, 1648);
    count(office, 2022, 17317, 1541);
    office.publish("share_on_assistance", "2022-12-31");
    const auto figure = office.figure();
    CHECK(figure.at("figure.unit") == "percent");
    // 1541 / 17317 = 8.8987...
    CHECK(figure.at("figure.value") == "8.90");
    CHECK(figure.count("records_list") == 2);
    CHECK(figure.at("records_list[0].label") == "1541 (ośrodek)");
    CHECK(figure.at("records_list[1].label") == "17317 (GUS)");
    CHECK(office.figure("2021-12-31").at("figure.value") == "9.41");
    // The counts of 2022 were not made yet, and 2020 has none.
    CHECK(office.figure("2022-12-30").at("figure.missing") == "R18-06");
    CHECK(office.figure("2020-12-31").at("figure.missing") == "R18-06");
    CHECK(office.figure("2020-12-31").at("figure.value").empty());
}

TEST_CASE("R18-06 one count without the other is no share") {
    FiguresOffice office;
    office.put("/api/residents/2022",
               R"({"residents":17317,"counted_on":"2022-06-30","source":"GUS"})");
    office.publish("share_on_assistance", "2022-12-31");
    CHECK(office.figure().at("figure.missing") == "R18-06");
}

TEST_CASE("R22-03 an award counts from its day on when something proves it") {
    FiguresOffice office;
    const auto award = [&](const std::string& name, const std::string& on,
                           const std::string& evidence) {
        return office
            .post("/api/awards",
                  fmt::format(R"({{"name":"{}","awarded_by":"Centrum","awarded_for":"projekt",)"
                              R"("awarded_on":"{}","evidence":[{}]}})",
                              name, on, evidence))
            .status;
    };
    REQUIRE(award("Z dyplomem", "2014-11-25", R"({"kind":"diploma"},{"kind":"statuette"})") == 201);
    REQUIRE(award("Bez dowodu", "2014-11-25", "") == 201);
    REQUIRE(award("Późniejsza", "2015-01-01", R"({"kind":"diploma"})") == 201);
    office.publish("awards_received", "2014-12-31");
    const auto figure = office.figure();
    CHECK(figure.at("figure.value") == "1");
    CHECK(figure.count("records_list") == 3);
    CHECK(figure.body.find(R"("why":"not_proven")") != std::string::npos);
    CHECK(figure.body.find(R"("why":"later")") != std::string::npos);
    CHECK(office.figure("2015-01-01").at("figure.value") == "2");
    CHECK(office.figure("2014-11-24").at("figure.value") == "0");
}

TEST_CASE("days of a study visit count when somebody was there, and not before they came") {
    FiguresOffice office;
    office.project_id = office.found();
    const auto visit =
        office.post("/api/events",
                    fmt::format(R"({{"name":"Wizyta","kind":"study_visit","held_on":"2011-09-14",)"
                                R"("ends_on":"2011-09-16","from_time":"08:00","to_time":"17:00",)"
                                R"("place":"Roztocze","project_id":"{}"}})",
                                office.project_id),
                    "celina");
    REQUIRE(visit.status == 201);
    const auto at = "/api/events/" + visit.at("event_id");
    office.post(at + "/guests",
                R"({"people":[],"whole_project":false,"outside":[{"name":"Przewodnik"}]})",
                "celina");
    const auto guest = office.get(at + "/guests").at("items[0].guest_id");
    const auto mark = [&](const std::string& on, const std::string& state, int version) {
        return office
            .put(at + "/day-attendance",
                 fmt::format(R"({{"on":"{}","marks":[{{"guest_id":"{}","attendance":"{}"}}]}})", on,
                             guest, state),
                 "celina", {{"if-match", fmt::format("\"{}\"", version)}})
            .status;
    };
    REQUIRE(mark("2011-09-14", "present", 2) == 200);
    REQUIRE(mark("2011-09-15", "present", 3) == 200);
    REQUIRE(mark("2011-09-16", "absent", 4) == 200);
    office.publish("study_visit_days", "2011-12-31",
                   fmt::format(R"(,"project_id":"{}")", office.project_id));
    const auto figure = office.figure();
    CHECK(figure.at("figure.value") == "2");
    CHECK(figure.count("records_list") == 3);
    CHECK(figure.at("records_list[2].why") == "nobody_present");
    CHECK(office.figure("2011-09-14").at("figure.value") == "1");
    CHECK(office.figure("2011-09-14").at("records_list[1].why") == "later");
}
