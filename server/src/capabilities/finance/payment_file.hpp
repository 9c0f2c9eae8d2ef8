#pragma once

#include <variant>

#include "finance/finance.hpp"
#include "platform/sheet.hpp"
#include "vocabulary/pesel.hpp"

/// The file of payments that another program gives out (lista wypłat), as text.
namespace wedka::finance {

/// What is wrong with one row: the line in the file, the column of its header, why. Never what
/// stands in the cell.
struct RowFault {
    std::int64_t line = 0;
    std::string column;
    std::string code;
    std::string rule;
};
BOOST_DESCRIBE_STRUCT(RowFault, (), (line, column, code, rule))

/// A row that could be read; whose PESEL it is, is not known yet.
struct PaymentRow {
    std::int64_t line = 0;
    Pesel pesel;
    BenefitPayment payment;
};

struct PaymentFile {
    std::int64_t row_count = 0;  ///< Without the header.
    std::vector<PaymentRow> rows;
    std::vector<RowFault> faults;
};

/// Reads the file: the columns pesel;rodzaj;decyzja;okres_od;okres_do;wyplacono;kwota in any order,
/// others being passed over; days as 2011-05-10 or 10.05.2011, amounts as 1 234,50 or 1234.50. A
/// finding when it cannot be read as such a file at all.
std::variant<PaymentFile, Findings> read_payment_file(std::string_view bytes);

/// The column in which the field of a payment stands.
std::string column_of(std::string_view field);

/// A day as people write it: 2011-05-10, 10.05.2011, 1.5.2011.
std::optional<Day> read_day(std::string_view cell);
/// An amount as people write it: 1234.50, 1234,50, 1 234,50, 1234; never 1.234,50, which another
/// country reads otherwise.
std::optional<Money> read_amount(std::string_view cell);
/// The Polish word of a kind: celowy, okresowy, stały, posiłek, inny, with or without "zasiłek".
std::optional<BenefitKind> read_kind(std::string_view cell);

}  // namespace wedka::finance
