#include "programmes/assess_application.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"

using namespace wedka::test;

TEST_CASE("403 404 a social worker does not assess, and nobody an application that is not there") {
    ProjectOffice office;
    office.open_recruitment();
    CHECK(office.put("/api/applications/" + nobody + "/assessment", office.answers(5), "beata")
              .status == 403);
    CHECK(office.assess(nobody, office.answers(5)).status == 404);
}

TEST_CASE("422 R5-03 R5-14 an assessment with every fault tells them all") {
    ProjectOffice office;
    office.open_recruitment();
    const auto id = office.apply(office.person("Ala", "Leżajska")).at("application_id");
    const auto answer = office.assess(
        id,
        fmt::format(R"({{"assessed_on":"2011-01-31","formal":[{{"criterion_id":"{}"}}],)"
                    R"("points":[{{"criterion_id":"{}","points":11}},)"
                    R"({{"criterion_id":"{}","points":1}},{{"criterion_id":"{}","points":1}}]}})",
                    office.lives_here, office.without_work, office.without_work, nobody));
    CHECK(answer.status == 422);
    CHECK(answer.findings() == Told{"R5-14 assessed_on before_receipt",
                                    "R5-14 formal criterion_unanswered",
                                    "R5-03 points[0].points points_out_of_range",
                                    "R5-14 points[1].criterion_id answered_twice",
                                    "R5-14 points[2].criterion_id unknown_criterion",
                                    "R5-14 points criterion_unanswered"});
    CHECK(answer.at("findings[2].values.most") == "10");
    CHECK(answer.at("findings[5].values.statement") == "Wychowuje dzieci");
    CHECK(office.rows("programmes_assessments") == 0);
    CHECK(office.rows("programmes_answers") == 0);
    CHECK(office.get("/api/applications/" + id).at("state") == "received");
}

TEST_CASE("422 R5-03 points go from nothing to the most that the regulations give") {
    ProjectOffice office;
    office.open_recruitment();
    const auto id = office.apply(office.person("Ala", "Leżajska")).at("application_id");
    CHECK(office.assess(id, office.answers(-1)).has_finding("R5-03", "points[0].points"));
    CHECK(office.assess(id, office.answers(11)).has_finding("R5-03", "points[0].points"));
    CHECK(office.assess(id, office.answers(0)).status == 200);
    CHECK(office.assess(id, office.answers(10)).status == 200);
}

TEST_CASE("422 R5-10 the age is computed from the date of birth, and nobody overrides it") {
    ProjectOffice office;
    office.open_recruitment();
    // Sixty on the day before the application.
    const auto id = office.apply(office.person("Zofia", "Starsza", "1951-01-31"), "2011-02-01")
                        .at("application_id");
    const auto with_age = [&office](const std::string& is_met) {
        auto body = office.answers(10);
        const auto at = body.find("\"formal\":[") + 10;
        return body.insert(
            at, fmt::format(R"({{"criterion_id":"{}","is_met":{}}},)", office.is_of_age, is_met));
    };
    const auto answer = office.assess(id, with_age("true"));
    CHECK(answer.status == 422);
    CHECK(answer.findings() == Told{"R5-10 formal[0].is_met age_says_otherwise"});
    CHECK(answer.at("findings[0].values.age") == "60");
    CHECK(office.rows("programmes_assessments") == 0);

    const auto right = office.assess(id, with_age("false"));
    CHECK(right.status == 200);
    CHECK(right.at("state") == "rejected");
    CHECK(right.at("formal_ok") == "false");
}

TEST_CASE("200 who turns eighteen on the day of the application is of age") {
    ProjectOffice office;
    office.open_recruitment();
    const auto id = office.apply(office.person("Jan", "Młody", "1993-02-01", "male"), "2011-02-01")
                        .at("application_id");
    CHECK(office.assess(id, office.answers(5)).at("formal_ok") == "true");
    const auto minor = office.apply(office.person("Ewa", "Młoda", "1993-02-02"), "2011-02-01")
                           .at("application_id");
    CHECK(office.assess(minor, office.answers(5)).at("formal_ok") == "false");
}

TEST_CASE("200 an assessment fills in points, and a correction keeps the first one") {
    ProjectOffice office;
    office.open_recruitment();
    const auto id = office.apply(office.person("Ala", "Leżajska")).at("application_id");
    auto body = office.answers(7);
    body.insert(body.find("\"points\":7") + 10, R"(,"note":"Bez pracy od 2007")");
    const auto assessed = office.assess(id, body);
    CHECK(assessed.status == 200);
    CHECK(assessed.at("state") == "assessed");
    CHECK(assessed.at("points") == "7");
    CHECK(assessed.at("scored[0].points") == "7");
    CHECK(assessed.at("scored[0].note") == "Bez pracy od 2007");
    CHECK(assessed.at("formal[1].is_met") == "true");
    CHECK(office.last_trace() == "programmes.assess done");

    const auto corrected = office.assess(id, office.answers(9, "false"));
    CHECK(corrected.at("points") == "9");
    CHECK(corrected.at("state") == "rejected");
    CHECK(office.rows("programmes_assessments") == 2);
    CHECK(office.rows("programmes_answers") == 8);
}
