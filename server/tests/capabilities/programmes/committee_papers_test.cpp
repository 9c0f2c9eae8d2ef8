#include "programmes/committee_papers.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"
#include "support/test_papers.hpp"

namespace wedka::test {

namespace {

/// Two of three members have scored Ala's application, and the list is drawn.
struct Protocol {
    TestPapers papers{programmes::add_committee_papers};
    ProjectOffice office{std::vector<TestOffice::AddRoutes>{papers.routes()}};
    std::string ala;

    Protocol() {
        TestPapers::write_letterhead(office);
        RegulationsBody rules;
        rules.rest = R"(,"scorers":2,"score_rule":"mean")";
        office.open_recruitment({}, rules);
        office.appoint_committee();
        ala = office.apply(office.person("Ala", "Leżajska")).at("application_id");
        office.hand_in(ala, "beata", 6);
        office.hand_in(ala, "celina", 9);
        office.draw();
    }
    std::string selection() { return office.get(office.at("/selection")).at("selection_id"); }
};

}  // namespace

TEST_CASE("403 404 422 P-05 the protocol is made by those who draw, of the list in force") {
    Protocol with;
    const auto first = with.selection();
    CHECK(TestPapers::make(with.office, "committee_protocol", first, "beata").status == 403);
    CHECK(TestPapers::make(with.office, "committee_protocol", nobody, "celina").status == 404);
    with.office.draw("2011-05-05", R"(,"reason":"Sprostowanie")");
    CHECK(TestPapers::make(with.office, "committee_protocol", first, "celina").findings() ==
          Told{"P-05 record_id list_replaced"});
    CHECK(with.office.rows("papers_papers") == 0);
}

TEST_CASE("422 P-05 without a committee there is no protocol") {
    TestPapers papers{programmes::add_committee_papers};
    ProjectOffice office{std::vector<TestOffice::AddRoutes>{papers.routes()}};
    TestPapers::write_letterhead(office);
    office.open_recruitment();
    office.applicant("Ala", 9);
    office.draw();
    const auto selection = office.get(office.at("/selection")).at("selection_id");
    CHECK(TestPapers::make(office, "committee_protocol", selection, "celina").findings() ==
          Told{"P-05 record_id no_committee"});
}

TEST_CASE("201 R0-02 the protocol names the committee, and applications by number only") {
    Protocol with;
    with.office.post(with.office.at("/dissents"),
                     R"({"dissented_on":"2011-05-04","dissent":"Za mało punktów"})", "beata");
    const auto paper =
        TestPapers::make(with.office, "committee_protocol", with.selection(), "celina");
    REQUIRE(paper.status == 201);
    CHECK(paper.at("file_name") == "protokol-komisji-1");
    const auto said = TestPapers::said_by(with.office, paper);
    for (const auto* word : {"PROTOKÓŁ KOMISJI", "beata", "2 maja 2011 r.", "6; 9", "7,5",
                             "Za mało punktów", "4 maja 2011 r."})
        CHECK_MESSAGE(said.find(word) != std::string::npos, std::string(word));
    CHECK(said.find(with.office.get("/api/applications/" + with.ala).at("number")) !=
          std::string::npos);
    CHECK(said.find("Leżajska") == std::string::npos);
    CHECK(said.find("Głosów odrębnych nie zgłoszono") == std::string::npos);
    CHECK(said.find("{{") == std::string::npos);
}

}  // namespace wedka::test
