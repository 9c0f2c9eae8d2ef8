#include "monitoring/participants_file.hpp"

#include <doctest/doctest.h>

#include "monitored_office.hpp"
#include "platform/json_value.hpp"

using namespace wedka;
using namespace wedka::monitoring;
using test::Told;

namespace {

const std::string header =
    "\xEF\xBB\xBF"
    "Numer projektu;Obywatelstwo;Rodzaj uczestnika;Nazwa instytucji;Imię;Nazwisko;PESEL/Inny "
    "identyfikator;brak PESEL;Techniczny identyfikator uczestnika;Płeć;Wiek w chwili przystąpienia "
    "do projektu;Wykształcenie;Kraj;Województwo;Powiat;Gmina;Miejscowość;Kod pocztowy;Obszar "
    "według stopnia urbanizacji (DEGURBA);Telefon kontaktowy;Adres e-mail;Data rozpoczęcia udziału "
    "w projekcie;Data zakończenia udziału w projekcie;Status osoby na rynku pracy w chwili "
    "przystąpienia do projektu;w tym;Planowana data zakończenia edukacji w placówce edukacyjnej, w "
    "której skorzystano ze wsparcia;Sytuacja osoby w momencie zakończenia udziału w "
    "projekcie;Zakończenie udziału osoby w projekcie zgodnie z zaplanowaną dla niej ścieżką "
    "uczestnictwa;Zakres wsparcia;Rodzaj przyznanego wsparcia;w tym;Data rozpoczęcia udziału we "
    "wsparciu;Data założenia działalności gospodarczej;Osoba obcego pochodzenia;Obywatel państwa "
    "trzeciego;Osoba należąca do mniejszości narodowej lub etnicznej (w tym społeczności "
    "marginalizowane);Osoba bezdomna lub dotknięta wykluczeniem z dostępu do mieszkań;Osoba z "
    "niepełnosprawnościami;Data dodania;Użytkownik, który dodał uczestnika;Data "
    "modyfikacji;Użytkownik modyfikujący;Uwagi\r\n";

const std::string vector_row =
    "FEXX.00.00-IZ.00-0001/26;Obywatelstwo "
    "polskie;indywidualny;;Anna;Testowa;TEST-0001;Tak;;Kobieta;42;Ponadgimnazjalne (ISCED 3) lub "
    "policealne (ISCED 4);Polska;podkarpackie;leżajski;Leżajsk;Testowo;37-300;3;600700800;"
    "anna@example.org;2026-01-12;;Osoba bezrobotna;osoba długotrwale "
    "bezrobotna;;;;Z1|Z1|Z1;doradztwo/konsultacje|krajowe szkolenie/kurs|usługa aktywnej "
    "integracji;pomoc psychologiczna||usługa o charakterze zawodowym;2026-01-12|2026-03-02|"
    "2026-05-04;;Nie;Nie;Nie;Nie;Nie;;;;;\"uwaga; ze średnikiem i \"\"cudzysłowem\"\"\"\r\n";

FileRow good_row() {
    return std::get<std::vector<FileRow>>(read_participants_file(header + vector_row)).at(0);
}

/// "V-08 11 hyphen_for_dash" of a file with this one row.
Told faults_of(const std::vector<FileRow>& rows) {
    Told all;
    for (const auto& fault : check_participants_file(rows))
        all.push_back(fault.rule + ' ' + std::to_string(*fault.column) + ' ' + fault.code);
    return all;
}

/// The faults of the good row with one cell changed.
Told changed(FileColumn column, const std::string& value) {
    auto row = good_row();
    row.at(column) = value;
    return faults_of({row});
}

/// The good row of a woman born on 15 January 1850.
FileRow with_pesel(const std::string& pesel = "50811512344") {
    auto row = good_row();
    row.at(FileColumn::identifier) = pesel;
    row.at(FileColumn::has_no_pesel) = "Nie";
    row.at(FileColumn::age) = "175";
    return row;
}

std::string refused(const std::string& bytes) {
    const auto read = read_participants_file(bytes);
    const auto* fault = std::get_if<FileFault>(&read);
    return fault ? std::to_string(fault->row) + ' ' + fault->code : "read";
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    text.replace(text.find(what), what.size(), by);
    return text;
}

}  // namespace

TEST_CASE("the vector of the file is read and written again byte for byte") {
    const auto bytes = header + vector_row;
    const auto rows = std::get<std::vector<FileRow>>(read_participants_file(bytes));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].cells.size() == 43);
    CHECK(rows[0].cells[42] == "uwaga; ze średnikiem i \"cudzysłowem\"");
    CHECK(rows[0].at(FileColumn::support_detail) ==
          "pomoc psychologiczna||usługa o charakterze zawodowym");
    CHECK(write_participants_file(rows) == bytes);
    CHECK(faults_of(rows).empty());
}

TEST_CASE("a file is read without its byte order mark and with other line ends, and written with both") {
    const auto bytes = header + vector_row;
    auto plain = bytes.substr(3);
    std::erase(plain, '\r');
    const auto rows = std::get<std::vector<FileRow>>(read_participants_file(plain));
    CHECK(write_participants_file(rows) == bytes);
}

TEST_CASE("what is no such file is refused with its row") {
    CHECK(refused(header + vector_row) == "read");
    CHECK(refused(replaced(header, "Obywatelstwo", "Narodowość") + vector_row) ==
          "0 other_columns");
    auto commas = header;
    std::ranges::replace(commas, ';', ',');
    CHECK(refused(commas) == "0 other_separator");
    CHECK(refused(header + replaced(vector_row, "\"uwaga; ze", "uwaga; ze")) != "read");
    CHECK(refused(header + vector_row + "za;mało\r\n") == "2 other_number_of_fields");
    CHECK(refused(header + "\"nie zamknięty") != "read");
    CHECK(refused("\xFF\xFE") != "read");
}

TEST_CASE("V-01 V-02 V-03 V-04 V-06 V-07 numbers that are no PESEL, or of somebody else") {
    CHECK(faults_of({with_pesel()}).empty());
    CHECK(faults_of({with_pesel("44051401459")}).front() == "V-02 6 checksum");
    CHECK(faults_of({with_pesel("5081151234")}).front() == "V-01 6 not_eleven_digits");
    CHECK(faults_of({with_pesel("00000000000")}).front() == "V-03 6 no_such_day");
    auto man = with_pesel();
    man.at(FileColumn::sex) = "Mężczyzna";
    CHECK(faults_of({man}) == Told{"V-04 9 not_of_pesel"});
    auto older = with_pesel();
    older.at(FileColumn::age) = "176";
    CHECK(faults_of({older}) == Told{"V-07 10 other_age"});
    CHECK(changed(FileColumn::identifier, "") == Told{"V-06 6 required"});
}

TEST_CASE("V-05 V-14 one identifier twice, an institution without its name") {
    CHECK(faults_of({good_row(), good_row()}) == Told{"V-05 6 twice"});
    CHECK(changed(FileColumn::kind, "pracownik lub przedstawiciel instytucji/podmiotu") ==
          Told{"V-14 3 required"});
}

TEST_CASE("V-08 V-09 V-10 V-12 V-13 words of no dictionary, and what is missing") {
    CHECK(changed(FileColumn::education, "Wyższe (ISCED 5-8)") ==
          Told{"V-08 11 hyphen_for_dash"});
    CHECK(changed(FileColumn::education, "Wyższe (ISCED 5–8)").empty());
    CHECK(changed(FileColumn::education, "doktorat") == Told{"V-08 11 not_in_dictionary"});
    CHECK(changed(FileColumn::status_detail, "") == Told{"V-09 24 required"});
    CHECK(changed(FileColumn::postal_code, "66200") == Told{"V-10 17 no_postal_code"});
    CHECK(changed(FileColumn::degurba, "") == Told{"V-12 18 not_one_to_three"});
    CHECK(changed(FileColumn::email, "józef@example.org") == Told{"V-13 20 polish_letters"});
}

TEST_CASE("V-15 V-16 V-17 V-18 V-19 days, situations and lists that do not fit") {
    CHECK(changed(FileColumn::joined_on, "") == Told{"V-15 21 required"});
    CHECK(changed(FileColumn::joined_on, "12.01.2026") == Told{"V-15 21 no_day"});
    auto left = good_row();
    left.at(FileColumn::left_on) = "2026-06-30";
    left.at(FileColumn::situation) = "nie dotyczy";
    left.at(FileColumn::is_as_planned) = "Tak";
    CHECK(faults_of({left}).empty());
    auto row = left;
    row.at(FileColumn::left_on) = "2026-01-11";
    CHECK(faults_of({row}) == Told{"V-16 22 before_joining"});
    row = left;
    row.at(FileColumn::is_as_planned).clear();
    CHECK(faults_of({row}) == Told{"V-17 27 required"});
    CHECK(changed(FileColumn::situation, "inne") == Told{"V-17 26 not_left_yet"});
    CHECK(changed(FileColumn::support_from, "2026-01-30|2026-02-02") ==
          Told{"V-18 31 other_length"});
    row = left;
    row.at(FileColumn::situation) = "osoba poszukująca pracy";
    CHECK(faults_of({row}) == Told{"V-19 26 was_not_inactive"});
    row.at(FileColumn::status) = "Osoba bierna zawodowo";
    CHECK(faults_of({row}).empty());
    row.at(FileColumn::status) = "Osoba pracująca";
    row.at(FileColumn::situation) =
        "osoba pracująca, łącznie z prowadzącymi działalność na własny rachunek";
    CHECK(faults_of({row}) == Told{"V-19 26 was_employed"});
}

TEST_CASE("V-20 V-21 citizenship and origin agree") {
    auto row = good_row();
    row.at(FileColumn::citizenship) =
        "Brak polskiego obywatelstwa lub UE – obywatel kraju spoza UE/ bezpaństwowiec";
    CHECK(faults_of({row}) == Told{"V-20 33 must_be_yes", "V-21 34 not_of_citizenship"});
    CHECK(changed(FileColumn::third_country, "Tak") == Told{"V-21 34 not_of_citizenship"});
}

TEST_CASE("200 a file is checked on screen, and nothing of it is kept") {
    test::MonitoredOffice office;
    const auto check = [&office](const std::string& csv, const std::string& who = "celina") {
        std::string body = R"({"csv":)";
        write_json_text(body, csv);
        return office.post(office.at("/participants-file/check"), body + '}', who);
    };
    const auto exact = check(header + vector_row);
    CHECK(exact.status == 200);
    CHECK(exact.at("participants") == "1");
    CHECK(exact.at("is_exact") == "true");
    CHECK(exact.count("faults") == 0);
    const auto wrong = check(header + replaced(vector_row, "37-300", "37300"));
    CHECK(wrong.at("faults[0].rule") == "V-10");
    CHECK(wrong.at("faults[0].row") == "1");
    CHECK(wrong.at("faults[0].column") == "17");
    CHECK(check("a,b\r\n1,2\r\n").at("faults[0].code") == "other_separator");
    CHECK(check(header, "dorota").status == 403);
    CHECK(check(header, "").status == 401);
}
