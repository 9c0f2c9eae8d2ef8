#pragma once

#include <span>
#include <string_view>

/// What the numbers given by the state (PESEL, NIP, REGON, TERC) have in common.
namespace wedka::inline vocabulary {

/// Whether the text is one or more of the digits 0 to 9 and nothing else.
bool is_digits(std::string_view text);

/// Whether at least one digit differs from 0: a row of zeros passes every checksum.
bool has_other_than_zero(std::string_view digits);

/// Each weight times its digit, added up. There must be a digit for every weight.
int weighted_sum(std::string_view digits, std::span<const int> weights);

/// The number that the digits from `position` on spell. At most 9 digits.
int number_at(std::string_view digits, std::size_t position, std::size_t length);

}  // namespace wedka::inline vocabulary
