#include <doctest/doctest.h>

#include "publishing_office.hpp"
#include "support/test_papers.hpp"

namespace wedka::test {

namespace {

struct PublicationPapers {
    TestPapers papers{publishing::add_papers};
    PublishingOffice office{std::vector<TestOffice::AddRoutes>{papers.routes()}};

    PublicationPapers() { TestPapers::write_letterhead(office); }
    Answer make(const std::string& kind, const std::string& who = "celina") {
        return TestPapers::make(office, kind, office.publication_id, who);
    }
};

}  // namespace

TEST_CASE("403 404 and 422 P-05 only what was approved becomes a paper, in a language it has") {
    PublicationPapers with;
    CHECK(TestPapers::make(with.office, "publication", nobody).status == 404);
    with.office.begin("Było {{w10.planned}} osób.");
    CHECK(with.make("publication", "filip").status == 403);
    CHECK(with.make("publication").findings() == Told{"P-05 record_id nothing_approved"});
    REQUIRE(with.office.approve(1).status == 201);
    CHECK(with.make("publication_en").findings() == Told{"P-05 record_id not_in_this_language"});
    CHECK(with.office.rows("papers_papers") == 0);
}

TEST_CASE("201 a publication says its figures as they were approved, and where they come from") {
    PublicationPapers with;
    with.office.begin(
        "# Kto wziął udział\\n\\nByło ich {{w10.planned}},\\nczyli wielu.\\n\\nOprócz nich nikt.",
        R"(,{"language":"en","title":"The year","body":"There were {{w10.planned}}."})");
    REQUIRE(with.office.approve(1).status == 201);
    // What moves afterwards is not what was said.
    REQUIRE(with.office.write("Inny tekst", 2).status == 200);

    const auto said = TestPapers::said_by(with.office, with.make("publication"));
    for (const auto* text :
         {"Rok w ośrodku\n", "\nKto wziął udział\n", "\nOprócz nich nikt.\n",
          "\nByło ich około 2, czyli wielu.\n", "\nJest około 2\n", "Wersja 1"}) {
        INFO(text, " in ", said);
        CHECK(said.find(text) != std::string::npos);
    }
    CHECK(said.find("Inny tekst") == std::string::npos);
    CHECK(said.find("{{") == std::string::npos);
    const auto english = TestPapers::said_by(with.office, with.make("publication_en"));
    CHECK(english.find("There were about 2.") != std::string::npos);
    CHECK(english.find("It is about 2") != std::string::npos);
}

}  // namespace wedka::test
