#include "publishing/told_figure.hpp"

#include <doctest/doctest.h>

namespace wedka::publishing {

namespace {

PublicationFigure figure(results::Unit unit, const std::string& value,
                         results::Word word = results::Word::exactly) {
    return {.code = "x",
            .sentence_pl = "Razem {value}.",
            .sentence_en = "In all {value}.",
            .unit = unit,
            .word = word,
            .as_of = {},
            .tolerance = {},
            .value = value,
            .value_today = {},
            .missing = {}};
}

}  // namespace

TEST_CASE("a figure is read as people write it") {
    using results::Unit;
    using results::Word;
    CHECK(told_figure(figure(Unit::people, "29"), TextLanguage::pl) == "29");
    CHECK(told_figure(figure(Unit::people, "1200", Word::over), TextLanguage::pl) ==
          "ponad 1\u00A0200");
    CHECK(told_figure(figure(Unit::pieces, "180", Word::about), TextLanguage::en) == "about 180");
    CHECK(told_figure(figure(Unit::pln, "385365.31"), TextLanguage::pl) ==
          "385\u00A0365,31\u00A0zł");
    CHECK(told_figure(figure(Unit::pln, "-1234567.05"), TextLanguage::en) ==
          "−1\u00A0234\u00A0567,05\u00A0zł");
    CHECK(told_figure(figure(Unit::day, "2011-12-12"), TextLanguage::en) == "12.12.2011");
    CHECK(told_figure(figure(Unit::yes_no, "true"), TextLanguage::pl) == "tak");
    CHECK(told_figure(figure(Unit::yes_no, "false", Word::now), TextLanguage::en) ==
          "currently no");
    CHECK(told_figure(figure(Unit::people, ""), TextLanguage::pl) == "–");
    CHECK(told_sentence(figure(Unit::people, "29"), TextLanguage::en) == "In all 29.");
}

TEST_CASE("a text falls into headings and paragraphs with its figures in place") {
    const std::vector<PublicationFigure> figures{figure(results::Unit::people, "29")};
    const auto blocks = told_blocks("# Część {{x}}\nJeden\ndwa {{x}}.\r\n\r\n\r\nTrzy {{y}}",
                                    figures, TextLanguage::pl);
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[0].is_heading);
    CHECK(blocks[0].text == "Część 29");
    CHECK(blocks[1].text == "Jeden dwa 29.");
    CHECK_FALSE(blocks[2].is_heading);
    CHECK(blocks[2].text == "Trzy –");
    CHECK(told_blocks("", figures, TextLanguage::pl).empty());
}

}  // namespace wedka::publishing
