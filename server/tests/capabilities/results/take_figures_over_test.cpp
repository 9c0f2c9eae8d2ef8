#include <doctest/doctest.h>

#include "composition_office.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

/// The project is the edition 2011 of "Czas"; "Kuchnia" is another programme.
class TakingOffice : public CompositionOffice {
  public:
    TakingOffice() : CompositionOffice({with_next_edition}) {
        programme_id = found("Czas");
        other_id = found("Kuchnia");
        expect(put(at("/edition"),
                   fmt::format(R"({{"programme_id":"{}","edition":"2011"}})", programme_id),
                   "celina"));
    }
    std::string of_programme() const {
        return fmt::format(R"({{"fact":"participants","programme_id":"{}"}})", programme_id);
    }
    void named(const std::string& name, const std::string& recipe) {
        expect(post("/api/compositions", fmt::format(R"({{"name":"{}",{}}})", name, recipe),
                    "celina"));
    }
    std::string open_in(const std::string& programme, const std::string& rest,
                        const std::string& year = "2012") {
        return expect(put(at("/next-edition"),
                          fmt::format(R"({{"programme_id":"{0}","edition":"{2}","name":"Czas {2}",)"
                                      R"("from_on":"{2}-01-01","to_on":"{2}-12-31","planned":{{)"
                                      R"("participants":3,"decision_on":"2011-12-01",)"
                                      R"("decision_reference":"U/2","reason":"Następny rok"}}{1}}})",
                                      programme, rest, year),
                          "celina"))
            .at("project_id");
    }
    /// The names of the figures with what each is about and its value.
    Told figures() {
        const auto all = get("/api/compositions", "celina");
        Told told;
        for (std::size_t i = 0; i < all.count("items"); ++i) {
            const auto one = fmt::format("items[{}].", i);
            told.push_back(all.at(one + "name") + " | " + all.at(one + "about") + " | " +
                           all.at(one + "value"));
        }
        return told;
    }

    std::string programme_id, other_id;

  private:
    static void with_next_edition(Routes& routes) {
        programmes::add_next_edition_route(routes, {{}, results::take_figures_over});
    }
    std::string found(const std::string& name) {
        return post("/api/programmes", fmt::format(R"({{"name":"{}","aim":"Praca","target_group":)"
                                                   R"("Wszyscy","led_by":"MOPS"}})",
                                                   name))
            .at("programme_id");
    }
    static const Answer& expect(const Answer& answer) {
        if (answer.status != 201 && answer.status != 200) throw std::runtime_error(answer.body);
        return answer;
    }
};

const std::string project = "Czas na aktywność w gminie miejskiej Leżajsk";

}  // namespace

TEST_CASE("a next edition takes figures of its project over, of all days; the programme's count it anyway") {
    TakingOffice office;
    office.named(project + ": rozmowy",
                 office.recipe("people", office.set("consultations", R"(,"to_on":"2011-06-30")")));
    office.named("Wszyscy", office.recipe("people", office.of_programme()));
    office.open_in(office.programme_id, R"(,"with_figures":true)");
    CHECK(office.figures() == Told{"Czas 2012: rozmowy | Czas 2012 | 0",
                                   project + ": rozmowy | " + project + " | 1",
                                   "Wszyscy | Czas | 2"});
    const auto taken = office.get("/api/compositions", "celina").at("items[0].composition_id");
    const auto recipe = office.get("/api/compositions/" + taken, "celina");
    CHECK(recipe.at("counted.fact") == "consultations");
    CHECK(recipe.body.find("2011-06-30") == std::string::npos);
}

TEST_CASE("another programme gets the figures of the template and of its programme") {
    TakingOffice office;
    office.named("Bez rozmowy", office.recipe("people", office.of_programme(),
                                              office.set("consultations")));
    office.open_in(office.other_id, R"(,"with_figures":true)");
    CHECK(office.figures() == Told{"Bez rozmowy | Czas | 0", "Kuchnia: Bez rozmowy | Kuchnia | 0"});
    const auto taken = office.get("/api/compositions", "celina").at("items[1].composition_id");
    const auto recipe = office.get("/api/compositions/" + taken, "celina");
    CHECK(recipe.at("counted.programme_id") == office.other_id);
    CHECK(recipe.at("without.project_id") != office.project_id);
}

TEST_CASE("a figure of a whole programme is taken over once, whichever editions have the template") {
    TakingOffice office;
    office.named("Wszyscy", office.recipe("people", office.of_programme()));
    office.open_in(office.other_id, R"(,"with_figures":true)");
    office.open_in(office.other_id, R"(,"with_figures":true)", "2013");
    CHECK(office.figures() == Told{"Kuchnia: Wszyscy | Kuchnia | 0", "Wszyscy | Czas | 2"});
    CHECK(office.rows("programmes_projects") == 3);
}

TEST_CASE("figures that are not chosen, or not of the project, stay where they are") {
    TakingOffice office;
    office.named("Rozmowy", office.recipe("people", office.set("consultations")));
    const auto next = office.open_in(office.programme_id, "");
    CHECK(office.figures() == Told{"Rozmowy | " + project + " | 2"});
    office.project_id = next;
    office.put(office.at("/next-edition"),
               R"({"edition":"2013","name":"Czas 2013","from_on":"2013-01-01","to_on":"2013-12-31",)"
               R"("planned":{"participants":3,"decision_on":"2011-12-01","decision_reference":"U/3",)"
               R"("reason":"Dalej"},"with_figures":true})",
               "celina");
    CHECK(office.rows("programmes_projects") == 3);
    CHECK(office.rows("results_compositions") == 1);
}
