#include "programmes/record_dissent.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"

namespace wedka::test {

namespace {

struct Scored {
    ProjectOffice office;
    std::string ala;

    Scored() {
        RegulationsBody rules;
        rules.rest = R"(,"scorers":2,"score_rule":"mean")";
        office.open_recruitment({}, rules);
    }
    void score() {
        office.appoint_committee();
        ala = office.apply(office.person("Ala", "Leżajska")).at("application_id");
        office.hand_in(ala, "beata", 6);
        office.hand_in(ala, "celina", 9);
        office.draw();
    }
    Answer dissent(const std::string& who, const std::string& on = "2011-05-04") {
        return office.post(office.at("/dissents"),
                           fmt::format(R"({{"dissented_on":"{}","dissent":"Za mało punktów"}})", on),
                           who);
    }
};

}  // namespace

TEST_CASE("403 404 dissenting votes are those of members to a list that is there") {
    Scored with;
    CHECK(with.dissent("dorota").status == 403);
    CHECK(with.dissent("beata").status == 404);
    with.office.project_id = nobody;
    CHECK(with.dissent("beata").status == 404);
}

TEST_CASE("422 R5-45 a member dissents once, from the day of the list on") {
    Scored with;
    with.score();
    CHECK(with.dissent("beata", "2011-05-03").findings() ==
          Told{"R5-45 dissented_on before_list"});
    CHECK(with.dissent("beata", "2027-01-01").findings() == Told{"- dissented_on in_future"});
    CHECK(with.office.rows("programmes_dissents") == 0);
    CHECK(with.dissent("beata").status == 201);
    CHECK(with.office.last_trace() == "programmes.score done");
    CHECK(with.dissent("beata").findings() == Told{"R5-45  dissented"});
    with.office.put(with.office.at("/committee"),
                    fmt::format(R"({{"appointed_on":"2011-05-02","members":[)"
                                R"({{"member_id":"{}","is_chair":true}},{{"member_id":"{}"}},)"
                                R"({{"member_id":"{}"}}]}})",
                                with.office.member("beata"), with.office.member("celina"),
                                with.office.member("dorota")));
    CHECK(with.dissent("anna").findings() == Told{"R5-45  not_on_committee"});
}

}  // namespace wedka::test
