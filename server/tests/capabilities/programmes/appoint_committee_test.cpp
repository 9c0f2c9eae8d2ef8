#include "programmes/appoint_committee.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"

using namespace wedka::test;

namespace {

RegulationsBody scored_by_two() {
    RegulationsBody rules;
    rules.rest = R"(,"scorers":2,"score_rule":"mean","most_difference":3)";
    return rules;
}

}  // namespace

TEST_CASE("403 404 the head appoints the committee, of people who work here") {
    ProjectOffice office;
    office.open_recruitment();
    CHECK(office.put(office.at("/committee"), office.committee_of_three(), "celina").status == 403);
    CHECK(office.put("/api/projects/" + nobody + "/committee", office.committee_of_three()).status ==
          404);
    const auto stranger = fmt::format(
        R"({{"appointed_on":"2011-05-02","members":[{{"member_id":"{}","is_chair":true}}]}})", nobody);
    CHECK(office.put(office.at("/committee"), stranger).status == 404);
    CHECK(office.get(office.at("/committee")).status == 404);
    CHECK(office.rows("programmes_committee") == 0);
}

TEST_CASE("422 R5-40 a committee has one chair, nobody twice, and a third where two score") {
    ProjectOffice office;
    office.open_recruitment({}, scored_by_two());
    const auto body = fmt::format(
        R"({{"appointed_on":"2027-01-01","members":[{{"member_id":"{}"}},{{"member_id":"{}"}}]}})",
        office.member("beata"), office.member("beata"));
    const auto answer = office.put(office.at("/committee"), body);
    CHECK(answer.status == 422);
    CHECK(answer.findings() ==
          Told{"- appointed_on in_future", "R5-40 members not_one_chair",
               "R5-40 members too_few_members", "R5-40 members[1].member_id member_twice"});
    CHECK(answer.at("findings[2].values.least") == "3");
    CHECK(office.rows("programmes_committee") == 0);
}

TEST_CASE("422 R5-40 without regulations there is nothing to score by") {
    ProjectOffice office;
    office.project_id = office.found();
    CHECK(office.put(office.at("/committee"), office.committee_of_three()).findings() ==
          Told{"R5-40  no_regulations"});
}

TEST_CASE("422 R5-40 who has handed in a card stays on the committee") {
    ProjectOffice office;
    office.open_recruitment({}, scored_by_two());
    office.appoint_committee();
    const auto id = office.apply(office.person("Ala", "Leżajska")).at("application_id");
    CHECK(office.hand_in(id, "beata", 7).status == 201);
    const auto without_beata = fmt::format(
        R"({{"appointed_on":"2011-05-03","members":[{{"member_id":"{}","is_chair":true}},)"
        R"({{"member_id":"{}"}},{{"member_id":"{}"}}]}})",
        office.member("anna"), office.member("celina"), office.member("dorota"));
    CHECK(office.put(office.at("/committee"), without_beata).findings() ==
          Told{"R5-40 members scorer_leaves"});
}

TEST_CASE("200 the committee is shown, the chair first, and who stays keeps the statement") {
    ProjectOffice office;
    office.open_recruitment();
    office.appoint_committee();
    CHECK(office.last_trace() == "programmes.score done");
    const auto again = office.put(
        office.at("/committee"),
        fmt::format(R"({{"appointed_on":"2011-05-09","members":[{{"member_id":"{}","is_chair":true}},)"
                    R"({{"member_id":"{}"}}]}})",
                    office.member("beata"), office.member("dorota")));
    CHECK(again.status == 200);
    CHECK(office.last_trace() == "programmes.appoint_committee done");
    CHECK(again.count("members") == 2);
    CHECK(again.at("members[0].first_name") == "beata");
    CHECK(again.at("members[0].is_chair") == "true");
    CHECK(again.at("members[0].signed_on") == "2011-05-02");
    CHECK(again.at("members[1].appointed_on") == "2011-05-09");
    CHECK(again.at("members[1].signed_on").empty());
    CHECK(office.get(office.at("/committee"), "beata").body == again.body);
}
