#include "settlement/declare_own_contribution.hpp"

#include <doctest/doctest.h>

#include "settlement_office.hpp"
#include "support/sealed_people.hpp"

namespace wedka::test {

TEST_CASE("401 403 own contribution is declared by the accountant") {
    SettlementOffice office;
    const auto payment_id = office.paid(office.ala, "2011-06-10");
    CHECK(office.declare({payment_id}, "").status == 401);
    CHECK(office.declare({payment_id}, "celina").status == 403);
    CHECK(office.rows("settlement_own_contribution") == 0);
    CHECK(office.last_trace().starts_with("settlement.declare denied"));
}

TEST_CASE("404 a project that is not there declares nothing") {
    SettlementOffice office;
    const auto payment_id = office.paid(office.ala, "2011-06-10");
    CHECK(office
              .post("/api/projects/" + nobody + "/own-contribution", office.list_of({payment_id}),
                    "dorota")
              .status == 404);
}

TEST_CASE("422 a declaration names payments that are there") {
    SettlementOffice office;
    CHECK(office.declare({}).findings() == Told{"- payment_ids required"});
    CHECK(office.declare({nobody}).findings() == Told{"- payment_ids[0] not_found"});
    CHECK(office.declare({"7"}).findings() == Told{"- payment_ids[0] not_uuid"});
}

TEST_CASE("422 S-01 S-02 S-03 S-04 everything is told at once, and nothing is declared") {
    SettlementOffice office;
    const auto good = office.paid(office.ala, "2011-06-10");
    const auto too_early = office.paid(office.ala, "2011-05-15");
    const auto too_late = office.paid(office.ala, "2012-01-01");
    const auto of_applicant = office.paid(office.ola, "2011-06-10");
    const auto without_support = office.paid(office.iza, "2011-06-10");
    const auto answer =
        office.declare({good, too_early, too_late, of_applicant, without_support, good});
    CHECK(answer.status == 422);
    CHECK(answer.findings() ==
          Told{"S-02 payment_ids[1] outside_participation",
               "S-02 payment_ids[2] outside_participation", "S-01 payment_ids[3] not_a_participant",
               "S-04 payment_ids[4] no_support_yet", "S-03 payment_ids[5] named_twice"});
    CHECK(answer.at("findings[0].values.from") == "2011-05-16");
    CHECK(answer.at("findings[0].can_be_justified") == "false");
    CHECK(office.rows("settlement_own_contribution") == 0);
    CHECK(office.last_trace() == "settlement.declare refused S-02 S-02 S-01 S-04 S-03");
}

TEST_CASE("422 S-03 a benefit is declared once, and in one project") {
    SettlementOffice office;
    const auto payment_id = office.paid(office.ala, "2011-06-10");
    REQUIRE(office.declare({payment_id}).status == 201);
    CHECK(office.declare({payment_id}).findings() == Told{"S-03 payment_ids[0] already_declared"});

    const auto of_ala = office.ala;
    office.open_recruitment({.name = "Drugi projekt"});
    const auto application_id = office.apply(of_ala).at("application_id");
    office.assess(application_id, office.answers(9));
    office.draw();
    REQUIRE(office.enrol(application_id).status == 201);
    office.support(of_ala, "2011-05-16");
    CHECK(office.declare({payment_id}).findings() ==
          Told{"S-03 payment_ids[0] declared_elsewhere"});
    CHECK(office.told() == Told{"Ala 2011-06-10 - declared_elsewhere"});
    CHECK(office.rows("settlement_own_contribution") == 1);
}

TEST_CASE("201 benefits paid on the first and on the last day of taking part count") {
    SettlementOffice office;
    const auto on_first = office.paid(office.ala, "2011-05-16", "40000.00");
    const auto on_last = office.paid(office.ala, "2011-12-31", "463.36");
    const auto answer = office.declare({on_first, on_last});
    REQUIRE(answer.status == 201);
    CHECK(answer.at("declared") == "2");
    CHECK(answer.at("counted") == "40463.36");
    CHECK(office.rows("settlement_own_contribution") == 2);
    CHECK(office.last_trace().starts_with("settlement.declare done"));
}

TEST_CASE("422 a benefit of a sealed person is refused like one that never was") {
    SettlementOffice office;
    const auto of_ala = office.paid(office.ala, "2011-06-10");
    const auto declared = office.paid(office.ala, "2011-06-20");
    office.declare({declared});
    seal(office, office.ala);
    const auto unknown = office.declare({nobody}).body;
    CHECK(office.declare({of_ala}).status == 422);
    CHECK(office.declare({of_ala}).body == unknown);
    CHECK(office.declare({declared}).body == unknown);
    CHECK(office.rows("settlement_own_contribution") == 1);
}

}  // namespace wedka::test
