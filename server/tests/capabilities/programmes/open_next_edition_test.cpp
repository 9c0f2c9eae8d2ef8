#include "programmes/open_next_edition.hpp"

#include <doctest/doctest.h>

#include "family_office.hpp"
#include "programmes/adopt_regulations.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

/// The edition of 2011, whose regulations ask for two scorers and break ties by a criterion.
class EditionOffice : public FamilyOffice {
  public:
    EditionOffice() : FamilyOffice({with_take_overs_noted}) {
        taken_over.clear();
        set_questions();
        programme_id = post("/api/programmes",
                            R"({"name":"Szansa","aim":"Praca","target_group":"Bez pracy",)"
                            R"("led_by":"GOPS"})")
                           .at("programme_id");
    }
    void place() {
        put(at("/edition"), fmt::format(R"({{"programme_id":"{}","edition":"2011"}})", programme_id),
            "celina");
    }
    Answer open_next(const std::string& rest, const std::string& who = "celina",
                     const std::string& edition = "2012") {
        return put(at("/next-edition"),
                   fmt::format(R"({{"edition":"{}","name":"Szansa 2012","from_on":"2012-01-01",)"
                               R"("to_on":"2012-12-31","planned":{{"participants":3,)"
                               R"("decision_on":"2011-12-01","decision_reference":"U/2",)"
                               R"("reason":"Następny rok"}}{}}})",
                               edition, rest),
                   who);
    }
    static std::string recruitment(const std::string& opens_on = "2012-01-10",
                                   const std::string& rest = "") {
        return fmt::format(R"(,"regulations":{{"adopted_on":"2011-12-30","opens_on":"{}",)"
                           R"("closes_on":"2012-02-28"{}}})",
                           opens_on, rest);
    }

    std::string programme_id;
    inline static std::string taken_over;  ///< From which day of which edition to which.

  private:
    static programmes::TakeOver noted(const std::string& what) {
        return [what](Transaction&, const programmes::ProjectFact& from,
                      const programmes::ProjectFact& to) {
            taken_over += what + ": " + from.name + " > " + to.name + ' ' + to.from_on.text() + '\n';
        };
    }
    static void with_take_overs_noted(Routes& routes) {
        programmes::add_next_edition_route(
            routes, {.support = noted("support"), .figures = noted("figures")});
    }
};

}  // namespace

TEST_CASE("401 403 404 who opens a next edition, and of what") {
    EditionOffice office;
    CHECK(office.open_next("", "").status == 401);
    CHECK(office.open_next("", "beata").status == 403);
    office.project_id = nobody;
    CHECK(office.open_next("").status == 404);
    CHECK(office.rows("programmes_projects") == 1);
}

TEST_CASE("422 R5-78 R5-51 what the last edition has, in a programme, as an edition of its own") {
    EditionOffice office;
    CHECK(office.open_next("").findings() == Told{"R5-78 programme_id no_programme"});
    office.place();
    CHECK(office.open_next("", "celina", "2011").findings() ==
          Told{"R5-51 edition edition_taken"});
    office.open_next("");
    const auto bare = office.get("/api/projects").at("items[0].project_id");
    office.project_id = bare;
    CHECK(office.open_next(EditionOffice::recruitment() + R"(,"with_questions":true)", "celina",
                           "2013")
              .findings() == Told{"R5-78 regulations no_regulations",
                                  "R5-78 with_questions no_questions"});
    CHECK(office.rows("programmes_projects") == 2);
}

TEST_CASE("422 R5-20 a part that a rule refuses refuses the whole edition") {
    EditionOffice office;
    office.place();
    const auto refused = office.open_next(EditionOffice::recruitment("2012-03-10") +
                                          R"(,"with_questions":true,"with_support":true)");
    CHECK(refused.findings() == Told{"R5-20 regulations.closes_on closes_before_opening"});
    CHECK(office.rows("programmes_projects") == 1);
    CHECK(office.rows("programmes_relation_questions") == 2);
}

TEST_CASE("422 R5-12 targets of another number of participants are told anew") {
    EditionOffice office;
    office.place();
    auto rules = RegulationsBody{};
    rules.opens_on = "2012-01-10";
    const auto second = office.open_next("").at("project_id");
    rules.adopted_on = "2011-12-30";
    rules.closes_on = "2012-02-28";
    rules.rest = R"(,"sex_rule":"monitor","women_target":2,"men_target":1)";
    office.set_day("2012-01-02");
    REQUIRE(office.put("/api/projects/" + second + "/regulations", rules.text(), "celina").status ==
            200);
    office.project_id = second;
    const auto four = [&](const std::string& targets) {
        return office.put(
            office.at("/next-edition"),
            R"({"edition":"2013","name":"Szansa 2013","from_on":"2013-01-01",)"
            R"("to_on":"2013-12-31","planned":{"participants":4,"decision_on":"2012-01-01",)"
            R"("decision_reference":"U/3","reason":"Więcej"},"regulations":{)"
            R"("adopted_on":"2012-01-02","opens_on":"2013-01-10","closes_on":"2013-02-28")" +
                targets + "}}",
            "celina");
    };
    CHECK(four("").has_finding("R5-12", "regulations.women_target"));
    const auto opened = four(R"(,"women_target":2,"men_target":2)");
    CHECK(opened.status == 200);
    CHECK(office.get("/api/projects/" + opened.at("project_id") + "/regulations", "celina")
              .at("men_target") == "2");
}

TEST_CASE("200 only what is chosen is taken over") {
    EditionOffice office;
    office.place();
    const auto bare = office.open_next("");
    CHECK(bare.status == 200);
    CHECK(bare.at("aim") == "Powrót na rynek pracy");
    CHECK(bare.at("rule_set") == "POKL_0713");
    CHECK(bare.count("partners") == 0);
    CHECK(bare.at("edition.edition") == "2012");
    const auto at = "/api/projects/" + bare.at("project_id");
    CHECK(office.get(at + "/regulations", "celina").status == 404);
    CHECK(office.get(at + "/relation-questions", "celina").count("questions") == 0);
    CHECK(EditionOffice::taken_over.empty());
}

TEST_CASE("200 R5-51 R5-78 a project is the template of an edition of another programme, whose aim it has") {
    EditionOffice office;
    const auto other = office
                           .post("/api/programmes",
                                 R"({"name":"Kuchnia","aim":"Gotować razem","target_group":"Rodziny",)"
                                 R"("led_by":"GOPS"})")
                           .at("programme_id");
    const auto of = [](const std::string& id) {
        return fmt::format(R"(,"programme_id":"{}","with_questions":true)", id);
    };
    CHECK(office.open_next(of(nobody)).status == 404);
    CHECK(office.rows("programmes_projects") == 1);
    // The template need not be of any programme.
    const auto opened = office.open_next(of(other));
    CHECK(opened.status == 200);
    CHECK(opened.at("edition.programme_id") == other);
    CHECK(opened.at("aim") == "Gotować razem");
    CHECK(opened.at("rule_set") == "POKL_0713");
    CHECK(office.get("/api/projects/" + opened.at("project_id") + "/relation-questions", "celina")
              .count("questions") == 2);
    CHECK(office.open_next(of(other)).findings() == Told{"R5-51 edition edition_taken"});
    office.place();
    CHECK(office.open_next(of(office.programme_id)).at("aim") == "Powrót na rynek pracy");
}

TEST_CASE("200 regulations, partners, questions and support are taken over; people are not") {
    EditionOffice office;
    office.place();
    const auto opened = office.open_next(
        EditionOffice::recruitment() +
        R"(,"with_partners":true,"with_questions":true,"with_support":true,"with_figures":true)");
    CHECK(opened.status == 200);
    CHECK(opened.at("partners[0].name") == "Urząd Pracy");
    CHECK(opened.at("counts.enrolled") == "0");
    const auto at = "/api/projects/" + opened.at("project_id");
    const auto rules = office.get(at + "/regulations", "celina");
    CHECK(rules.at("opens_on") == "2012-01-10");
    CHECK(rules.at("minimum_points") == "4");
    CHECK(rules.count("formal_criteria") == 2);
    CHECK(rules.at("formal_criteria[1].checks") == "working_age");
    CHECK(rules.at("scored_criteria[0].most_points") == "10");
    CHECK(rules.at("scored_criteria[0].criterion_id") != office.without_work);
    CHECK(office.get(at + "/relation-questions", "celina").at("questions[1].question") ==
          "Pomagamy sobie");
    CHECK(EditionOffice::taken_over ==
          "support: Czas na aktywność w gminie miejskiej Leżajsk > Szansa 2012 2012-01-01\n"
          "figures: Czas na aktywność w gminie miejskiej Leżajsk > Szansa 2012 2012-01-01\n");
    // It is changed as if it had been entered by hand.
    CHECK(office.set_questions(R"(["Jemy razem","Śpiewamy razem"])").status == 200);
}

TEST_CASE("a tie-break names the same criterion in the next regulations") {
    programmes::Regulations last;
    last.scored_criteria = {{programmes::CriterionId::make(), "A", "a", 5, {}},
                            {programmes::CriterionId::make(), "B", "b", 7, "g"}};
    last.ties = {{programmes::TieKey::criterion, last.scored_criteria[1].criterion_id},
                 {programmes::TieKey::received, std::nullopt}};
    last.scorers = 2;
    last.required_papers = {{{}, programmes::RequirementKind::attachment, "zaświadczenie"}};
    const auto next = programmes::next_regulations(last, {}, {});
    REQUIRE(next.ties.size() == 2);
    CHECK(next.ties[0].criterion == 2);
    CHECK_FALSE(next.ties[1].criterion.has_value());
    CHECK(next.scorers == 2);
    CHECK(next.scored_criteria[1].exclusive_group == "g");
    CHECK(next.required_papers[0].name == "zaświadczenie");
}
