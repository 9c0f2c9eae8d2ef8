#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unicode/utf8.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <memory>
#include <optional>
#include <stdexcept>
#include <type_traits>

#include "platform/sheet.hpp"

namespace wedka::inline platform {

namespace {

constexpr std::size_t most_text_units = 32'767;
constexpr std::size_t most_name_units = 31;
constexpr std::int64_t most_exact_number = 999'999'999'999'999;
constexpr std::size_t widest_column = 60;

[[noreturn]] void fail(std::string_view what) {
    throw std::runtime_error(fmt::format("XLSX: {}", what));
}

void check(lxw_error error) {
    if (error != LXW_NO_ERROR) fail(lxw_strerror(error));
}

/// A file without a name that never touches a disk, since lists hold personal data.
/// libxlsxwriter 1.1.4 writes only to a named file, so it is named by its number.
class MemoryFile {
  public:
    MemoryFile() : number_(memfd_create("sheet", MFD_CLOEXEC)) {
        if (number_ < 0) fail("no memory for the file");
    }
    ~MemoryFile() { close(number_); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    std::string path() const { return fmt::format("/proc/self/fd/{}", number_); }

    std::string content() const {
        struct stat status{};
        if (fstat(number_, &status) != 0) fail("the file cannot be looked at");
        std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
        for (std::size_t filled = 0; filled < bytes.size();) {
            const auto count = pread(number_, bytes.data() + filled, bytes.size() - filled,
                                     static_cast<off_t>(filled));
            if (count < 0 && errno == EINTR) continue;
            if (count <= 0) fail("the file cannot be read back");
            filled += static_cast<std::size_t>(count);
        }
        return bytes;
    }

  private:
    int number_;
};

/// The workbook being written; closing is what frees it, and it may be closed only once.
class Workbook {
  public:
    explicit Workbook(const std::string& path) {
        // The parts of the workbook stand in unlinked temporary files while it is put together:
        // in memory where the system has such a folder.
        std::string folder = "/dev/shm";
        lxw_workbook_options options{};
        // Row by row, so that a long list does not stand in memory a second time.
        options.constant_memory = LXW_TRUE;
        if (access(folder.c_str(), W_OK | X_OK) == 0) options.tmpdir = folder.data();
        book_ = workbook_new_opt(path.c_str(), &options);
        if (book_ == nullptr) fail("the workbook cannot be begun");
    }
    ~Workbook() {
        if (book_ != nullptr) workbook_close(book_);
    }
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    lxw_format* format(const char* number_format) {
        auto* format = workbook_add_format(book_);
        if (format == nullptr) fail("no memory for a format");
        format_set_num_format(format, number_format);
        return format;
    }
    lxw_format* bold() {
        auto* format = workbook_add_format(book_);
        if (format == nullptr) fail("no memory for a format");
        format_set_bold(format);
        return format;
    }
    lxw_worksheet* add_sheet(const std::string& name) {
        auto* sheet = workbook_add_worksheet(book_, name.c_str());
        if (sheet == nullptr) fail("the worksheet cannot be begun");
        return sheet;
    }
    void finish() {
        auto* book = book_;
        book_ = nullptr;
        check(workbook_close(book));
    }

  private:
    lxw_workbook* book_ = nullptr;
};

/// Steps over the letter at `place` and answers how many UTF-16 units it has, as a spreadsheet
/// counts.
std::size_t step(std::string_view text, std::size_t& place, UChar32& letter) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    U8_NEXT(bytes, place, text.size(), letter);
    return letter > 0xFFFF ? 2 : 1;
}

std::size_t units_of(std::string_view text) {
    std::size_t units = 0;
    UChar32 letter = 0;
    for (std::size_t place = 0; place < text.size();) units += step(text, place, letter);
    return units;
}

bool is_hex_digit(char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f') ||
           (letter >= 'A' && letter <= 'F');
}

/// Whether a reader would take what stands here for an escape: "_x0041_" is shown as "A".
bool looks_like_escape(std::string_view text) {
    return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
           std::all_of(text.begin() + 2, text.begin() + 6, is_hex_digit);
}

/// One letter as the file format writes it: what XML cannot hold as _xHHHH_ (ECMA-376, ST_Xstring).
std::string escaped_letter(std::string_view text, std::size_t begin, std::size_t end,
                           UChar32 letter) {
    if (letter < 0) return "\xEF\xBF\xBD";
    const bool is_unfit =
        (letter < 0x20 && letter != '\t' && letter != '\n') || letter == 0xFFFE || letter == 0xFFFF;
    if (is_unfit) return fmt::format("_x{:04X}_", static_cast<unsigned>(letter));
    if (looks_like_escape(text.substr(begin))) return "_x005F_";
    return std::string(text.substr(begin, end - begin));
}

/// The text as the file format writes it, cut where it would be longer than allowed.
std::string escaped(std::string_view text, std::size_t most_units) {
    std::string result;
    std::size_t units = 0;
    std::size_t cut_at = 0;
    for (std::size_t place = 0; place < text.size();) {
        const auto begin = place;
        UChar32 letter = 0;
        step(text, place, letter);
        const auto piece = escaped_letter(text, begin, place, letter);
        if (units + 1 <= most_units) cut_at = result.size();
        units += units_of(piece);
        result += piece;
        if (units > most_units) return result.substr(0, cut_at) + "…";
    }
    return result;
}

/// A name that a worksheet may have: without []:*?/\, no apostrophe at the ends, up to 31
/// characters.
std::string sheet_name(std::string_view name) {
    std::string result;
    for (const char letter : name) {
        const bool is_refused = static_cast<unsigned char>(letter) < 0x20 ||
                                std::string_view("[]:*?/\\").find(letter) != std::string_view::npos;
        result += is_refused ? ' ' : letter;
    }
    result = escaped(result, most_name_units);
    if (result.starts_with('\'')) result.front() = ' ';
    if (result.ends_with('\'')) result.back() = ' ';
    if (result.find_first_not_of(' ') == std::string::npos) return "1";
    return result;
}

std::optional<lxw_datetime> date_of(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    const auto number = [&](std::size_t begin, std::size_t size) {
        int value = -1;
        const auto* end = iso.data() + begin + size;
        const auto [stopped, error] = std::from_chars(iso.data() + begin, end, value);
        return error == std::errc{} && stopped == end ? value : -1;
    };
    lxw_datetime date{};
    date.year = number(0, 4);
    date.month = number(5, 2);
    date.day = number(8, 2);
    const bool is_in_calendar =
        date.year >= 1900 && date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31;
    return is_in_calendar ? std::optional(date) : std::nullopt;
}

class SheetWriter {
  public:
    SheetWriter(Workbook& book, const Sheet& sheet)
        : sheet_(book.add_sheet(sheet_name(sheet.name))),
          bold_(book.bold()),
          // Excel writes its own locale's separators: 1 234,50 where Polish is set.
          amount_(book.format("#,##0.00")),
          date_(book.format("dd.mm.yyyy")) {
        set_widths(sheet);
        worksheet_freeze_panes(sheet_, 1, 0);
        write_header(sheet);
        for (const auto& row : sheet.rows) write_row(row);
    }

  private:
    void write_header(const Sheet& sheet) {
        for (const auto& column : sheet.columns) write_text(column, bold_);
        next_row();
    }

    void write_row(const std::vector<Sheet::Cell>& row) {
        for (const auto& cell : row) std::visit([this](const auto& value) { write(value); }, cell);
        next_row();
    }

    void write(std::monostate) { ++column_; }
    void write(const std::string& text) { write_text(text, nullptr); }
    void write(bool value) {
        check(worksheet_write_boolean(sheet_, row_, column_++, value ? 1 : 0, nullptr));
    }
    void write(std::int64_t number) {
        if (!is_exact(number)) return write_text(fmt::format("{}", number), nullptr);
        check(
            worksheet_write_number(sheet_, row_, column_++, static_cast<double>(number), nullptr));
    }
    void write(Sheet::Amount amount) {
        if (!is_exact(amount.grosze))
            return write_text(fmt::format("{}", amount.grosze / 100) +
                                  fmt::format(",{:02}", std::abs(amount.grosze % 100)),
                              nullptr);
        // The only floating point of the program: the file format knows no other number. Up to 15
        // digits the nearest double prints back as the same two decimals.
        const double zlotys = static_cast<double>(amount.grosze) / 100.0;
        check(worksheet_write_number(sheet_, row_, column_++, zlotys, amount_));
    }
    void write(const Sheet::Date& day) {
        auto date = date_of(day.iso);
        if (!date) return write_text(day.iso, nullptr);
        check(worksheet_write_datetime(sheet_, row_, column_++, &*date, date_));
    }

    void write_text(std::string_view text, lxw_format* format) {
        const auto content = escaped(text, most_text_units);
        // Only write_string: it never makes a formula, a number or a link out of what it is given.
        check(worksheet_write_string(sheet_, row_, column_++, content.c_str(), format));
    }

    void next_row() {
        ++row_;
        column_ = 0;
    }

    static bool is_exact(std::int64_t number) {
        return number <= most_exact_number && number >= -most_exact_number;
    }

    void set_widths(const Sheet& sheet) {
        for (std::size_t place = 0; place < sheet.columns.size(); ++place) {
            std::size_t width = std::max<std::size_t>(units_of(sheet.columns[place]), 10);
            for (const auto& row : sheet.rows)
                if (place < row.size())
                    if (const auto* text = std::get_if<std::string>(&row[place]))
                        width = std::max(width, std::min(text->size(), widest_column));
            const auto column = static_cast<lxw_col_t>(place);
            check(worksheet_set_column(sheet_, column, column,
                                       static_cast<double>(std::min(width, widest_column) + 2),
                                       nullptr));
        }
    }

    lxw_worksheet* sheet_;
    lxw_format* bold_;
    lxw_format* amount_;
    lxw_format* date_;
    lxw_row_t row_ = 0;
    lxw_col_t column_ = 0;
};

void check_size(const Sheet& sheet) {
    std::size_t columns = sheet.columns.size();
    for (const auto& row : sheet.rows) columns = std::max(columns, row.size());
    if (sheet.rows.size() >= LXW_ROW_MAX) fail("more rows than a worksheet has");
    if (columns > LXW_COL_MAX) fail("more columns than a worksheet has");
}

}  // namespace

std::string to_xlsx(const Sheet& sheet) {
    check_size(sheet);
    const MemoryFile file;
    Workbook book(file.path());
    const SheetWriter writer(book, sheet);
    book.finish();
    return file.content();
}

}  // namespace wedka::inline platform
