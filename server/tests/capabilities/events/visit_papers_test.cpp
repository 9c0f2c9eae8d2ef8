#include "events/visit_papers.hpp"

#include <doctest/doctest.h>

#include "event_office.hpp"
#include "support/test_papers.hpp"

namespace wedka::test {

namespace {

/// The study visit of two days; Ala and Ela are on its list.
struct VisitPapers {
    TestPapers papers{events::add_visit_papers};
    EventOffice office{std::vector<TestOffice::AddRoutes>{papers.routes()}};

    VisitPapers() {
        TestPapers::write_letterhead(office);
        auto visit = office.conference().text();
        visit.insert(visit.size() - 1, R"(,"ends_on":"2011-12-13")");
        office.event_id = office.post("/api/events", visit, "celina").at("event_id");
    }
    Answer make(const std::string& kind, const std::string& who = "celina") {
        return TestPapers::make(office, kind, office.event_id, who);
    }
    void write_programme() {
        office.put(office.below("/points"),
                   R"({"points":[{"on":"2011-12-12","from_time":"10:00","to_time":"13:00",)"
                   R"("what":"Praca w spółdzielni","place":"zakład","with_whom":"prezes"},)"
                   R"({"on":"2011-12-13","from_time":"09:00","to_time":"11:30",)"
                   R"("what":"Muzeum"}]})",
                   "celina", {{"if-match", "\"1\""}});
    }
};

void says_all(const std::string& said, const std::vector<std::string>& texts) {
    for (const auto& text : texts) {
        INFO(text);
        CHECK(said.find(text) != std::string::npos);
    }
    CHECK(said.find("{{") == std::string::npos);
}

}  // namespace

TEST_CASE("403 404 and 422 P-05 a programme that nobody wrote, a list with nobody") {
    VisitPapers with;
    CHECK(with.make("visit_programme", "dorota").status == 403);
    CHECK(TestPapers::make(with.office, "visit_programme", nobody).status == 404);
    CHECK(TestPapers::make(with.office, "visit_participants", nobody).status == 404);
    CHECK(with.make("visit_programme").findings() == Told{"P-05 record_id no_programme"});
    CHECK(with.make("visit_participants").findings() == Told{"P-05 record_id nobody_to_invite"});
    CHECK(with.office.rows("papers_papers") == 0);
}

TEST_CASE("201 the programme tells each point with its day and hours") {
    VisitPapers with;
    with.write_programme();
    const auto paper = with.make("visit_programme");
    REQUIRE(paper.status == 201);
    says_all(TestPapers::said_by(with.office, paper),
             {"PROGRAM WIZYTY", "12 grudnia 2011 r. – 13 grudnia 2011 r.", "12.12.2011",
              "10:00–13:00", "Praca w spółdzielni", "zakład", "prezes", "13.12.2011", "Muzeum"});
}

TEST_CASE("201 the list of participants has a page for each day") {
    VisitPapers with;
    with.office.list_guests();
    const auto paper = with.make("visit_participants");
    REQUIRE(paper.status == 201);
    says_all(TestPapers::said_by(with.office, paper),
             {"LISTA UCZESTNIKÓW", "12 grudnia 2011 r.", "13 grudnia 2011 r.", "Leżajska Ala",
              "Leżajska Ela", "Przedstawiciel miasta"});
}

}  // namespace wedka::test
