#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace wedka::inline vocabulary {

/// A number of the register of businesses (REGON): nine digits, or fourteen for a local unit, whose
/// first nine are the number of the whole. Zeros alone are nobody's number.
class Regon {
  public:
    static constexpr std::string_view json_format = "regon";

    /// None, only so that structs can be filled later.
    Regon() = default;
    static std::optional<Regon> parse(std::string_view text);

    const std::string& text() const { return digits_; }
    auto operator<=>(const Regon&) const = default;

  private:
    explicit Regon(std::string_view text) : digits_(text) {}

    std::string digits_;
};

}  // namespace wedka::inline vocabulary
