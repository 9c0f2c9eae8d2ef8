#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Whole numbers of a small unit, written as decimals: grosze as złote, thousandths as posts.
/// Nothing here ever passes through floating point.
namespace wedka::inline vocabulary {

/// 38536531 with 2 decimals is "385365.31". `decimals` is from 1 to 18.
std::string fixed_point_text(std::int64_t units, int decimals);

/// The reverse of fixed_point_text and nothing more: exactly that many decimals, no plus, no
/// needless zero in front, no "-0.00", no number that does not fit. Anything else: nothing.
std::optional<std::int64_t> read_fixed_point(std::string_view text, int decimals);

/// a + b, a - b, a * b; std::overflow_error when the result does not fit.
std::int64_t checked_sum(std::int64_t a, std::int64_t b);
std::int64_t checked_difference(std::int64_t a, std::int64_t b);
std::int64_t checked_product(std::int64_t a, std::int64_t b);

/// value * times / per, rounded once, half away from zero. The product may be wider than 64 bits;
/// std::overflow_error when the result is, std::domain_error when `per` is zero.
std::int64_t scaled(std::int64_t value, std::int64_t times, std::int64_t per);

}  // namespace wedka::inline vocabulary
