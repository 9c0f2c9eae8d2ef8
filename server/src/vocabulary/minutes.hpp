#pragma once

#include <string>
#include <string_view>

#include "vocabulary/quantity.hpp"

namespace wedka::inline vocabulary {

/// A duration in whole minutes. In JSON it is an integer, since there is nothing after the point to
/// lose.
class Minutes : public Quantity<Minutes> {
  public:
    static constexpr std::string_view json_format = "minutes";
    static constexpr bool json_integer = true;

    static Minutes from_minutes(std::int64_t minutes) { return from_column(minutes); }

    std::int64_t minutes() const { return column(); }
    std::string text() const { return std::to_string(column()); }
    auto operator<=>(const Minutes&) const = default;
};

}  // namespace wedka::inline vocabulary
