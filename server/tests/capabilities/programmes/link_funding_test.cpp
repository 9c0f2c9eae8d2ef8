#include "programmes/link_funding.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

/// An application for money; it was applied for, and granted when told.
std::string funding(ProjectOffice& office, bool is_granted = true) {
    const auto funding_id =
        office
            .post("/api/fundings",
                  fmt::format(R"({{"name":"Czas na aktywność","funder":"WUP w Rzeszowie",)"
                              R"("worker_id":"{}","noted_on":"2010-05-10"}})",
                              office.member("celina")),
                  "celina")
            .at("funding_id");
    const auto step = [&](int version, const std::string& body) {
        office.post("/api/fundings/" + funding_id + "/steps", body, "celina",
                    {{"if-match", fmt::format("\"{}\"", version)}});
    };
    step(1, R"({"stage":"applied","taken_on":"2010-06-10","amount":"385365.31"})");
    if (is_granted) step(2, R"({"stage":"granted","taken_on":"2010-12-20","amount":"385365.31"})");
    return funding_id;
}

Answer link(ProjectOffice& office, const std::string& funding_id,
            const std::string& who = "celina") {
    return office.put(office.at("/funding"), fmt::format(R"({{"funding_id":"{}"}})", funding_id),
                      who);
}

}  // namespace

TEST_CASE("403 404 who may not link an application for money, and what cannot be linked") {
    ProjectOffice office;
    office.project_id = office.found();
    CHECK(link(office, nobody, "beata").status == 403);
    CHECK(link(office, nobody).status == 404);
    const auto funding_id = funding(office);
    office.project_id = nobody;
    CHECK(link(office, funding_id).status == 404);
    CHECK(office.rows("programmes_fundings") == 0);
}

TEST_CASE("422 R5-60 only granted money makes a project, and one only") {
    ProjectOffice office;
    office.project_id = office.found();
    CHECK(link(office, funding(office, false)).findings() == Told{"R5-60 funding_id not_granted"});
    const auto funding_id = funding(office);
    REQUIRE(link(office, funding_id).status == 200);
    office.project_id = office.found();
    CHECK(link(office, funding_id).findings() ==
          Told{"R5-60 funding_id funding_of_another_project"});
    CHECK(office.rows("programmes_fundings") == 1);
}

TEST_CASE("200 the project that came of an application is told, and linked anew") {
    ProjectOffice office;
    office.project_id = office.found();
    CHECK(office.get("/api/funded-projects", "beata").count("items") == 0);
    link(office, funding(office));
    const auto second = funding(office);
    CHECK(link(office, second).at("project_id") == office.project_id);
    CHECK(link(office, second).status == 200);
    CHECK(office.last_trace() == "programmes.link_budget done");
    const auto funded = office.get("/api/funded-projects", "beata");
    REQUIRE(funded.count("items") == 1);
    CHECK(funded.at("items[0].funding_id") == second);
    CHECK(funded.at("items[0].project_id") == office.project_id);
}
