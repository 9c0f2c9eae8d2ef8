#include "support/consultation_rules.hpp"

#include <doctest/doctest.h>

using namespace wedka;
using namespace wedka::support;

namespace {

Day day(std::string_view text) {
    return Day::parse(text).value();
}

Findings checked(std::string_view given_on, std::int64_t minutes = 60) {
    RecordConsultation request;
    request.given_on = day(given_on);
    request.minutes = Minutes::from_minutes(minutes);
    programmes::ProjectFact project;
    project.from_on = day("2011-01-01");
    project.to_on = day("2011-12-31");
    programmes::ParticipationFact participation;
    participation.enrolled_on = day("2011-05-10");
    return check_consultation(request, project, participation, {}, day("2012-02-01"));
}

}  // namespace

TEST_CASE("R5-09 support begins on the day of the declaration, not before") {
    CHECK(checked("2011-05-10").empty());
    const auto findings = checked("2011-05-09");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "R5-09");
    CHECK(findings[0].code == "before_enrolment");
}

TEST_CASE("R5-22 support ends with the project") {
    CHECK(checked("2011-12-31").empty());
    const auto findings = checked("2012-01-01");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "R5-22");
}

TEST_CASE("a consultation lasts from a minute to a day") {
    CHECK(checked("2011-05-10", 1).empty());
    CHECK(checked("2011-05-10", 1440).empty());
    CHECK(checked("2011-05-10", 0).size() == 1);
    CHECK(checked("2011-05-10", 1441).size() == 1);
}
