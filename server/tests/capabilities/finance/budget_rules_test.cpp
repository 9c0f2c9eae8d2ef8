#include "finance/budget_rules.hpp"

#include <doctest/doctest.h>

#include "vocabulary/percent.hpp"

namespace wedka::finance {

namespace {

const auto today = *Day::of(2011, 12, 12);
const auto adopted_on = *Day::of(2011, 1, 3);

Money money(const char* text) {
    return Money::parse(text).value();
}

BudgetLine line(std::int64_t number, const char* task, FundingSource source, const char* amount) {
    return {number, task, source, money(amount)};
}

std::vector<std::string> told(const Findings& findings) {
    std::vector<std::string> all;
    for (const auto& finding : findings)
        all.push_back(finding.rule + ' ' + finding.field + ' ' + finding.code);
    return all;
}

}  // namespace

TEST_CASE("F-02 every amount is above zero and no slip of the finger") {
    const auto findings = check_budget(adopted_on, money("0.00"),
                                       {line(1, "Praca socjalna", FundingSource::efs, "-1.00"),
                                        line(2, "Zasiłki", FundingSource::own, "0.00"),
                                        line(3, "Kursy", FundingSource::efs, "10000000000.01")},
                                       today);
    CHECK(told(findings) == std::vector<std::string>{"F-02 total amount_not_above_zero",
                                                     "F-02 lines[0].amount amount_not_above_zero",
                                                     "F-02 lines[1].amount amount_not_above_zero",
                                                     "F-02 lines[2].amount amount_too_large"});
}

TEST_CASE("F-04 a budget is not adopted tomorrow") {
    const auto budget = [](Day on) {
        return check_budget(on, money("1.00"), {line(1, "Kursy", FundingSource::efs, "1.00")},
                            today);
    };
    CHECK(told(budget(today.plus_days(1))) ==
          std::vector<std::string>{"F-04 adopted_on in_future"});
    CHECK(budget(today).empty());
}

TEST_CASE("F-05 a budget without a line is none") {
    CHECK(told(check_budget(adopted_on, money("1.00"), {}, today)) ==
          std::vector<std::string>{"F-05 lines line_needed"});
}

TEST_CASE("F-06 a task has a number from one on, and one name") {
    const auto findings = check_budget(adopted_on, money("3.00"),
                                       {line(0, "Kursy", FundingSource::efs, "1.00"),
                                        line(1, "Praca socjalna", FundingSource::efs, "1.00"),
                                        line(1, "Zasiłki", FundingSource::own, "1.00")},
                                       today);
    CHECK(told(findings) ==
          std::vector<std::string>{"F-06 lines[0].task_number task_number_below_one",
                                   "F-06 lines[2].task task_has_two_names"});
}

TEST_CASE("R5-13 lines that do not sum to the total tell by how much") {
    const auto findings =
        check_budget(adopted_on, money("385365.31"),
                     {line(1, "Aktywna integracja", FundingSource::efs, "344901.95"),
                      line(2, "Zasiłki", FundingSource::own, "40463.35")},
                     today);
    REQUIRE(told(findings) == std::vector<std::string>{"R5-13 total lines_differ_from_total"});
    CHECK(findings[0].values == std::map<std::string, std::string>{{"total", "385365.31"},
                                                                   {"sum", "385365.30"},
                                                                   {"difference", "0.01"}});
    CHECK_FALSE(findings[0].can_be_justified);
}

TEST_CASE("R5-13 344 901.95 of grant and 40 463.36 of own contribution are 385 365.31") {
    CHECK(check_budget(adopted_on, money("385365.31"),
                       {line(1, "Aktywna integracja", FundingSource::efs, "344901.95"),
                        line(2, "Zasiłki", FundingSource::own, "40463.36")},
                       today)
              .empty());
}

TEST_CASE("own contribution of 10.5 % and a grant of 89.5 % close to the grosz") {
    const auto total = money("385365.31");
    const auto own = total.share_of(*Percent::parse("10.50"));
    CHECK(own == money("40463.36"));
    CHECK(total.share_of(*Percent::parse("89.50")) == money("344901.95"));
    CHECK(total - own == money("344901.95"));
    CHECK(Percent::of(own.grosze(), total.grosze()) == Percent::parse("10.50"));
    CHECK(total.portion(1, 25) == money("15414.61"));
    CHECK(own.portion(1, 25) == money("1618.53"));
}

TEST_CASE("the last of three sources is what the others leave") {
    const auto whole = money("905509.25");
    const auto first = whole.share_of(*Percent::parse("85.00"));
    const auto second = whole.share_of(*Percent::parse("10.00"));
    CHECK(first == money("769682.86"));
    CHECK(second == money("90550.93"));
    CHECK(whole - first - second == money("45275.46"));
}

TEST_CASE("F-07 a version is not adopted before the one that it follows") {
    Findings findings;
    check_succession(adopted_on, adopted_on, findings);
    CHECK(findings.empty());
    check_succession(adopted_on, adopted_on.plus_days(-1), findings);
    CHECK(told(findings) == std::vector<std::string>{"F-07 adopted_on before_earlier_version"});
}

}  // namespace wedka::finance
