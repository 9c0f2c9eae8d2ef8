#include "results/compose_figure.hpp"

#include <doctest/doctest.h>

#include "composition_office.hpp"

using namespace wedka;
using test::CompositionOffice;

namespace {

std::string statement(const std::string& composition_id, const std::string& definition = "composed",
                      const std::string& code = "a.talks") {
    return fmt::format(R"({{"code":"{}","position":1,"definition":"{}","composition_id":"{}",)"
                       R"("on_day":"2011-12-31","word":"exactly",)"
                       R"("sentence_pl":"Rozmawiało {{value}} osób",)"
                       R"("sentence_en":"{{value}} people talked"}})",
                       code, definition, composition_id);
}

}  // namespace

TEST_CASE("403 only head and coordinator put figures together") {
    CompositionOffice office;
    const auto recipe = office.recipe("people", office.set("consultations"));
    CHECK(office.compose(recipe, "").status == 401);
    CHECK(office.compose(recipe, "beata").status == 403);
    CHECK(office.compose(recipe, "dorota").status == 403);
    CHECK(office.rows("results_compositions") == 0);
}

TEST_CASE("404 a project that the office does not have, of either set") {
    CompositionOffice office;
    const std::string other =
        R"({"fact":"participants","project_id":"0193e7a0-0000-7000-8000-000000000000"})";
    CHECK(office.compose(office.recipe("people", other)).has_finding("-", "counted.project_id"));
    CHECK(office.compose(office.recipe("people", office.set("participants"), other))
              .has_finding("-", "without.project_id"));
    CHECK(office.rows("results_compositions") == 0);
}

TEST_CASE("422 W-11 a set is about one project or one programme") {
    CompositionOffice office;
    const auto programme_id =
        office.post("/api/programmes", R"({"name":"Czas","aim":"Praca","target_group":"Wszyscy",)"
                                       R"("led_by":"MOPS"})")
            .at("programme_id");
    const auto of_programme = [&programme_id](const std::string& more) {
        return fmt::format(R"({{"fact":"participants","programme_id":"{}"{}}})", programme_id,
                           more);
    };
    CHECK(office
              .compose(office.recipe(
                  "people",
                  of_programme(fmt::format(R"(,"project_id":"{}")", office.project_id))))
              .has_finding("W-11", "counted.programme_id"));
    CHECK(office.compose(office.recipe("people", R"({"fact":"participants"})"))
              .has_finding("-", "counted.project_id"));
    CHECK(office.compose(office.recipe("people", office.set("participants"),
                                       R"({"fact":"participants","programme_id":)"
                                       R"("0193e7a0-0000-7000-8000-000000000000"})"))
              .has_finding("-", "without.programme_id"));
    CHECK(office.rows("results_compositions") == 0);
}

TEST_CASE("201 a figure of a programme counts all its editions, and nobody twice") {
    CompositionOffice office;
    const auto programme_id =
        office.post("/api/programmes", R"({"name":"Czas","aim":"Praca","target_group":"Wszyscy",)"
                                       R"("led_by":"MOPS"})")
            .at("programme_id");
    const auto place = [&](const std::string& edition) {
        office.put(office.at("/edition"),
                   fmt::format(R"({{"programme_id":"{}","edition":"{}"}})", programme_id, edition),
                   "celina");
    };
    const auto recipe = office.recipe(
        "people", fmt::format(R"({{"fact":"participants","programme_id":"{}"}})", programme_id));
    CHECK(office.preview(recipe).at("value") == "0");
    place("pierwsza");
    CHECK(office.preview(recipe).at("value") == "2");

    office.open_recruitment({.name = "Druga edycja"});
    const auto again = office.apply(office.ala).at("application_id");
    office.assess(again, office.answers(9));
    const auto of_ewa = office.applicant("Ewa", 8);
    office.draw();
    office.enrol(again);
    office.enrol(of_ewa);
    CHECK(office.preview(recipe).at("value") == "2");
    place("druga");
    const auto both = office.preview(recipe);
    CHECK(both.at("value") == "3");
    CHECK(office.why(both) ==
          test::Told{"Ala fits", "Iza fits", "Ala same_person", "Ewa fits"});

    const auto composed = office.compose(recipe);
    CHECK(composed.status == 201);
    const auto kept = office.get("/api/compositions/" + composed.at("composition_id"), "celina");
    CHECK(kept.at("counted.programme_id") == programme_id);
    CHECK(office.get("/api/compositions", "celina").at("items[0].about") == "Czas");
    CHECK(office.get("/api/facts?programme_id=" + programme_id, "celina").status == 200);
}

TEST_CASE("422 W-08 W-09 W-10 what the facts cannot answer is refused at its field") {
    CompositionOffice office;
    const auto answer = office.compose(office.recipe(
        "amounts",
        office.set("consultations",
                   R"(,"states":["priest"],"from_on":"2011-02-01","to_on":"2011-01-31")")));
    CHECK(answer.status == 422);
    CHECK(answer.has_finding("W-08", "counted.states[0]"));
    CHECK(answer.has_finding("W-09", "measure"));
    CHECK(answer.has_finding("W-10", "counted.to_on"));
    CHECK(office.compose(office.recipe("people", R"({"fact":"dreams"})"))
              .has_finding("-", "counted.fact"));
    CHECK(office.post("/api/compositions", "{}", "celina").status == 422);
    CHECK(office.rows("results_compositions") == 0);
    CHECK(office.rows("results_composition_scopes") == 0);
}

TEST_CASE("201 a figure is put together, published, and moves with its records alone") {
    CompositionOffice office;
    const auto made = office.compose(office.recipe(
        "people", office.set("consultations", R"(,"states":["counsellor","psychologist"])"),
        office.set("consultations", R"(,"states":["counsellor"],"to_on":"2011-06-30")")));
    CHECK(made.status == 201);
    CHECK(made.headers.at("ETag") == "\"1\"");
    CHECK(office.last_trace() == "results.compose_figure done");
    const auto at = "/api/compositions/" + made.at("composition_id");
    const auto kept = office.get(at, "dorota");
    CHECK(kept.at("name") == "Rozmowy");
    CHECK(kept.at("counted.states[1]") == "psychologist");
    CHECK(kept.at("without.to_on") == "2011-06-30");

    const auto published =
        office.post("/api/statements", statement(made.at("composition_id")), "celina");
    CHECK(published.status == 201);
    CHECK(published.at("value") == "1");
    CHECK(published.at("unit") == "people");
    CHECK(published.at("project_id") == office.project_id);
    CHECK(published.at("composition_version") == "1");
    const auto figure = office.get("/api/figures/a.talks");
    CHECK(figure.at("composition_name") == "Rozmowy");
    CHECK(office.why(figure) ==
          test::Told{"Ala left_out", "Ala left_out", "Ala left_out", "Iza fits"});
    office.talk(office.iza, "2011-06-01", "counsellor");
    CHECK(office.get("/api/figures/a.talks").at("figure.value") == "0");
}

TEST_CASE("412 a composition that somebody changed meanwhile; 428 without a version") {
    CompositionOffice office;
    const auto recipe = office.recipe("people", office.set("consultations"));
    const auto at = "/api/compositions/" + office.compose(recipe).at("composition_id");
    const auto body = "{\"name\":\"Inaczej\"," + recipe + '}';
    CHECK(office.put(at, body, "celina").status == 428);
    CHECK(office.put(at, body, "beata", {{"if-match", "\"1\""}}).status == 403);
    CHECK(office.put(at, body, "celina", {{"if-match", "\"2\""}}).status == 412);
    CHECK(office
              .put("/api/compositions/0193e7a0-0000-7000-8000-000000000000", body, "celina",
                   {{"if-match", "\"1\""}})
              .status == 404);
    CHECK(office.get(at).at("name") == "Rozmowy");
    CHECK(office.rows("results_composition_versions") == 1);
    CHECK(office.put(at, body, "celina", {{"if-match", "\"1\""}}).status == 200);
    CHECK(office.put(at, body, "celina", {{"if-match", "\"1\""}}).status == 412);
    CHECK(office.get(at).at("name") == "Inaczej");
}

TEST_CASE("200 what was published keeps its version until it is published anew") {
    CompositionOffice office;
    const auto id =
        office.compose(office.recipe("people", office.set("consultations"))).at("composition_id");
    CHECK(office.post("/api/statements", statement(id)).at("value") == "2");
    const auto changed = office.put(
        "/api/compositions/" + id,
        "{\"name\":\"Rozmowy\"," + office.recipe("pieces", office.set("consultations")) + '}',
        "celina", {{"if-match", "\"1\""}});
    CHECK(changed.at("version") == "2");
    CHECK(office.get("/api/figures/a.talks").at("figure.value") == "2");
    CHECK(office.get("/api/figures/a.talks").at("figure.composition_version") == "1");
    const auto anew = office.post("/api/statements", statement(id));
    CHECK(anew.at("value") == "4");
    CHECK(anew.at("unit") == "pieces");
    CHECK(anew.at("composition_version") == "2");
}

TEST_CASE("422 a statement names a composition exactly when it is composed") {
    CompositionOffice office;
    const auto id =
        office.compose(office.recipe("people", office.set("participants"))).at("composition_id");
    auto without = statement(id);
    without.replace(without.find(",\"composition_id\":\"" + id + '"'), id.size() + 20, "");
    CHECK(office.post("/api/statements", without).has_finding("-", "composition_id"));
    CHECK(office.post("/api/statements", statement(id, "staffing_standard_met"))
              .has_finding("-", "composition_id"));
    CHECK(
        office.post("/api/statements", statement("0193e7a0-0000-7000-8000-000000000000")).status ==
        404);
    CHECK(office.rows("results_statements") == 0);
    // The same statement may later be computed in another way.
    CHECK(office.post("/api/statements", statement(id)).status == 201);
    auto built_in = without;
    built_in.replace(built_in.find("composed"), 8, "staffing_standard_met");
    CHECK(office.post("/api/statements", built_in).status == 201);
    CHECK(office.rows("results_statement_compositions") == 0);
}
