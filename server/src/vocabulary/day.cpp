#include "vocabulary/day.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "vocabulary/digits.hpp"

namespace wedka::inline vocabulary {

namespace {

constexpr int earliest_year = 1800;
constexpr int latest_year = 2299;
constexpr std::chrono::sys_days earliest_day{std::chrono::year{earliest_year} / 1 / 1};
constexpr std::chrono::sys_days latest_day{std::chrono::year{latest_year} / 12 / 31};

[[noreturn]] void out_of_calendar() {
    throw std::out_of_range("a day outside of the years 1800 to 2299");
}

std::chrono::year_month_day parts_of(std::chrono::sys_days days) {
    return std::chrono::year_month_day{days};
}

}  // namespace

std::optional<Day> Day::of(int year, int month, int day) {
    if (year < earliest_year || year > latest_year) return std::nullopt;
    if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    const auto date = std::chrono::year{year} / month / day;
    if (!date.ok()) return std::nullopt;
    return Day{std::chrono::sys_days{date}};
}

std::optional<Day> Day::parse(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    if (!is_digits(text.substr(0, 4)) || !is_digits(text.substr(5, 2)) ||
        !is_digits(text.substr(8, 2)))
        return std::nullopt;
    return of(number_at(text, 0, 4), number_at(text, 5, 2), number_at(text, 8, 2));
}

Day Day::from_chrono(std::chrono::sys_days days) {
    if (days < earliest_day || days > latest_day) out_of_calendar();
    return Day{days};
}

Day Day::earliest() {
    return Day{earliest_day};
}
Day Day::latest() {
    return Day{latest_day};
}

std::string Day::text() const {
    return fmt::format("{:04}-{:02}-{:02}", year(), month(), day());
}

int Day::year() const {
    return static_cast<int>(parts_of(days_).year());
}
int Day::month() const {
    return static_cast<int>(static_cast<unsigned>(parts_of(days_).month()));
}
int Day::day() const {
    return static_cast<int>(static_cast<unsigned>(parts_of(days_).day()));
}

Weekday Day::weekday() const {
    return static_cast<Weekday>(std::chrono::weekday{days_}.iso_encoding() - 1);
}

Day Day::first_of_month() const {
    return plus_days(1 - day());
}

Day Day::last_of_month() const {
    const auto parts = parts_of(days_);
    return Day{std::chrono::sys_days{parts.year() / parts.month() / std::chrono::last}};
}

Day Day::plus_days(std::int64_t days) const {
    const std::int64_t before = Day::earliest().days_until(*this);
    const std::int64_t whole_calendar = Day::earliest().days_until(Day::latest());
    if (days < -before || days > whole_calendar - before) out_of_calendar();
    return Day{days_ + std::chrono::days{days}};
}

Day Day::plus_months(std::int64_t months) const {
    const std::int64_t before = (year() - earliest_year) * 12 + month() - 1;
    constexpr std::int64_t whole_calendar = (latest_year - earliest_year + 1) * 12 - 1;
    if (months < -before || months > whole_calendar - before) out_of_calendar();

    const auto target = before + months;
    const auto first = std::chrono::year{static_cast<int>(earliest_year + target / 12)} /
                       static_cast<int>(target % 12 + 1) / 1;
    const Day last = Day{std::chrono::sys_days{first}}.last_of_month();
    return day() >= last.day() ? last : last.plus_days(day() - last.day());
}

Day Day::plus_years(std::int64_t years) const {
    if (years < earliest_year - latest_year || years > latest_year - earliest_year)
        out_of_calendar();
    return plus_months(years * 12);
}

std::int64_t Day::days_until(Day other) const {
    return (other.days_ - days_).count();
}

}  // namespace wedka::inline vocabulary
