#include "programmes/link_contract.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"

using namespace wedka::test;

namespace {

/// Ala and Ola, both enrolled.
struct Enrolled {
    explicit Enrolled(ProjectOffice& its_office) : office(its_office) {
        office.open_recruitment();
        const auto first = office.applicant("Ala", 9);
        const auto second = office.applicant("Ola", 8);
        office.draw();
        ala = office.enrol(first);
        ola = office.enrol(second);
    }
    Answer link(const Answer& participation, const std::string& contract_id,
                const std::string& who = "celina") {
        return office.put("/api/participants/" + participation.at("participation_id") + "/contract",
                          fmt::format(R"({{"contract_id":"{}"}})", contract_id), who);
    }

    ProjectOffice& office;
    Answer ala, ola;
};

}  // namespace

TEST_CASE("403 404 who may not link a contract, and what cannot be linked") {
    ProjectOffice office;
    Enrolled enrolled(office);
    const auto contract = office.contract_of(enrolled.ala.at("person_id"));
    CHECK(enrolled.link(enrolled.ala, contract, "dorota").status == 403);
    CHECK(enrolled.link(enrolled.ala, nobody).status == 404);
    CHECK(office
              .put("/api/participants/" + nobody + "/contract",
                   fmt::format(R"({{"contract_id":"{}"}})", contract))
              .status == 404);
    CHECK(office.rows("programmes_contracts") == 0);
}

TEST_CASE("422 R5-17 a contract of somebody else, or of another time") {
    ProjectOffice office;
    Enrolled enrolled(office);
    const auto of_ola = office.contract_of(enrolled.ola.at("person_id"));
    CHECK(enrolled.link(enrolled.ala, of_ola).findings() ==
          Told{"R5-17 contract_id contract_of_another_person"});
    const auto late = office.contract_of(enrolled.ala.at("person_id"), "2012-01-01");
    CHECK(enrolled.link(enrolled.ala, late).findings() ==
          Told{"R5-17 contract_id contract_outside_project"});
    CHECK(office.rows("programmes_contracts") == 0);
}

TEST_CASE("422 R5-17 a contract belongs to one participation") {
    ProjectOffice office;
    Enrolled first(office);
    const auto person_id = first.ala.at("person_id");
    const auto contract = office.contract_of(person_id);
    REQUIRE(first.link(first.ala, contract).status == 200);
    CHECK(first.link(first.ala, contract).status == 200);

    office.open_recruitment();
    const auto again = office.apply(person_id).at("application_id");
    office.assess(again, office.answers(9));
    office.draw();
    const auto second = office.enrol(again);
    CHECK(first.link(second, contract).findings() == Told{"R5-17 contract_id contract_taken"});
    CHECK(office.rows("programmes_contracts") == 1);
}

TEST_CASE("200 a contract is linked, and another one takes its place") {
    ProjectOffice office;
    Enrolled enrolled(office);
    const auto contract = office.contract_of(enrolled.ala.at("person_id"));
    const auto linked = enrolled.link(enrolled.ala, contract);
    CHECK(linked.status == 200);
    CHECK(linked.at("contract_id") == contract);
    CHECK(linked.at("contract_number") == "K/1/2011");
    CHECK(office.last_trace() == "programmes.enrol done");
    CHECK(office.get(office.at("")).at("counts.contracts") == "1");
}
