#include "vocabulary/nip.hpp"

#include <array>

#include "vocabulary/digits.hpp"

namespace wedka::inline vocabulary {

std::optional<Nip> Nip::parse(std::string_view text) {
    constexpr std::array weights{6, 5, 7, 2, 3, 4, 5, 6, 7};
    if (text.size() != 10 || !is_digits(text) || !has_other_than_zero(text)) return std::nullopt;
    // A remainder of 10 differs from every last digit, so it is refused here too.
    if (weighted_sum(text, weights) % 11 != number_at(text, 9, 1)) return std::nullopt;
    return Nip{text};
}

}  // namespace wedka::inline vocabulary
