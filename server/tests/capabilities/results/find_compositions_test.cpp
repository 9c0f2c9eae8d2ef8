#include "results/find_compositions.hpp"

#include <doctest/doctest.h>

#include "composition_office.hpp"

using namespace wedka;
using test::CompositionOffice;
using test::Told;

TEST_CASE("403 a preview shows names, so only who may put figures together gets one") {
    CompositionOffice office;
    const auto body = '{' + office.recipe("people", office.set("participants")) + '}';
    CHECK(office.post("/api/compositions/preview", body, "").status == 401);
    CHECK(office.post("/api/compositions/preview", body, "beata").status == 403);
    CHECK(office.get("/api/compositions", "filip").status == 403);
    CHECK(office.get("/api/facts", "filip").status == 403);
}

TEST_CASE("404 what is not there, and 422 a preview of what cannot be counted") {
    CompositionOffice office;
    CHECK(office.get("/api/facts?project_id=0193e7a0-0000-7000-8000-000000000000").status == 404);
    CHECK(office.get("/api/compositions/0193e7a0-0000-7000-8000-000000000000").status == 404);
    const auto answer = office.preview(office.recipe("labels", office.set("participants")));
    CHECK(answer.status == 422);
    CHECK(answer.has_finding("W-09", "measure"));
}

TEST_CASE("200 a preview tells value, records and why, keeps nothing, and notes whom it showed") {
    CompositionOffice office;
    const auto answer = office.preview(
        office.recipe("people", office.set("consultations", R"(,"states":["psychologist"])")),
        "2011-07-05");
    CHECK(answer.status == 200);
    CHECK(answer.at("value") == "1");
    CHECK(answer.at("unit") == "people");
    CHECK(answer.at("as_of") == "2011-07-05");
    CHECK(answer.at("records") == "1");
    CHECK(office.why(answer) ==
          Told{"Ala other_state", "Ala other_state", "Ala fits", "Iza later"});
    CHECK(office.rows("results_compositions") == 0);
    CHECK(office.last_trace().starts_with("results.compose_figure read"));
}

TEST_CASE("200 every kind of fact can be counted") {
    CompositionOffice office;
    office.paid(office.ala, "2011-06-10", "D/1", "100.50");
    office.paid(office.ala, "2011-07-10", "D/1", "200.00");
    const auto value = [&office](const char* measure, const char* fact, const char* more = "") {
        return office.preview(office.recipe(measure, office.set(fact, more))).at("value");
    };
    CHECK(value("people", "ranking_places") == "3");
    CHECK(value("people", "ranking_places", R"(,"states":["reserve"])") == "1");
    CHECK(value("people", "participants") == "2");
    CHECK(value("people", "first_supports", R"(,"to_on":"2011-06-30")") == "1");
    CHECK(value("pieces", "contracts") == "0");
    CHECK(value("pieces", "consultations") == "4");
    CHECK(value("pieces", "attendances") == "0");
    CHECK(value("labels", "courses") == "0");
    CHECK(value("people", "action_plans") == "0");
    CHECK(value("people", "jobs") == "0");
    CHECK(value("pieces", "left_with") == "0");
    CHECK(value("amounts", "benefits") == "300.50");
    CHECK(value("labels", "benefits") == "1");
    CHECK(value("amounts", "own_contribution", R"(,"states":["not_declared"])") == "300.50");
    CHECK(value("pieces", "benefits", R"(,"label":"D/2")") == "0");
    CHECK(value("people", "applications") == "3");
    CHECK(value("people", "applications", R"(,"states":["withdrawn"])") == "0");
    CHECK(value("people", "certificates") == "0");
}

TEST_CASE("200 the facts to choose from, with the labels that the project has") {
    CompositionOffice office;
    office.paid(office.ala, "2011-06-10", "D/7", "100.50");
    const auto all = office.get("/api/facts", "celina");
    CHECK(all.count("facts") == 18);
    CHECK(all.at("facts[0].fact") == "ranking_places");
    CHECK(all.at("facts[0].states[0]") == "basic");
    CHECK(all.at("facts[0].words") == "programmes:words.SelectionList");
    CHECK(all.count("facts[10].labels") == 0);
    const auto of_project = office.get("/api/facts?project_id=" + office.project_id, "celina");
    CHECK(of_project.at("facts[11].fact") == "benefits");
    CHECK(of_project.at("facts[11].labels[0]") == "D/7");
}

TEST_CASE("200 compositions stand by name, with their value and how often they were published") {
    CompositionOffice office;
    CHECK(office.compose(office.recipe("pieces", office.set("consultations"))).status == 201);
    const auto list = office.get("/api/compositions", "dorota");
    CHECK(list.count("items") == 1);
    CHECK(list.at("items[0].name") == "Rozmowy");
    CHECK(list.at("items[0].value") == "4");
    CHECK(list.at("items[0].unit") == "pieces");
    CHECK(list.at("items[0].statements") == "0");
    CHECK_FALSE(list.at("items[0].about").empty());
}
