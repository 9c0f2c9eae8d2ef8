#include "finance/budget_rules.hpp"

#include <fmt/format.h>

#include <map>

namespace wedka::finance {

namespace {

// More than any office will ever spend on one line: a slip of the finger, and sums of thousands of
// such amounts still fit.
const auto largest = Money::from_grosze(10'000'000'000'00);

void check_lines(const std::vector<BudgetLine>& lines, Findings& findings) {
    std::map<std::int64_t, std::string> names;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& line = lines[i];
        const auto field = fmt::format("lines[{}].", i);
        check_amount(line.amount, field + "amount", findings);
        if (line.task_number < 1)
            findings.push_back(
                {.rule = "F-06", .field = field + "task_number", .code = "task_number_below_one"});
        const auto [known, is_new] = names.emplace(line.task_number, line.task);
        if (!is_new && known->second != line.task)
            findings.push_back({.rule = "F-06",
                                .field = field + "task",
                                .code = "task_has_two_names",
                                .values = {{"task", known->second}}});
    }
}

}  // namespace

void check_amount(Money amount, const std::string& field, Findings& findings) {
    if (amount <= Money{})
        findings.push_back({.rule = "F-02", .field = field, .code = "amount_not_above_zero"});
    else if (amount > largest)
        findings.push_back({.rule = "F-02", .field = field, .code = "amount_too_large"});
}

Findings check_budget(Day adopted_on, Money total, const std::vector<BudgetLine>& lines,
                      Day today) {
    Findings findings;
    if (adopted_on > today)
        findings.push_back({.rule = "F-04", .field = "adopted_on", .code = "in_future"});
    check_amount(total, "total", findings);
    if (lines.empty())
        findings.push_back({.rule = "F-05", .field = "lines", .code = "line_needed"});
    check_lines(lines, findings);
    // Amounts that are wrong one by one make a sum that says nothing.
    if (!findings.empty()) return findings;

    Money sum;
    for (const auto& line : lines) sum += line.amount;
    if (sum != total)
        findings.push_back({.rule = "R5-13",
                            .field = "total",
                            .code = "lines_differ_from_total",
                            .values = {{"total", total.text()},
                                       {"sum", sum.text()},
                                       {"difference", (total - sum).text()}}});
    return findings;
}

void check_succession(Day before, Day adopted_on, Findings& findings) {
    if (adopted_on < before)
        findings.push_back({.rule = "F-07",
                            .field = "adopted_on",
                            .code = "before_earlier_version",
                            .values = {{"before", before.text()}}});
}

}  // namespace wedka::finance
