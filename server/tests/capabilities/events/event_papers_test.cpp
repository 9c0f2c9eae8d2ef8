#include <doctest/doctest.h>

#include "event_office.hpp"
#include "support/test_papers.hpp"

namespace wedka::test {

namespace {

struct EventPapers {
    TestPapers papers{events::add_papers};
    EventOffice office{std::vector<TestOffice::AddRoutes>{papers.routes()}};

    EventPapers() {
        TestPapers::write_letterhead(office);
        office.list_guests();
    }
    Answer make(const std::string& who = "celina") {
        return TestPapers::make(office, "letter_of_thanks", office.event_id, who);
    }
};

}  // namespace

TEST_CASE("403 404 and 422 P-05 letters of thanks are for those who were there") {
    EventPapers with;
    CHECK(with.make("dorota").status == 403);
    CHECK(TestPapers::make(with.office, "letter_of_thanks", nobody).status == 404);
    CHECK(with.make().findings() == Told{"P-05 record_id nobody_to_thank"});
    CHECK(with.office.rows("papers_papers") == 0);
}

TEST_CASE("201 each guest who came gets a letter, as one is addressed") {
    EventPapers with;
    with.office.mark(with.office.ala_guest, "present");
    with.office.mark(with.office.ela_guest, "absent");
    with.office.mark(with.office.city_guest, "present");
    const auto paper = with.make();
    REQUIRE(paper.status == 201);
    CHECK(paper.at("file_name") == "podziekowania-konferencja");
    const auto said = TestPapers::said_by(with.office, paper);
    for (const auto* text : {"PODZIĘKOWANIE", "Ala Leżajska", "Szanowna Pani,",
                             "Przedstawiciel miasta", "Urząd Miejski", "Szanowni Państwo,",
                             "„Konferencja”", "12 grudnia 2011 r.", "Dom kultury"}) {
        INFO(text);
        CHECK(said.find(text) != std::string::npos);
    }
    CHECK(said.find("Ela") == std::string::npos);
    CHECK(said.find("{{") == std::string::npos);
}

TEST_CASE("422 and 201 everybody on the list is invited, with the programme") {
    TestPapers papers{events::add_papers};
    EventOffice office{std::vector<TestOffice::AddRoutes>{papers.routes()}};
    TestPapers::write_letterhead(office);
    CHECK(TestPapers::make(office, "invitation", office.event_id).findings() ==
          Told{"P-05 record_id nobody_to_invite"});
    office.list_guests();
    auto with_agenda = office.conference().text();
    with_agenda.insert(with_agenda.size() - 1,
                       R"(,"agenda":"10:00 powitanie\n\n 10:15 podsumowanie roku ")");
    const auto version = office.get(office.below("")).at("version");
    REQUIRE(office.put(office.below(""), with_agenda, "celina", {{"if-match", '"' + version + '"'}})
                .status == 200);
    const auto paper = TestPapers::make(office, "invitation", office.event_id, "celina");
    REQUIRE(paper.status == 201);
    const auto said = TestPapers::said_by(office, paper);
    for (const auto* text : {"ZAPROSZENIE", "Ala Leżajska", "Ela Leżajska", "Przedstawiciel miasta",
                             "Dom kultury", "12 grudnia 2011 r., 10:00–13:00",
                             "\n10:00 powitanie\n", "\n10:15 podsumowanie roku\n"}) {
        INFO(text, " in ", said);
        CHECK(said.find(text) != std::string::npos);
    }
    CHECK(said.find("{{") == std::string::npos);
}

}  // namespace wedka::test
