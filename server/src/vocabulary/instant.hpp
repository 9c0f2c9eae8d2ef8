#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "vocabulary/day.hpp"

namespace wedka::inline vocabulary {

/// A moment in microseconds since 1970-01-01T00:00:00Z. Written as RFC 3339 in UTC with exactly six
/// decimals: "2026-11-21T22:39:45.123456Z". It lies between 1800-01-01T00:00Z and
/// 2299-12-31T23:00Z, so that each has its Day; anything outside is std::out_of_range. Leap seconds
/// do not exist (23:59:60 is refused).
class Instant {
  public:
    static constexpr std::string_view json_format = "instant";

    /// 1970-01-01T00:00:00Z, only so that structs can be filled later.
    Instant() = default;
    /// What the clock of this machine says. Rules are handed a moment, they never ask for it.
    static Instant now();
    /// The moment of a clock reading.
    static Instant at(std::chrono::sys_time<std::chrono::microseconds> moment) {
        return from_column(moment.time_since_epoch().count());
    }
    /// The moment at which the day begins in Poland.
    static Instant start_of(Day day);
    static std::optional<Instant> parse(std::string_view text);
    static Instant from_column(std::int64_t microseconds);

    std::string text() const;
    std::int64_t column() const { return microseconds_; }

    /// The day in Poland at this moment: at 23:30 UTC the office already has tomorrow. The offset
    /// is UTC+1, and UTC+2 from the last Sunday of March 01:00 UTC to the last Sunday of October
    /// 01:00 UTC (directive 2000/84/EC). That is right from 1996 on; earlier summers ended in
    /// September or were different altogether, so moments before 1996 may be an hour off.
    Day day_in_warsaw() const;

    Instant plus(std::chrono::microseconds duration) const;
    /// How long from this moment to the other; below zero to an earlier one.
    std::chrono::microseconds until(Instant other) const;

    auto operator<=>(const Instant&) const = default;

  private:
    explicit Instant(std::int64_t microseconds) : microseconds_(microseconds) {}

    std::int64_t microseconds_ = 0;
};

}  // namespace wedka::inline vocabulary
