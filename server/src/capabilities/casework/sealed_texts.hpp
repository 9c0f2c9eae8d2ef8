#pragma once

#include "platform/json.hpp"
#include "platform/operation.hpp"

namespace wedka::casework {

/// Seals and opens the texts of one row.
class Texts {
  public:
    Texts(const Operation& operation, std::string_view table, const Uuid& row)
        : operation_(operation), table_(table), row_(row) {}

    Bytes seal(std::string_view column, const LongText& text) const {
        return operation_.seal(table_, column, row_, text.text);
    }
    std::optional<Bytes> seal(std::string_view column, const std::optional<LongText>& text) const {
        return text ? std::optional{seal(column, *text)} : std::nullopt;
    }
    LongText open(std::string_view column, const Bytes& cipher) const {
        return {operation_.unseal(table_, column, row_, cipher)};
    }
    std::optional<LongText> open(std::string_view column,
                                 const std::optional<Bytes>& cipher) const {
        return cipher ? std::optional{open(column, *cipher)} : std::nullopt;
    }

  private:
    const Operation& operation_;
    std::string_view table_;
    Uuid row_;
};

}  // namespace wedka::casework
