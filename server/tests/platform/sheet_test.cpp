#include "platform/sheet.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <limits>
#include <memory>
#include <random>

#include "platform/keys.hpp"

namespace wedka {
namespace {

using Row = std::vector<std::string>;
using Rows = std::vector<Row>;
using Cells = std::vector<Sheet::Cell>;

const std::string mark = "\xEF\xBB\xBF";

CsvFile file_of(std::string_view bytes, std::size_t most_rows = 1000) {
    auto read = read_csv(bytes, most_rows);
    if (const auto* fault = std::get_if<CsvFault>(&read)) FAIL(fault->code);
    return std::get<CsvFile>(std::move(read));
}

std::string fault_of(std::string_view bytes, std::size_t most_rows = 1000) {
    const auto read = read_csv(bytes, most_rows);
    const auto* fault = std::get_if<CsvFault>(&read);
    return fault ? fault->code + " " + std::to_string(fault->line) : "read";
}

/// The CSV of one text cell, without the header.
std::string csv_of(const std::string& text) {
    const auto csv = to_csv({"x", {"a", "b"}, {{text, std::monostate{}}}});
    const std::string before = mark + "a;b\r\n";
    REQUIRE(csv.starts_with(before));
    REQUIRE(csv.ends_with(";\r\n"));
    return csv.substr(before.size(), csv.size() - before.size() - 3);
}

/// A part of a workbook as text, or the names of all. Python, which runs the house checks anyway,
/// unpacks it and sees that every part is well-formed.
std::string part(const std::string& xlsx, const std::string& name) {
    const auto path =
        std::filesystem::temp_directory_path() / ("wedka-sheet-" + hex(random_bytes(8)));
    std::ofstream(path, std::ios::binary) << xlsx;
    const std::string program = R"(
import sys, zipfile
from xml.etree import ElementTree
book = zipfile.ZipFile(sys.argv[1])
assert book.testzip() is None
for name in book.namelist(): ElementTree.fromstring(book.read(name))
sys.stdout.buffer.write(book.read(sys.argv[2]) if sys.argv[2] else repr(book.namelist()).encode())
)";
    const auto command = "python3 -c '" + program + "' '" + path.string() + "' '" + name + "'";
    std::string text;
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    std::array<char, 65536> buffer{};
    while (const auto count = std::fread(buffer.data(), 1, buffer.size(), pipe.get()))
        text.append(buffer.data(), count);
    std::filesystem::remove(path);
    REQUIRE_FALSE(text.empty());
    return text;
}

std::string worksheet(const Sheet& sheet) {
    return part(to_xlsx(sheet), "xl/worksheets/sheet1.xml");
}

bool is_in(char letter, std::string_view text) {
    return text.find(letter) != std::string_view::npos;
}
bool is_in(std::string_view piece, std::string_view text) {
    return text.find(piece) != std::string_view::npos;
}

TEST_CASE("a file with bytes that are not UTF-8 is refused with its line") {
    CHECK(fault_of("imi\xEA;nazwisko\r\n") == "not_utf8 1");
    CHECK(fault_of("imie;nazwisko\r\nAnna;\xA3ukasik\r\n") == "not_utf8 2");
    CHECK(fault_of(mark + "a\rb\r\"c\n\xB3\"\r") == "not_utf8 4");
    CHECK(fault_of("a\n\nb\n\xC5") == "not_utf8 4");
    CHECK(fault_of("a\xC5\n\x82") == "not_utf8 1");
    CHECK(fault_of(std::string_view("a\nb\0c", 5)) == "not_utf8 2");
    CHECK(fault_of(std::string_view("\xFF\xFE"
                                    "a\0",
                                    4)) == "not_utf8 1");
}

TEST_CASE("a quote left open is refused with the line where it opened") {
    CHECK(fault_of("a;b\nx;\"y\nz;w\n") == "open_quote 2");
    CHECK(fault_of("\"") == "open_quote 1");
    CHECK(fault_of("a\n\"x\"\"\n") == "open_quote 2");
    CHECK(fault_of("a\n\"1\n2\"\n\"") == "open_quote 4");
}

TEST_CASE("a file without a row is refused") {
    CHECK(fault_of("") == "empty 1");
    CHECK(fault_of(mark) == "empty 1");
    CHECK(fault_of("\r\n\r\n\n") == "empty 1");
}

TEST_CASE("a file with more rows than allowed is refused at the first row too many") {
    CHECK(fault_of("a\n1\n2\n", 2) == "read");
    CHECK(fault_of("a\n1\n\n2\n3\n4\n", 2) == "too_many_rows 5");
    CHECK(fault_of("a\n1\n", 0) == "too_many_rows 2");
    CHECK(fault_of("a\n", 0) == "read");
}

TEST_CASE("the delimiter is what the header holds most of outside quotes") {
    CHECK(file_of("a;b;c\n1;2,5;3\n").delimiter == ';');
    CHECK(file_of("a,b,c\n1;1;1;1;1\n").delimiter == ',');
    CHECK(file_of("a\tb\n").delimiter == '\t');
    CHECK(file_of("\"a;b;c;d\",e,f\n").delimiter == ',');
    CHECK(file_of("\"a\"\",\"\",\";b\n").delimiter == ';');
    CHECK(file_of("\n\r\na,b\nc;d;e\n").delimiter == ',');
    CHECK(file_of("a\n").delimiter == ';');
    CHECK(file_of("a;b,c\n").delimiter == ';');
}

TEST_CASE("rows are the same with every line end, with a mark and without") {
    const Rows wanted = {{"imię", "kwota"}, {"Łucja", "1 234,50"}, {"", ""}};
    for (const std::string end : {"\r\n", "\n", "\r"})
        for (const auto& begin : {std::string(), mark})
            for (const auto& last : {std::string(), end}) {
                const auto file =
                    file_of(begin + "imię;kwota" + end + "Łucja;1 234,50" + end + ";" + last);
                CHECK(file.rows == wanted);
                CHECK(file.lines == std::vector<std::size_t>{1, 2, 3});
            }
}

TEST_CASE("quotes hold delimiters, line ends and quotes") {
    const auto file = file_of(
        "a,b,c\r\n\"x,y\",\"1\r\n2\n3\r4\",\"say \"\"no\"\"\"\r\n\"\",\"\"\"\",5\" rura\r\n"
        "{\"x\": 1},\"q\"r, \"s\"\r\n");
    CHECK(file.rows == Rows{{"a", "b", "c"},
                            {"x,y", "1\r\n2\n3\r4", "say \"no\""},
                            {"", "\"", "5\" rura"},
                            {"{\"x\": 1}", "qr", " \"s\""}});
    CHECK(file.lines == std::vector<std::size_t>{1, 2, 6, 7});
}

TEST_CASE("blank lines are no rows, yet count as lines") {
    const auto file = file_of("a\n\n\r\n1\n\"\"\n\n2");
    CHECK(file.rows == Rows{{"a"}, {"1"}, {""}, {"2"}});
    CHECK(file.lines == std::vector<std::size_t>{1, 4, 5, 7});
}

TEST_CASE("rows keep their own number of cells") {
    CHECK(file_of("a;b\n1\n1;2;3\n;\n").rows == Rows{{"a", "b"}, {"1"}, {"1", "2", "3"}, {"", ""}});
}

TEST_CASE("text that a spreadsheet would take for a formula gets an apostrophe") {
    for (const std::string text : {"=1+1", "+48 600 100 200", "-5", "@SUM(A1)", "＝1", "＋1", "－1",
                                   "＠x", " =1+1", "   @x", "=", "-", "=cmd|' /C calc'!A0"}) {
        CAPTURE(text);
        CHECK(csv_of(text) == "'" + text);
    }
    CHECK(csv_of("\t=1") == "\"'\t=1\"");
    CHECK(csv_of("\r=1") == "\"'\r=1\"");
    CHECK(csv_of("\n=1") == "\"'\n=1\"");
    CHECK(csv_of("=1;2") == "\"'=1;2\"");
    CHECK(csv_of("=\"a\"") == "\"'=\"\"a\"\"\"");
    CHECK(to_csv({"x", {"=a", "b"}, {}}) == mark + "'=a;b\r\n");
    CHECK(to_csv({"x", {"a"}, {{Sheet::Date{"=1"}}}}) == mark + "a\r\n'=1\r\n");
}

TEST_CASE("text that only looks a little like a formula stays, and cannot split into one") {
    for (const std::string text : {"Anna", "a=b", "1-2", "'=1", "x@y.pl", "", " ", "–5", "#"})
        CHECK(csv_of(text) == text);
    CHECK(csv_of("x;=1+1") == "\"x;=1+1\"");
    CHECK(csv_of("x,=1+1") == "\"x,=1+1\"");
    CHECK(csv_of("x\n=1+1") == "\"x\n=1+1\"");
}

TEST_CASE("CSV has a mark, semicolons, CRLF, decimal commas and plain days") {
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    const Sheet sheet{
        "Wypłaty",
        {"imię", "kwota", "sztuk", "dnia", "czy"},
        {Cells{"Łucja \"Lu\" Żak", Sheet::Amount{123450}, std::int64_t{-7},
               Sheet::Date{"2011-12-12"}, true},
         Cells{std::monostate{}, Sheet::Amount{-1250}, std::int64_t{0}, std::monostate{}, false},
         Cells{"x", Sheet::Amount{5}, least, Sheet::Date{""}, true},
         Cells{"y", Sheet::Amount{-5}, std::int64_t{1}, Sheet::Date{""}, true},
         Cells{"z", Sheet::Amount{least}, std::int64_t{1}, Sheet::Date{""}, true}}};
    CHECK(to_csv(sheet) == mark +
                               "imię;kwota;sztuk;dnia;czy\r\n"
                               "\"Łucja \"\"Lu\"\" Żak\";1234,50;-7;2011-12-12;true\r\n"
                               ";-12,50;0;;false\r\n"
                               "x;0,05;-9223372036854775808;;true\r\n"
                               "y;-0,05;1;;true\r\n"
                               "z;-92233720368547758,08;1;;true\r\n");
}

TEST_CASE("what to_csv writes, read_csv reads back") {
    std::mt19937 random(385365);
    const std::vector<std::string> pieces = {"a",    "Ł",      ";", ",",  "\t", "\"", "\r", "\n",
                                             "\r\n", "🙂",     " ", "'",  "x",  "1",  "=",  "-",
                                             "\"\"", "\u2028", "ż", "\\", "@",  "＝"};
    for (int round = 0; round < 2000; ++round) {
        const auto columns = 1 + random() % 4;
        Sheet sheet{"x", {}, {}};
        Rows wanted;
        for (unsigned column = 0; column < columns; ++column)
            sheet.columns.push_back("c" + std::to_string(column));
        wanted.push_back(sheet.columns);
        for (auto row = random() % 5; row > 0; --row) {
            auto& cells = sheet.rows.emplace_back();
            auto& texts = wanted.emplace_back();
            for (unsigned column = 0; column < columns; ++column) {
                std::string text;
                for (auto size = random() % 6; size > 0; --size)
                    text += pieces[random() % pieces.size()];
                cells.emplace_back(text);
                const auto first = text.find_first_not_of(' ');
                const bool is_neutralised =
                    first != std::string::npos &&
                    (is_in(text[first], "=+-@\t\r\n") || text.substr(first).starts_with("＝"));
                texts.push_back(is_neutralised ? "'" + text : text);
            }
        }
        const auto csv = to_csv(sheet);
        CAPTURE(csv);
        REQUIRE(file_of(csv).rows == wanted);
    }
}

TEST_CASE("no text becomes a formula, a number or a link in XLSX") {
    Sheet sheet{"x", {"=1+1"}, {}};
    for (const std::string text : {"=1+1", "+1", "-1", "@A1", "\t=1", "＝1", "12",
                                   "http://example.org", "{=SUM(A1)}", "'=1"})
        sheet.rows.push_back({text});
    const auto xlsx = to_xlsx(sheet);
    const auto xml = part(xlsx, "xl/worksheets/sheet1.xml");
    CHECK_FALSE(is_in("<f", xml));
    CHECK_FALSE(is_in("<v>", xml));
    CHECK_FALSE(is_in("hyperlink", xml));
    CHECK(is_in("=1+1</t>", xml));
    CHECK_FALSE(is_in("rels/sheet1", part(xlsx, "")));
}

TEST_CASE("XLSX has numbers as numbers, days as days, and text letter by letter") {
    const auto xlsx = to_xlsx(
        {"Wypłaty",
         {"imię", "kwota", "sztuk", "dnia", "czy"},
         {Cells{"Łucja <Lu> & \"Żak\" 🙂 ", Sheet::Amount{38536531}, std::int64_t{-7},
                Sheet::Date{"2011-12-12"}, true},
          Cells{"", Sheet::Amount{-1250}, std::monostate{}, Sheet::Date{"1900-03-01"}, false}}});
    const auto xml = part(xlsx, "xl/worksheets/sheet1.xml");
    CHECK(is_in("Łucja &lt;Lu&gt; &amp; \"Żak\" 🙂 </t>", xml));
    CHECK(is_in("xml:space=\"preserve\"", xml));
    CHECK(is_in("<v>385365.31</v>", xml));
    CHECK(is_in("<v>-12.5</v>", xml));
    CHECK(is_in("<c r=\"C2\"><v>-7</v>", xml));
    CHECK(is_in("<v>40889</v>", xml));
    CHECK(is_in("<v>61</v>", xml));
    CHECK(is_in("t=\"b\"><v>1</v>", xml));
    CHECK(is_in("t=\"b\"><v>0</v>", xml));
    CHECK(is_in("state=\"frozen\"", xml));
    const auto styles = part(xlsx, "xl/styles.xml");
    CHECK(is_in("dd.mm.yyyy", styles));
    CHECK(is_in("formatCode=\"#,##0.00\"", styles));
    CHECK(is_in("<b/>", styles));
    CHECK(is_in("name=\"Wypłaty\"", part(xlsx, "xl/workbook.xml")));
}

TEST_CASE("what a spreadsheet cannot hold stays readable as text") {
    const auto xml = worksheet({"x",
                                {"a"},
                                {{std::int64_t{999'999'999'999'999}},
                                 {std::int64_t{1'000'000'000'000'000}},
                                 {Sheet::Amount{-100'000'000'000'000'005}},
                                 {Sheet::Date{"1899-12-31"}},
                                 {Sheet::Date{"12.12.2011"}},
                                 {Sheet::Date{"2011-1+-12"}},
                                 {std::string("\x01 _x0041_ \uFFFF\r") + '\0' + "|\xFF"}}});
    CHECK(is_in("<v>999999999999999</v>", xml));
    CHECK(is_in("<t>1000000000000000</t>", xml));
    CHECK(is_in("<t>-1000000000000000,05</t>", xml));
    CHECK(is_in("<t>1899-12-31</t>", xml));
    CHECK(is_in("<t>12.12.2011</t>", xml));
    CHECK(is_in("<t>2011-1+-12</t>", xml));
    CHECK(is_in("_x0001_ _x005F_x0041_ _xFFFF__x000D__x0000_|\uFFFD</t>", xml));
}

TEST_CASE("a text longer than a cell is cut visibly, one that fits is not") {
    const std::string fits(32'767, 'x');
    const auto whole = worksheet({"x", {"a"}, {{fits}}});
    CHECK(is_in(">" + fits + "</t>", whole));
    const auto longer = worksheet({"x", {"a"}, {{fits + "y"}}});
    CHECK(is_in(">" + fits.substr(1) + "…</t>", longer));
    std::string emoji;
    for (int count = 0; count < 20'000; ++count) emoji += "🙂";
    CHECK(is_in(">" + emoji.substr(0, 4 * 16'383) + "…</t>", worksheet({"x", {"a"}, {{emoji}}})));
    const auto controls = worksheet({"x", {"a"}, {{std::string(32'767, '\x01')}}});
    CHECK(is_in("_x0001_…</t>", controls));
}

TEST_CASE("any name becomes a worksheet's name") {
    const auto name_of = [](const std::string& name) {
        const auto xml = part(to_xlsx({name, {"a"}, {}}), "xl/workbook.xml");
        const std::string before = "<sheet name=\"";
        const auto begin = xml.find(before) + before.size();
        return xml.substr(begin, xml.find('"', begin) - begin);
    };
    CHECK(name_of("Lista [A/B]: 1?*\\") == "Lista  A B   1   ");
    CHECK(name_of("") == "1");
    CHECK(name_of("'Anna'") == " Anna ");
    CHECK(name_of("///") == "1");
    CHECK(name_of(std::string(31, 'x')) == std::string(31, 'x'));
    CHECK(name_of("Łąka" + std::string(40, 'x')) == "Łąka" + std::string(26, 'x') + "…");
}

TEST_CASE("a list too large for a worksheet is a fault, not a shorter list") {
    Sheet sheet{"x", {}, {}};
    sheet.columns.resize(16'385);
    CHECK_THROWS_AS(static_cast<void>(to_xlsx(sheet)), std::runtime_error);
    sheet.columns.resize(1);
    sheet.rows.resize(1'048'576);
    CHECK_THROWS_AS(static_cast<void>(to_xlsx(sheet)), std::runtime_error);
}

}  // namespace
}  // namespace wedka
