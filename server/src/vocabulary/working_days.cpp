#include "vocabulary/working_days.hpp"

#include <algorithm>
#include <stdexcept>

#include "vocabulary/digits.hpp"

namespace wedka::inline vocabulary {

namespace {

constexpr std::string_view after_easter = "easter+";

}  // namespace

bool is_holiday_rule(std::string_view rule) {
    return WorkingDays::read_rule(rule).has_value();
}

Day easter_sunday(int year) {
    // The method of Meeus, Jones and Butcher, in whole numbers.
    const int golden = year % 19;
    const int century = year / 100;
    const int of_century = year % 100;
    const int moon_correction = (century - (century + 8) / 25 + 1) / 3;
    const int moon = (19 * golden + century - century / 4 - moon_correction + 15) % 30;
    const int to_sunday =
        (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4) % 7;
    const int back = (golden + 11 * moon + 22 * to_sunday) / 451;
    const int number = moon + to_sunday - 7 * back + 114;
    const auto sunday = Day::of(year, number / 31, number % 31 + 1);
    if (!sunday) throw std::out_of_range("Easter outside of the years 1800 to 2299");
    return *sunday;
}

WorkingDays::WorkingDays(const std::vector<Holiday>& holidays) {
    for (const auto& holiday : holidays) {
        const auto date = read_rule(holiday.rule);
        if (!date) throw std::invalid_argument("the holiday " + holiday.key + " has no rule");
        rules_.push_back({*date, holiday.from, holiday.to});
    }
}

std::optional<std::variant<WorkingDays::Fixed, WorkingDays::AfterEaster>> WorkingDays::read_rule(
    std::string_view rule) {
    if (rule.starts_with(after_easter)) {
        rule.remove_prefix(after_easter.size());
        if (!is_digits(rule) || rule.size() > 2 || (rule.size() == 2 && rule[0] == '0'))
            return std::nullopt;
        return AfterEaster{number_at(rule, 0, rule.size())};
    }
    if (rule.size() != 5 || rule[2] != '-' || !is_digits(rule.substr(0, 2)) ||
        !is_digits(rule.substr(3, 2)))
        return std::nullopt;
    const Fixed date{number_at(rule, 0, 2), number_at(rule, 3, 2)};
    constexpr int leap_year = 2000;
    if (!Day::of(leap_year, date.month, date.day)) return std::nullopt;
    return date;
}

bool WorkingDays::is_holiday(Day day) const {
    return std::any_of(rules_.begin(), rules_.end(), [&](const Rule& rule) {
        if (day < rule.from || (rule.to && *rule.to < day)) return false;
        if (const auto* fixed = std::get_if<Fixed>(&rule.date))
            return fixed->month == day.month() && fixed->day == day.day();
        const auto days = std::get<AfterEaster>(rule.date).days;
        return easter_sunday(day.year()).days_until(day) == days;
    });
}

bool WorkingDays::is_working(Day day) const {
    return day.weekday() < Weekday::saturday && !is_holiday(day);
}

Day WorkingDays::add(Day event, int business_days) const {
    const int step = business_days < 0 ? -1 : 1;
    Day day = event;
    for (int counted = 0; counted != business_days;) {
        day = day.plus_days(step);
        if (is_working(day)) counted += step;
    }
    return day;
}

Day WorkingDays::end_of_term(Day day) const {
    while (!is_working(day)) day = day.plus_days(1);
    return day;
}

std::int64_t WorkingDays::count(Day first, Day last) const {
    std::int64_t working = 0;
    for (auto days = first.days_until(last); days >= 0; --days)
        if (is_working(last.plus_days(-days))) ++working;
    return working;
}

}  // namespace wedka::inline vocabulary
