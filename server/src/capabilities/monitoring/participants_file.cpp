#include "monitoring/participants_file.hpp"

#include <algorithm>
#include <set>

#include "monitoring/fund_words.hpp"
#include "platform/csv.hpp"
#include "platform/sheet.hpp"
#include "vocabulary/age.hpp"
#include "vocabulary/pesel.hpp"
#include "vocabulary/postal_code.hpp"

namespace wedka::monitoring {

namespace {

constexpr std::size_t most_rows = 200'000;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

constexpr std::array<std::string_view, file_columns> headings{
    "Numer projektu",
    "Obywatelstwo",
    "Rodzaj uczestnika",
    "Nazwa instytucji",
    "Imię",
    "Nazwisko",
    "PESEL/Inny identyfikator",
    "brak PESEL",
    "Techniczny identyfikator uczestnika",
    "Płeć",
    "Wiek w chwili przystąpienia do projektu",
    "Wykształcenie",
    "Kraj",
    "Województwo",
    "Powiat",
    "Gmina",
    "Miejscowość",
    "Kod pocztowy",
    "Obszar według stopnia urbanizacji (DEGURBA)",
    "Telefon kontaktowy",
    "Adres e-mail",
    "Data rozpoczęcia udziału w projekcie",
    "Data zakończenia udziału w projekcie",
    "Status osoby na rynku pracy w chwili przystąpienia do projektu",
    "w tym",
    "Planowana data zakończenia edukacji w placówce edukacyjnej, w której skorzystano ze wsparcia",
    "Sytuacja osoby w momencie zakończenia udziału w projekcie",
    "Zakończenie udziału osoby w projekcie zgodnie z zaplanowaną dla niej ścieżką uczestnictwa",
    "Zakres wsparcia",
    "Rodzaj przyznanego wsparcia",
    "w tym",
    "Data rozpoczęcia udziału we wsparciu",
    "Data założenia działalności gospodarczej",
    "Osoba obcego pochodzenia",
    "Obywatel państwa trzeciego",
    "Osoba należąca do mniejszości narodowej lub etnicznej (w tym społeczności marginalizowane)",
    "Osoba bezdomna lub dotknięta wykluczeniem z dostępu do mieszkań",
    "Osoba z niepełnosprawnościami",
    "Data dodania",
    "Użytkownik, który dodał uczestnika",
    "Data modyfikacji",
    "Użytkownik modyfikujący",
    "Uwagi"};

// Ranges of ISCED are written with an en dash (U+2013).
constexpr std::array seen_educations{
    std::string_view{"Brak lub niepełne podstawowe (ISCED 0)"},
    std::string_view{"Niższe niż podstawowe (ISCED 0–2)"},
    std::string_view{"Podstawowe (ISCED 1) lub gimnazjalne (ISCED 2)"},
    std::string_view{"Ponadgimnazjalne (ISCED 3) lub policealne (ISCED 4)"},
    std::string_view{"Wyższe (ISCED 5–8)"}};

constexpr std::array statuses{fund::unemployed, fund::inactive, fund::employed};
constexpr std::array citizenships{fund::polish, fund::of_union,
                                  fund::of_third_country};

template <class Cells>
void append_line(std::string& file, const Cells& cells) {
    for (std::size_t place = 0; place < file_columns; ++place) {
        if (place > 0) file += ';';
        file += csv_cell(cells[place], ";");
    }
    file += "\r\n";
}

bool is_one_of(std::string_view text, const auto& words) {
    return std::ranges::find(words, text) != words.end();
}

std::size_t parts_of(std::string_view list) {
    return static_cast<std::size_t>(std::ranges::count(list, '|')) + 1;
}

bool contains(std::string_view list, std::string_view word) {
    return list.find(word) != std::string_view::npos;
}

/// The same text with an en dash in place of each hyphen between digits.
std::string with_dashes(std::string text) {
    for (std::size_t at = 1; at + 1 < text.size(); ++at)
        if (text[at] == '-' && text[at - 1] >= '0' && text[at - 1] <= '9') text.replace(at, 1, "–");
    return text;
}

/// The rules of one row.
class RowCheck {
  public:
    RowCheck(const FileRow& row, std::int64_t number, const std::vector<std::string>& educations,
             std::vector<FileFault>& faults)
        : row_(row), number_(number), educations_(educations), faults_(faults) {}

    void all() {
        identity();
        place();
        status();
        taking_part();
        supports();
        origin();
    }

  private:
    const std::string& at(FileColumn column) const { return row_.at(column); }
    void fault(FileColumn column, const char* rule, const char* code, std::string value = {}) {
        faults_.push_back(
            {number_, static_cast<std::int64_t>(column), rule, code, std::move(value)});
    }
    void required(FileColumn column, const char* rule) {
        if (at(column).empty()) fault(column, rule, "required");
    }
    std::optional<Day> day(FileColumn column) {
        if (at(column).empty()) return std::nullopt;
        const auto read = Day::parse(at(column));
        if (!read) fault(column, "V-15", "no_day", at(column));
        return read;
    }

    void identity() {
        if (at(FileColumn::kind) != "indywidualny" && at(FileColumn::kind) != "Indywidualny")
            required(FileColumn::institution, "V-14");
        const bool has_pesel = at(FileColumn::has_no_pesel) != fund::yes;
        const auto& identifier = at(FileColumn::identifier);
        if (identifier.empty()) return fault(FileColumn::identifier, "V-06", "required");
        if (!has_pesel) return;
        if (const auto wrong = Pesel::check(identifier)) return pesel_fault(*wrong);
        const auto pesel = *Pesel::parse(identifier);
        const auto sex = pesel.sex() == Sex::female ? "Kobieta" : "Mężczyzna";
        if (at(FileColumn::sex) != sex) fault(FileColumn::sex, "V-04", "not_of_pesel");
        const auto joined = Day::parse(at(FileColumn::joined_on));
        if (joined && at(FileColumn::age) != std::to_string(age_on(pesel.birth_on(), *joined)))
            fault(FileColumn::age, "V-07", "other_age", at(FileColumn::age));
    }
    void pesel_fault(PeselFault wrong) {
        switch (wrong) {
            case PeselFault::length:
            case PeselFault::digits:
                return fault(FileColumn::identifier, "V-01", "not_eleven_digits");
            case PeselFault::checksum:
                return fault(FileColumn::identifier, "V-02", "checksum");
            case PeselFault::date:
                return fault(FileColumn::identifier, "V-03", "no_such_day");
        }
    }
    void place() {
        if (!PostalCode::parse(at(FileColumn::postal_code)))
            fault(FileColumn::postal_code, "V-10", "no_postal_code", at(FileColumn::postal_code));
        const auto& degurba = at(FileColumn::degurba);
        if (degurba != "1" && degurba != "2" && degurba != "3")
            fault(FileColumn::degurba, "V-12", "not_one_to_three", degurba);
        const auto& email = at(FileColumn::email);
        if (email.empty() && at(FileColumn::phone).empty())
            fault(FileColumn::phone, "V-13", "phone_or_email");
        const bool has_polish_letters = std::ranges::any_of(
            email, [](char letter) { return static_cast<unsigned char>(letter) > 0x7F; });
        if (has_polish_letters) fault(FileColumn::email, "V-13", "polish_letters");
        else if (!email.empty() && !contains(email, "@"))
            fault(FileColumn::email, "V-13", "no_address");
    }
    void status() {
        const auto& education = at(FileColumn::education);
        if (!is_one_of(education, seen_educations) && !is_one_of(education, educations_))
            fault(FileColumn::education, "V-08",
                  is_one_of(with_dashes(education), seen_educations) ? "hyphen_for_dash"
                                                                : "not_in_dictionary",
                  education);
        if (!is_one_of(at(FileColumn::status), statuses))
            fault(FileColumn::status, "V-08", "not_in_dictionary", at(FileColumn::status));
        if (at(FileColumn::status) == fund::unemployed) required(FileColumn::status_detail, "V-09");
    }
    void taking_part() {
        required(FileColumn::joined_on, "V-15");
        const auto joined = day(FileColumn::joined_on);
        const auto left = day(FileColumn::left_on);
        if (joined && left && *left < *joined)
            fault(FileColumn::left_on, "V-16", "before_joining", at(FileColumn::left_on));
        for (const auto column : {FileColumn::situation, FileColumn::is_as_planned}) {
            if (left) required(column, "V-17");
            else if (!at(column).empty()) fault(column, "V-17", "not_left_yet");
        }
        const auto& situation = at(FileColumn::situation);
        if (contains(situation, fund::took_up_work) && at(FileColumn::status) == fund::employed)
            fault(FileColumn::situation, "V-19", "was_employed");
        if (contains(situation, fund::searches_for_work) && at(FileColumn::status) != fund::inactive)
            fault(FileColumn::situation, "V-19", "was_not_inactive");
    }
    void supports() {
        const auto parts = parts_of(at(FileColumn::support_kind));
        for (const auto column : {FileColumn::support_scope, FileColumn::support_detail,
                                  FileColumn::support_from})
            if (parts_of(at(column)) != parts) fault(column, "V-18", "other_length");
    }
    void origin() {
        const auto& citizenship = at(FileColumn::citizenship);
        if (!is_one_of(citizenship, citizenships))
            return fault(FileColumn::citizenship, "V-08", "not_in_dictionary", citizenship);
        if (citizenship != fund::polish && at(FileColumn::foreign_background) != fund::yes)
            fault(FileColumn::foreign_background, "V-20", "must_be_yes");
        if (at(FileColumn::third_country) != (citizenship == fund::of_third_country ? fund::yes : fund::no))
            fault(FileColumn::third_country, "V-21", "not_of_citizenship");
    }

    const FileRow& row_;
    std::int64_t number_;
    const std::vector<std::string>& educations_;
    std::vector<FileFault>& faults_;
};

}  // namespace

std::vector<std::string> participants_file_columns() { return {headings.begin(), headings.end()}; }

std::string write_participants_file(const std::vector<FileRow>& rows) {
    std::string file(byte_order_mark);
    append_line(file, headings);
    for (const auto& row : rows) append_line(file, row.cells);
    return file;
}

std::variant<std::vector<FileRow>, FileFault> read_participants_file(std::string_view bytes) {
    const auto fault = [](std::int64_t row, const char* code, std::string value = {}) {
        return FileFault{row, std::nullopt, {}, code, std::move(value)};
    };
    auto read = read_csv(bytes, most_rows);
    if (const auto* broken = std::get_if<CsvFault>(&read))
        return fault(static_cast<std::int64_t>(broken->line), broken->code.c_str());
    auto& file = std::get<CsvFile>(read);
    if (file.delimiter != ';') return fault(0, "other_separator", std::string(1, file.delimiter));
    if (file.rows.empty() || !std::ranges::equal(file.rows.front(), headings))
        return fault(0, "other_columns");
    std::vector<FileRow> rows;
    for (std::size_t i = 1; i < file.rows.size(); ++i) {
        auto& cells = file.rows[i];
        if (cells.size() != file_columns)
            return fault(static_cast<std::int64_t>(i), "other_number_of_fields",
                         std::to_string(cells.size()));
        FileRow row;
        std::ranges::move(cells, row.cells.begin());
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<FileFault> check_participants_file(const std::vector<FileRow>& rows,
                                               const std::vector<std::string>& educations) {
    std::vector<FileFault> faults;
    std::set<std::string_view> identifiers;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto number = static_cast<std::int64_t>(i) + 1;
        RowCheck(rows[i], number, educations, faults).all();
        const auto& identifier = rows[i].at(FileColumn::identifier);
        if (!identifier.empty() && !identifiers.insert(identifier).second)
            faults.push_back({number, static_cast<std::int64_t>(FileColumn::identifier), "V-05",
                              "twice", {}});
    }
    return faults;
}

}  // namespace wedka::monitoring
