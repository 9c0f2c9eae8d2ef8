#include "programmes/submit_appeal.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"

using namespace wedka::test;

namespace {

/// Ala and Ola have the two places, Ewa the reserve, Iza nothing; the list is of Wednesday, 4 May.
struct Appealed {
    ProjectOffice office;
    std::string iza;

    Appealed() {
        office.open_recruitment();
        office.applicant("Ala", 9);
        office.applicant("Ola", 8);
        office.applicant("Ewa", 7);
        iza = office.applicant("Iza", 6);
    }
    Answer appeal(const std::string& on = "2011-05-06", const std::string& who = "beata") {
        return office.post(
            "/api/applications/" + iza + "/appeals",
            fmt::format(R"({{"submitted_on":"{}","grounds":"Pominięto zaświadczenie"}})", on), who);
    }
    Answer decide(const std::string& appeal_id, const std::string& decision,
                  const std::string& who = "anna", const std::string& on = "2011-05-10") {
        return office.post("/api/appeals/" + appeal_id + "/decision",
                           fmt::format(R"({{"decided_on":"{}","decision":"{}",)"
                                       R"("justification":"Zaświadczenie jest w aktach"}})",
                                       on, decision),
                           who);
    }
};

}  // namespace

TEST_CASE("403 404 appeals are taken in by those who receive applications") {
    Appealed with;
    CHECK(with.appeal("2011-05-06", "dorota").status == 403);
    CHECK(with.decide(nobody, "list_stands").status == 404);
    with.iza = nobody;
    CHECK(with.appeal().status == 404);
}

TEST_CASE("422 R5-44 an appeal comes within three working days of the list, once to each list") {
    Appealed with;
    CHECK(with.appeal().findings() == Told{"R5-44  no_list"});
    with.office.draw("2011-05-04");
    CHECK(with.appeal("2011-05-03").findings() == Told{"R5-44 submitted_on before_list"});
    // Thursday, Friday and Monday.
    const auto late = with.appeal("2011-05-10");
    CHECK(late.findings() == Told{"R5-44 submitted_on after_appeal_term"});
    CHECK(late.at("findings[0].values.last_day") == "2011-05-09");
    CHECK(with.office.rows("programmes_appeals") == 0);
    const auto taken = with.appeal("2011-05-09");
    CHECK(taken.status == 201);
    CHECK(taken.at("appeals[0].grounds") == "Pominięto zaświadczenie");
    CHECK(with.office.last_trace() == "programmes.receive_application done");
    CHECK(with.appeal("2011-05-09").findings() == Told{"R5-44  appealed"});
}

TEST_CASE("422 R5-44 the chair or the head decides, once, and no list is drawn before") {
    Appealed with;
    with.office.draw("2011-05-04");
    const auto appeal_id = with.appeal().at("appeals[0].appeal_id");
    CHECK(with.office.draw("2011-05-10", R"(,"reason":"Sprostowanie")").findings() ==
          Told{"R5-44  appeals_open"});
    CHECK(with.decide(appeal_id, "list_stands", "dorota").status == 403);
    CHECK(with.decide(appeal_id, "list_stands", "celina").findings() ==
          Told{"R5-44  chair_or_head_decides"});
    CHECK(with.decide(appeal_id, "list_stands", "anna", "2011-05-05").findings() ==
          Told{"R5-44 decided_on before_appeal"});
    const auto decided = with.decide(appeal_id, "list_stands");
    CHECK(decided.status == 201);
    CHECK(decided.at("appeals[0].decision") == "list_stands");
    CHECK(decided.at("points") == "6");
    CHECK(with.decide(appeal_id, "scored_anew").findings() == Told{"R5-44  decided"});
    CHECK(with.office.draw("2011-05-10", R"(,"reason":"Sprostowanie")").status == 201);
}

TEST_CASE("201 R5-44 the chair decides, and who is scored anew moves on the list drawn anew") {
    Appealed with;
    with.office.draw("2011-05-04");
    with.office.put(with.office.at("/committee"),
                    fmt::format(R"({{"appointed_on":"2011-05-02","members":[)"
                                R"({{"member_id":"{}","is_chair":true}}]}})",
                                with.office.member("beata")));
    with.office.sign("beata");
    const auto appeal_id = with.appeal().at("appeals[0].appeal_id");
    const auto decided = with.decide(appeal_id, "scored_anew", "beata");
    CHECK(decided.status == 201);
    CHECK(decided.at("points").empty());
    const auto anew = R"(,"reason":"Uwzględniono odwołanie")";
    CHECK(with.office.draw("2011-05-11", anew).findings() == Told{"R5-14  not_assessed"});
    CHECK(with.office.hand_in(with.iza, "beata", 10).at("points") == "10");
    const auto drawn = with.office.draw("2011-05-11", anew);
    CHECK(drawn.at("places[0].application_id") == with.iza);
}

TEST_CASE("200 what an appeal says is told only to those who may read the person's card") {
    Appealed with;
    with.office.draw("2011-05-04");
    with.appeal();
    const auto shown = with.office.get("/api/applications/" + with.iza, "dorota");
    CHECK(shown.status == 200);
    CHECK(shown.at("appeals[0].submitted_on") == "2011-05-06");
    CHECK(shown.at("appeals[0].grounds").empty());
}
