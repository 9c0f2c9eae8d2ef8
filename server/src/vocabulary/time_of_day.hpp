#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wedka::inline vocabulary {

/// An hour and minute by the clock of the office, without a day. Written "09:30"; there is no
/// "24:00".
class TimeOfDay {
  public:
    static constexpr std::string_view json_format = "time";

    /// Midnight, only so that structs can be filled later.
    TimeOfDay() = default;
    static std::optional<TimeOfDay> parse(std::string_view text);

    std::string text() const;
    int minute_of_day() const { return minute_of_day_; }
    auto operator<=>(const TimeOfDay&) const = default;

  private:
    explicit TimeOfDay(int minute_of_day) : minute_of_day_(minute_of_day) {}

    int minute_of_day_ = 0;
};

}  // namespace wedka::inline vocabulary
