#include "casework/assistance_rules.hpp"

#include <doctest/doctest.h>

using namespace wedka;
using namespace wedka::casework;

namespace {

using Lines = std::vector<std::string>;

Day day(std::string_view text) {
    return Day::parse(text).value();
}

Period period(std::string_view from, std::string_view to = "") {
    return *Period::make(day(from), Day::parse(to));
}

Lines words_of(const Findings& findings) {
    Lines words;
    for (const auto& finding : findings)
        words.push_back(finding.rule + ' ' + finding.field + ' ' + finding.code);
    return words;
}

parameters::ParameterValue value(std::string_view key, std::string_view says, std::string_view from,
                                 std::string_view to = "") {
    return {.parameter_key = std::string(key),
            .value = std::string(says),
            .unit = key == "asystent.ustawa" ? "yes_no" : "families",
            .valid_from = day(from),
            .valid_to = Day::parse(to),
            .legal_basis = "ustawa"};
}

OpenAssistance opening(std::string_view from, std::string_view to = "") {
    return {.household_id = people::HouseholdId::make(),
            .worker_id = MemberId::make(),
            .basis = AssistanceBasis::request,
            .requested_on = {},
            .consent_on = day(from),
            .from_on = day(from),
            .to_on = Day::parse(to)};
}

AssistanceSurroundings with_families(int families, std::string_view from = "2013-01-01") {
    AssistanceSurroundings known{
        .today = day("2026-11-21"),
        .is_family_assistant = true,
        .other_families = {},
        .has_assistant = false,
        .act = {value("asystent.ustawa", "no", "2004-05-01", "2011-12-31"),
                value("asystent.ustawa", "yes", "2012-01-01")},
        .limit = {value("asystent.limit_rodzin", "3", "2012-01-01", "2014-09-18"),
                  value("asystent.limit_rodzin", "2", "2015-01-01")}};
    for (int i = 0; i < families; ++i) known.other_families.push_back(period(from));
    return known;
}

Assistance running() {
    Assistance assistance;
    assistance.from_on = day("2026-03-02");
    assistance.to_on = day("2026-08-31");
    assistance.family = {{PersonId::make(), "Barbara", "Bąk", people::HouseholdRole::self}};
    return assistance;
}

}  // namespace

TEST_CASE("R4-01 one family more than the law allows is refused, by the number of that day") {
    CHECK(check_opening(opening("2013-05-01"), with_families(2)).empty());
    const auto findings = check_opening(opening("2013-05-01"), with_families(3));
    REQUIRE(words_of(findings) == Lines{"R4-01 worker_id too_many_families"});
    CHECK(findings[0].values.at("families") == "4");
    CHECK(findings[0].values.at("limit") == "3");
    CHECK(words_of(check_opening(opening("2015-01-01"), with_families(2))) ==
          Lines{"R4-01 worker_id too_many_families"});
    CHECK(check_opening(opening("2015-01-01"), with_families(1)).empty());
}

TEST_CASE("R4-01 counts those at one time: work that ended, or begins later, is told apart") {
    auto known = with_families(0);
    known.other_families = {period("2013-01-01", "2013-04-30"), period("2013-01-01"),
                            period("2013-01-01"), period("2013-06-01")};
    CHECK(check_opening(opening("2013-05-01", "2013-05-31"), known).empty());
    const auto findings = check_opening(opening("2013-05-01"), known);
    REQUIRE(words_of(findings) == Lines{"R4-01 worker_id too_many_families"});
    CHECK(findings[0].values.at("day") == "2013-06-01");
}

TEST_CASE("R4-01 R0-03 before the act nothing is counted, and a missing number refuses") {
    CHECK(check_opening(opening("2011-05-01", "2011-12-31"), with_families(40, "2011-01-01"))
              .empty());
    const auto findings = check_opening(opening("2014-10-01"), with_families(0));
    REQUIRE(words_of(findings) == Lines{"R0-03  value_missing"});
    CHECK(findings[0].values.at("key") == "asystent.limit_rodzin");
    CHECK(words_of(check_opening(opening("2003-05-01"), with_families(0))) ==
          Lines{"R0-03  value_missing"});
}

TEST_CASE("R4-10 R4-13 R4-14 R1-13 who, with whose consent, once, and not backwards") {
    auto known = with_families(0);
    known.is_family_assistant = false;
    known.has_assistant = true;
    auto request = opening("2013-05-01", "2013-04-30");
    request.consent_on.reset();
    CHECK(words_of(check_opening(request, known)) ==
          Lines{"R1-13 to_on ends_before_start", "R4-10 worker_id not_family_assistant",
                "R4-13 consent_on no_consent", "R4-14 household_id second_assistant"});
    request = opening("2013-05-01");
    request.basis = AssistanceBasis::court;
    request.consent_on.reset();
    CHECK(check_opening(request, with_families(0)).empty());
    request.consent_on = day("2013-05-02");
    CHECK(words_of(check_opening(request, with_families(0))) ==
          Lines{"R4-13 consent_on consent_later"});
}

TEST_CASE("R4-15 a visit is of the time of the work and lasts a minute to a day") {
    auto assistance = running();
    assistance.ended_on = day("2026-07-31");
    const auto visit = [&](std::string_view on, std::int64_t minutes) {
        return words_of(check_family_visit({.assistance_id = {},
                                            .visited_on = day(on),
                                            .minutes = Minutes::from_minutes(minutes),
                                            .place = "dom",
                                            .is_child_at_risk = false,
                                            .course = {"Rozmowa"}},
                                           assistance, day("2026-11-21")));
    };
    CHECK(visit("2026-03-02", 1).empty());
    CHECK(visit("2026-07-31", 1440).empty());
    CHECK(visit("2026-03-01", 60) == Lines{"R4-15 visited_on visit_outside_assistance"});
    CHECK(visit("2026-08-01", 60) == Lines{"R4-15 visited_on visit_outside_assistance"});
    CHECK(visit("2026-04-01", 0) == Lines{"R4-15 minutes no_such_length"});
    CHECK(visit("2026-04-01", 1441) == Lines{"R4-15 minutes no_such_length"});
}

TEST_CASE("R4-06 R1-13 aims are reached by a plan, and work ends after it began") {
    const auto end = [](const Assistance& assistance, AssistanceResult result,
                        std::string_view on) {
        return words_of(check_assistance_end({.assistance_id = {},
                                              .ended_on = day(on),
                                              .result = result,
                                              .final_assessment = {"Ocena"}},
                                             assistance, day("2026-11-21")));
    };
    auto assistance = running();
    CHECK(end(assistance, AssistanceResult::aims_reached, "2026-08-31") ==
          Lines{"R4-06 result no_plan"});
    CHECK(end(assistance, AssistanceResult::resigned, "2026-03-01") ==
          Lines{"R1-13 ended_on ended_before_start"});
    CHECK(end(assistance, AssistanceResult::resigned, "2026-03-02").empty());
    assistance.plans.emplace_back();
    CHECK(end(assistance, AssistanceResult::aims_reached, "2026-11-22") ==
          Lines{" ended_on in_future"});
    assistance.ended_on = day("2026-05-01");
    CHECK(end(assistance, AssistanceResult::aims_reached, "2026-08-31") ==
          Lines{"  assistance_ended"});
}

namespace {

/// A plan of 16 March 2026 that nothing is wrong with, made with the only one of the family.
MakeFamilyPlan plan_of(const Assistance& assistance) {
    return {.assistance_id = {},
            .made_on = day("2026-03-16"),
            .made_with = {assistance.family.front().person_id},
            .consulted_with = MemberId::make(),
            .consulted_on = day("2026-03-13"),
            .situation = {"Samotna matka"},
            .aims = {{"Spokojna nauka"}},
            .actions = {{PlanSide::family, {"Godziny nauki"}, day("2026-03-16"), {"Spokój"}},
                        {PlanSide::assistant, {"Rozmowa"}, day("2026-08-31"), {"Zajęcia"}}}};
}

Lines words_of_plan(const MakeFamilyPlan& plan, const Assistance& assistance,
                    bool is_social_worker = true) {
    return words_of(check_plan(plan, assistance, is_social_worker, day("2026-11-21")));
}

}  // namespace

TEST_CASE("R4-04 a plan has an aim and actions from its own day to the last of the work") {
    const auto assistance = running();
    auto plan = plan_of(assistance);
    CHECK(words_of_plan(plan, assistance).empty());
    plan.actions[0].due_on = day("2026-03-15");
    plan.actions[1].due_on = day("2026-09-01");
    CHECK(words_of_plan(plan, assistance) == Lines{"R4-04 actions[0].due_on outside_assistance",
                                                   "R4-04 actions[1].due_on outside_assistance"});
    plan.aims.clear();
    plan.actions.clear();
    plan.made_on = day("2026-03-01");
    CHECK(words_of_plan(plan, assistance) == Lines{"R4-04 made_on outside_assistance",
                                                   "R4-04 aims no_aim", "R4-04 actions no_action"});
    auto without_end = running();
    without_end.to_on.reset();
    auto later = plan_of(without_end);
    later.actions[1].due_on = day("2027-03-01");
    CHECK(words_of_plan(later, without_end).empty());
}

TEST_CASE("R4-05 a plan is consulted, with a social worker, and not in the future") {
    const auto assistance = running();
    auto plan = plan_of(assistance);
    CHECK(words_of_plan(plan, assistance, false) ==
          Lines{"R4-05 consulted_with not_social_worker"});
    plan.consulted_on = day("2026-11-22");
    CHECK(words_of_plan(plan, assistance) == Lines{" consulted_on in_future"});
    plan.consulted_on.reset();
    plan.consulted_with.reset();
    CHECK(words_of_plan(plan, assistance, false) ==
          Lines{"R4-05 consulted_with not_consulted", "R4-05 consulted_on not_consulted"});
}

TEST_CASE("R4-11 a plan of one side alone may be justified") {
    const auto assistance = running();
    auto plan = plan_of(assistance);
    plan.actions.pop_back();
    const auto findings = check_plan(plan, assistance, true, day("2026-11-21"));
    REQUIRE(words_of(findings) == Lines{"R4-11 actions one_sided"});
    CHECK(findings[0].can_be_justified);
}

TEST_CASE("R4-12 a plan is made with somebody of the family, and nobody else") {
    const auto assistance = running();
    auto plan = plan_of(assistance);
    plan.made_with.push_back(PersonId::make());
    CHECK(words_of_plan(plan, assistance) == Lines{"R4-12 made_with[1] not_of_family"});
    plan.made_with.clear();
    CHECK(words_of_plan(plan, assistance) == Lines{"R4-12 made_with made_without_family"});
}
