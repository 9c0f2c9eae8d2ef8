#include "programmes/enrol_participant.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <barrier>
#include <thread>

#include "project_office.hpp"

using namespace wedka::test;

TEST_CASE("401 403 404 who may not enrol, and whom nobody can") {
    ProjectOffice office;
    office.open_recruitment();
    const auto ala = office.applicant("Ala", 9);
    office.draw();
    CHECK(office.post(office.at("/participants"), office.enrolment(ala), "").status == 401);
    CHECK(office.post(office.at("/participants"), office.enrolment(ala), "beata").status == 403);
    CHECK(office.enrol(nobody).status == 404);
    office.open_recruitment();
    CHECK(office.enrol(ala).status == 404);
    office.project_id = nobody;
    CHECK(office.enrol(ala).status == 404);
    CHECK(office.rows("programmes_participations") == 0);
}

TEST_CASE("422 R5-16 nobody is enrolled past the list, twice, or after withdrawing") {
    ProjectOffice office;
    office.open_recruitment();
    const auto ala = office.applicant("Ala", 9);
    CHECK(office.enrol(ala).findings() == Told{"R5-16 application_id not_on_list"});
    const auto ola = office.applicant("Ola", 8);
    const auto weak = office.applicant("Ewa", 3);
    office.draw();
    CHECK(office.enrol(weak).findings() == Told{"R5-16 application_id not_on_list"});
    REQUIRE(office.resign(ola).status == 201);
    CHECK(office.enrol(ola).findings() == Told{"R5-16 application_id resigned"});
    REQUIRE(office.enrol(ala).status == 201);
    CHECK(office.enrol(ala).findings() == Told{"R5-16 application_id already_enrolled"});
    CHECK(office.rows("programmes_participations") == 1);
}

TEST_CASE("422 R5-16 enrolment lies within the project, and not in the future") {
    ProjectOffice office;
    office.open_recruitment({.to_on = "2027-06-30"});
    const auto ala = office.applicant("Ala", 9);
    office.draw();
    CHECK(office.enrol(ala, "2010-12-31").findings() == Told{"R5-16 enrolled_on outside_project"});
    CHECK(office.enrol(ala, "2027-07-01").findings() ==
          Told{"- enrolled_on in_future", "R5-16 enrolled_on outside_project"});
    CHECK(office.enrol(ala, "2026-11-22").findings() == Told{"- enrolled_on in_future"});
}

TEST_CASE("422 R5-08 the reserve waits for everybody before it") {
    ProjectOffice office;
    office.open_recruitment({.participants = 2}, {.reserve_places = 2});
    const auto ala = office.applicant("Ala", 9);
    const auto ola = office.applicant("Ola", 8);
    const auto ula = office.applicant("Ula", 7);
    const auto iza = office.applicant("Iza", 6);
    office.draw();
    const auto early = office.enrol(iza);
    CHECK(early.status == 422);
    CHECK(early.findings() == Told{"R5-08 application_id reserve_order"});
    CHECK(early.at("findings[0].values.first") == "Z/1/2011");

    // On the basic list nobody waits for anybody.
    REQUIRE(office.enrol(ola).status == 201);
    REQUIRE(office.resign(ala).status == 201);
    CHECK(office.enrol(iza).at("findings[0].values.first") == "Z/3/2011");
    CHECK(office.enrol(ula).status == 201);
    CHECK(office.enrol(iza).findings() == Told{"R5-07 application_id no_place"});
    CHECK(office.rows("programmes_participations") == 2);
}

TEST_CASE("422 R5-07 the twenty-sixth waits until a decision plans more") {
    ProjectOffice office;
    office.open_recruitment({.participants = 16}, {.minimum_points = 0, .reserve_places = 4});
    std::vector<std::string> applications;
    for (int i = 0; i < 31; ++i)
        applications.push_back(
            office.applicant(fmt::format("Osoba{}", i), i < 29 ? 10 - i / 3 : 0));
    REQUIRE(office.draw().at("basic_places") == "16");
    REQUIRE(office.plan(25).status == 201);
    const auto list =
        office.draw("2011-05-25", R"(,"reason":"Więcej miejsc: decyzja WUP/12/2011")");
    REQUIRE(list.at("basic_places") == "25");
    Told ranked;
    for (std::size_t i = 0; i < list.count("places"); ++i)
        ranked.push_back(list.at(fmt::format("places[{}].application_id", i)));
    CHECK(office.get(office.at("")).at("counts.selected") == "29");

    for (std::size_t i = 0; i < 25; ++i)
        REQUIRE(office.enrol(ranked[i], "2011-06-01").status == 201);
    const auto refused = office.enrol(ranked[25], "2011-06-01");
    CHECK(refused.status == 422);
    CHECK(refused.findings() == Told{"R5-07 application_id no_place"});
    CHECK(refused.at("findings[0].values.planned") == "25");
    CHECK(office.rows("programmes_participations") == 25);

    REQUIRE(office.plan(26, "2011-06-10").status == 201);
    CHECK(office.enrol(ranked[25], "2011-06-10").status == 201);
    CHECK(office.rows("programmes_participations") == 26);
    CHECK(office.get(office.at("")).at("counts.enrolled") == "26");
}

TEST_CASE("422 R5-07 two clerks at the last place: one gets it, every time") {
    constexpr int rounds = 8;
    ProjectOffice office;
    office.open_recruitment({.participants = 2 * rounds});
    std::vector<std::string> applications;
    for (int i = 0; i < 2 * rounds; ++i)
        applications.push_back(office.applicant(fmt::format("Osoba{}", i), 9));
    office.draw();
    for (int round = 0; round < rounds; ++round) {
        REQUIRE(office.plan(round + 1).status == 201);
        std::barrier together(2);
        std::array<int, 2> statuses{};
        const auto clerk = [&](std::size_t which) {
            together.arrive_and_wait();
            statuses[which] =
                office.enrol(applications[2 * static_cast<std::size_t>(round) + which]).status;
        };
        std::thread one(clerk, 0);
        std::thread two(clerk, 1);
        one.join();
        two.join();
        std::ranges::sort(statuses);
        REQUIRE(statuses == std::array{201, 422});
    }
    CHECK(office.rows("programmes_participations") == rounds);
}

TEST_CASE("201 enrolment with the contract at once") {
    ProjectOffice office;
    office.open_recruitment();
    const auto ala = office.applicant("Ala", 9);
    office.draw();
    const auto person_id = office.person_of(ala);
    const auto contract_id = office.contract_of(person_id);
    const auto body =
        fmt::format(R"({{"application_id":"{}","enrolled_on":"2011-05-10","contract_id":"{}"}})",
                    ala, contract_id);
    const auto enrolled = office.post(office.at("/participants"), body, "celina");
    CHECK(enrolled.status == 201);
    CHECK(enrolled.at("person_id") == person_id);
    CHECK(enrolled.at("contract_id") == contract_id);
    CHECK(enrolled.at("contract_number") == "K/1/2011");
    CHECK(office.last_trace() == "programmes.enrol done");
    CHECK(office.get("/api/applications/" + ala).at("state") == "enrolled");
    CHECK(office.get(office.at("")).at("counts.contracts") == "1");
}
