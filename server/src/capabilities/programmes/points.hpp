#pragma once

#include "vocabulary/quantity.hpp"

namespace wedka::programmes {

/// Points of a ranking in halves, which the mean of two cards may have. Written "17" or "17.5".
class Points : public Quantity<Points> {
  public:
    static constexpr std::string_view json_format = "points";

    static Points from_halves(std::int64_t halves) { return from_column(halves); }
    static Points whole(std::int64_t points) { return from_halves(checked_product(points, 2)); }
    static std::optional<Points> parse(std::string_view text) {
        if (text.find('.') == std::string_view::npos) {
            const auto tenths = read_fixed_point(std::string(text) + ".0", 1);
            return tenths ? std::optional{from_halves(*tenths / 5)} : std::nullopt;
        }
        const auto tenths = read_fixed_point(text, 1);
        if (!tenths || *tenths % 10 != 5) return std::nullopt;
        return from_halves(*tenths / 5);
    }

    std::int64_t halves() const { return column(); }
    std::string text() const {
        return halves() % 2 == 0 ? std::to_string(halves() / 2) : fixed_point_text(halves() * 5, 1);
    }
    auto operator<=>(const Points&) const = default;
};

}  // namespace wedka::programmes
