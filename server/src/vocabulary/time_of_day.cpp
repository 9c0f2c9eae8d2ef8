#include "vocabulary/time_of_day.hpp"

#include <fmt/format.h>

#include "vocabulary/digits.hpp"

namespace wedka::inline vocabulary {

std::optional<TimeOfDay> TimeOfDay::parse(std::string_view text) {
    if (text.size() != 5 || text[2] != ':' || !is_digits(text.substr(0, 2)) ||
        !is_digits(text.substr(3)))
        return std::nullopt;
    const auto hour = static_cast<int>(number_at(text, 0, 2));
    const auto minute = static_cast<int>(number_at(text, 3, 2));
    if (hour > 23 || minute > 59) return std::nullopt;
    return TimeOfDay{hour * 60 + minute};
}

std::string TimeOfDay::text() const {
    return fmt::format("{:02}:{:02}", minute_of_day_ / 60, minute_of_day_ % 60);
}

}  // namespace wedka::inline vocabulary
