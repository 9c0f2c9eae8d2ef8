#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace wedka::inline platform {

/// A table as a list is given out to people, as CSV or XLSX. Built from the same rows that the JSON
/// answer holds.
struct Sheet {
    /// Written with two decimals.
    struct Amount {
        std::int64_t grosze = 0;
    };
    /// "2011-12-12"; a real date in XLSX.
    struct Date {
        std::string iso;
    };
    using Cell = std::variant<std::monostate, std::string, std::int64_t, Amount, Date, bool>;
    std::string name;
    std::vector<std::string> columns;
    std::vector<std::vector<Cell>> rows;
};

/// The cell as text, unquoted: 1234,50, 2011-12-12, true.
std::string plain_text(const Sheet::Cell& cell);
/// RFC 4180, UTF-8 with BOM, semicolons (what a Polish Excel opens by double click), CRLF. Text
/// that a spreadsheet would take for a formula gets a leading apostrophe. Amounts as 1234,50, days
/// as 2011-12-12, yes and no as true and false.
std::string to_csv(const Sheet& sheet);
/// An XLSX workbook with one sheet, bold frozen header, real numbers and dates; text is never a
/// formula. What a spreadsheet cannot hold stays readable: numbers over 15 digits and days before
/// 1900 become text, text over 32 767 characters is cut and ends in "…". Throws std::runtime_error
/// when there are more rows or columns than a worksheet has.
std::string to_xlsx(const Sheet& sheet);

/// A CSV file as rows of text cells; the delimiter (; , or tab) is seen from the header line.
struct CsvFile {
    char delimiter = ';';
    std::vector<std::vector<std::string>> rows;  ///< Header first.
    std::vector<std::size_t> lines;  ///< The line in the file where each row begins, from 1.
};
/// What is wrong with a CSV file as such.
struct CsvFault {
    std::size_t line = 0;
    std::string code;  ///< not_utf8, open_quote, empty, too_many_rows.
};
/// Reads UTF-8 with or without BOM, any line ends, RFC 4180 quotes. Blank lines are skipped.
/// `most_rows` does not count the header.
std::variant<CsvFile, CsvFault> read_csv(std::string_view bytes, std::size_t most_rows);

}  // namespace wedka::inline platform
