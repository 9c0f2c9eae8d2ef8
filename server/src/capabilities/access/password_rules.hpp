#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/result.hpp"

namespace wedka::access {

/// R0-27: 8 to 128 characters of any kind; not one of those that are guessed first, and not mostly
/// made of the words of whom it is for (login, names, the office). No rules of composition, no
/// change by calendar (ASVS 5.0, 6.2).
Findings check_password(const std::string& field, std::string_view password,
                        const std::vector<std::string>& own_words);

/// Whether the password, in whatever case, is among those that are guessed first.
bool is_common_password(std::string_view password);

/// The list that is delivered: one password a line, in lower case, sorted by bytes, in pieces.
const std::vector<std::string_view>& common_password_pieces();

}  // namespace wedka::access
