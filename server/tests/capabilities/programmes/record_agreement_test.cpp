#include "programmes/record_agreement.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"

using namespace wedka::test;

namespace {

struct PartnersOffice : ProjectOffice {
    explicit PartnersOffice(const ProjectBody& project = {}) { project_id = found(project); }

    Answer agree(const std::string& number, const std::string& concluded_on,
                 const std::string& who = "celina") {
        return post(at("/agreements"),
                    fmt::format(R"({{"number":"{}","concluded_on":"{}","scope":"Kto kieruje"}})",
                                number, concluded_on),
                    who);
    }
};

}  // namespace

TEST_CASE("403 404 agreements are recorded by those who found projects") {
    PartnersOffice office;
    CHECK(office.agree("1/2011", "2011-01-10", "beata").status == 403);
    office.project_id = nobody;
    CHECK(office.agree("1/2011", "2011-01-10").status == 404);
    CHECK(office.rows("programmes_agreements") == 0);
}

TEST_CASE("422 R5-34 an agreement needs a partner, and annexes come one after another") {
    ProjectBody alone;
    alone.partners = "[]";
    CHECK(PartnersOffice(alone).agree("1/2011", "2011-01-10").findings() ==
          Told{"R5-34 project_id no_partner"});
    PartnersOffice office;
    CHECK(office.agree("1/2011", "2012-01-01").findings() ==
          Told{"R5-34 concluded_on after_project"});
    CHECK(office.agree("1/2011", "2026-11-22").has_finding("-", "concluded_on"));
    CHECK(office.agree("1/2011", "2011-01-10").status == 201);
    CHECK(office.agree("1/2011", "2011-01-09").findings() ==
          Told{"R5-34 concluded_on before_last_agreement", "R5-34 number number_taken"});
    CHECK(office.rows("programmes_agreements") == 1);
}

TEST_CASE("201 the agreement and its annex stand on the project") {
    PartnersOffice office;
    office.agree("1/2011", "2011-01-10");
    const auto project = office.agree("Aneks 1", "2011-01-10");
    CHECK(project.status == 201);
    CHECK(project.at("agreements[0].number") == "1/2011");
    CHECK(project.at("agreements[1].version") == "2");
    CHECK(project.at("agreements[1].scope") == "Kto kieruje");
    CHECK(office.last_trace() == "programmes.found_project done");
}
