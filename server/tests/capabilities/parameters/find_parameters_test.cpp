#include "parameters/find_parameters.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/test_office.hpp"

using wedka::test::Answer;
using wedka::test::TestOffice;
namespace parameters = wedka::parameters;

namespace {

std::vector<std::string> days_of(const Answer& answer) {
    std::vector<std::string> days;
    for (std::size_t i = 0; i < answer.count("items"); ++i)
        days.push_back(answer.at("items[" + std::to_string(i) + "].on"));
    return days;
}

}  // namespace

TEST_CASE("401 nobody reads values without signing in") {
    TestOffice office({parameters::add_routes});
    CHECK(office.get("/api/parameters", "").status == 401);
    CHECK(office.get("/api/parameters/kryt.samotnie", "").status == 401);
    CHECK(office.get("/api/holidays", "").status == 401);
}

TEST_CASE("422 R0-03 a value is not known on the day") {
    TestOffice office({parameters::add_routes});
    // The amount from June 2026 on is not known, and today is in November.
    const auto today = office.get("/api/parameters/zasilek.bezrobotny.90");
    CHECK(today.status == 422);
    CHECK(today.findings() == std::vector<std::string>{"R0-03  value_missing"});
    CHECK(today.at("findings[0].values.key") == "zasilek.bezrobotny.90");
    CHECK(today.at("findings[0].values.day") == "2026-11-21");

    CHECK(office.get("/api/parameters/nic.takiego").status == 422);
}

TEST_CASE("422 a day or year that cannot be read") {
    TestOffice office({parameters::add_routes});
    const auto value = office.get("/api/parameters/kryt.samotnie?on=2026-02-30");
    CHECK(value.status == 422);
    CHECK(value.has_finding("-", "on"));
    CHECK(office.get("/api/holidays?year=1799").has_finding("-", "year"));
    CHECK(office.get("/api/holidays?year=2300").has_finding("-", "year"));
    CHECK(office.get("/api/holidays?year=lato").status == 422);
}

TEST_CASE("200 every role reads a value, of today or of another day") {
    TestOffice office({parameters::add_routes});
    for (const auto* who : {"anna", "beata", "celina", "dorota", "ewa", "filip"}) {
        CAPTURE(who);
        CHECK(office.get("/api/parameters/kryt.samotnie", who).at("value") == "1010.00");
    }
    const auto then = office.get("/api/parameters/kryt.samotnie?on=2011-12-12");
    REQUIRE(then.status == 200);
    CHECK(then.at("parameter_key") == "kryt.samotnie");
    CHECK(then.at("value") == "477.00");
    CHECK(then.at("unit") == "pln");
    CHECK(then.at("valid_from") == "2006-10-01");
    CHECK(then.at("valid_to") == "2012-09-30");
    CHECK(then.at("legal_basis").find("Dz.U. 2006 nr 135 poz. 950") != std::string::npos);
}

TEST_CASE("200 the list holds each key once and changes with the day") {
    TestOffice office({parameters::add_routes});
    const auto then = office.get("/api/parameters?on=2005-01-01");
    REQUIRE(then.status == 200);
    REQUIRE(then.count("items") == 8);
    CHECK(then.at("items[0].parameter_key") == "asystent.ustawa");
    CHECK(then.at("items[1].parameter_key") == "kadra.mieszk_na_ps");
    CHECK(then.at("items[2].parameter_key") == "kryt.samotnie");
    CHECK(then.at("items[3].parameter_key") == "kryt.w_rodzinie");
    CHECK(then.at("items[7].parameter_key") == "zaswiadczenie.wywiad");
    CHECK(office.get("/api/parameters").count("items") > 15);
    CHECK(office.get("/api/parameters?on=1999-01-01").count("items") == 0);
}

TEST_CASE("200 the list is given as a file too") {
    TestOffice office({parameters::add_routes});
    const auto file = office.get("/api/parameters?on=2005-01-01", "anna", {{"accept", "text/csv"}});
    CHECK(file.status == 200);
    CHECK(file.body.find("Dz.U. 2004 nr 64 poz. 593") != std::string::npos);
}

TEST_CASE("200 the holidays of a year are those that the law knew") {
    TestOffice office({parameters::add_routes});
    const std::vector<std::string> of_2026{"2026-01-01", "2026-01-06", "2026-04-05", "2026-04-06",
                                           "2026-05-01", "2026-05-03", "2026-05-24", "2026-06-04",
                                           "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-24",
                                           "2026-12-25", "2026-12-26"};
    CHECK(days_of(office.get("/api/holidays")) == of_2026);
    const auto of_2018 = days_of(office.get("/api/holidays?year=2018"));
    CHECK(of_2018.size() == 14);
    CHECK(std::ranges::count(of_2018, "2018-11-12") == 1);
    CHECK(std::ranges::count(of_2018, "2018-12-24") == 0);
    CHECK(days_of(office.get("/api/holidays?year=2010")).size() == 12);
    CHECK(days_of(office.get("/api/holidays?year=1800")).empty());
}
