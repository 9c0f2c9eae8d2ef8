#include "platform/csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <type_traits>

#include "platform/sheet.hpp"
#include "platform/text.hpp"

namespace wedka::inline platform {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// A spreadsheet takes these for the beginning of a formula, the fullwidth ones ＝ ＋ － ＠ too, and
// some look past leading spaces (OWASP, CSV injection).
bool looks_like_formula(std::string_view text) {
    constexpr std::array<std::string_view, 11> beginnings = {"=",  "+",  "-",  "@",  "\t", "\r",
                                                             "\n", "＝", "＋", "－", "＠"};
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view beginning) { return text.starts_with(beginning); });
}

std::string text_cell(std::string_view text) {
    // Other readers than Polish ones part cells by a comma or a tab.
    constexpr std::string_view delimiters = ";,\t";
    if (!looks_like_formula(text)) return csv_cell(text, delimiters);
    return csv_cell("'" + std::string(text), delimiters);
}

std::string amount_cell(Sheet::Amount amount) {
    // The smallest number has no positive twin, so the digits are taken unsigned.
    const bool is_negative = amount.grosze < 0;
    const auto digits = is_negative ? 0 - static_cast<std::uint64_t>(amount.grosze)
                                    : static_cast<std::uint64_t>(amount.grosze);
    return fmt::format("{}{},{:02}", is_negative ? "-" : "", digits / 100, digits % 100);
}

std::string cell_text(const Sheet::Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell);
    const auto* day = std::get_if<Sheet::Date>(&cell);
    return text || day ? text_cell(text ? *text : day->iso) : plain_text(cell);
}

void append_line(std::string& csv, const std::vector<std::string>& cells) {
    // A lone empty cell would be a blank line, and readers skip those.
    if (cells.size() == 1 && cells.front().empty()) csv += "\"\"";
    for (std::size_t place = 0; place < cells.size(); ++place) {
        if (place > 0) csv += ';';
        csv += cells[place];
    }
    csv += "\r\n";
}

/// Steps over one line end (CRLF, LF or CR).
std::size_t after_line_end(std::string_view text, std::size_t place) {
    return place + (text.substr(place, 2) == "\r\n" ? 2 : 1);
}

bool is_line_end(char letter) {
    return letter == '\r' || letter == '\n';
}

std::size_t first_unclean_line(std::string_view text) {
    std::size_t line = 1;
    for (std::size_t begin = 0;; ++line) {
        const auto end = std::min(text.find_first_of("\r\n", begin), text.size());
        if (!is_clean_utf8(text.substr(begin, end - begin)) || end == text.size()) return line;
        begin = after_line_end(text, end);
    }
}

char delimiter_of(std::string_view text) {
    constexpr std::string_view known = ";,\t";
    std::array<std::size_t, known.size()> counts{};
    bool is_quoted = false;
    for (const char letter : text.substr(std::min(text.find_first_not_of("\r\n"), text.size()))) {
        if (letter == '"') is_quoted = !is_quoted;
        if (is_quoted) continue;
        if (is_line_end(letter)) break;
        if (const auto kind = known.find(letter); kind != std::string_view::npos) ++counts[kind];
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return known[static_cast<std::size_t>(most - counts.begin())];
}

/// Walks once over the text, row by row.
class CsvReader {
  public:
    CsvReader(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

    std::size_t line() const { return line_; }

    /// Skips blank lines; false at the end of the file.
    bool find_row() {
        while (place_ < text_.size() && is_line_end(text_[place_])) step_over_line_end();
        return place_ < text_.size();
    }

    /// The row that begins here; false when a quote is still open at the end of the file.
    bool read_row(std::vector<std::string>& cells) {
        for (;;) {
            if (!read_cell(cells.emplace_back())) return false;
            if (place_ == text_.size()) return true;
            if (is_line_end(text_[place_])) {
                step_over_line_end();
                return true;
            }
            ++place_;
        }
    }

    std::size_t quote_line() const { return quote_line_; }

  private:
    bool read_cell(std::string& cell) {
        if (place_ < text_.size() && text_[place_] == '"' && !read_quoted(cell)) return false;
        // A quote inside a bare cell is only a letter (5" rura).
        while (place_ < text_.size() && text_[place_] != delimiter_ && !is_line_end(text_[place_]))
            cell += text_[place_++];
        return true;
    }

    bool read_quoted(std::string& cell) {
        quote_line_ = line_;
        ++place_;
        while (place_ < text_.size()) {
            if (text_[place_] == '"') {
                if (text_.substr(place_, 2) != "\"\"") {
                    ++place_;
                    return true;
                }
                cell += '"';
                place_ += 2;
            } else if (is_line_end(text_[place_])) {
                const auto begin = place_;
                step_over_line_end();
                cell += text_.substr(begin, place_ - begin);
            } else {
                cell += text_[place_++];
            }
        }
        return false;
    }

    void step_over_line_end() {
        place_ = after_line_end(text_, place_);
        ++line_;
    }

    std::string_view text_;
    char delimiter_;
    std::size_t place_ = 0;
    std::size_t line_ = 1;
    std::size_t quote_line_ = 0;
};

}  // namespace

std::string csv_cell(std::string_view text, std::string_view delimiters) {
    if (text.find_first_of("\"\r\n") == std::string_view::npos &&
        text.find_first_of(delimiters) == std::string_view::npos)
        return std::string(text);
    std::string result = "\"";
    for (const char letter : text) {
        if (letter == '"') result += '"';
        result += letter;
    }
    return result + '"';
}

std::string plain_text(const Sheet::Cell& cell) {
    return std::visit(
        [](const auto& value) -> std::string {
            using Value = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<Value, std::monostate>)
                return {};
            else if constexpr (std::is_same_v<Value, std::string>)
                return value;
            else if constexpr (std::is_same_v<Value, Sheet::Amount>)
                return amount_cell(value);
            else if constexpr (std::is_same_v<Value, Sheet::Date>)
                return value.iso;
            else
                return fmt::format("{}", value);
        },
        cell);
}

std::string to_csv(const Sheet& sheet) {
    std::string csv(byte_order_mark);
    std::vector<std::string> cells;
    for (const auto& column : sheet.columns) cells.push_back(text_cell(column));
    append_line(csv, cells);
    for (const auto& row : sheet.rows) {
        cells.clear();
        for (const auto& cell : row) cells.push_back(cell_text(cell));
        append_line(csv, cells);
    }
    return csv;
}

std::variant<CsvFile, CsvFault> read_csv(std::string_view bytes, std::size_t most_rows) {
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    if (!is_clean_utf8(bytes)) return CsvFault{first_unclean_line(bytes), "not_utf8"};
    CsvFile file;
    file.delimiter = delimiter_of(bytes);
    CsvReader reader(bytes, file.delimiter);
    while (reader.find_row()) {
        if (file.rows.size() > most_rows) return CsvFault{reader.line(), "too_many_rows"};
        file.lines.push_back(reader.line());
        if (!reader.read_row(file.rows.emplace_back()))
            return CsvFault{reader.quote_line(), "open_quote"};
    }
    if (file.rows.empty()) return CsvFault{1, "empty"};
    return file;
}

}  // namespace wedka::inline platform
