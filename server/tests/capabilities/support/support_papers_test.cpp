#include <doctest/doctest.h>

#include "course_office.hpp"
#include "support/test_papers.hpp"

namespace wedka::test {

namespace {

struct CoursePapers {
    TestPapers papers{support::add_papers};
    CourseOffice office{std::vector<TestOffice::AddRoutes>{papers.routes()}};

    CoursePapers() { TestPapers::write_letterhead(office); }
    /// The certificate that Ala has got.
    std::string certificate() {
        office.enrol_ala();
        office.be_present(4);
        return office.certify("7/2011").at("participants[0].certificate_id");
    }
    static void expect(const std::string& said, const std::vector<std::string>& texts) {
        for (const auto& text : texts) {
            INFO(text);
            CHECK(said.find(text) != std::string::npos);
        }
        CHECK(said.find("{{") == std::string::npos);
    }
};

}  // namespace

TEST_CASE("404 no such plan, certificate or course") {
    CoursePapers with;
    for (const auto* kind : {"action_plan", "certificate", "attendance_list"})
        CHECK(TestPapers::make(with.office, kind, nobody).status == 404);
}

TEST_CASE("201 an action plan on paper, for those who may read plans") {
    CoursePapers with;
    const auto plan = with.office.choose().at("plan_id");
    CHECK(TestPapers::make(with.office, "action_plan", plan, "dorota").status == 403);
    const auto paper = TestPapers::make(with.office, "action_plan", plan, "celina");
    REQUIRE(paper.status == 201);
    CHECK(paper.at("file_name") == "indywidualny-plan-dzialania-2011-05-12");
    CoursePapers::expect(
        TestPapers::said_by(with.office, paper),
        {"INDYWIDUALNY PLAN DZIAŁANIA", "Ala Leżajska", "celina Cis", "Lubi gotować",
         "1. Praca w kuchni", "31 lipca 2011 r.", "Kucharz małej gastronomii"});
}

TEST_CASE("201 a certificate says what was completed, and P-05 not once it is withdrawn") {
    CoursePapers with;
    const auto certificate = with.certificate();
    const auto paper = TestPapers::make(with.office, "certificate", certificate, "celina");
    REQUIRE(paper.status == 201);
    CHECK(paper.at("file_name") == "zaswiadczenie-7-2011");
    CoursePapers::expect(
        TestPapers::said_by(with.office, paper),
        {"ZAŚWIADCZENIE", "nr 7/2011", "Pani ", "Ala Leżajska", "14 maja 1979 r.", "ukończyła kurs",
         "Kucharz małej gastronomii", "16 godzin", "Zakład Doskonalenia", "30 czerwca 2011 r.",
         "1. Higiena", "2. Praktyka"});

    with.office.post(with.office.series_at("/certificates/" + certificate + "/withdrawal"),
                     R"({"withdrawn_on":"2011-07-10","reason":"Pomyłka"})", "celina");
    CHECK(TestPapers::make(with.office, "certificate", certificate, "celina").findings() ==
          Told{"P-05 record_id certificate_withdrawn"});
}

TEST_CASE("201 a list of attendance has a page for each session, with those enrolled") {
    CoursePapers with;
    with.office.enrol_ala();
    const auto paper =
        TestPapers::make(with.office, "attendance_list", with.office.series_id, "celina");
    REQUIRE(paper.status == 201);
    const auto said = TestPapers::said_by(with.office, paper);
    CoursePapers::expect(said, {"LISTA OBECNOŚCI", "6 czerwca 2011 r.", "27 czerwca 2011 r.",
                                "9:00–13:00", "Sala 2", "Jan Kuchta", "Leżajska Ala"});
    std::size_t pages = 0;
    for (auto at = said.find("LISTA OBECNOŚCI"); at != std::string::npos;
         at = said.find("LISTA OBECNOŚCI", at + 1))
        ++pages;
    CHECK(pages == 4);
}

TEST_CASE("422 P-05 a course without sessions has no list to sign") {
    CoursePapers with;
    const auto series = with.office.open("Sprzedawca").at("series_id");
    CHECK(TestPapers::make(with.office, "attendance_list", series, "celina").findings() ==
          Told{"P-05 record_id no_sessions"});
}

}  // namespace wedka::test
