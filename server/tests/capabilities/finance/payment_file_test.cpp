#include "finance/payment_file.hpp"

#include <doctest/doctest.h>

namespace wedka::finance {

namespace {

constexpr std::string_view header = "pesel;rodzaj;decyzja;okres_od;okres_do;wyplacono;kwota\n";

PaymentFile read(const std::string& rows) {
    return std::get<PaymentFile>(read_payment_file(std::string(header) + rows));
}

std::vector<std::string> told(const std::vector<RowFault>& faults) {
    std::vector<std::string> all;
    for (const auto& fault : faults)
        all.push_back(std::to_string(fault.line) + ' ' + fault.column + ' ' + fault.code + ' ' +
                      fault.rule);
    return all;
}

std::string day(std::string_view cell) {
    const auto day = read_day(cell);
    return day ? day->text() : "none";
}

std::string amount(std::string_view cell) {
    const auto amount = read_amount(cell);
    return amount ? amount->text() : "none";
}

}  // namespace

TEST_CASE("days are written in two ways, and in no third") {
    CHECK(day("2011-05-10") == "2011-05-10");
    CHECK(day("10.05.2011") == "2011-05-10");
    CHECK(day("1.5.2011") == "2011-05-01");
    for (const auto* cell : {"", "31.02.2011", "10.05.11", "10/05/2011", "5.2011", "10.05.2011.",
                             "2011.05.10", "+1.5.2011", "40673"})
        CHECK_MESSAGE(day(cell) == "none", cell);
}

TEST_CASE("amounts are written with comma or point, and thousands with spaces") {
    CHECK(amount("1234.50") == "1234.50");
    CHECK(amount("1234,50") == "1234.50");
    CHECK(amount("1 234,50") == "1234.50");
    CHECK(amount("1\u00A0234\u202F567,5") == "1234567.50");
    CHECK(amount("350") == "350.00");
    CHECK(amount("0,01") == "0.01");
    for (const auto* cell :
         {"", "1.234,50", "1,234.50", "12 34,50", "1234 567,00", "1  234,50", " 1,00", "-1,00",
          "1,005", "1,", ",50", "350 zł", "1e3", "99999999999999999999,00"})
        CHECK_MESSAGE(amount(cell) == "none", cell);
}

TEST_CASE("kinds are the Polish words, however they are typed") {
    CHECK(read_kind("celowy") == BenefitKind::targeted);
    CHECK(read_kind("Zasiłek okresowy") == BenefitKind::periodic);
    CHECK(read_kind("STAŁY") == BenefitKind::permanent);
    CHECK(read_kind("posilek") == BenefitKind::meal);
    CHECK(read_kind("inny") == BenefitKind::other);
    CHECK_FALSE(read_kind("targeted"));
    CHECK_FALSE(read_kind(""));
}

TEST_CASE("a file without one of its columns is none") {
    const auto read = read_payment_file("pesel;rodzaj;okres_od;okres_do;kwota;kwota\n");
    const auto& findings = std::get<Findings>(read);
    REQUIRE(findings.size() == 3);
    CHECK(findings[0].code == "column_missing");
    CHECK(findings[0].values.at("column") == "decyzja");
    CHECK(findings[1].values.at("column") == "wyplacono");
    CHECK(findings[2].code == "column_twice");
}

TEST_CASE("an open quote and an empty file are told with their line") {
    const auto open = read_payment_file(std::string(header) + "\"44051401359;celowy\n");
    CHECK(std::get<Findings>(open).at(0).code == "csv_open_quote");
    CHECK(std::get<Findings>(open).at(0).values.at("line") == "2");
    CHECK(std::get<Findings>(read_payment_file(" \n")).at(0).field == "csv");
}

TEST_CASE("columns stand in any order, in any letters, beside others") {
    const auto read = read_payment_file(
        "\xEF\xBB\xBFLp.,KWOTA,Wypłacono,Okres do,okres-od,Decyzja,Rodzaj,PESEL\r\n"
        "1,\"1 234,50\",10.05.2011,31.05.2011,01.05.2011,MOPS.1,celowy,44051401359\r\n");
    const auto& file = std::get<PaymentFile>(read);
    REQUIRE(file.rows.size() == 1);
    CHECK(file.faults.empty());
    CHECK(file.rows[0].line == 2);
    CHECK(file.rows[0].payment.amount.text() == "1234.50");
    CHECK(file.rows[0].payment.paid_on.text() == "2011-05-10");
    CHECK(file.rows[0].payment.decision_number == "MOPS.1");
}

TEST_CASE("R1-01 every cell that cannot be read is told, by line and column, never by its text") {
    const auto file = read(
        "44051401350;dodatek;;10.05;2011-02-30;wczoraj;sto\n"
        "\n"
        "4405140135;celowy;M.1;2011-05-01;2011-05-31;2011-05-10\n");
    CHECK(file.row_count == 2);
    CHECK(file.rows.empty());
    CHECK(told(file.faults) ==
          std::vector<std::string>{
              "2 pesel pesel_checksum R1-01", "2 rodzaj unknown_choice ", "2 decyzja required ",
              "2 okres_od not_day ", "2 okres_do not_day ", "2 wyplacono not_day ",
              "2 kwota not_money ", "4 pesel pesel_length R1-01", "4 kwota required "});
}

TEST_CASE("a number of a decision is one line and not too long") {
    const auto file = read(
        "44051401359;celowy;\"M\n1\";2011-05-01;2011-05-31;2011-05-10;1,00\n"
        "44051401359;celowy;" +
        std::string(301, 'M') + ";2011-05-01;2011-05-31;2011-05-10;1,00\n");
    CHECK(told(file.faults) ==
          std::vector<std::string>{"2 decyzja control_character ", "4 decyzja too_long "});
}

}  // namespace wedka::finance
