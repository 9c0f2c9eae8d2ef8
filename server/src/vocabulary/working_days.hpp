#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "vocabulary/day.hpp"

namespace wedka::inline vocabulary {

/// A statutory holiday (dzień ustawowo wolny od pracy) and the time in which the law knows it.
struct Holiday {
    std::string key;   ///< "christmas_eve"
    std::string rule;  ///< "12-24", or "easter+60" for so many days after Easter Sunday (0 to 99).
    Day from;          ///< The first day on which it is in force.
    std::optional<Day> to;  ///< The last one; open while it lasts.

    bool operator==(const Holiday&) const = default;
};
BOOST_DESCRIBE_STRUCT(Holiday, (), (key, rule, from, to))

/// Whether the text is a rule that WorkingDays can read.
bool is_holiday_rule(std::string_view rule);

/// Easter Sunday of the Gregorian calendar. std::out_of_range outside of the years 1800 to 2299.
Day easter_sunday(int year);

/// Tells working days (dni robocze), which are Monday to Friday without holidays, and counts by
/// them. Holidays are data with dates: an office's calendar of one year need not be that of the
/// next.
class WorkingDays {
  public:
    /// std::invalid_argument when a rule cannot be read, since the list comes from our own store.
    explicit WorkingDays(const std::vector<Holiday>& holidays);

    bool is_holiday(Day day) const;
    bool is_working(Day day) const;
    /// The day so many working days after the event, whose own day is not counted (art. 57 § 1
    /// k.p.a.); before it when the count is below zero; the day itself when it is zero.
    Day add(Day event, int business_days) const;
    /// The day on which a term ends: one that would end on a Saturday or a day off ends on the next
    /// day that is neither (art. 57 § 4 k.p.a.).
    Day end_of_term(Day day) const;
    /// How many working days there are from the first to the last, both included.
    std::int64_t count(Day first, Day last) const;

  private:
    struct Fixed {
        int month;
        int day;
    };
    struct AfterEaster {
        int days;
    };
    struct Rule {
        std::variant<Fixed, AfterEaster> date;
        Day from;
        std::optional<Day> to;
    };
    friend bool is_holiday_rule(std::string_view rule);
    static std::optional<std::variant<Fixed, AfterEaster>> read_rule(std::string_view rule);

    std::vector<Rule> rules_;
};

}  // namespace wedka::inline vocabulary
