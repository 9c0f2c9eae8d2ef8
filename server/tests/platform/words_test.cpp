#include "platform/words.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace wedka;

TEST_CASE("texts that are no object are refused") {
    Words words;
    CHECK_THROWS_AS(words.add("staff", "[]"), std::invalid_argument);
    CHECK_THROWS_AS(words.add("staff", R"({"fields":{"share":1}})"), std::invalid_argument);
    CHECK_THROWS_AS(words.add("staff", "{"), std::invalid_argument);
}

TEST_CASE("a home is asked first, then what all share, then the name itself") {
    Words words;
    words.add("", R"({"fields":{"note":"Uwagi","kind":"Rodzaj"}})");
    words.add("staff", R"({"fields":{"kind":"Stanowisko"}})");
    CHECK(words.of({"staff", "fields.kind"}) == "Stanowisko");
    CHECK(words.of({"staff", "fields.note"}) == "Uwagi");
    CHECK(words.of({"people", "fields.kind"}) == "Rodzaj");
    CHECK(words.of({"staff", "fields.share"}) == "share");
    CHECK_FALSE(words.find({"staff", "fields.share"}));
    CHECK_FALSE(words.find({"staff", "fields"}));
}

TEST_CASE("a group is known by what stands below it, not by how it begins") {
    Words words;
    words.add("parameters", R"({"words":{"units":{"pln":"zł"}}})");
    CHECK(words.has_below({"parameters", "words.units"}));
    CHECK_FALSE(words.has_below({"parameters", "words.unit"}));
    CHECK_FALSE(words.has_below({"staff", "words.units"}));
}

TEST_CASE("the language is the one that the asker wants most") {
    Languages languages{{.tag = "pl", .words = {}}, {.tag = "en", .words = {}}};
    languages[0].words.add("", R"({"yes":"tak"})");
    languages[1].words.add("", R"({"yes":"yes"})");
    const auto yes = [&languages](std::string_view header) {
        return wanted_words(languages, header).of({"", "yes"});
    };
    CHECK(yes("") == "tak");
    CHECK(yes("de-DE, fr;q=0.5") == "tak");
    CHECK(yes("en") == "yes");
    CHECK(yes("EN-gb,pl;q=0.9") == "yes");
    CHECK(yes("en;q=0.4, pl;q=0.5") == "tak");
    CHECK(yes("en;q=0, *") == "tak");
    CHECK(yes(";,;q=,en;q=x") == "tak");
    CHECK(wanted_words({}, "pl").of({"", "yes"}) == "yes");
}
