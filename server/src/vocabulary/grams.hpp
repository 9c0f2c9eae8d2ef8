#pragma once

#include <string>
#include <string_view>

#include "vocabulary/quantity.hpp"

namespace wedka::inline vocabulary {

/// A mass in whole grams. In JSON it is an integer, since there is nothing after the point to lose.
class Grams : public Quantity<Grams> {
  public:
    static constexpr std::string_view json_format = "grams";
    static constexpr bool json_integer = true;

    static Grams from_grams(std::int64_t grams) { return from_column(grams); }

    std::int64_t grams() const { return column(); }
    std::string text() const { return std::to_string(column()); }
    auto operator<=>(const Grams&) const = default;
};

}  // namespace wedka::inline vocabulary
