#include "access/purpose.hpp"

#include <doctest/doctest.h>

#include "support/test_office.hpp"
#include "vocabulary/instant.hpp"

using namespace wedka;
using wedka::test::TestOffice;

namespace {

using Told = std::vector<std::string>;

/// Ala was registered by Anna, the head; Celina coordinates projects and may find everybody.
class PurposeOffice : public TestOffice {
  public:
    PurposeOffice()
        : TestOffice({[](Routes& routes) { access::add_trace_routes(routes); }}),
          ala(person("Ala", "Wąż")) {}
    std::string at(const std::string& below = "") const { return "/api/people/" + ala + below; }
    test::Answer state(const std::string& who, const std::string& purpose = "letter") {
        return post(at("/purpose"), R"({"purpose":")" + purpose + R"("})", who);
    }
    std::string door(const std::string& who) { return get(at("/front-card"), who).at("door"); }

    std::string ala;
};

}  // namespace

TEST_CASE("403 who reaches the whole office states a purpose before a file that is not theirs") {
    PurposeOffice office;
    CHECK(office.get(office.at(), "celina").findings() == Told{"-  purpose_needed"});
    CHECK(office.get(office.at(), "celina").at("findings[0].values.person_id") == office.ala);
    CHECK(office.get(office.at("/front-card"), "celina").at("last_name") == "Wąż");
    CHECK(office.door("celina") == "purpose_needed");

    REQUIRE(office.state("celina").status == 204);
    CHECK(office.last_trace() == "access.state_purpose done");
    CHECK(office.get(office.at(), "celina").status == 200);
    CHECK(office.door("celina") == "open");
    // Of somebody else nothing was said.
    const auto ola = office.person("Ola", "Lis");
    CHECK(office.get("/api/people/" + ola, "celina").status == 403);
}

TEST_CASE("403 a purpose holds on its day only") {
    PurposeOffice office;
    office.set_day("2026-11-20");
    office.state("celina");
    CHECK(office.get(office.at(), "celina").status == 200);
    office.set_day("2026-11-21");
    CHECK(office.get(office.at(), "celina").status == 403);
}

TEST_CASE("200 nobody is asked why they open the file of somebody who is theirs") {
    PurposeOffice office;
    CHECK(office.door("anna") == "open");
    CHECK(office.get(office.at()).status == 200);
    office.assign(office.ala, "celina");
    CHECK(office.get(office.at(), "celina").status == 200);
    CHECK(office.rows("platform_purposes") == 0);
}

TEST_CASE("403 404 a purpose opens nothing to who reaches only their own people") {
    PurposeOffice office;
    CHECK(office.state("beata").status == 403);
    CHECK(office.door("beata") == "closed");
    CHECK(office.get(office.at(), "beata").findings() == Told{"-  not_assigned"});
    CHECK(office.state("dorota").status == 403);
    CHECK(office.state("filip").status == 403);
    CHECK(office.state("celina", "curiosity").findings() == Told{"- purpose unknown_choice"});
    CHECK(office.rows("platform_purposes") == 0);
}

TEST_CASE("200 the trace says on each entry of the day why its worker looked") {
    PurposeOffice office;
    office.state("celina");
    office.get(office.at(), "celina");
    // Entries have the time of the machine, whatever the day of the office under test is.
    office.store().change_now(office.office(), [](Connection& connection) {
        connection.execute("UPDATE platform_purposes SET on_day = $1",
                           Instant::now().day_in_warsaw().text());
    });
    const auto traces = office.get(office.at("/traces"));
    CHECK(traces.at("items[0].worker") == "celina Cis");
    CHECK(traces.at("items[0].purpose") == "letter");
    // The head looked as well, at somebody of her own.
    const auto again = office.get(office.at("/traces"));
    CHECK(again.at("items[0].worker") == "Anna Arent");
    CHECK(again.at("items[0].purpose").empty());
}
