#include "access/emergency.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <thread>

#include "test_factor.hpp"

using namespace wedka;
using wedka::test::Answer;
using wedka::test::TestOffice;

namespace {

using Told = std::vector<std::string>;

constexpr const char* password = "wierzba nad woda";

/// Ala is sealed; Celina is the only member of the seal. Anna, the head, has a password.
class EmergencyOffice : public TestOffice {
  public:
    EmergencyOffice()
        : ala(post("/api/people",
                   R"({"first_name":"Ala","last_name":"Wąż","sex":"female","birth_on":"1979-05-14",)"
                   R"("birth_place":"Leżajsk","pesel":"79051400022"})",
                   "celina")
                  .at("person_id")) {
        assign(ala, "beata");
        const auto sealed = post("/api/people/" + ala + "/seal",
                                 R"({"kind":"violence","reason":"x","member_ids":[]})", "beata");
        if (sealed.status != 201) throw std::runtime_error(sealed.body);
    }
    Answer open(const std::string& reason = "Telefon z policji: dziecko na mrozie, ul. Polna",
                const std::string& given = password, const std::string& who = "anna") {
        return post("/api/emergencies",
                    fmt::format(R"({{"kind":"child","reason":"{}","password":"{}"}})", reason, given),
                    who);
    }
    Answer look_up(const std::string& id, const std::string& body = R"({"pesel":"79051400022"})",
                   const std::string& who = "anna") {
        return post("/api/emergencies/" + id + "/lookup", body, who);
    }
    Answer review(const std::string& id, const std::string& who) {
        return post("/api/emergencies/" + id + "/review",
                    R"({"verdict":"incident","note":"Nie było telefonu."})", who);
    }
    std::string opened() {
        const auto id = open().at("emergency_id");
        look_up(id);
        return id;
    }
    /// So many minutes, in which somebody is at the screen.
    void pass(int minutes) {
        for (; minutes > 0; minutes -= 10) {
            wait(std::chrono::minutes(std::min(minutes, 10)));
            get("/api/session");
        }
    }
    int sees(const std::string& below = "", const std::string& who = "anna") {
        return get("/api/people/" + ala + below, who).status;
    }

    std::string ala;
};

}  // namespace

TEST_CASE("422 Z-10 the reason comes first, in words, with the password") {
    EmergencyOffice office;
    CHECK(office.open("42").findings() == Told{"Z-10 reason too_short"});
    CHECK(office.open("                    42").findings() == Told{"Z-10 reason too_short"});
    CHECK(office.open("Telefon z policji: dziecko na mrozie", "zgaduję").findings() ==
          Told{"- password wrong_password"});
    CHECK(office.rows("access_emergencies") == 0);
    for (const auto* who : {"celina", "dorota", "ewa", "filip"})
        CHECK(office.open("Telefon z policji: dziecko na mrozie", password, who).status == 403);
}

TEST_CASE("201 one sealed person is open for an hour, for reading, to nobody else") {
    EmergencyOffice office;
    CHECK(office.sees() == 404);
    const auto id = office.open().at("emergency_id");
    CHECK(office.last_trace() == "access.open_emergency done");
    CHECK(office.sees() == 404);
    const auto found = office.look_up(id);
    REQUIRE(found.status == 201);
    CHECK(found.at("person_id") == office.ala);
    CHECK(found.at("until") == "2026-11-21T13:00:00.000000Z");

    CHECK(office.sees() == 200);
    CHECK(office.sees("/front-card") == 200);
    CHECK(office.get("/api/people/" + office.ala + "/front-card").at("door") == "emergency");
    CHECK(office.get("/api/emergencies").at("items[0].person_id") == office.ala);
    CHECK(office.sees("", "celina") == 404);
    // Nothing else: no change, no seal, no list.
    CHECK(office.post("/api/people/" + office.ala + "/labour-status",
                      R"({"status":"inactive","from_on":"2020-01-01","source":"x"})")
              .findings() == Told{"-  emergency_only"});
    CHECK(office.sees("/seal") == 403);
    CHECK(office.get("/api/people").count("items") == 0);

    office.pass(59);
    CHECK(office.sees() == 200);
    office.pass(1);
    CHECK(office.sees() == 404);
    CHECK(office.get("/api/emergencies").at("items[0].person_id").empty());
}

TEST_CASE("422 Z-11 only the whole identity, five tries, a quarter of an hour, one person") {
    EmergencyOffice office;
    const auto id = office.open().at("emergency_id");
    CHECK(office.look_up(id, "{}").findings() == Told{"Z-11 pesel whole_identity"});
    CHECK(office.look_up(id, R"({"last_name":"Wąż"})").findings() ==
          Told{"Z-11 pesel whole_identity"});
    for (int i = 4; i >= 0; --i) {
        const auto nobody = office.look_up(id, R"({"pesel":"79051400084"})");
        CHECK(nobody.status == 201);
        CHECK(nobody.at("person_id").empty());
        CHECK(nobody.at("lookups_left") == std::to_string(i));
    }
    CHECK(office.look_up(id).findings() == Told{"Z-11  too_many_lookups"});

    const auto second = office.open().at("emergency_id");
    CHECK(office.look_up(second, R"({"pesel":"79051400022"})", "beata").status == 404);
    office.pass(16);
    CHECK(office.look_up(second).findings() == Told{"Z-11  too_late"});

    const auto third = office.open().at("emergency_id");
    CHECK(office
              .look_up(third,
                       R"({"last_name":"waz","first_name":"ALA","birth_on":"1979-05-14"})")
              .at("person_id") == office.ala);
    CHECK(office.look_up(third).findings() == Told{"Z-11  opened_already"});
}

TEST_CASE("422 Z-12 the fourth in thirty days waits for a second person") {
    EmergencyOffice office;
    for (int i = 0; i < 3; ++i) CHECK(office.open().at("waits_for_release") == "false");
    const auto fourth = office.open();
    REQUIRE(fourth.at("waits_for_release") == "true");
    const auto id = fourth.at("emergency_id");
    CHECK(office.look_up(id).findings() == Told{"Z-12  waits_for_release"});
    const auto release = "/api/emergencies/" + id + "/release";
    CHECK(office.post(release, "{}", "anna").findings() == Told{"Z-13  own_emergency"});
    CHECK(office.post(release, "{}", "beata").status == 403);
    REQUIRE(office.post(release, "{}", "ewa").status == 201);
    CHECK(office.look_up(id).at("person_id") == office.ala);
}

TEST_CASE("201 Z-12 of eight opened at the same time three go on alone") {
    EmergencyOffice office;
    std::atomic<int> alone = 0;
    std::atomic<int> waiting = 0;
    std::vector<std::thread> opens;
    for (int i = 0; i < 8; ++i)
        opens.emplace_back([&] {
            for (;;) {
                const auto opened = office.open();
                if (opened.status == 503) continue;
                if (opened.at("waits_for_release") == "true") ++waiting;
                if (opened.at("waits_for_release") == "false") ++alone;
                return;
            }
        });
    for (auto& one : opens) one.join();
    CHECK(alone == 3);
    CHECK(waiting == 5);
}

TEST_CASE("201 Z-13 Z-14 somebody else says once whether it was justified") {
    EmergencyOffice office;
    const auto id = office.opened();
    CHECK(office.review(id, "anna").findings() == Told{"Z-13  own_emergency"});
    CHECK(office.review(id, "celina").status == 404);
    const auto reviewed = office.review(id, "ewa");
    REQUIRE(reviewed.status == 201);
    CHECK(reviewed.at("verdict") == "incident");
    CHECK(reviewed.at("review") == "Nie było telefonu.");
    CHECK(office.review(id, "ewa").findings() == Told{"Z-14  reviewed_already"});
}

TEST_CASE("422 Z-11 what was reviewed opens nobody any more") {
    EmergencyOffice office;
    const auto id = office.open().at("emergency_id");
    REQUIRE(office.review(id, "ewa").status == 201);
    CHECK(office.look_up(id).findings() == Told{"Z-11  reviewed"});
    CHECK(office.sees() == 404);
}

TEST_CASE("422 Z-11 Z-12 a released emergency has its quarter of an hour, and is released once") {
    EmergencyOffice office;
    const auto release = [&](const std::string& id) {
        return office.post("/api/emergencies/" + id + "/release", "{}", "ewa");
    };
    CHECK(release(office.open().at("emergency_id")).findings() == Told{"Z-12  not_waiting"});
    for (int i = 0; i < 2; ++i) office.open();
    const auto id = office.open().at("emergency_id");
    for (int i = 0; i < 2; ++i) {
        office.pass(10);
        REQUIRE(office.get("/api/session", "ewa").status == 200);
    }
    CHECK(office.look_up(id).findings() == Told{"Z-12  waits_for_release"});
    REQUIRE(release(id).status == 201);
    CHECK(release(id).findings() == Told{"Z-12  not_waiting"});
    office.pass(16);
    CHECK(office.look_up(id).findings() == Told{"Z-11  too_late"});
}

TEST_CASE("422 429 R0-28 who has a second factor gives its code, and guesses seldom") {
    EmergencyOffice office;
    const auto factor = wedka::test::give_factor(office);
    const auto open = [&](const std::string& given) {
        return office.post("/api/emergencies",
                           fmt::format(R"({{"kind":"child","reason":"Telefon z policji o dziecku",)"
                                       R"("password":"{}","code":"{}"}})",
                                       password, given));
    };
    CHECK(office.open().findings() == Told{"- code code_needed"});
    for (int i = 0; i < 4; ++i) CHECK(open("000000").findings() == Told{"- code wrong_code"});
    CHECK(open("000000").findings() == Told{"- code too_many_tries"});
    CHECK(open(access::code_of_step(factor.secret, wedka::test::step_now(office))).findings() == Told{"- code too_many_tries"});
    CHECK(office.rows("access_emergencies") == 0);
}

TEST_CASE("404 nobody reviews what was opened of somebody close to them") {
    EmergencyOffice office;
    REQUIRE(office
                .post("/api/people/" + office.ala + "/conflicts",
                      fmt::format(R"({{"member_id":"{}","kind":"relative"}})",
                                  office.member("ewa")),
                      "beata")
                .status == 201);
    const auto id = office.opened();
    CHECK(office.get("/api/emergencies", "ewa").count("items") == 0);
    CHECK(office.review(id, "ewa").status == 404);
    CHECK(office.review(id, "beata").status == 201);
}

TEST_CASE("200 members of the seal and reviewers hear of it at once; the person only members see") {
    EmergencyOffice office;
    office.opened();
    const auto member = office.get("/api/emergencies", "beata");
    CHECK(member.at("items[0].person_name") == "Ala Wąż");
    CHECK(member.at("items[0].account_name") == "Anna Arent");
    CHECK(member.at("items[0].review_due_on") == "2026-11-25");
    const auto officer = office.get("/api/emergencies", "ewa");
    CHECK(officer.count("items") == 1);
    CHECK(officer.at("items[0].person_name").empty());
    CHECK(officer.body.find(office.ala) == std::string::npos);
    CHECK(office.get("/api/emergencies", "celina").count("items") == 0);
    CHECK(office.review(member.at("items[0].emergency_id"), "beata").status == 201);
}

TEST_CASE("201 nobody is found of whom a conflict of interest keeps away") {
    EmergencyOffice office;
    REQUIRE(office
                .post("/api/people/" + office.ala + "/conflicts",
                      fmt::format(R"({{"member_id":"{}","kind":"relative"}})",
                                  office.member("anna")),
                      "beata")
                .status == 201);
    const auto found = office.look_up(office.open().at("emergency_id"));
    CHECK(found.status == 201);
    CHECK(found.at("person_id").empty());
    CHECK(office.sees() == 404);
}
