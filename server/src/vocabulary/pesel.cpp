#include "vocabulary/pesel.hpp"

#include <array>
#include <stdexcept>

#include "vocabulary/digits.hpp"

namespace wedka::inline vocabulary {

namespace {

constexpr std::size_t pesel_length = 11;
constexpr std::size_t shown = 4;
constexpr std::array weights{1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1};

std::optional<Day> encoded_birth(std::string_view digits) {
    constexpr std::array centuries{1900, 2000, 2100, 2200, 1800};
    const int month_and_century = number_at(digits, 2, 2);
    const int century = centuries[static_cast<std::size_t>(month_and_century / 20)];
    return Day::of(century + number_at(digits, 0, 2), month_and_century % 20,
                   number_at(digits, 4, 2));
}

}  // namespace

std::optional<PeselFault> Pesel::check(std::string_view text) {
    if (text.size() != pesel_length) return PeselFault::length;
    if (!is_digits(text)) return PeselFault::digits;
    if (weighted_sum(text, weights) % 10 != 0) return PeselFault::checksum;
    if (!encoded_birth(text)) return PeselFault::date;
    return std::nullopt;
}

std::optional<Pesel> Pesel::parse(std::string_view text) {
    if (check(text)) return std::nullopt;
    return Pesel{text};
}

std::string Pesel::masked() const {
    std::string text;
    for (std::size_t i = shown; i < digits_.size(); ++i) text += "•";
    return text + last_four();
}

std::string Pesel::last_four() const {
    return digits_.empty() ? std::string{} : digits_.substr(pesel_length - shown);
}

Day Pesel::birth_on() const {
    if (digits_.empty()) throw std::logic_error("no PESEL, no birth");
    return *encoded_birth(digits_);
}

Sex Pesel::sex() const {
    if (digits_.empty()) throw std::logic_error("no PESEL, no sex");
    return number_at(digits_, 9, 1) % 2 == 0 ? Sex::female : Sex::male;
}

}  // namespace wedka::inline vocabulary
