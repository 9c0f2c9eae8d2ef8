#include "vocabulary/fixed_point.hpp"

#include <limits>
#include <stdexcept>

#include "vocabulary/digits.hpp"

namespace wedka::inline vocabulary {

namespace {

__extension__ typedef __int128 Wide;

[[noreturn]] void overflow() {
    throw std::overflow_error("a number does not fit into 64 bits");
}

}  // namespace

std::string fixed_point_text(std::int64_t units, int decimals) {
    const bool negative = units < 0;
    // The smallest number has no positive twin, so the size is taken without a sign.
    const auto size =
        negative ? 0U - static_cast<std::uint64_t>(units) : static_cast<std::uint64_t>(units);
    const auto places = static_cast<std::size_t>(decimals);
    auto text = std::to_string(size);
    if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
    text.insert(text.size() - places, ".");
    if (negative) text.insert(0, "-");
    return text;
}

std::optional<std::int64_t> read_fixed_point(std::string_view text, int decimals) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);

    const auto places = static_cast<std::size_t>(decimals);
    if (text.size() < places + 2 || text[text.size() - places - 1] != '.') return std::nullopt;
    const auto whole = text.substr(0, text.size() - places - 1);
    const auto fraction = text.substr(text.size() - places);
    if (!is_digits(whole) || !is_digits(fraction)) return std::nullopt;
    if (whole.size() > 1 && whole.front() == '0') return std::nullopt;

    // Counted below zero, where there is one number more.
    std::int64_t units = 0;
    for (const auto part : {whole, fraction}) {
        for (const char digit : part) {
            if (__builtin_mul_overflow(units, 10, &units) ||
                __builtin_sub_overflow(units, digit - '0', &units))
                return std::nullopt;
        }
    }
    if (negative) return units == 0 ? std::nullopt : std::optional{units};
    if (units == std::numeric_limits<std::int64_t>::min()) return std::nullopt;
    return -units;
}

std::int64_t checked_sum(std::int64_t a, std::int64_t b) {
    std::int64_t result = 0;
    if (__builtin_add_overflow(a, b, &result)) overflow();
    return result;
}

std::int64_t checked_difference(std::int64_t a, std::int64_t b) {
    std::int64_t result = 0;
    if (__builtin_sub_overflow(a, b, &result)) overflow();
    return result;
}

std::int64_t checked_product(std::int64_t a, std::int64_t b) {
    std::int64_t result = 0;
    if (__builtin_mul_overflow(a, b, &result)) overflow();
    return result;
}

std::int64_t scaled(std::int64_t value, std::int64_t times, std::int64_t per) {
    if (per == 0) throw std::domain_error("a part of nothing");
    const Wide product = static_cast<Wide>(value) * times;
    Wide result = product / per;
    const Wide rest = product % per;
    const Wide rest_size = rest < 0 ? -rest : rest;
    const Wide per_size = per < 0 ? -static_cast<Wide>(per) : static_cast<Wide>(per);
    if (2 * rest_size >= per_size) result += (product < 0) == (per < 0) ? 1 : -1;
    if (result > std::numeric_limits<std::int64_t>::max() ||
        result < std::numeric_limits<std::int64_t>::min())
        overflow();
    return static_cast<std::int64_t>(result);
}

}  // namespace wedka::inline vocabulary
