#include "finance/funding_rules.hpp"

#include <doctest/doctest.h>

namespace wedka::finance {

namespace {

const auto today = *Day::of(2026, 11, 21);
const auto noted_on = *Day::of(2026, 3, 2);

/// The day home's application, as far as it has come.
FundingApplication at(FundingStage stage, Day taken_on = noted_on) {
    FundingApplication application;
    application.stage = stage;
    application.steps = {{FundingStage::idea, noted_on, {}, {}, {}}, {stage, taken_on, {}, {}, {}}};
    return application;
}

FundingStep step(FundingStage stage, Day taken_on = today) {
    FundingStep one{stage, taken_on, {}, {}, {}};
    if (stage == FundingStage::applied || stage == FundingStage::granted)
        one.amount = Money::from_grosze(300'000'00);
    if (stage == FundingStage::agreed) one.paper_number = "12/2026";
    return one;
}

Findings of(const FundingStep& one, const FundingApplication& application) {
    return check_step(one, application, today);
}

}  // namespace

TEST_CASE("F-08 every stage has its followers, and no other step goes") {
    using enum FundingStage;
    const std::vector<std::pair<FundingStage, std::vector<FundingStage>>> followers{
        {idea, {applied, withdrawn}},
        {applied, {granted, refused, withdrawn}},
        {granted, {agreed, withdrawn}},
        {agreed, {running, withdrawn}},
        {running, {settled}},
        {settled, {}},
        {refused, {}},
        {withdrawn, {}}};
    const auto all = {idea, applied, granted, agreed, running, settled, refused, withdrawn};
    for (const auto& [from, allowed] : followers)
        for (const auto to : all) {
            const bool goes = std::ranges::find(allowed, to) != allowed.end();
            CAPTURE(static_cast<int>(from));
            CAPTURE(static_cast<int>(to));
            const auto findings = of(step(to), at(from));
            CHECK(findings.empty() == goes);
            if (!goes) CHECK(findings.at(0).rule == "F-08");
        }
}

TEST_CASE("F-09 a step may be of the same day as the one before, not of an earlier one") {
    const auto day = *Day::of(2026, 5, 4);
    const auto application = at(FundingStage::applied, day);
    CHECK(of(step(FundingStage::granted, day), application).empty());
    const auto findings = of(step(FundingStage::granted, day.plus_days(-1)), application);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "F-09");
    CHECK(findings[0].values.at("last") == "2026-05-04");
}

TEST_CASE("F-10 a step, and an idea, is of today at the latest") {
    CHECK(of(step(FundingStage::applied, today), at(FundingStage::idea)).empty());
    CHECK(of(step(FundingStage::applied, today.plus_days(1)), at(FundingStage::idea)).at(0).rule ==
          "F-10");
    CHECK(check_idea(today, today).empty());
    CHECK(check_idea(today.plus_days(1), today).at(0).rule == "F-10");
}

TEST_CASE("F-11 money is named where it is asked for or granted, and nowhere else") {
    auto asked = step(FundingStage::applied);
    asked.amount = {};
    CHECK(of(asked, at(FundingStage::idea)).at(0).code == "amount_needed");
    auto granted = step(FundingStage::granted);
    granted.amount = {};
    CHECK(of(granted, at(FundingStage::applied)).at(0).rule == "F-11");
    auto withdrawn = step(FundingStage::withdrawn);
    withdrawn.amount = Money::from_grosze(1);
    CHECK(of(withdrawn, at(FundingStage::idea)).at(0).code == "no_amount_here");
}

TEST_CASE("F-02 nobody asks for nothing") {
    auto asked = step(FundingStage::applied);
    asked.amount = Money{};
    CHECK(of(asked, at(FundingStage::idea)).at(0).rule == "F-02");
}

TEST_CASE("F-12 a grosz more than was asked for needs a reason, the same does not") {
    auto application = at(FundingStage::applied);
    application.asked = Money::from_grosze(300'000'00);
    CHECK(of(step(FundingStage::granted), application).empty());
    application.asked = Money::from_grosze(299'999'99);
    const auto findings = of(step(FundingStage::granted), application);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "F-12");
    CHECK(findings[0].can_be_justified);
}

TEST_CASE("F-13 an agreement has its number") {
    CHECK(of(step(FundingStage::agreed), at(FundingStage::granted)).empty());
    auto agreed = step(FundingStage::agreed);
    agreed.paper_number = {};
    CHECK(of(agreed, at(FundingStage::granted)).at(0).rule == "F-13");
}

TEST_CASE("F-14 what has ended is changed no more") {
    CHECK(check_change(at(FundingStage::running)).empty());
    for (const auto end : {FundingStage::settled, FundingStage::refused, FundingStage::withdrawn})
        CHECK(check_change(at(end)).at(0).rule == "F-14");
}

TEST_CASE("F-15 the last day of the call is in time; the next one needs a reason") {
    auto application = at(FundingStage::idea);
    application.call_closes_on = *Day::of(2026, 4, 30);
    CHECK(of(step(FundingStage::applied, *Day::of(2026, 4, 30)), application).empty());
    const auto late = of(step(FundingStage::applied, *Day::of(2026, 5, 1)), application);
    REQUIRE(late.size() == 1);
    CHECK(late[0].rule == "F-15");
    CHECK(late[0].can_be_justified);
}

TEST_CASE("F-08 the idea itself is not taken back") {
    auto application = at(FundingStage::applied);
    CHECK(check_taking_back(application).empty());
    application.steps.pop_back();
    CHECK(check_taking_back(application).at(0).code == "only_the_idea");
}

TEST_CASE("money counts as granted from the decision to the settlement") {
    CHECK(is_granted(FundingStage::granted));
    CHECK(is_granted(FundingStage::agreed));
    CHECK(is_granted(FundingStage::running));
    CHECK(is_granted(FundingStage::settled));
    CHECK_FALSE(is_granted(FundingStage::idea));
    CHECK_FALSE(is_granted(FundingStage::applied));
    CHECK_FALSE(is_granted(FundingStage::refused));
    CHECK_FALSE(is_granted(FundingStage::withdrawn));
}

}  // namespace wedka::finance
