#include <doctest/doctest.h>

#include "family_office.hpp"
#include "support/sealed_people.hpp"
#include "support/test_papers.hpp"

/// Barbara, who keeps the household, is sealed; her daughter Basia is not. Beata is the only member
/// of the seal, Anna registered both.
namespace wedka::test {

namespace {

struct SealedFamily {
    TestPapers papers{casework::add_papers};
    FamilyOffice office{std::vector<TestOffice::AddRoutes>{papers.routes()}};
    Answer assistance = office.opened();
    Answer planned =
        office.post(FamilyOffice::at(assistance, "/plans"), office.plan().text());
    Answer earlier_paper;

    SealedFamily() {
        TestPapers::write_letterhead(office);
        earlier_paper = make_paper();
        REQUIRE(earlier_paper.status == 201);
        seal(office, office.barbara);
    }
    Answer make_paper() {
        return TestPapers::make(office, "family_plan", assistance.at("assistance_id"));
    }
    Answer shown(const std::string& who = "anna") {
        return office.get(FamilyOffice::at(assistance), who);
    }
    bool tells_of_barbara(const Answer& answer) const {
        return says(answer, "Barbara") || says(answer, office.barbara);
    }
    /// Days on which the grants of the family's assistant end.
    std::vector<std::string> last_days() {
        std::vector<std::string> days;
        office.store().read(office.office(), [&](Connection& connection) {
            days = connection.select<std::string>(
                "SELECT to_on FROM platform_access_grants WHERE office_id = $1"
                " AND how = 'family_assistance'",
                office.office());
        });
        return days;
    }
};

}  // namespace

TEST_CASE_FIXTURE(SealedFamily, "200 a family is named after the first of it who is known") {
    const auto list = office.get("/api/assistances");
    CHECK(list.at("items[0].person_id") == office.basia);
    CHECK(list.at("items[0].first_name") == "Basia");
    CHECK_FALSE(tells_of_barbara(list));
    CHECK_FALSE(tells_of_barbara(office.get("/api/assistances", "anna", {{"accept", "text/csv"}})));
    const auto casework = office.get("/api/people/" + office.basia + "/casework");
    CHECK(casework.at("assistances[0].person_id") == office.basia);
    CHECK_FALSE(tells_of_barbara(casework));
    CHECK(office.get("/api/assistances", "beata").at("items[0].person_id") == office.barbara);
    CHECK(office.get("/api/people/" + office.barbara + "/casework", "beata")
              .at("assistances[0].first_name") == "Barbara");
}

TEST_CASE_FIXTURE(SealedFamily, "200 the family and who made its plan are told without the sealed") {
    const auto answer = shown();
    REQUIRE(answer.status == 200);
    CHECK(answer.count("family") == 1);
    CHECK(answer.at("family[0].person_id") == office.basia);
    CHECK(answer.count("plans[0].made_with") == 0);
    CHECK_FALSE(tells_of_barbara(answer));
    CHECK(shown("beata").count("family") == 2);
    CHECK(shown("beata").at("plans[0].made_with[0].person_id") == office.barbara);
}

TEST_CASE_FIXTURE(SealedFamily, "403 404 a family is refused as if the sealed had never been") {
    // Celina registered Ula: Anna is asked for a purpose, as with any family that is not hers.
    const auto registered = office.post(
        "/api/people",
        R"({"first_name":"Ula","last_name":"Lis","birth_on":"1990-01-01","sex":"female",)"
        R"("pesel_missing_reason":"refusal","birth_place":"Leżajsk"})",
        "celina");
    const auto keeper = office.person("Zoja", "Lis");
    const auto other = office.post(
        "/api/assistances",
        AssistanceBody{.household_id = office.founded({keeper, registered.at("person_id")}),
                       .worker_id = office.gosia}
            .text());
    REQUIRE(other.status == 201);
    seal(office, keeper);
    CHECK(says(office.get(FamilyOffice::at(other)), "purpose_needed"));
    seal(office, office.basia);
    CHECK(shown().status == 404);
    CHECK(shown().body == office.get("/api/assistances/" + nobody).body);
    CHECK_FALSE(says(office.get("/api/assistances"), assistance.at("assistance_id")));
}

TEST_CASE_FIXTURE(SealedFamily, "422 R4-12 who is sealed is of no family that the asker knows") {
    auto body = office.plan();
    const auto refused = office.post(FamilyOffice::at(assistance, "/plans"), body.text());
    CHECK(refused.findings() == std::vector<std::string>{"R4-12 made_with[0] not_of_family"});
    body.made_with = '"' + nobody + '"';
    CHECK(office.post(FamilyOffice::at(assistance, "/plans"), body.text()).body == refused.body);
}

TEST_CASE_FIXTURE(SealedFamily, "201 a household is assisted as the asker knows it") {
    const auto zoja = office.person("Zoja", "Lis");
    const auto ula = office.person("Ula", "Lis");
    const auto household = office.founded({zoja, ula});
    seal(office, zoja);
    const AssistanceBody body{.household_id = household, .worker_id = office.gosia};
    const auto opened = office.post("/api/assistances", body.text());
    REQUIRE(opened.status == 201);
    CHECK(opened.count("family") == 1);
    CHECK(opened.at("family[0].first_name") == "Ula");
    CHECK_FALSE(says(opened, "Zoja"));
}

TEST_CASE_FIXTURE(SealedFamily, "201 the end of an assistance ends it for the sealed as well") {
    const auto ended =
        office.post(FamilyOffice::at(assistance, "/ending"),
                    R"({"ended_on":"2026-07-31","result":"resigned","final_assessment":"Koniec"})");
    REQUIRE(ended.status == 201);
    CHECK_FALSE(tells_of_barbara(ended));
    CHECK(last_days() == std::vector<std::string>{"2026-07-31", "2026-07-31"});
}

TEST_CASE_FIXTURE(SealedFamily, "404 a paper that names the sealed is not there; a new one does not") {
    const auto list = "/api/papers?record_id=" + assistance.at("assistance_id");
    const auto file = "/api/papers/" + earlier_paper.at("paper_id") + "/file";
    CHECK(office.get(file).status == 404);
    CHECK(office.get(list).count("items") == 0);
    CHECK(office.get(file, "beata").status == 200);
    const auto paper = make_paper();
    REQUIRE(paper.status == 201);
    const auto said = TestPapers::said_by(office, paper);
    CHECK(said.find("Basia Bąk") != std::string::npos);
    CHECK(said.find("Barbara") == std::string::npos);
    CHECK(office.get(list).count("items") == 1);
}

TEST_CASE_FIXTURE(SealedFamily, "200 what a family is to do is due under the name of who is known") {
    const auto due_for = [this](const std::string& who) {
        std::string names;
        office.store().read(office.office(), [&](Connection& connection) {
            const Actor actor{.office = office.office(),
                              .account = {},
                              .worker = *Uuid::parse(office.member(who)),
                              .name = {},
                              .roles = {"head"}};
            const app::RolePolicy policy;
            const Operation operation(connection, office.keys(), policy, actor, Moment{});
            const auto reach = ReachFilter{.whole_office = true,
                                           .worker = actor.worker,
                                           .on = "2026-11-21"};
            const auto until = *Day::parse("2026-12-31");
            for (const auto& action : casework::plan_actions_due(operation, until, reach))
                names += action.person_name + ", ";
            for (const auto& end : casework::ends_due(operation, until, reach))
                names += end.person_name + ", ";
        });
        return names;
    };
    CHECK(due_for("anna") == "Basia Bąk, Basia Bąk, Basia Bąk, ");
    CHECK(due_for("beata") == "Barbara Bąk, Barbara Bąk, Barbara Bąk, ");
}

}  // namespace wedka::test
