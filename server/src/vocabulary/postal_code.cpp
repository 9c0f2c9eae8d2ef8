#include "vocabulary/postal_code.hpp"

#include "vocabulary/digits.hpp"

namespace wedka::inline vocabulary {

std::optional<PostalCode> PostalCode::parse(std::string_view text) {
    if (text.size() != 6 || text[2] != '-') return std::nullopt;
    if (!is_digits(text.substr(0, 2)) || !is_digits(text.substr(3))) return std::nullopt;
    return PostalCode{text};
}

}  // namespace wedka::inline vocabulary
