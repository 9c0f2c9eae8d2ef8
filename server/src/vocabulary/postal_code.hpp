#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace wedka::inline vocabulary {

/// A Polish postal code (kod pocztowy): two digits, a dash, three digits. Whether it is in use is
/// not looked up.
class PostalCode {
  public:
    static constexpr std::string_view json_format = "postal_code";

    /// None, only so that structs can be filled later.
    PostalCode() = default;
    static std::optional<PostalCode> parse(std::string_view text);

    const std::string& text() const { return text_; }
    auto operator<=>(const PostalCode&) const = default;

  private:
    explicit PostalCode(std::string_view text) : text_(text) {}

    std::string text_;
};

}  // namespace wedka::inline vocabulary
