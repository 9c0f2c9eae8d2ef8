#include <doctest/doctest.h>

#include "composition_office.hpp"

// Facts of a programme of the centre's own invention: work and internships, families, workshops.

using namespace wedka;
using namespace wedka::test;

namespace {

class OwnProgramme : public CompositionOffice {
  public:
    void placed(const std::string& person_id, const std::string& kind, const std::string& on,
                const std::string& rest) {
        expect(post("/api/jobs",
                    fmt::format(R"({{"person_id":"{}","project_id":"{}","kind":"{}",)"
                                R"("employer":"Zakład {}","position":"pomoc","taken_up_on":"{}"{}}})",
                                person_id, project_id, kind, kind, on, rest),
                    "celina"));
    }
    void intern(const std::string& person_id, const std::string& on, const std::string& until,
                const std::string& paper = "internship_agreement") {
        placed(person_id, "internship", on,
               fmt::format(R"(,"internship":{{"until_on":"{}","sent_by":"labour_office",)"
                           R"("has_stipend":true}},"proofs":[{}])",
                           until,
                           paper.empty() ? ""
                                         : fmt::format(R"({{"kind":"{}","dated_on":"{}"}})", paper,
                                                       on)));
    }
    void work(const std::string& person_id, const std::string& on) {
        placed(person_id, "civil_law_contract", on,
               fmt::format(R"(,"proofs":[{{"kind":"contract","dated_on":"{}"}}])", on));
    }
    static const Answer& expect(const Answer& answer) {
        if (answer.status != 201 && answer.status != 200) throw std::runtime_error(answer.body);
        return answer;
    }
};

}  // namespace

TEST_CASE("who had an internship and then a job began work or an internship once") {
    OwnProgramme office;
    office.intern(office.ala, "2011-07-01", "2011-09-30");
    office.work(office.ala, "2011-10-03");
    office.intern(office.iza, "2011-08-01", "2011-10-31", "");
    const auto told = office.preview(office.recipe(
        "people", office.set("jobs", R"(,"states":["proven","internship"])")));
    CHECK(told.at("value") == "1");
    CHECK(office.why(told) == Told{"Ala, Zakład internship fits", "Iza, Zakład internship other_state",
                                   "Ala, Zakład civil_law_contract same_person"});
    const auto all = office.preview(office.recipe(
        "people", office.set("jobs",
                             R"(,"states":["proven","internship","internship_not_proven"],)"
                             R"("from_on":"2011-07-15")")));
    CHECK(all.at("value") == "2");
}

TEST_CASE("an internship is no work taken up before the end of the project") {
    OwnProgramme office;
    office.intern(office.ala, "2011-07-01", "2011-09-30");
    office.work(office.iza, "2011-10-03");
    const auto publish = [&](const std::string& code, const std::string& definition) {
        OwnProgramme::expect(office.post(
            "/api/statements",
            fmt::format(R"({{"code":"{}","position":1,"definition":"{}","project_id":"{}",)"
                        R"("on_day":"2011-12-31","word":"exactly","sentence_pl":"x {{value}}",)"
                        R"("sentence_en":"x {{value}}"}})",
                        code, definition, office.project_id)));
        return office.get("/api/figures/" + code);
    };
    const auto employed = publish("w16.employed", "employed_before_end");
    CHECK(employed.at("figure.value") == "1");
    CHECK(employed.count("records_list") == 1);
    CHECK(publish("w16.others", "not_employed_before_end").at("records_list[0].why") == "no_job");
}

TEST_CASE("relatives and family relations are counted as facts of the programme") {
    OwnProgramme office;
    OwnProgramme::expect(office.put(office.at("/relation-questions"),
                                    R"({"questions":["Rozmawiamy ze sobą"]})", "celina"));
    const auto question = office.get(office.at("/relation-questions")).at("questions[0].question_id");
    const auto people = office.get(office.at("/participants"), "celina");
    const auto family_of = [&](int row) {
        return "/api/participants/" +
               people.at(fmt::format("items[{}].participation_id", row));
    };
    const auto jan = office.person("Jan", "Leżajski");
    OwnProgramme::expect(office.post(
        family_of(0) + "/family",
        fmt::format(R"({{"person_id":"{}","kinship":"child","joined_on":"2011-06-01",)"
                    R"("declared_on":"2011-06-01"}})",
                    jan),
        "celina"));
    const auto ask = [&](int row, const std::string& who, const std::string& moment, int points,
                         const std::string& on) {
        OwnProgramme::expect(office.post(
            family_of(row) + "/relations",
            fmt::format(R"({{"person_id":"{}","moment":"{}","asked_on":"{}","answers":[)"
                        R"({{"question_id":"{}","points":{}}}]}})",
                        who, moment, on, question, points),
            "celina"));
    };
    ask(0, office.ala, "before", 2, "2011-06-01");
    ask(0, office.ala, "after", 4, "2011-12-01");
    ask(1, office.iza, "before", 3, "2011-06-01");

    const auto relatives =
        office.preview(office.recipe("people", office.set("family_members", R"(,"states":["child"])")));
    CHECK(relatives.at("value") == "1");
    CHECK(relatives.at("records_list[0].subject_kind") == "family");
    const auto changed = office.preview(
        office.recipe("pieces", office.set("family_relations", R"(,"states":["improved"])")));
    CHECK(changed.at("value") == "1");
    CHECK(office.why(changed) == Told{"Ala fits", "Iza other_state"});
    CHECK(office.preview(office.recipe("pieces", office.set("family_relations",
                                                            R"(,"states":["not_asked_after"])")))
              .at("value") == "1");
}

TEST_CASE("workshops held are counted by their names, meetings one by one, and nobody is named") {
    OwnProgramme office;
    const auto open = [&](const std::string& shape, const std::string& name, int days) {
        const auto form = office.post(
            office.at("/support-forms"),
            fmt::format(R"({{"kind":"social","shape":"{}","name":"Forma {}","topics":[]}})", shape,
                        name),
            "celina");
        const auto series = office.post(
            office.at("/series"),
            fmt::format(R"({{"form_id":"{}","name":"{}","from_on":"2011-06-01",)"
                        R"("to_on":"2011-06-30","planned_minutes":480,"run_by":"Centrum",)"
                        R"("required_percent":0}})",
                        form.at("form_id"), name),
            "celina");
        std::string last;
        for (int i = 0; i < days; ++i) {
            const auto kept = OwnProgramme::expect(office.post(
                "/api/series/" + series.at("series_id") + "/sessions",
                fmt::format(R"({{"held_on":"2011-06-{:02}","from_minute":540,"to_minute":780,)"
                            R"("place":"Sala 2","leader":"Jan Kuchta"}})",
                            6 + i),
                "celina"));
            last = "/api/series/" + series.at("series_id") + "/sessions/" +
                   kept.at(fmt::format("sessions[{}].session_id", i));
        }
        return last;
    };
    open("workshop", "Warsztat trzydniowy", 3);
    open("skills_training", "Szkolenie", 2);
    const auto cancelled = open("workshop", "Warsztat rodzinny", 1);
    const auto workshops = office.set("sessions", R"(,"states":["workshop"])");
    CHECK(office.preview(office.recipe("labels", workshops)).at("value") == "2");
    CHECK(office.preview(office.recipe("pieces", workshops)).at("value") == "4");
    CHECK(office.preview(office.recipe("labels", workshops), "2011-06-05").at("value") == "0");
    office.post(cancelled + "/cancellation", R"({"reason":"choroba"})", "celina");
    const auto told = office.preview(office.recipe("labels", workshops));
    CHECK(told.at("value") == "1");
    CHECK(told.at("records_list[0].person_id").empty());
    CHECK(office.preview(office.recipe("people", workshops)).has_finding("W-09", "measure"));
}
