#include "programmes/number_project.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"

using namespace wedka::test;

namespace {

Answer number(ProjectOffice& office, const std::string& text, const std::string& who = "celina") {
    return office.put(office.at("/number"), fmt::format(R"({{"number":"{}"}})", text), who);
}

}  // namespace

TEST_CASE("403 404 422 the number is given by those who found projects, and is not empty") {
    ProjectOffice office;
    office.project_id = office.found();
    CHECK(number(office, "FEPK.07.05-IP.01-0001/24", "beata").status == 403);
    CHECK(number(office, " ").has_finding("-", "number"));
    CHECK(office.get(office.at("")).at("number") == "UDA-POKL.07.01.01");
    office.project_id = nobody;
    CHECK(number(office, "FEPK.07.05-IP.01-0001/24").status == 404);
}

TEST_CASE("200 a project gets the number of its agreement") {
    ProjectOffice office;
    office.project_id = office.found();
    CHECK(number(office, "FEPK.07.05-IP.01-0001/24").at("number") == "FEPK.07.05-IP.01-0001/24");
    CHECK(office.last_trace() == "programmes.found_project done");
    CHECK(office.get(office.at("")).at("number") == "FEPK.07.05-IP.01-0001/24");
}
