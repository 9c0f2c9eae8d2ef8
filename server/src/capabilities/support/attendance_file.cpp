#include "support/attendance_file.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "platform/sheet.hpp"
#include "platform/text.hpp"

namespace wedka::support {

namespace {

constexpr std::size_t most_rows = 10'000;

enum Column { pesel, held_on, state, from_minute, minutes, column_count };
constexpr std::size_t needed_columns = 3;
constexpr std::array<const char*, column_count> headings{"pesel", "dzien", "obecnosc", "od",
                                                         "minuty"};

using Places = std::array<std::optional<std::size_t>, column_count>;

Places find_columns(const std::vector<std::string>& header, Findings& findings) {
    Places places;
    std::vector<std::string> words;
    for (const auto& cell : header) words.push_back(fold(cell));
    for (std::size_t column = 0; column < column_count; ++column) {
        const auto count = std::ranges::count(words, headings[column]);
        if (count > 1 || (count == 0 && column < needed_columns))
            findings.push_back({.rule = {},
                                .field = "csv",
                                .code = count == 0 ? "column_missing" : "column_twice",
                                .values = {{"column", headings[column]}}});
        if (count > 0)
            places[column] = static_cast<std::size_t>(std::ranges::find(words, headings[column]) -
                                                      words.begin());
    }
    return places;
}

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || text.front() == '-' || error != std::errc{} ||
        end != text.data() + text.size())
        return std::nullopt;
    return number;
}

std::optional<Day> read_day(std::string_view cell) {
    if (const auto day = Day::parse(cell)) return day;
    const auto first = cell.find('.');
    const auto second = first == std::string_view::npos ? first : cell.find('.', first + 1);
    if (second == std::string_view::npos || cell.size() - second != 5) return std::nullopt;
    const auto day = whole_number(cell.substr(0, first));
    const auto month = whole_number(cell.substr(first + 1, second - first - 1));
    const auto year = whole_number(cell.substr(second + 1));
    if (!day || !month || !year || *day > 31 || *month > 12) return std::nullopt;
    return Day::of(static_cast<int>(*year), static_cast<int>(*month), static_cast<int>(*day));
}

/// "9:00" as minutes after midnight.
std::optional<std::int64_t> read_time(std::string_view cell) {
    const auto colon = cell.find(':');
    if (colon == std::string_view::npos || cell.size() - colon != 3) return std::nullopt;
    const auto hour = whole_number(cell.substr(0, colon));
    const auto minute = whole_number(cell.substr(colon + 1));
    if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
    return *hour * 60 + *minute;
}

std::optional<AttendanceState> read_state(std::string_view cell) {
    const auto word = fold(cell);
    if (word == "obecny" || word == "obecna" || word == "o") return AttendanceState::present;
    if (word == "usprawiedliwiony" || word == "usprawiedliwiona" || word == "u")
        return AttendanceState::excused;
    if (word == "nieusprawiedliwiony" || word == "nieusprawiedliwiona" || word == "n")
        return AttendanceState::unexcused;
    return std::nullopt;
}

class RowReading {
  public:
    RowReading(const std::vector<std::string>& cells, std::size_t line, const Places& places,
               std::vector<AttendanceFault>& faults)
        : cells_(cells), line_(static_cast<std::int64_t>(line)), places_(places), faults_(faults) {}

    std::optional<AttendanceFileRow> row() {
        AttendanceFileRow row;
        row.line = line_;
        const auto number = cell(pesel);
        if (number.empty())
            complain(pesel, "required");
        else if (const auto fault = Pesel::check(number))
            complain(pesel, std::string("pesel_") + boost::describe::enum_to_string(*fault, ""),
                     "R1-01");
        else
            row.pesel = *Pesel::parse(number);
        if (const auto day = needed(held_on, read_day, "not_day")) row.held_on = *day;
        if (const auto word = needed(state, read_state, "unknown_choice")) row.state = *word;
        row.from_minute = given(from_minute, read_time, "not_time");
        if (const auto whole = given(minutes, whole_number, "not_integer"))
            row.minutes = Minutes::from_minutes(*whole);
        return is_whole_ ? std::optional{row} : std::nullopt;
    }

  private:
    std::string cell(Column column) const {
        const auto place = places_[column];
        return place && *place < cells_.size() ? trimmed(cells_[*place]) : std::string{};
    }
    void complain(Column column, std::string code, std::string rule = {}) {
        faults_.push_back({line_, headings[column], std::move(code), std::move(rule)});
        is_whole_ = false;
    }
    template <class Value>
    std::optional<Value> given(Column column, std::optional<Value> (*reader)(std::string_view),
                               const char* code) {
        const auto text = cell(column);
        if (text.empty()) return std::nullopt;
        auto value = reader(text);
        if (!value) complain(column, code);
        return value;
    }
    template <class Value>
    std::optional<Value> needed(Column column, std::optional<Value> (*reader)(std::string_view),
                                const char* code) {
        if (cell(column).empty()) complain(column, "required");
        return given(column, reader, code);
    }

    const std::vector<std::string>& cells_;
    std::int64_t line_;
    const Places& places_;
    std::vector<AttendanceFault>& faults_;
    bool is_whole_ = true;
};

}  // namespace

std::string column_of(std::string_view field) {
    if (field.ends_with("session_id")) return headings[held_on];
    if (field.ends_with("minutes")) return headings[minutes];
    return headings[pesel];
}

std::variant<AttendanceFile, Findings> read_attendance_file(std::string_view bytes) {
    const auto read = read_csv(bytes, most_rows);
    if (const auto* fault = std::get_if<CsvFault>(&read))
        return Findings{{.rule = {},
                         .field = "csv",
                         .code = "csv_" + fault->code,
                         .values = {{"line", std::to_string(fault->line)}}}};
    const auto& csv = std::get<CsvFile>(read);
    Findings findings;
    const auto places = find_columns(csv.rows.front(), findings);
    if (!findings.empty()) return findings;

    AttendanceFile file;
    file.row_count = static_cast<std::int64_t>(csv.rows.size()) - 1;
    for (std::size_t i = 1; i < csv.rows.size(); ++i)
        if (auto row = RowReading(csv.rows[i], csv.lines[i], places, file.faults).row())
            file.rows.push_back(std::move(*row));
    return file;
}

}  // namespace wedka::support
