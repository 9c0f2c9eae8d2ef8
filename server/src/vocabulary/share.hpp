#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "vocabulary/quantity.hpp"

namespace wedka::inline vocabulary {

/// A part of a full-time post (wymiar etatu) in thousandths. Written "0.500"; a full post is
/// "1.000".
class Share : public Quantity<Share> {
  public:
    static constexpr std::string_view json_format = "share";

    static Share from_thousandths(std::int64_t thousandths) { return from_column(thousandths); }
    static std::optional<Share> parse(std::string_view text) {
        const auto thousandths = read_fixed_point(text, 3);
        return thousandths ? std::optional{from_thousandths(*thousandths)} : std::nullopt;
    }

    std::int64_t thousandths() const { return column(); }
    std::string text() const { return fixed_point_text(column(), 3); }
    auto operator<=>(const Share&) const = default;
};

}  // namespace wedka::inline vocabulary
