#include "settlement/contribution_rules.hpp"

#include <doctest/doctest.h>

namespace wedka::settlement {

namespace {

const auto first_support = *Day::of(2011, 5, 16);
const auto end = *Day::of(2011, 12, 31);
const TakingPart participant{true, first_support, end};
const TakingPart applicant{};
const TakingPart enrolled{true, std::nullopt, end};

std::vector<std::string> told(const TakingPart& taking_part, Day paid_on, Declared declared) {
    std::vector<std::string> all;
    for (const auto& finding : check_declaration(taking_part, paid_on, declared, "payment_ids[0]"))
        all.push_back(finding.rule + ' ' + finding.code);
    return all;
}

}  // namespace

TEST_CASE("S-01 a benefit of somebody who only applied is no own contribution") {
    CHECK(told(applicant, first_support, Declared::nowhere) ==
          std::vector<std::string>{"S-01 not_a_participant"});
    CHECK(judge(applicant, first_support, Declared::here) == ContributionWhy::not_a_participant);
}

TEST_CASE("S-02 taking part lasts from the day of the first support to the end, both included") {
    CHECK(obstacle(participant, first_support.plus_days(-1)) ==
          ContributionWhy::outside_participation);
    CHECK_FALSE(obstacle(participant, first_support));
    CHECK_FALSE(obstacle(participant, end));
    CHECK(obstacle(participant, end.plus_days(1)) == ContributionWhy::outside_participation);

    const auto findings =
        check_declaration(participant, end.plus_days(1), Declared::nowhere, "payment_ids[3]");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "S-02");
    CHECK(findings[0].field == "payment_ids[3]");
    CHECK(findings[0].values == std::map<std::string, std::string>{{"from", "2011-05-16"},
                                                                   {"to", "2011-12-31"},
                                                                   {"paid_on", "2012-01-01"}});
}

TEST_CASE("R5-33 S-02 a benefit paid while somebody was away is no own contribution") {
    auto returned = participant;
    returned.interruptions.push_back({.participation_id = {},
                                      .person_id = {},
                                      .left_on = *Day::of(2011, 8, 31),
                                      .returned_on = *Day::of(2011, 10, 3)});
    CHECK_FALSE(obstacle(returned, *Day::of(2011, 8, 31)));
    CHECK(obstacle(returned, *Day::of(2011, 9, 1)) == ContributionWhy::outside_participation);
    CHECK(obstacle(returned, *Day::of(2011, 10, 2)) == ContributionWhy::outside_participation);
    CHECK_FALSE(obstacle(returned, *Day::of(2011, 10, 3)));
}

TEST_CASE("S-03 the same benefit stands in one project, once") {
    CHECK(told(participant, first_support, Declared::elsewhere) ==
          std::vector<std::string>{"S-03 declared_elsewhere"});
    CHECK(told(participant, first_support, Declared::here) ==
          std::vector<std::string>{"S-03 already_declared"});
    CHECK(told(participant, first_support.plus_days(-1), Declared::elsewhere) ==
          std::vector<std::string>{"S-02 outside_participation", "S-03 declared_elsewhere"});
}

TEST_CASE("S-04 who got no support yet does not take part yet") {
    CHECK(told(enrolled, end, Declared::nowhere) ==
          std::vector<std::string>{"S-04 no_support_yet"});
    CHECK(judge(enrolled, end, Declared::nowhere) == ContributionWhy::no_support_yet);
}

TEST_CASE("a benefit counts when it is declared here and within the rule") {
    CHECK(judge(participant, first_support, Declared::nowhere) == ContributionWhy::not_declared);
    CHECK(judge(participant, first_support, Declared::elsewhere) ==
          ContributionWhy::declared_elsewhere);
    CHECK(judge(participant, first_support, Declared::here) == ContributionWhy::counts);
    CHECK(judge(participant, end.plus_days(1), Declared::here) ==
          ContributionWhy::outside_participation);
    CHECK(told(participant, first_support, Declared::nowhere).empty());
}

}  // namespace wedka::settlement
