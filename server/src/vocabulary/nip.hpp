#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace wedka::inline vocabulary {

/// A taxpayer's number (numer identyfikacji podatkowej): ten digits without dashes, the last of
/// which fits the others. A remainder of 10 fits no digit, and ten zeros are nobody's number.
class Nip {
  public:
    static constexpr std::string_view json_format = "nip";

    /// None, only so that structs can be filled later.
    Nip() = default;
    static std::optional<Nip> parse(std::string_view text);

    const std::string& text() const { return digits_; }
    auto operator<=>(const Nip&) const = default;

  private:
    explicit Nip(std::string_view text) : digits_(text) {}

    std::string digits_;
};

}  // namespace wedka::inline vocabulary
