#include <doctest/doctest.h>

#include "project_office.hpp"
#include "support/test_papers.hpp"

namespace wedka::test {

namespace {

struct SelectionPapers {
    TestPapers papers{programmes::add_papers};
    ProjectOffice office{std::vector<TestOffice::AddRoutes>{papers.routes()}};

    SelectionPapers() {
        TestPapers::write_letterhead(office);
        office.open_recruitment();
        ala = office.applicant("Ala", 9);
        office.applicant("Ola", 7);
        office.draw();
    }
    std::string selection() { return office.get(office.at("/selection")).at("selection_id"); }
    std::string ala;
};

}  // namespace

TEST_CASE("403 404 a ranking list is put up by those who draw it") {
    SelectionPapers with;
    CHECK(TestPapers::make(with.office, "ranking_list", with.selection(), "beata").status == 403);
    CHECK(TestPapers::make(with.office, "ranking_list", nobody, "celina").status == 404);
}

TEST_CASE("422 P-05 a list that was replaced, or touched, is not put up") {
    SelectionPapers with;
    const auto first = with.selection();
    with.office.draw("2011-05-05", R"(,"reason":"Sprostowanie")");
    CHECK(TestPapers::make(with.office, "ranking_list", first, "celina").findings() ==
          Told{"P-05 record_id list_replaced"});
    with.office.store().change_now(with.office.office(), [&](Connection& connection) {
        connection.execute("UPDATE programmes_places SET points = points + 1 WHERE office_id = $1",
                           with.office.office());
    });
    CHECK(TestPapers::make(with.office, "ranking_list", with.selection(), "celina").findings() ==
          Told{"P-05 record_id list_not_intact"});
    CHECK(with.office.rows("papers_papers") == 0);
}

TEST_CASE("201 R0-02 the list on the notice board has numbers and no name") {
    SelectionPapers with;
    const auto paper = TestPapers::make(with.office, "ranking_list", with.selection(), "celina");
    REQUIRE(paper.status == 201);
    CHECK(paper.at("file_name") == "lista-rankingowa-1");
    const auto said = TestPapers::said_by(with.office, paper);
    const auto number = with.office.get("/api/applications/" + with.ala).at("number");
    CHECK(said.find("LISTA RANKINGOWA") != std::string::npos);
    CHECK(said.find("4 maja 2011 r.") != std::string::npos);
    CHECK(said.find(number) != std::string::npos);
    CHECK(said.find("Ala") == std::string::npos);
    CHECK(said.find("Leżajska") == std::string::npos);
    CHECK(said.find("{{") == std::string::npos);
}

}  // namespace wedka::test
