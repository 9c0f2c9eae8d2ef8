#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "vocabulary/quantity.hpp"

namespace wedka::inline vocabulary {

/// A percentage in basis points (hundredths of a percent). Written "10.50"; 100 % is "100.00".
class Percent : public Quantity<Percent> {
  public:
    static constexpr std::string_view json_format = "percent";

    static Percent from_basis_points(std::int64_t basis_points) {
        return from_column(basis_points);
    }
    /// How many percent `part` is of `whole`, half away from zero: 25 of 29 is 86.21. Of a whole of
    /// zero there is no percentage.
    static std::optional<Percent> of(std::int64_t part, std::int64_t whole) {
        if (whole == 0) return std::nullopt;
        return from_basis_points(scaled(part, 100'00, whole));
    }
    static std::optional<Percent> parse(std::string_view text) {
        const auto basis_points = read_fixed_point(text, 2);
        return basis_points ? std::optional{from_basis_points(*basis_points)} : std::nullopt;
    }

    std::int64_t basis_points() const { return column(); }
    std::string text() const { return fixed_point_text(column(), 2); }
    auto operator<=>(const Percent&) const = default;
};

}  // namespace wedka::inline vocabulary
