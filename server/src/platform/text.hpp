#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/database.hpp"

namespace wedka::inline platform {

/// Case-folded, NFKD without marks, with ł đ ø ß æ œ þ ı mapped to plain letters; any run of other
/// than letters and digits becomes one space. "Łukasz  Wąż-Żak" → "lukasz waz zak". Both what is
/// stored for search and what is asked pass through it.
std::string fold(std::string_view text);
/// The words of the folded text.
std::vector<std::string> folded_words(std::string_view text);
/// ICU's Polish collation key: comparing bytes orders as a Polish reader expects (Łu after Lz).
Bytes sort_key(std::string_view text);
/// The letters of a UTF-8 text one by one, and back.
std::u32string letters_of(std::string_view text);
std::string text_of(std::u32string_view letters);
/// Whether the bytes are well-formed UTF-8 without NUL.
bool is_clean_utf8(std::string_view text);
/// Without white space at the ends; runs inside stay.
std::string trimmed(std::string_view text);
/// NFC form, so that the same name typed on two keyboards is the same name.
std::string composed(std::string_view text);

}  // namespace wedka::inline platform
