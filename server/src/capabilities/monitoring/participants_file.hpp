#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "monitoring/monitoring.hpp"

/// The file of participants of SM EFS 2021-2027, 43 columns, written and read back byte for byte. The
/// columns are addressed by their place: two of them are called "w tym".
namespace wedka::monitoring {

/// The places of the columns that rules speak of.
enum class FileColumn : std::size_t {
    project_number = 0,
    citizenship = 1,
    kind = 2,
    institution = 3,
    first_name = 4,
    last_name = 5,
    identifier = 6,
    has_no_pesel = 7,
    technical_id = 8,
    sex = 9,
    age = 10,
    education = 11,
    country = 12,
    voivodeship = 13,
    county = 14,
    commune = 15,
    city = 16,
    postal_code = 17,
    degurba = 18,
    phone = 19,
    email = 20,
    joined_on = 21,
    left_on = 22,
    status = 23,
    status_detail = 24,
    education_ends_on = 25,
    situation = 26,
    is_as_planned = 27,
    support_scope = 28,
    support_kind = 29,
    support_detail = 30,
    support_from = 31,
    foreign_background = 33,
    third_country = 34,
    minority = 35,
    homeless = 36,
    disability = 37
};

inline constexpr std::size_t file_columns = 43;

/// The headings of the columns, in their order.
std::vector<std::string> participants_file_columns();

/// One participant as the file writes it.
struct FileRow {
    std::array<std::string, file_columns> cells;

    const std::string& at(FileColumn column) const {
        return cells[static_cast<std::size_t>(column)];
    }
    std::string& at(FileColumn column) { return cells[static_cast<std::size_t>(column)]; }
};

/// What is wrong in a file, and where: rows count participants from 1 and are 0 for the file itself,
/// columns count from 0 as the fund's manual does.
struct FileFault {
    std::int64_t row = 0;
    std::optional<std::int64_t> column;
    std::string rule;  ///< "V-08"; empty for the file as such.
    std::string code;
    std::string value;  ///< What stands there, where it is no person's name or number.
};
BOOST_DESCRIBE_STRUCT(FileFault, (), (row, column, rule, code, value))

/// UTF-8 with a byte order mark, semicolons, CRLF; no apostrophe is put before anything, since a
/// program reads it.
std::string write_participants_file(const std::vector<FileRow>& rows);

/// The rows, or why it is no such file: other columns, other separators, broken quotes.
std::variant<std::vector<FileRow>, FileFault> read_participants_file(std::string_view bytes);

/// V-01 to V-21: what the system of the fund will not take, each with its row and column. The words for
/// levels of education may be others than those delivered.
std::vector<FileFault> check_participants_file(const std::vector<FileRow>& rows,
                                               const std::vector<std::string>& educations = {});

}  // namespace wedka::monitoring
