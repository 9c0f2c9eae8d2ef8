#include "settlement/declare_eligible.hpp"

#include <doctest/doctest.h>

#include "settlement_office.hpp"
#include "support/sealed_people.hpp"

namespace wedka::test {

namespace {

Answer declare_until(SettlementOffice& office, const std::string& until,
                     const std::string& who = "dorota") {
    return office.post(office.at("/own-contribution/eligible"),
                       fmt::format(R"({{"until":"{}"}})", until), who);
}

}  // namespace

TEST_CASE(
    "401 403 404 whatever may count is declared by the accountant, in a project that is there") {
    SettlementOffice office;
    office.paid(office.ala, "2011-06-10");
    CHECK(declare_until(office, "2011-12-31", "").status == 401);
    CHECK(declare_until(office, "2011-12-31", "celina").status == 403);
    CHECK(office
              .post("/api/projects/" + nobody + "/own-contribution/eligible",
                    R"({"until":"2011-12-31"})", "dorota")
              .status == 404);
    CHECK(office.rows("settlement_own_contribution") == 0);
}

TEST_CASE("422 where nothing may be declared, nothing is") {
    SettlementOffice office;
    office.paid(office.ala, "2011-05-15");
    office.paid(office.iza, "2011-06-10");
    office.paid(office.ola, "2011-06-10");
    CHECK(declare_until(office, "2011-12-31").findings() == Told{"- payment_ids required"});
    CHECK(office.rows("settlement_own_contribution") == 0);
}

TEST_CASE("201 everything that may count and was paid by the day is declared, and nothing else") {
    SettlementOffice office;
    office.paid(office.ala, "2011-05-15");
    office.paid(office.ala, "2011-05-16", "100.00");
    const auto declared_before = office.paid(office.ala, "2011-06-10", "20.00");
    office.paid(office.ala, "2011-06-30", "3.00");
    office.paid(office.ala, "2011-07-01", "0.50");
    office.paid(office.ola, "2011-06-10");
    office.declare({declared_before});

    const auto answer = declare_until(office, "2011-06-30");
    REQUIRE(answer.status == 201);
    CHECK(answer.at("declared") == "2");
    CHECK(answer.at("counted") == "123.00");
    CHECK(office.told() == Told{"Ala 2011-05-15 - outside_participation",
                                "Ala 2011-05-16 declared counts", "Ala 2011-06-10 declared counts",
                                "Ala 2011-06-30 declared counts", "Ala 2011-07-01 - not_declared",
                                "Ola 2011-06-10 - not_a_participant"});
}

TEST_CASE("201 what is declared at once leaves benefits of sealed people as they are") {
    SettlementOffice office;
    office.paid(office.ala, "2011-06-10", "100.00");
    office.support(office.iza, "2011-05-17");
    office.paid(office.iza, "2011-06-10", "20.00");
    seal(office, office.ala);
    const auto answer = declare_until(office, "2011-06-30");
    REQUIRE(answer.status == 201);
    CHECK(answer.at("declared") == "1");
    CHECK(answer.at("counted") == "20.00");
    CHECK(declare_until(office, "2011-06-30").findings() == Told{"- payment_ids required"});
}

}  // namespace wedka::test
