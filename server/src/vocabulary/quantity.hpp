#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <vector>

#include "vocabulary/fixed_point.hpp"

namespace wedka::inline vocabulary {

/// What Money, Share, Percent, Grams and Minutes share: a whole number of their unit, kept in a
/// column as that number, added and subtracted only among themselves. Whatever does not fit into 64
/// bits is std::overflow_error. A number below zero is a quantity too; whether it may stand is for
/// a rule.
template <class Self>
class Quantity {
  public:
    static Self from_column(std::int64_t units) {
        Self quantity;
        quantity.units_ = units;
        return quantity;
    }
    std::int64_t column() const { return units_; }

    /// So many of them.
    Self times(std::int64_t count) const { return from_column(checked_product(units_, count)); }

    friend Self operator+(const Self& a, const Self& b) {
        return from_column(checked_sum(a.column(), b.column()));
    }
    friend Self operator-(const Self& a, const Self& b) {
        return from_column(checked_difference(a.column(), b.column()));
    }
    friend Self operator-(const Self& a) { return from_column(checked_difference(0, a.column())); }
    friend Self& operator+=(Self& a, const Self& b) { return a = a + b; }
    friend Self& operator-=(Self& a, const Self& b) { return a = a - b; }
    auto operator<=>(const Quantity&) const = default;

  private:
    std::int64_t units_ = 0;
};

/// All of them together; zero of none.
template <class Kind>
    requires std::derived_from<Kind, Quantity<Kind>>
Kind sum(const std::vector<Kind>& quantities) {
    Kind total;
    for (const auto& quantity : quantities) total += quantity;
    return total;
}

}  // namespace wedka::inline vocabulary
