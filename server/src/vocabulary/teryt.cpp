#include "vocabulary/teryt.hpp"

#include <stdexcept>

#include "vocabulary/digits.hpp"

namespace wedka::inline vocabulary {

namespace {

// In the order of CommuneKind.
constexpr std::string_view kinds = "1234589";

}  // namespace

std::optional<Teryt> Teryt::parse(std::string_view text) {
    if (text.size() != 7 || !is_digits(text)) return std::nullopt;
    if (kinds.find(text.back()) == std::string_view::npos) return std::nullopt;
    return Teryt{text};
}

CommuneKind Teryt::kind() const {
    if (digits_.empty()) throw std::logic_error("no TERC, no kind");
    return static_cast<CommuneKind>(kinds.find(digits_.back()));
}

}  // namespace wedka::inline vocabulary
