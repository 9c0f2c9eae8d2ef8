#include "placements/situation_rules.hpp"

#include <doctest/doctest.h>

using namespace wedka;
using namespace wedka::placements;

namespace {

Day day(std::string_view text) {
    return Day::parse(text).value();
}

NoteSituation situation() {
    NoteSituation request;
    request.noted_on = day("2011-12-31");
    request.left_with = {LeftWith::action_plan, LeftWith::job_documents};
    return request;
}

Findings checked(const NoteSituation& request, const char* enrolled_on = "2011-05-10") {
    std::optional<programmes::ParticipationFact> participation;
    if (enrolled_on) {
        participation.emplace();
        participation->enrolled_on = day(enrolled_on);
    }
    return check_situation(request, participation, day("2012-02-01"));
}

}  // namespace

TEST_CASE("R8-30 only a participant leaves with something, from the enrolment on") {
    CHECK(checked(situation()).empty());
    CHECK(checked(situation(), "2011-12-31").empty());
    auto findings = checked(situation(), "2012-01-01");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == "before_enrolment");
    findings = checked(situation(), nullptr);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "R8-30");
    CHECK(findings[0].code == "not_a_participant");
}

TEST_CASE("a situation says something, each thing once, and not of tomorrow") {
    auto request = situation();
    request.left_with.clear();
    CHECK(checked(request).at(0).code == "required");
    request.note = LongText{"Zna dalsze kroki"};
    CHECK(checked(request).empty());
    request.left_with = {LeftWith::action_plan, LeftWith::action_plan};
    CHECK(checked(request).at(0).code == "repeated");
    request = situation();
    request.noted_on = day("2012-02-02");
    CHECK(checked(request).at(0).code == "in_future");
}
