#include "vocabulary/digits.hpp"

#include <algorithm>

namespace wedka::inline vocabulary {

bool is_digits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return '0' <= c && c <= '9'; });
}

bool has_other_than_zero(std::string_view digits) {
    return digits.find_first_not_of('0') != std::string_view::npos;
}

int weighted_sum(std::string_view digits, std::span<const int> weights) {
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += (digits[i] - '0') * weights[i];
    return sum;
}

int number_at(std::string_view digits, std::size_t position, std::size_t length) {
    int number = 0;
    for (const char digit : digits.substr(position, length)) number = number * 10 + (digit - '0');
    return number;
}

}  // namespace wedka::inline vocabulary
