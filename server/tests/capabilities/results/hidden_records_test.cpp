#include "results/hidden_records.hpp"

#include <doctest/doctest.h>

#include "composition_office.hpp"
#include "support/sealed_people.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

/// Ala, who comes first in the alphabet, and Iza got a benefit each; the figure is their sum. Ala is
/// sealed, Beata is the only member.
struct OfficeWithSealed : CompositionOffice {
    OfficeWithSealed() {
        paid(ala, "2011-06-10", "D/1", "100.50");
        paid(iza, "2011-08-10", "D/2", "200.00");
        REQUIRE(post(at("/own-contribution/eligible"), R"({"until":"2011-12-31"})", "dorota")
                    .status == 201);
        publish("own_contribution");
        seal(*this, ala);
    }
    void publish(const std::string& definition) {
        REQUIRE(post("/api/statements",
                     fmt::format(R"({{"code":"{0}","position":1,"definition":"{0}",)"
                                 R"("word":"exactly","project_id":"{1}","on_day":"2011-12-31",)"
                                 R"("sentence_pl":"{{value}}","sentence_en":"{{value}}"}})",
                                 definition, project_id))
                    .status == 201);
    }
    Answer figure(const std::string& who, const std::string& code = "own_contribution") {
        return get("/api/figures/" + code, who);
    }
    /// A family of these people, who keeps the household first, with an assistant since May 2011.
    void assist(const std::string& keeper, const std::string& other) {
        const auto assistant =
            post("/api/staff", R"({"first_name":"Gosia","last_name":"Gil"})").at("member_id");
        post("/api/staff/" + assistant + "/posts",
             R"({"kind":"family_assistant","share":"1.000","from_on":"2010-01-01",)"
             R"("funded_by":"gmina"})");
        const auto household =
            post("/api/households",
                 fmt::format(R"({{"from_on":"2010-01-01","members":[{{"person_id":"{}",)"
                             R"("role":"self"}},{{"person_id":"{}","role":"sibling"}}]}})",
                             keeper, other))
                .at("household_id");
        REQUIRE(post("/api/assistances",
                     fmt::format(R"({{"household_id":"{}","worker_id":"{}","basis":"project",)"
                                 R"("requested_on":"2011-05-05","consent_on":"2011-05-10",)"
                                 R"("from_on":"2011-05-16"}})",
                                 household, assistant))
                    .status == 201);
    }
};

}  // namespace

TEST_CASE("200 a figure counts a sealed person, and of their record tells only that it counts") {
    OfficeWithSealed office;
    for (const auto* who : {"anna", "celina", "dorota"}) {
        INFO(who);
        const auto figure = office.figure(who);
        CHECK(figure.at("figure.value") == "300.50");
        CHECK(figure.at("figure.records") == "2");
        CHECK(figure.at("records_list[0].label") == "Leżajska Iza, D/2");
        CHECK(figure.at("records_list[0].is_hidden") == "false");
        CHECK(figure.at("records_list[1].is_hidden") == "true");
        CHECK(figure.at("records_list[1].subject_kind") == "payment");
        CHECK(figure.at("records_list[1].why") == "counts");
        for (const auto& secret :
             {office.ala, std::string("Ala"), std::string("D/1"), std::string("100.50"),
              std::string("2011-06-10")}) {
            INFO(secret);
            CHECK_FALSE(says(figure, secret));
        }
        CHECK(figure.at("records_list[1].subject_id").empty());
    }
    // Who is a member reads all of it.
    const auto figure = office.figure("beata");
    CHECK(figure.at("records_list[0].label") == "Leżajska Ala, D/1");
    CHECK(figure.at("records_list[0].is_hidden") == "false");
    CHECK_FALSE(says(figure, R"("is_hidden":true)"));
}

TEST_CASE("200 who may find nobody sees figures without people") {
    OfficeWithSealed office;
    const auto figure = office.figure("ewa");
    CHECK(figure.at("figure.value") == "300.50");
    CHECK(figure.count("records_list") == 2);
    CHECK(figure.at("records_list[0].is_hidden") == "true");
    CHECK(figure.at("records_list[1].is_hidden") == "true");
    for (const auto* name : {"Ala", "Iza", "D/1", "D/2"}) CHECK_FALSE(says(figure, name));
}

TEST_CASE("200 a figure put together counts a sealed person alike, and offers no label of theirs") {
    OfficeWithSealed office;
    const auto answer = office.preview(office.recipe("amounts", office.set("benefits")));
    CHECK(answer.at("value") == "300.50");
    CHECK(answer.at("records_list[0].label") == "Leżajska Iza, D/2");
    CHECK(answer.at("records_list[1].is_hidden") == "true");
    CHECK(answer.at("records_list[1].label").empty());
    CHECK_FALSE(says(answer, office.ala));
    const auto facts = office.get("/api/facts?project_id=" + office.project_id, "celina");
    CHECK(says(facts, "D/2"));
    CHECK_FALSE(says(facts, "D/1"));
    CHECK(says(office.get("/api/facts?project_id=" + office.project_id, "beata"), "D/1"));
}

TEST_CASE("200 a family is named after the first of it whom the asker may find") {
    OfficeWithSealed office;
    // Opened by the head before Iza's sister is sealed.
    const auto sister = office.person("Zoja", "Leżajska");
    office.assist(sister, office.iza);
    seal(office, sister);
    office.publish("families_with_assistant");
    CHECK(office.figure("beata", "families_with_assistant").at("records_list[0].label") ==
          "Leżajska Zoja, AR/1/2011");
    const auto figure = office.figure("celina", "families_with_assistant");
    CHECK(figure.at("records_list[0].label") == "Leżajska Iza, AR/1/2011");
    CHECK(figure.at("records_list[0].person_id") == office.iza);
    seal(office, office.iza);
    const auto later = office.figure("celina", "families_with_assistant");
    CHECK(later.at("records_list[0].is_hidden") == "true");
    CHECK_FALSE(says(later, "AR/1/2011"));
}
