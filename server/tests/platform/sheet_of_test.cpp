#include "platform/sheet_of.hpp"

#include <doctest/doctest.h>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "platform/uuid.hpp"

namespace wedka::garden {

enum class Tool { rake, spade };
BOOST_DESCRIBE_ENUM(Tool, rake, spade)

struct Lease {
    AccountId lease_id;
    Tool tool = Tool::rake;
    bool is_paid = false;
};
BOOST_DESCRIBE_STRUCT(Lease, (), (lease_id, tool, is_paid))

struct BedRow {
    AccountId bed_id;
    std::int64_t version = 1;
    std::string name;
    std::optional<Tool> tool;
    bool is_open = true;
    std::string unit;
    std::string soil_key;
    std::vector<Lease> leases;
};
BOOST_DESCRIBE_STRUCT(BedRow, (), (bed_id, version, name, tool, is_open, unit, soil_key, leases))

}  // namespace wedka::garden

using namespace wedka;
using garden::BedRow;
using garden::Lease;
using garden::Tool;

namespace {

Words polish() {
    Words words;
    words.add("", R"({"words":{"boolean":{"true":"tak","false":"nie"}},
                      "fields":{"name":"Nazwa"}})");
    words.add("garden", R"({
        "tables":{"BedRow":"Grządki"},
        "headings":{"BedRow":{"tool":"Czym kopać"}},
        "fields":{"tool":"Narzędzie","is_open":"Otwarta","unit":"Jednostka","leases":"Najem",
                  "is_paid":"Opłacony"},
        "words":{"Tool":{"rake":"grabie","spade":"szpadel"},"unit":{"m_2":"metry"},
                 "is_open":{"true":"wolna"}}})");
    return words;
}

std::vector<BedRow> beds() {
    BedRow first;
    first.name = "róże";
    first.tool = Tool::spade;
    first.unit = "m.2";
    first.soil_key = "clay";
    first.leases = {Lease{{}, Tool::rake, true}, Lease{{}, Tool::spade, false}};
    BedRow second;
    second.name = "Tool";
    second.is_open = false;
    second.unit = "ar";
    return {first, second};
}

std::vector<std::string> line(const Sheet& sheet, std::size_t row) {
    std::vector<std::string> texts;
    for (const auto& cell : sheet.rows[row]) texts.push_back(plain_text(cell));
    return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("ids, versions and keys without words stay out of what people read") {
    const auto sheet = to_sheet(beds(), polish());
    CHECK(sheet.name == "Grządki");
    CHECK(sheet.columns == Texts{"Nazwa", "Czym kopać", "Otwarta", "Jednostka", "Najem"});
    CHECK(line(sheet, 0) ==
          Texts{"róże", "szpadel", "wolna", "metry", "grabie, Opłacony; szpadel"});
    CHECK(line(sheet, 1) == Texts{"Tool", "", "nie", "ar", ""});
}

TEST_CASE("the columns stand as they were asked for") {
    const auto sheet = to_sheet(beds(), polish(), {"unit", "name"});
    CHECK(sheet.columns == Texts{"Jednostka", "Nazwa"});
    CHECK(line(sheet, 0) == Texts{"metry", "róże"});
}

TEST_CASE("without words a list bears the names of its members") {
    const auto sheet = to_sheet(beds(), Words{});
    CHECK(sheet.name == "BedRow");
    CHECK(sheet.columns == Texts{"name", "tool", "is_open", "unit", "leases"});
    CHECK(line(sheet, 0)[1] == "spade");
}

TEST_CASE("every word that a list lacks is named, of its choices and inner records too") {
    CHECK(missing_words<BedRow>(polish()).empty());
    Words few;
    few.add("garden", R"({"fields":{"name":"Nazwa","tool":"Narzędzie","is_open":"Otwarta",
                                    "unit":"Jednostka","leases":"Najem"},
                          "words":{"Tool":{"rake":"grabie"}}})");
    Texts keys;
    for (const auto& key : missing_words<BedRow>(few)) keys.push_back(key.home + ':' + key.key);
    CHECK(keys == Texts{"garden:tables.BedRow", "garden:words.Tool.spade",
                        "garden:words.Tool.spade", "garden:fields.is_paid"});
}
