#include "access/deputies.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/test_office.hpp"

using namespace wedka;
using wedka::test::Answer;
using wedka::test::TestOffice;

namespace {

using Told = std::vector<std::string>;

/// Ala is Filip's, who is the technical administrator and opens no file; Beata stands in for him.
class DeputyOffice : public TestOffice {
  public:
    DeputyOffice() : ala(person("Ala", "Wąż")) { assign(ala, "filip"); }
    Answer appoint(const std::string& worker, const std::string& deputy, const std::string& from_on,
                   const std::string& to_on, const std::string& who = "anna") {
        return post("/api/deputies",
                    fmt::format(R"({{"worker_id":"{}","deputy_id":"{}","from_on":"{}",)"
                                R"("to_on":"{}"}})",
                                member(worker), member(deputy), from_on, to_on),
                    who);
    }
    Answer hand_over(const std::string& from, const std::string& to, const std::string& from_on,
                     const std::string& people = "") {
        return post("/api/handovers",
                    fmt::format(R"({{"from_member_id":"{}","to_member_id":"{}","from_on":"{}",)"
                                R"("basis":"Zmiana rejonu","person_ids":[{}]}})",
                                member(from), member(to), from_on, people));
    }
    int opens(const std::string& who) { return get("/api/people/" + ala, who).status; }
    std::size_t lists(const std::string& who) { return get("/api/people", who).count("items"); }

    std::string ala;
};

}  // namespace

TEST_CASE("201 R0-30 a deputy knows whom the worker knows, from the first day on") {
    DeputyOffice office;
    // Sessions end within the day, so the day before is played first.
    office.set_day("2026-11-20");
    REQUIRE(office.appoint("filip", "beata", "2026-11-21", "2026-12-04").status == 201);
    CHECK(office.last_trace() == "access.appoint_deputy done");
    CHECK(office.opens("beata") == 403);
    CHECK(office.get("/api/people/" + office.ala + "/assignments", "beata").status == 403);

    office.set_day("2026-11-21");
    CHECK(office.opens("beata") == 200);
    CHECK(office.get("/api/people/" + office.ala + "/assignments", "beata").status == 200);
    CHECK(office.opens("celina") == 403);
}

TEST_CASE("200 a deputy's session says for whom they stand in") {
    DeputyOffice office;
    REQUIRE(office.appoint("filip", "beata", "2026-11-21", "2026-11-21").status == 201);
    CHECK(office.opens("beata") == 200);
    CHECK(office.get("/api/session", "beata").at("stands_in_for[0].worker") == "filip Figa");
    CHECK(office.get("/api/session", "celina").count("stands_in_for") == 0);
    CHECK(office.get("/api/deputies", "celina").at("items[0].deputy") == "beata Brzoza");
}

TEST_CASE("200 R0-31 a deputy ends as soon as the last day is over, or is set earlier") {
    DeputyOffice office;
    const auto id = office.appoint("filip", "beata", "2026-11-21", "2026-12-04").at("deputyship_id");
    CHECK(office.opens("beata") == 200);
    const auto end = [&](const std::string& to_on) {
        return office.post("/api/deputies/" + id + "/ending", R"({"to_on":")" + to_on + R"("})");
    };
    CHECK(end("2026-11-19").findings() == Told{"R0-31 to_on dated_back"});
    REQUIRE(end("2026-11-20").status == 201);
    CHECK(office.opens("beata") == 403);
    CHECK(office.get("/api/session", "beata").count("stands_in_for") == 0);
}

TEST_CASE("422 R0-30 R0-31 nobody appoints oneself, nor backwards, nor twice") {
    DeputyOffice office;
    CHECK(office.appoint("filip", "beata", "2026-11-21", "2026-11-22", "beata").status == 403);
    CHECK(office.appoint("filip", "anna", "2026-11-21", "2026-11-22").findings() ==
          Told{"R0-30 deputy_id appoints_oneself"});
    CHECK(office.appoint("filip", "filip", "2026-11-21", "2026-11-22").findings() ==
          Told{"R0-30 deputy_id same_worker"});
    CHECK(office.appoint("filip", "beata", "2026-11-20", "2026-11-19").findings() ==
          Told{"R0-31 from_on dated_back", "R0-31 to_on ends_before_start"});
    REQUIRE(office.appoint("filip", "beata", "2026-11-21", "2026-11-22").status == 201);
    CHECK(office.appoint("filip", "beata", "2026-11-22", "2026-11-25").findings() ==
          Told{"R0-31 from_on stands_in_already"});
}

TEST_CASE("422 R0-30 R0-31 a deputyship is not prolonged by the deputy, over another, or when over") {
    DeputyOffice office;
    const auto end = [&](const std::string& id, const std::string& to_on,
                         const std::string& who = "anna") {
        return office.post("/api/deputies/" + id + "/ending", R"({"to_on":")" + to_on + R"("})",
                           who);
    };
    const auto id =
        office.appoint("filip", "beata", "2026-11-21", "2026-11-22").at("deputyship_id");
    REQUIRE(office.appoint("filip", "beata", "2026-12-01", "2026-12-02").status == 201);
    CHECK(end(id, "2026-12-01").findings() == Told{"R0-31 from_on stands_in_already"});
    REQUIRE(office
                .post("/api/accounts/" + office.account("beata").text() + "/roles",
                      R"({"role":"head","from_on":"2026-11-21"})")
                .status == 201);
    CHECK(end(id, "2026-11-30", "beata").findings() == Told{"R0-30 deputy_id appoints_oneself"});
    CHECK(end(id, "2026-11-21", "beata").status == 201);
    REQUIRE(end(id, "2026-11-20").status == 201);
    CHECK(end(id, "2026-11-30").findings() == Told{"R0-31 to_on is_over"});
    CHECK(office.opens("beata") == 403);
    REQUIRE(office.appoint("filip", "beata", "2026-11-21", "2026-11-22").status == 201);
    CHECK(end(id, "2026-11-20").findings() == Told{"R0-31 to_on is_over"});
    CHECK(office.opens("beata") == 200);
}

TEST_CASE("404 a deputy is no member of the absent worker's seals") {
    DeputyOffice office;
    const auto ola = office.person("Ola", "Lis");
    office.assign(ola, "beata");
    REQUIRE(office
                .post("/api/people/" + ola + "/seal",
                      R"({"kind":"witness","reason":"x","member_ids":[]})", "beata")
                .status == 201);
    REQUIRE(office.appoint("beata", "celina", "2026-11-21", "2026-12-01").status == 201);
    CHECK(office.get("/api/people/" + ola, "celina").status == 404);
}

TEST_CASE("201 R0-32 a caseload is handed over: the new worker knows, the old one no more") {
    DeputyOffice office;
    const auto ola = office.person("Ola", "Lis");
    office.assign(ola, "filip");
    CHECK(office.hand_over("filip", "filip", "2026-11-20").findings() ==
          Told{"R0-32 to_member_id same_worker", "R0-32 from_on dated_back"});
    const auto handed = office.hand_over("filip", "beata", "2026-11-21");
    REQUIRE(handed.status == 201);
    CHECK(handed.at("handed_over") == "2");
    CHECK(office.opens("beata") == 200);
    const auto assignments = office.get("/api/people/" + office.ala + "/assignments");
    CHECK(assignments.at("items[0].member_name") == "beata Brzoza");
    CHECK(assignments.at("items[1].to_on") == "2026-11-20");
    CHECK(office.lists("beata") == 2);
    CHECK(office.hand_over("filip", "beata", "2026-11-21").at("handed_over") == "0");
}

TEST_CASE("201 what begins later and what ends on a day is handed over as it is") {
    DeputyOffice office;
    const auto ola = office.person("Ola", "Lis");
    const auto give = [&](const std::string& from_on, const std::string& to_on) {
        REQUIRE(office
                    .post("/api/assignments",
                          fmt::format(R"({{"person_id":"{}","member_id":"{}","role":"support",)"
                                      R"("from_on":"{}","to_on":{},"basis":"x"}})",
                                      ola, office.member("filip"), from_on, to_on))
                    .status == 201);
    };
    give("2026-11-01", R"("2026-12-31")");
    give("2027-02-01", "null");
    CHECK(office.hand_over("filip", "beata", "2026-12-01", '"' + ola + '"').at("handed_over") ==
          "2");
    const auto now = office.get("/api/people/" + ola + "/assignments");
    std::vector<std::string> days;
    for (std::size_t i = 0; i < now.count("items"); ++i) {
        const auto at = fmt::format("items[{}].", i);
        if (now.at(at + "member_name") == "beata Brzoza")
            days.push_back(now.at(at + "from_on") + ' ' + now.at(at + "to_on"));
    }
    CHECK(days == std::vector<std::string>{"2027-02-01 ", "2026-12-01 2026-12-31"});
}

TEST_CASE("201 only the people named are handed over") {
    DeputyOffice office;
    const auto ola = office.person("Ola", "Lis");
    office.assign(ola, "filip");
    CHECK(office.hand_over("filip", "beata", "2026-11-21", '"' + ola + '"').at("handed_over") ==
          "1");
    CHECK(office.opens("beata") == 403);
}

TEST_CASE("422 R0-32 R1-13 somebody's work with a person ends on a day") {
    DeputyOffice office;
    office.assign(office.ala, "beata");
    CHECK(office.opens("beata") == 200);
    const auto id = office.get("/api/people/" + office.ala + "/assignments");
    const auto assignment =
        id.at("items[0].member_name") == "beata Brzoza" ? "items[0]" : "items[1]";
    const auto end = [&](const std::string& to_on, const std::string& who) {
        return office.post("/api/assignments/" +
                               id.at(std::string(assignment) + ".assignment_id") + "/ending",
                           R"({"to_on":")" + to_on + R"("})", who);
    };
    CHECK(end("2026-11-20", "beata").status == 403);
    CHECK(end("1999-11-20", "anna").findings() ==
          Told{"R0-32 to_on dated_back", "R1-13 to_on ends_before_start"});
    REQUIRE(end("2026-11-20", "anna").status == 201);
    CHECK(office.opens("beata") == 403);
}
