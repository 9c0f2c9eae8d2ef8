#include <algorithm>
#include <array>

#include "monitoring/fund_rows.hpp"
#include "monitoring/fund_words.hpp"
#include "vocabulary/age.hpp"

namespace wedka::monitoring {

namespace {

using Cells = std::vector<Sheet::Cell>;

constexpr std::size_t project_columns = 6;
constexpr std::size_t institution_columns = 24;

/// What is written where nothing is on record.
const Sheet::Cell blank{};

Sheet::Cell words(std::string_view text) { return std::string(text); }
Sheet::Cell day(Day on) { return Sheet::Date{on.text()}; }
Sheet::Cell day(const std::optional<Day>& on) { return on ? day(*on) : blank; }

template <class Text>
Sheet::Cell words(const std::optional<Text>& text) {
    return text ? words(std::string_view{*text}) : blank;
}

Sheet::Cell told(bool answer) { return words(answer ? fund::yes : fund::no); }

Sheet::Cell told(Declared answer) {
    switch (answer) {
        case Declared::yes: return words(fund::yes);
        case Declared::no: return words(fund::no);
        case Declared::refused: return words(fund::refused);
        case Declared::not_asked: break;
    }
    return blank;
}

/// Two questions of the register in one column: a yes to either is a yes, a refusal of either is not
/// a no.
Declared either(Declared one, Declared other) {
    for (const auto answer : {Declared::yes, Declared::refused, Declared::not_asked})
        if (one == answer || other == answer) return answer;
    return Declared::no;
}

void append(Cells& row, std::initializer_list<Sheet::Cell> cells) {
    row.insert(row.end(), cells.begin(), cells.end());
}

/// Up to 2020 levels had other names; those of higher education are one.
std::string_view sl2014_education(std::int64_t isced) {
    constexpr std::array<std::string_view, 6> levels{"niższe niż podstawowe", "podstawowe",
                                                     "gimnazjalne", "ponadgimnazjalne",
                                                     "policealne", "wyższe"};
    return levels.at(std::min<std::size_t>(static_cast<std::size_t>(isced), levels.size() - 1));
}

std::string_view pefs_education(std::int64_t isced) {
    constexpr std::array<std::string_view, 6> levels{"Brak", "Podstawowe", "Gimnazjalne",
                                                     "Ponadgimnazjalne", "Pomaturalne", "Wyższe"};
    return levels.at(std::min<std::size_t>(static_cast<std::size_t>(isced), levels.size() - 1));
}

std::string_view sl2014_status(const DataSheet& sheet) {
    switch (sheet.status) {
        case JoiningStatus::unemployed:
            return sheet.is_registered
                       ? "osoba bezrobotna zarejestrowana w ewidencji urzędów pracy"
                       : "osoba bezrobotna niezarejestrowana w ewidencji urzędów pracy";
        case JoiningStatus::inactive: return "osoba bierna zawodowo";
        case JoiningStatus::employed: return "osoba pracująca";
    }
    return {};
}

std::string_view sl2014_employer(EmployedIn where) {
    switch (where) {
        case EmployedIn::own_business:
        case EmployedIn::farm: return "osoba prowadząca działalność na własny rachunek";
        case EmployedIn::government: return "osoba pracująca w administracji rządowej";
        case EmployedIn::local_government: return "osoba pracująca w administracji samorządowej";
        case EmployedIn::ngo: return "osoba pracująca w organizacji pozarządowej";
        case EmployedIn::small_enterprise: return "osoba pracująca w MMŚP";
        case EmployedIn::large_enterprise: return "osoba pracująca w dużym przedsiębiorstwie";
        default: return fund::other;
    }
}

std::string_view sl2014_detail(const ParticipantRecord& record, programmes::RuleSet rule_set) {
    const auto& sheet = *record.sheet;
    switch (sheet.status) {
        case JoiningStatus::unemployed:
            return is_long_term(sheet, *record.joined_on, record.birth_on, rule_set)
                       ? fund::long_term
                       : fund::other;
        case JoiningStatus::inactive:
            return sheet.is_in_education ? "osoba ucząca się"
                                         : "osoba nieuczestnicząca w kształceniu lub szkoleniu";
        case JoiningStatus::employed: return sl2014_employer(sheet.employed_in.value());
    }
    return {};
}

std::string pefs_status(const ParticipantRecord& record, programmes::RuleSet rule_set) {
    const auto& sheet = *record.sheet;
    switch (sheet.status) {
        case JoiningStatus::unemployed:
            return is_long_term(sheet, *record.joined_on, record.birth_on, rule_set)
                       ? "Bezrobotny, w tym długotrwale bezrobotny"
                       : "Bezrobotny";
        case JoiningStatus::inactive:
            return sheet.is_in_education
                       ? "Nieaktywny zawodowo, w tym osoba ucząca się lub kształcąca"
                       : "Nieaktywny zawodowo";
        case JoiningStatus::employed: break;
    }
    switch (sheet.employed_in.value()) {
        case EmployedIn::farm: return "Zatrudniony: rolnik";
        case EmployedIn::own_business: return "Zatrudniony: samozatrudniony";
        case EmployedIn::small_enterprise:
            return "Zatrudniony w mikro-, małym lub średnim przedsiębiorstwie";
        case EmployedIn::large_enterprise: return "Zatrudniony w dużym przedsiębiorstwie";
        case EmployedIn::government:
        case EmployedIn::local_government: return "Zatrudniony w administracji publicznej";
        case EmployedIn::ngo: return "Zatrudniony w organizacji pozarządowej";
        default: return "Zatrudniony";
    }
}

std::string_view pefs_area(std::int64_t degurba) {
    constexpr std::array<std::string_view, 3> areas{"01 duże obszary miejskie",
                                                    "02 małe obszary miejskie",
                                                    "03 obszary wiejskie"};
    return areas.at(static_cast<std::size_t>(degurba - 1));
}

std::string_view pefs_leaving(programmes::LeavingReason reason) {
    using programmes::LeavingReason;
    switch (reason) {
        case LeavingReason::path_completed: return "zakończenie ścieżki";
        case LeavingReason::took_up_work: return "podjęcie zatrudnienia";
        case LeavingReason::resigned: return "rezygnacja";
        case LeavingReason::removed: return "skreślenie z listy";
        case LeavingReason::moved_away: return "zmiana miejsca zamieszkania";
        case LeavingReason::other: return fund::other;
    }
    return {};
}

std::string_view sex_words(Sex sex) { return sex == Sex::female ? fund::female : fund::male; }

std::int64_t age_of(const ParticipantRecord& record) {
    return age_on(record.birth_on, *record.joined_on);
}

std::optional<Day> left_on(const FundParticipant& participant, const FundRowContext& context) {
    return participant.has_left(context.as_of) ? std::optional{participant.record.left_on}
                                               : std::nullopt;
}

void append_address(const people::PersonContact& contact, Cells& row) {
    const auto& address = contact.address.value();
    append(row, {words(address.street), words(address.building), words(address.flat)});
}

void append_sl2014_place(const FundParticipant& participant, const FundRowContext& context,
                         Cells& row) {
    const auto& sheet = *participant.record.sheet;
    const auto& contact = participant.contact;
    append(row, {words(sheet.voivodeship), words(sheet.county), words(sheet.commune),
                 words(contact.address.value().city)});
    append_address(contact, row);
    append(row, {words(contact.address->postal_code.text()), sheet.degurba, words(contact.phone),
                 words(contact.email), day(participant.record.joined_on),
                 day(left_on(participant, context))});
}

void append_sl2014_leaving(const FundParticipant& participant, const FundRowContext& context,
                           Cells& row) {
    if (!participant.has_left(context.as_of))
        return append(row, {blank, blank, blank, blank});
    const auto situation = situation_on_leaving(participant.record);
    append(row, {words(situation.at(0)), situation.size() > 1 ? words(situation[1]) : blank, blank,
                 told(ended_as_planned(participant.record))});
}

}  // namespace

const std::vector<std::string>& sl2014_columns() {
    static const std::vector<std::string> columns{
        "Numer umowy/decyzji/aneksu", "Nazwa beneficjenta", "Tytuł projektu",
        "Okres realizacji projektu od", "Okres realizacji projektu do", "Wniosek za okres",
        "Kraj", "Nazwa instytucji", "NIP", "Brak NIP", "Typ instytucji", "w tym", "Województwo",
        "Powiat", "Gmina", "Miejscowość", "Ulica", "Nr budynku", "Nr lokalu", "Kod pocztowy",
        "Obszar wg stopnia urbanizacji (DEGURBA)", "Telefon kontaktowy", "Adres e-mail",
        "Data rozpoczęcia udziału w projekcie", "Data zakończenia udziału w projekcie",
        "Czy wsparciem zostali objęci pracownicy instytucji", "Rodzaj przyznanego wsparcia",
        "W tym", "Data rozpoczęcia udziału we wsparciu", "Data zakończenia udziału we wsparciu",
        "Kraj", "Rodzaj uczestnika", "Nazwa instytucji", "Imię", "Nazwisko", "PESEL", "Brak PESEL",
        "Płeć", "Wiek w chwili przystąpienia do projektu", "Wykształcenie", "Województwo",
        "Powiat", "Gmina", "Miejscowość", "Ulica", "Nr budynku", "Nr lokalu", "Kod pocztowy",
        "Obszar wg stopnia urbanizacji (DEGURBA)", "Telefon kontaktowy", "Adres e-mail",
        "Data rozpoczęcia udziału w projekcie", "Data zakończenia udziału w projekcie",
        "Status osoby na rynku pracy w chwili przystąpienia do projektu", "W tym",
        "Wykonywany zawód", "Zatrudniony w",
        "Sytuacja (1) osoby w momencie zakończenia udziału w projekcie",
        "Sytuacja (2) osoby w momencie zakończenia udziału w projekcie",
        "Inne rezultaty dotyczące osób młodych (dotyczy IZM)",
        "Zakończenie udziału osoby w projekcie zgodnie z zaplanowaną dla niej ścieżką uczestnictwa",
        "Rodzaj przyznanego wsparcia", "W tym", "Data rozpoczęcia udziału we wsparciu",
        "Data zakończenia udziału we wsparciu", "Data założenia działalności gospodarczej",
        "Kwota środków przyznanych na założenie działalności gospodarczej",
        "PKD założonej działalności gospodarczej",
        "Osoba należąca do mniejszości narodowej lub etnicznej, migrant, osoba obcego pochodzenia",
        "Osoba bezdomna lub dotknięta wykluczeniem z dostępu do mieszkań",
        "Osoba z niepełnosprawnościami", "Osoba w innej niekorzystnej sytuacji społecznej",
        "Planowana data zakończenia edukacji w placówce edukacyjnej, w której skorzystano ze "
        "wsparcia"};
    return columns;
}

Cells sl2014_row(const FundParticipant& participant, const FundRowContext& context) {
    const auto& record = participant.record;
    const auto& sheet = *record.sheet;
    const auto lists = support_lists(participant, context.words);
    Cells row;
    append(row, {words(context.project.number), blank, words(context.project.name),
                 day(context.project.from_on), day(context.project.to_on), blank});
    row.resize(project_columns + institution_columns);
    append(row, {words("Polska"), words("indywidualny"), blank, words(record.first_name),
                 words(record.last_name), words(participant.contact.pesel.value().text()),
                 words(fund::no), words(sex_words(record.sex)), age_of(record),
                 words(sl2014_education(sheet.isced))});
    append_sl2014_place(participant, context, row);
    append(row, {words(sl2014_status(sheet)),
                 words(sl2014_detail(record, context.project.rule_set)), blank, blank});
    append_sl2014_leaving(participant, context, row);
    append(row, {words(lists.given), words(lists.detail), words(lists.from_on), blank, blank, blank,
                 blank, told(either(sheet.minority, sheet.foreign_background)),
                 told(sheet.homeless), told(sheet.disability), told(!sheet.premises.empty()),
                 day(sheet.education_ends_on)});
    return row;
}

const std::vector<std::string>& pefs_columns() {
    static const std::vector<std::string> columns{
        "Tytuł projektu", "Nr projektu", "Priorytet", "Działanie", "Poddziałanie",
        "Imię (imiona)", "Nazwisko", "Płeć", "Wiek w chwili przystępowania do projektu", "PESEL",
        "Wykształcenie", "Opieka nad dziećmi do lat 7 lub opieka nad osobą zależną", "Ulica",
        "Nr domu", "Nr lokalu", "Miejscowość", "Obszar", "Kod pocztowy", "Województwo", "Powiat",
        "Telefon stacjonarny", "Telefon komórkowy", "Adres poczty elektronicznej (e-mail)",
        "Status osoby na rynku pracy w chwili przystąpienia do projektu",
        "Rodzaj przyznanego wsparcia", "Data rozpoczęcia udziału w projekcie",
        "Data zakończenia udziału w projekcie",
        "Zakończenie udziału zgodnie z zaplanowaną ścieżką uczestnictwa",
        "Powód wycofania się z proponowanej formy wsparcia",
        "Osoba należąca do mniejszości narodowej lub etnicznej", "Migrant",
        "Osoba niepełnosprawna"};
    return columns;
}

Cells pefs_row(const FundParticipant& participant, const FundRowContext& context) {
    const auto& record = participant.record;
    const auto& sheet = *record.sheet;
    const auto& contact = participant.contact;
    const bool has_left = participant.has_left(context.as_of);
    const bool as_planned = ended_as_planned(record);
    Cells row;
    append(row, {words(context.project.name), words(context.project.number), blank, blank, blank,
                 words(record.first_name), words(record.last_name), words(sex_words(record.sex)),
                 age_of(record), words(contact.pesel.value().text()),
                 words(pefs_education(sheet.isced)), blank});
    append_address(contact, row);
    append(row, {words(contact.address.value().city), words(pefs_area(sheet.degurba)),
                 words(contact.address->postal_code.text()), words(sheet.voivodeship),
                 words(sheet.county), blank, words(contact.phone), words(contact.email),
                 words(pefs_status(record, context.project.rule_set)),
                 words(support_lists(participant, context.words).given), day(record.joined_on),
                 day(left_on(participant, context)), has_left ? told(as_planned) : blank,
                 has_left && !as_planned ? words(pefs_leaving(*record.left_because)) : blank,
                 told(sheet.minority), told(sheet.foreign_background), told(sheet.disability)});
    return row;
}

std::vector<std::string> columns_of(FundFileKind kind) {
    switch (kind) {
        case FundFileKind::sm_efs: return participants_file_columns();
        case FundFileKind::sl2014: return sl2014_columns();
        case FundFileKind::pefs: return pefs_columns();
    }
    return {};
}

std::vector<std::string> empty_columns_of_sl2014() {
    return {"Nazwa beneficjenta",
            "Wniosek za okres",
            "Nazwa instytucji",
            "NIP",
            "Brak NIP",
            "Typ instytucji",
            "Czy wsparciem zostali objęci pracownicy instytucji",
            "Wykonywany zawód",
            "Zatrudniony w",
            "Inne rezultaty dotyczące osób młodych (dotyczy IZM)",
            "Data zakończenia udziału we wsparciu",
            "Data założenia działalności gospodarczej",
            "Kwota środków przyznanych na założenie działalności gospodarczej",
            "PKD założonej działalności gospodarczej"};
}

std::vector<std::string> empty_columns_of_pefs() {
    return {"Priorytet", "Działanie", "Poddziałanie",
            "Opieka nad dziećmi do lat 7 lub opieka nad osobą zależną", "Telefon stacjonarny"};
}

}  // namespace wedka::monitoring
