#include "access/registers.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <barrier>
#include <thread>

#include "access/information_rules.hpp"
#include "support/test_office.hpp"

namespace wedka {
namespace {

struct Centre : test::TestOffice {
    std::string ola;

    Centre() : TestOffice({access::add_register_routes}) { ola = person("Ola", "Nowak"); }
    std::string information() const { return "/api/people/" + ola + "/information"; }
    test::Answer tell(const std::string& activity, const std::string& given_on,
                      const std::string& who = "beata", const std::string& how = "notice") {
        const auto body = fmt::format(R"({{"activity":"{}","given_on":"{}","how":"{}"}})", activity,
                                      given_on, how);
        return post("/api/people/" + ola + "/information", body, who);
    }
    test::Answer withdraw(const std::string& id, const std::string& reason,
                          const std::string& who = "beata") {
        return post(information() + "/" + id + "/withdrawal",
                    fmt::format(R"({{"reason":"{}"}})", reason), who);
    }
};

/// Two at the same moment, each with what they were answered.
template <class Ask>
std::array<test::Answer, 2> together(const Ask& ask) {
    std::barrier both(2);
    std::array<test::Answer, 2> answers;
    const auto one_asks = [&](std::size_t which) {
        both.arrive_and_wait();
        answers[which] = ask();
    };
    std::thread one(one_asks, 0);
    std::thread two(one_asks, 1);
    one.join();
    two.join();
    return answers;
}

constexpr const char* reason = "Wpisano przy niewłaściwej osobie";

}  // namespace

TEST_CASE("401 403 registers are read by those who answer for accounts, written by the head") {
    Centre centre;
    for (const std::string path : {"/api/authorisations", "/api/processing-activities"}) {
        CHECK(centre.get(path, "").status == 401);
        CHECK(centre.get(path, "beata").status == 403);
        for (const std::string who : {"anna", "ewa", "filip"})
            CHECK(centre.get(path, who).status == 200);
    }
    for (const std::string who : {"beata", "ewa", "filip"})
        CHECK(centre.put("/api/processing-activities/events", "{}", who).status == 403);
    CHECK(centre.put("/api/processing-activities/unknown", "{}").status == 422);
}

TEST_CASE("200 the register of authorisations as of a day, with the roles of that day") {
    Centre centre;
    CHECK(centre.get("/api/authorisations?on=1999-12-31").count("items") == 0);
    const auto today = centre.get("/api/authorisations", "ewa");
    CHECK(today.count("items") == 6);
    CHECK(today.at("items[0].name") == "Anna Arent");
    CHECK(today.at("items[0].authorised_from") == "2000-01-01");
    CHECK(today.at("items[0].oath_on") == "2000-01-01");
    CHECK(today.at("items[1].roles[0].held") == "social_worker");

    const auto beata = centre.account("beata").text();
    CHECK(centre.post("/api/accounts/" + beata + "/ending", R"({"authorised_to":"2026-11-30"})")
              .status == 204);
    CHECK(centre.get("/api/authorisations?on=2026-11-30").count("items") == 6);
    CHECK(centre.get("/api/authorisations?on=2026-12-01").count("items") == 5);
    // Whether the account was shut on another day nobody keeps.
    CHECK(today.at("items[0].is_active") == "true");
    CHECK(centre.get("/api/authorisations?on=2026-11-20").at("items[0].is_active").empty());
    CHECK(centre.get("/api/authorisations?on=2026-11-22").at("items[0].is_active").empty());
    const auto file = centre.get("/api/authorisations", "ewa", {{"accept", "text/csv"}});
    CHECK(file.body.find("Anna Arent") != std::string::npos);
}

TEST_CASE(
    "200 the register of processing tells what runs, and the office's own words from their day") {
    Centre centre;
    centre.assign(centre.ola, "beata");
    const auto first = centre.get("/api/processing-activities", "ewa");
    CHECK(first.count("items") == 7);
    CHECK(first.at("items[0].activity") == "social_work");
    CHECK(first.at("items[0].people") == "1");
    CHECK(first.at("items[0].roles[0]") == "head");
    // Whoever looks into the work for a family is named, not only who leads it.
    const std::vector<std::string> family_roles{"head", "social_worker", "senior_social_worker",
                                                "family_assistant"};
    REQUIRE(first.at("items[2].activity") == "family_support");
    CHECK(first.count("items[2].roles") == family_roles.size());
    for (std::size_t i = 0; i < family_roles.size(); ++i)
        CHECK(first.at(fmt::format("items[2].roles[{}]", i)) == family_roles[i]);
    CHECK(first.at("items[0].erasure_term") == "to_fill");
    CHECK(first.at("items[1].people").empty());
    CHECK(first.at("items[4].legal_basis") == "to_fill");

    CHECK(centre
              .put("/api/processing-activities/events",
                   R"({"legal_basis":"art. 6 ust. 1 lit. e RODO","erasure_term":"B5"})")
              .status == 204);
    CHECK(centre.last_trace() == "access.keep_register done");
    const auto own = centre.get("/api/processing-activities", "ewa");
    CHECK(own.at("items[4].legal_basis") == "art. 6 ust. 1 lit. e RODO");
    CHECK(own.at("items[4].purposes") == "events");
    CHECK(own.at("items[4].written_on") == "2026-11-21");
    CHECK(
        centre.get("/api/processing-activities?on=2026-11-20", "ewa").at("items[4].legal_basis") ==
        "to_fill");
}

TEST_CASE("200 the office's words of an activity may be long") {
    Centre centre;
    const std::string recipients(1000, 'r');
    CHECK(centre
              .put("/api/processing-activities/events",
                   fmt::format(R"({{"recipients":"{}"}})", recipients))
              .status == 204);
    CHECK(centre.get("/api/processing-activities", "ewa").at("items[4].recipients") == recipients);
}

TEST_CASE("401 403 404 who may not see or record what a person was told") {
    Centre centre;
    CHECK(centre.get(centre.information(), "").status == 401);
    CHECK(centre.get(centre.information(), "beata").status == 403);
    CHECK(centre.tell("social_work", "2026-11-20").status == 403);
    CHECK(centre.tell("social_work", "2026-11-20", "dorota").status == 403);
    CHECK(centre.tell("social_work", "2026-11-20", "ewa").status == 403);
    const auto nobody = Uuid::named("nobody").text();
    CHECK(centre.get("/api/people/" + nobody + "/information").status == 404);
    CHECK(centre.withdraw(nobody, reason, "anna").status == 404);
}

TEST_CASE("422 R20-21 nobody is told in the future, nor before they were born") {
    const auto born = *Day::of(1979, 5, 14);
    const auto today = *Day::of(2026, 11, 21);
    CHECK(access::check_information(today, born, today).empty());
    CHECK(access::check_information(born, born, today).empty());
    CHECK(access::check_information(today.plus_days(1), born, today).size() == 1);
    CHECK(access::check_information(born.plus_days(-1), born, today).size() == 1);

    Centre centre;
    centre.assign(centre.ola, "beata");
    CHECK(centre.tell("social_work", "2026-11-22").has_finding("R20-21", "given_on"));
    CHECK(centre.tell("social_work", "1979-05-13").has_finding("R20-21", "given_on"));
    // Years before they were registered here: on paper.
    CHECK(centre.tell("social_work", "2011-02-01").status == 201);
}

TEST_CASE(
    "201 who works with a person sees that they were not told, and the same said twice is one") {
    Centre centre;
    CHECK(centre.get(centre.information()).count("items") == 0);
    centre.assign(centre.ola, "beata");
    const auto missing = centre.get(centre.information(), "beata");
    REQUIRE(missing.count("items") == 1);
    CHECK(missing.at("items[0].activity") == "social_work");
    CHECK(missing.at("items[0].is_missing") == "true");

    // What was told of a project does not stand for it.
    CHECK(centre.tell("projects", "2026-11-20", "beata", "paper").status == 201);
    CHECK(centre.get(centre.information()).count("items") == 2);
    const auto first = centre.tell("social_work", "2026-11-20");
    CHECK(first.status == 201);
    CHECK(centre.tell("social_work", "2026-11-20").at("information_id") ==
          first.at("information_id"));
    const auto told = centre.get(centre.information(), "beata");
    REQUIRE(told.count("items") == 2);
    CHECK(told.at("items[0].is_missing") == "false");
    CHECK(told.at("items[0].how") == "notice");
    CHECK(told.at("items[0].recorded_by") == "beata Brzoza");
}

TEST_CASE("422 R20-22 a wrong entry is withdrawn once, with a reason, and is missing again") {
    Centre centre;
    centre.assign(centre.ola, "beata");
    const auto id = centre.tell("social_work", "2026-11-20").at("information_id");
    CHECK(centre.withdraw(id, "pomyłka").has_finding("R20-22", "reason"));
    CHECK(centre.withdraw(id, reason).status == 204);
    CHECK(centre.withdraw(id, reason).has_finding("R20-22", ""));
    const auto rows = centre.get(centre.information(), "beata");
    REQUIRE(rows.count("items") == 2);
    CHECK(rows.at("items[0].is_missing") == "true");
    CHECK_FALSE(rows.at("items[1].withdrawn_at").empty());
    CHECK(rows.at("items[1].withdrawn_by") == "beata Brzoza");
    CHECK(rows.at("items[1].withdrawal_reason") == reason);
    // Told anew on the same day it is another entry.
    CHECK(centre.tell("social_work", "2026-11-20").at("information_id") != id);
}

TEST_CASE("201 R20-22 the same said by two at one moment is one entry, and is withdrawn once") {
    constexpr int rounds = 12;
    Centre centre;
    centre.assign(centre.ola, "beata");
    for (int round = 1; round <= rounds; ++round) {
        const auto told = together(
            [&] { return centre.tell("social_work", fmt::format("2026-10-{:02}", round)); });
        REQUIRE(told[0].status == 201);
        REQUIRE(told[1].status == 201);
        const auto id = told[0].at("information_id");
        CHECK(told[1].at("information_id") == id);
        CHECK(centre.rows("access_information") == round);

        auto statuses = together([&] { return centre.withdraw(id, reason); });
        std::ranges::sort(statuses, {}, &test::Answer::status);
        CHECK(statuses[0].status == 204);
        CHECK(statuses[1].has_finding("R20-22", ""));
    }
}

}  // namespace wedka
