#include "settlement/find_own_contribution.hpp"

#include <doctest/doctest.h>

#include "settlement_office.hpp"
#include "support/sealed_people.hpp"

namespace wedka::test {

TEST_CASE("401 403 404 own contribution is for those who settle, of a project that is there") {
    SettlementOffice office;
    CHECK(office.get(office.at("/own-contribution"), "").status == 401);
    CHECK(office.get(office.at("/own-contribution"), "beata").status == 403);
    CHECK(office.get("/api/projects/" + nobody + "/own-contribution", "dorota").status == 404);
}

TEST_CASE("200 every benefit of everybody concerned, with what keeps it from counting") {
    SettlementOffice office;
    const auto stranger = office.person("Zofia", "Zięba");
    office.paid(stranger, "2011-06-10");
    office.paid(office.ola, "2011-06-10");
    office.paid(office.iza, "2011-06-10");
    office.paid(office.ala, "2011-06-10");
    office.paid(office.ala, "2011-05-15");
    const auto declared = office.paid(office.ala, "2011-05-16");
    REQUIRE(office.declare({declared}).status == 201);

    CHECK(office.told() == Told{"Ala 2011-05-15 - outside_participation",
                                "Ala 2011-05-16 declared counts", "Ala 2011-06-10 - not_declared",
                                "Iza 2011-06-10 - no_support_yet",
                                "Ola 2011-06-10 - not_a_participant"});
    CHECK(office.last_trace().starts_with("settlement.read read"));
}

TEST_CASE("200 an earlier support that is entered later is judged anew") {
    SettlementOffice office;
    const auto payment_id = office.paid(office.ala, "2011-05-12");
    CHECK(office.declare({payment_id}).status == 422);
    office.support(office.ala, "2011-05-12");
    CHECK(office.told() == Told{"Ala 2011-05-12 - not_declared"});
    CHECK(office.declare({payment_id}).status == 201);
    CHECK(office.told() == Told{"Ala 2011-05-12 declared counts"});
}

TEST_CASE("S-02 own contribution ends with the day of leaving, else with the project") {
    SettlementOffice office;
    const auto within = office.paid(office.ala, "2011-08-31");
    const auto later = office.paid(office.ala, "2011-09-01");
    CHECK(office.declare({within, later}).status == 201);
    CHECK(office.told() ==
          Told{"Ala 2011-08-31 declared counts", "Ala 2011-09-01 declared counts"});
    const auto participants = office.get(office.at("/participants"));
    const auto leaving =
        "/api/participants/" + participants.at("items[0].participation_id") + "/leaving";
    CHECK(office.post(leaving, R"({"left_on":"2011-08-31","reason":"took_up_work"})", "celina")
              .status == 201);
    CHECK(office.told() ==
          Told{"Ala 2011-08-31 declared counts", "Ala 2011-09-01 declared outside_participation"});
    CHECK(office.remove(leaving, "celina").status == 200);
    CHECK(office.told() ==
          Told{"Ala 2011-08-31 declared counts", "Ala 2011-09-01 declared counts"});
}

TEST_CASE("200 the list is a file, with amounts a spreadsheet reads") {
    SettlementOffice office;
    office.paid(office.ala, "2011-06-10", "1234.50");
    const auto file =
        office.get(office.at("/own-contribution"), "dorota", {{"accept", "text/csv"}});
    CHECK(file.status == 200);
    CHECK(file.body.find("1234,50") != std::string::npos);
    CHECK(file.body.find("not_declared") != std::string::npos);
}

TEST_CASE("what results are told: rows and their sum, of nobody when there is no project") {
    SettlementOffice office;
    const auto payment_id = office.paid(office.ala, "2011-06-10", "100.50");
    office.paid(office.ala, "2011-07-10", "1.00");
    office.declare({payment_id});
    const auto project_id = *programmes::ProjectId::parse(office.project_id);
    const auto rows = asked(office, [&](const Operation& operation) {
        return settlement::own_contribution_of(operation, project_id);
    });
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].counts);
    CHECK_FALSE(rows[1].counts);
    CHECK(settlement::counted_sum(rows).text() == "100.50");
    const auto none = asked(office, [&](const Operation& operation) {
        return settlement::own_contribution_of(operation, programmes::ProjectId::make());
    });
    CHECK(none.empty());
}

TEST_CASE("200 benefits of a sealed person count, and are listed for members of the seal only") {
    SettlementOffice office;
    const auto of_ala = office.paid(office.ala, "2011-06-10", "100.50");
    office.paid(office.ola, "2011-06-10");
    office.declare({of_ala});
    seal(office, office.ala);
    CHECK(office.told() == Told{"Ola 2011-06-10 - not_a_participant"});
    const auto file =
        office.get(office.at("/own-contribution"), "anna", {{"accept", "text/csv"}});
    CHECK_FALSE(says(file, "Ala"));
    CHECK_FALSE(says(file, "100,50"));
    const auto project_id = *programmes::ProjectId::parse(office.project_id);
    const auto rows = asked(office, [&](const Operation& operation) {
        return settlement::own_contribution_of(operation, project_id);
    });
    CHECK(settlement::counted_sum(rows).text() == "100.50");
}

}  // namespace wedka::test
