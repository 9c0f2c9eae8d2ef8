#pragma once

#include <string>
#include <string_view>

namespace wedka::inline platform {

/// The cell as RFC 4180 writes it: in quotes when it holds a quote, a line end or one of the
/// delimiters. For what a program reads back; what people open in a spreadsheet goes through `to_csv`,
/// which guards against formulas.
std::string csv_cell(std::string_view text, std::string_view delimiters);

}  // namespace wedka::inline platform
