#include <doctest/doctest.h>

#include "family_office.hpp"
#include "support/test_papers.hpp"

namespace wedka::test {

namespace {

struct FamilyPapers {
    TestPapers papers{casework::add_papers};
    FamilyOffice office{std::vector<TestOffice::AddRoutes>{papers.routes()}};
    Answer assistance;

    FamilyPapers() {
        TestPapers::write_letterhead(office);
        assistance = office.opened();
    }
    Answer make(const std::string& who) {
        return TestPapers::make(office, "family_plan", assistance.at("assistance_id"), who);
    }
};

}  // namespace

TEST_CASE("404 and 422 P-05 a help plan on paper wants a family with a plan") {
    FamilyPapers with;
    CHECK(TestPapers::make(with.office, "family_plan", nobody).status == 404);
    CHECK(with.make("anna").findings() == std::vector<std::string>{"P-05 record_id no_help_plan"});
    CHECK(with.office.rows("papers_papers") == 0);
}

TEST_CASE(
    "201 the help plan in force says who does what, and one of the family is enough to know") {
    FamilyPapers with;
    const auto plan =
        with.office.post(FamilyOffice::at(with.assistance, "/plans"), with.office.plan().text());
    REQUIRE(plan.status == 201);
    // Beata works with Barbara and not with the child; making plans is not hers.
    CHECK(with.make("beata").status == 403);
    const auto paper = with.make("anna");
    REQUIRE(paper.status == 201);
    const auto path = "/api/papers/" + paper.at("paper_id") + "/file";
    CHECK(with.office.get(path, "beata").status == 200);
    CHECK(with.office.get(path, "celina").status == 403);
    const auto said = TestPapers::said_by(with.office, paper);
    for (const auto* text :
         {"PLAN PRACY Z RODZINĄ", "Barbara Bąk, Basia Bąk", "Gosia Gil", "Samotna matka",
          "1. Spokojna nauka", "Stałe godziny nauki", "rodzina", "30 kwietnia 2026 r.",
          "Odrobione lekcje", "Rozmowa z wychowawcą", "asystent", "13 marca 2026 r."}) {
        INFO(text);
        CHECK(said.find(text) != std::string::npos);
    }
}

}  // namespace wedka::test
