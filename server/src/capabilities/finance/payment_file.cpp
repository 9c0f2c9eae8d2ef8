#include "finance/payment_file.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "platform/text.hpp"

namespace wedka::finance {

namespace {

constexpr std::size_t most_rows = 10'000;
constexpr std::size_t longest_number = 300;

enum Column { pesel, kind, decision, period_from, period_to, paid_on, amount, column_count };

struct Heading {
    const char* word;    ///< As the file writes it.
    const char* folded;  ///< As it is recognised.
    const char* field;   ///< Of the payment.
};
constexpr std::array<Heading, column_count> headings{{
    {"pesel", "pesel", "person_id"},
    {"rodzaj", "rodzaj", "kind"},
    {"decyzja", "decyzja", "decision_number"},
    {"okres_od", "okres od", "period_from"},
    {"okres_do", "okres do", "period_to"},
    {"wyplacono", "wyplacono", "paid_on"},
    {"kwota", "kwota", "amount"},
}};

using Places = std::array<std::size_t, column_count>;

/// Where each column stands; a finding for every one that is missing or stands twice.
Places find_columns(const std::vector<std::string>& header, Findings& findings) {
    Places places{};
    std::vector<std::string> words;
    for (const auto& cell : header) words.push_back(fold(cell));
    for (std::size_t column = 0; column < column_count; ++column) {
        const auto& heading = headings[column];
        const auto count = std::ranges::count(words, heading.folded);
        if (count != 1)
            findings.push_back({.rule = {},
                                .field = "csv",
                                .code = count == 0 ? "column_missing" : "column_twice",
                                .values = {{"column", heading.word}}});
        const auto place = std::ranges::find(words, heading.folded);
        places[column] = static_cast<std::size_t>(place - words.begin());
    }
    return places;
}

bool has_control(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

class RowReading {
  public:
    RowReading(const std::vector<std::string>& cells, std::size_t line, const Places& places,
               std::vector<RowFault>& faults)
        : cells_(cells), line_(static_cast<std::int64_t>(line)), places_(places), faults_(faults) {}

    /// The trimmed cell; a row may end before its last columns.
    std::string cell(Column column) const {
        const auto place = places_[column];
        return place < cells_.size() ? trimmed(cells_[place]) : std::string{};
    }
    void complain(Column column, std::string code, std::string rule = {}) {
        faults_.push_back({line_, headings[column].word, std::move(code), std::move(rule)});
        is_whole_ = false;
    }
    template <class Value>
    void read(Column column, std::optional<Value> (*reader)(std::string_view), const char* code,
              Value& out) {
        const auto text = cell(column);
        const auto value = text.empty() ? std::nullopt : reader(text);
        if (value)
            out = *value;
        else
            complain(column, text.empty() ? "required" : code);
    }

    std::optional<PaymentRow> row() {
        PaymentRow row{.line = line_, .pesel = {}, .payment = {}};
        const auto number = cell(pesel);
        if (number.empty())
            complain(pesel, "required");
        else if (const auto fault = Pesel::check(number))
            complain(pesel, std::string("pesel_") + boost::describe::enum_to_string(*fault, ""),
                     "R1-01");
        else
            row.pesel = *Pesel::parse(number);
        read(kind, read_kind, "unknown_choice", row.payment.kind);
        row.payment.decision_number = composed(cell(decision));
        if (row.payment.decision_number.empty())
            complain(decision, "required");
        else if (row.payment.decision_number.size() > longest_number)
            complain(decision, "too_long");
        else if (has_control(row.payment.decision_number))
            complain(decision, "control_character");
        read(period_from, read_day, "not_day", row.payment.period_from);
        read(period_to, read_day, "not_day", row.payment.period_to);
        read(paid_on, read_day, "not_day", row.payment.paid_on);
        read(amount, read_amount, "not_money", row.payment.amount);
        return is_whole_ ? std::optional{std::move(row)} : std::nullopt;
    }

  private:
    const std::vector<std::string>& cells_;
    std::int64_t line_;
    const Places& places_;
    std::vector<RowFault>& faults_;
    bool is_whole_ = true;
};

bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<int> small_number(std::string_view text, std::size_t most_digits) {
    if (!all_digits(text) || text.size() > most_digits) return std::nullopt;
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// The fixed and the narrow spaces of spreadsheets as plain ones.
std::string with_plain_spaces(std::string_view text) {
    constexpr std::array<std::string_view, 3> spaces = {"\u00A0", "\u202F", "\u2009"};
    std::string plain;
    while (!text.empty()) {
        const auto space = std::ranges::find_if(
            spaces, [text](std::string_view one) { return text.starts_with(one); });
        plain += space == spaces.end() ? text.front() : ' ';
        text.remove_prefix(space == spaces.end() ? 1 : space->size());
    }
    return plain;
}

/// "1 234 567" without its spaces, when they stand where they may.
std::optional<std::string> without_grouping(const std::string& text) {
    const bool is_grouped = text.find(' ') != std::string::npos;
    std::string digits;
    std::string_view rest = text;
    for (bool is_first = true;; is_first = false) {
        const auto end = std::min(rest.find(' '), rest.size());
        const auto group = rest.substr(0, end);
        if (!all_digits(group)) return std::nullopt;
        if (is_grouped && (is_first ? group.size() > 3 : group.size() != 3)) return std::nullopt;
        digits += group;
        if (end == rest.size()) return digits;
        rest.remove_prefix(end + 1);
    }
}

}  // namespace

std::optional<Day> read_day(std::string_view cell) {
    if (const auto day = Day::parse(cell)) return day;
    const auto first = cell.find('.');
    const auto second = first == std::string_view::npos ? first : cell.find('.', first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    const auto day = small_number(cell.substr(0, first), 2);
    const auto month = small_number(cell.substr(first + 1, second - first - 1), 2);
    const auto year = small_number(cell.substr(second + 1), 4);
    if (!day || !month || !year) return std::nullopt;
    return Day::of(*year, *month, *day);
}

std::optional<Money> read_amount(std::string_view cell) {
    const auto mark = cell.find_first_of(",.");
    const auto whole = without_grouping(with_plain_spaces(cell.substr(0, mark)));
    if (!whole) return std::nullopt;
    std::string grosze = mark == std::string_view::npos ? "00" : std::string(cell.substr(mark + 1));
    if (grosze.size() == 1) grosze += '0';
    return Money::parse(*whole + '.' + grosze);
}

std::optional<BenefitKind> read_kind(std::string_view cell) {
    auto word = fold(cell);
    if (constexpr std::string_view benefit = "zasilek "; word.starts_with(benefit))
        word.erase(0, benefit.size());
    if (word == "celowy") return BenefitKind::targeted;
    if (word == "okresowy") return BenefitKind::periodic;
    if (word == "staly") return BenefitKind::permanent;
    if (word == "posilek") return BenefitKind::meal;
    if (word == "inny") return BenefitKind::other;
    return std::nullopt;
}

std::string column_of(std::string_view field) {
    for (const auto& heading : headings)
        if (heading.field == field) return heading.word;
    return {};
}

std::variant<PaymentFile, Findings> read_payment_file(std::string_view bytes) {
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

    PaymentFile file;
    file.row_count = static_cast<std::int64_t>(csv.rows.size()) - 1;
    for (std::size_t i = 1; i < csv.rows.size(); ++i)
        if (auto row = RowReading(csv.rows[i], csv.lines[i], places, file.faults).row())
            file.rows.push_back(std::move(*row));
    return file;
}

}  // namespace wedka::finance
