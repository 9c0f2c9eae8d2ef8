#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "vocabulary/percent.hpp"
#include "vocabulary/quantity.hpp"

namespace wedka::inline vocabulary {

/// An amount of Polish money in grosze. Written in złote with exactly two decimals: "385365.31".
class Money : public Quantity<Money> {
  public:
    static constexpr std::string_view json_format = "money";

    static Money from_grosze(std::int64_t grosze) { return from_column(grosze); }
    static std::optional<Money> parse(std::string_view text) {
        const auto grosze = read_fixed_point(text, 2);
        return grosze ? std::optional{from_grosze(*grosze)} : std::nullopt;
    }

    std::int64_t grosze() const { return column(); }
    std::string text() const { return fixed_point_text(column(), 2); }

    /// So many percent of this amount, rounded to one grosz, half away from zero (DEC-8). When an
    /// amount is split among sources, the last one is what the others leave, never a percentage of
    /// its own.
    Money share_of(Percent percent) const {
        return from_grosze(scaled(column(), percent.basis_points(), 100'00));
    }
    /// parts/whole of this amount, rounded the same: a 25th is portion(1, 25); 90 minutes at an
    /// hourly rate are portion(90, 60). std::domain_error when `whole` is zero.
    Money portion(std::int64_t parts, std::int64_t whole) const {
        return from_grosze(scaled(column(), parts, whole));
    }
    auto operator<=>(const Money&) const = default;
};

}  // namespace wedka::inline vocabulary
