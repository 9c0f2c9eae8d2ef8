#pragma once

#include <boost/describe/enum.hpp>
#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wedka::inline vocabulary {

enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };
BOOST_DESCRIBE_ENUM(Weekday, monday, tuesday, wednesday, thursday, friday, saturday, sunday)

/// A calendar date without a time, in the Gregorian calendar of the years 1800 to 2299, which are
/// the centuries that a PESEL can tell. Written "2011-12-12". Whatever leads out of these years
/// when counting is std::out_of_range.
class Day {
  public:
    static constexpr std::string_view json_format = "day";

    /// 1970-01-01, only so that structs can be filled later.
    Day() = default;
    /// The date, if there is such a one: there is no 2026-02-29.
    static std::optional<Day> of(int year, int month, int day);
    static std::optional<Day> parse(std::string_view text);
    static Day from_chrono(std::chrono::sys_days days);
    /// 1800-01-01 and 2299-12-31.
    static Day earliest();
    static Day latest();

    std::string text() const;
    std::chrono::sys_days chrono() const { return days_; }
    int year() const;
    int month() const;
    int day() const;
    Weekday weekday() const;
    Day first_of_month() const;
    Day last_of_month() const;

    /// So many days later; earlier when below zero.
    Day plus_days(std::int64_t days) const;
    /// The day of the same number so many months later (earlier when below zero), or the last day
    /// of that month where it lacks the number (art. 112 Kodeksu cywilnego): 31 January and a month
    /// is 28 or 29 February. Counted from the first day each time, so that 31 stays 31 where it
    /// can.
    Day plus_months(std::int64_t months) const;
    Day plus_years(std::int64_t years) const;
    /// How many days from this one to the other; 0 to itself, below zero to an earlier one.
    std::int64_t days_until(Day other) const;

    auto operator<=>(const Day&) const = default;

  private:
    explicit Day(std::chrono::sys_days days) : days_(days) {}

    std::chrono::sys_days days_{};
};

}  // namespace wedka::inline vocabulary
