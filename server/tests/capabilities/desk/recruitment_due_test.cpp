#include <doctest/doctest.h>

#include "../programmes/project_office.hpp"
#include "desk/desk.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

/// The regulations ask for a statement; Ala and Ola have the places, Ewa is on the reserve.
struct Recruiting : ProjectOffice {
    Recruiting() : ProjectOffice({desk::add_routes}) {}

    /// "today invitation_answer 2011-05-23"
    Told day(const std::string& on, const std::string& who = "celina") {
        Told all;
        const auto answer = get("/api/my-day?on=" + on, who);
        for (const auto* when : {"overdue", "today", "next"})
            for (std::size_t i = 0; i < answer.count(when); ++i) {
                const auto at = fmt::format("{}[{}].", when, i);
                const auto kind = answer.at(at + "kind");
                if (kind == "invitation_answer" || kind == "application_completion" ||
                    kind == "appeal_decision")
                    all.push_back(std::string(when) + ' ' + kind + ' ' + answer.at(at + "due_on"));
            }
        return all;
    }
};

}  // namespace

TEST_CASE("200 Mój dzień shows an invitation until it is answered or its term has run out") {
    Recruiting office;
    office.open_recruitment();
    const auto ala = office.applicant("Ala", 9);
    office.applicant("Ola", 8);
    const auto ewa = office.applicant("Ewa", 7);
    office.draw();
    office.resign(ala);
    const auto invited = office.post(
        office.at("/invitations"),
        fmt::format(R"({{"application_id":"{}","invited_on":"2011-05-09"}})", ewa), "celina");
    REQUIRE(invited.status == 201);
    const auto due_on = invited.at("due_on");
    CHECK(office.day(due_on) == Told{"today invitation_answer " + due_on});
    CHECK(office.day("2011-05-09") == Told{"next invitation_answer " + due_on});
    CHECK(office.day("2011-05-09", "beata").empty());
    CHECK(office.day("2011-06-30").empty());
    office.post("/api/invitations/" + invited.at("invitation_id") + "/answer",
                R"({"answer":"accepted","answered_on":"2011-05-12"})", "celina");
    CHECK(office.day("2011-05-09").empty());
}

TEST_CASE("200 Mój dzień shows papers that an applicant was asked for until all are there") {
    Recruiting office;
    RegulationsBody rules;
    rules.rest = R"(,"required_papers":[{"kind":"statement","name":"Oświadczenie"}])";
    office.open_recruitment({}, rules);
    const auto statement =
        office.get(office.at("/regulations")).at("required_papers[0].requirement_id");
    const auto ala = "/api/applications/" +
                     office.apply(office.person("Ala", "Leżajska")).at("application_id");
    REQUIRE(office.post(ala + "/completion", R"({"asked_on":"2011-02-02"})", "celina").status == 201);
    CHECK(office.day("2011-02-09") == Told{"today application_completion 2011-02-09"});
    CHECK(office.day("2011-02-10").empty());
    const auto handed = office.put(
        ala + "/papers",
        fmt::format(R"({{"handed_on":"2011-02-03","requirement_ids":["{}"]}})", statement), "celina");
    REQUIRE(handed.status == 200);
    CHECK(office.day("2011-02-09").empty());
}

TEST_CASE("200 Mój dzień shows an appeal until it is decided") {
    Recruiting office;
    office.open_recruitment();
    office.applicant("Ala", 9);
    office.applicant("Ola", 8);
    const auto iza = office.applicant("Iza", 6);
    office.draw();
    const auto appeal = office.post("/api/applications/" + iza + "/appeals",
                                    R"({"submitted_on":"2011-05-06","grounds":"Pominięto"})", "celina");
    REQUIRE(appeal.status == 201);
    CHECK(office.day("2011-05-09") == Told{"next appeal_decision "});
    const auto decided = office.post(
        "/api/appeals/" + appeal.at("appeals[0].appeal_id") + "/decision",
        R"({"decided_on":"2011-05-10","decision":"list_stands","justification":"Akta"})", "anna");
    REQUIRE(decided.status < 300);
    CHECK(office.day("2011-05-09").empty());
}
