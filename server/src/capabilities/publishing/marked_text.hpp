#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The text of a publication and the marks in it, {{w10.selected}}, where figures stand.
namespace wedka::publishing {

struct MarkedText {
    std::vector<std::string> codes;  ///< Each once, in the order of the text.
    bool has_broken_mark = false;    ///< An {{ that no }} closes in its line, or an empty mark.
    std::string plain;               ///< The text with a space in place of every mark.
};
MarkedText read_marks(std::string_view body);
/// The text with every mark replaced by what is put for its code.
std::string replace_marks(std::string_view body,
                          const std::function<std::string(const std::string& code)>& put);

/// The first number that is written by hand in a text without marks. A year of four digits (1900 to
/// 2099) that stands alone is none.
std::optional<std::string> typed_number(std::string_view plain);

/// Whether a PESEL stands in the text.
bool holds_pesel(std::string_view plain);

/// "2", "0.5" and "100.00" in hundredths; nothing for anything else.
std::optional<std::int64_t> read_tolerance(std::string_view text);
/// 200 is "2", 50 is "0.50".
std::string tolerance_text(std::int64_t hundredths);

/// Whether a figure was `before` and is `now`, further away than the tolerance in hundredths.
/// Numbers, amounts and days (in days) are measured; anything else only equals itself.
bool has_moved(const std::string& before, const std::string& now, std::int64_t tolerance);

}  // namespace wedka::publishing
