#include "vocabulary/regon.hpp"

#include <array>
#include <span>

#include "vocabulary/digits.hpp"

namespace wedka::inline vocabulary {

namespace {

bool last_digit_fits(std::string_view digits, std::span<const int> weights) {
    return weighted_sum(digits, weights) % 11 % 10 == number_at(digits, weights.size(), 1);
}

}  // namespace

std::optional<Regon> Regon::parse(std::string_view text) {
    constexpr std::array whole{8, 9, 2, 3, 4, 5, 6, 7};
    constexpr std::array local_unit{2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8};
    if (text.size() != 9 && text.size() != 14) return std::nullopt;
    if (!is_digits(text) || !has_other_than_zero(text.substr(0, 9))) return std::nullopt;
    if (!last_digit_fits(text, whole)) return std::nullopt;
    if (text.size() == 14 && !last_digit_fits(text, local_unit)) return std::nullopt;
    return Regon{text};
}

}  // namespace wedka::inline vocabulary
