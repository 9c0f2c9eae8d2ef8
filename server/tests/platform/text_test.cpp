#include "platform/text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <thread>

namespace wedka {
namespace {

using Words = std::vector<std::string>;

TEST_CASE("bytes that are not UTF-8, or hold NUL, are not clean") {
    for (const auto* text : {"\x80", "\xC0\xAF", "\xC3", "\xE2\x82", "\xED\xA0\x80", "\xF0\x9F\x98",
                             "\xF4\x90\x80\x80", "\xFF\xFE", "abc\xB3", "Ka\xBFmierz",
                             "\xE0\x80\x80", "\xF8\x88\x80\x80\x80"}) {
        CHECK_FALSE(is_clean_utf8(text));
    }
    CHECK_FALSE(is_clean_utf8(std::string_view("a\0b", 3)));
}

TEST_CASE("UTF-8 is clean, with emoji and control characters too") {
    for (const auto* text :
         {"", "Łódź", "👩‍👧 Anna", "\xF4\x8F\xBF\xBF", "\x01\t\r\n", "\xEF\xBB\xBFx"})
        CHECK(is_clean_utf8(text));
}

TEST_CASE("folding finds Polish names without their marks") {
    CHECK(fold("Łódź") == "lodz");
    CHECK(fold("Łukasz  Wąż-Żak") == "lukasz waz zak");
    CHECK(fold("ZAŻÓŁĆ GĘŚLĄ JAŹŃ") == "zazolc gesla jazn");
    CHECK(fold("Wałęsa") == fold("walesa"));
    CHECK(fold(" ul. 3 Maja 12/4a ") == "ul 3 maja 12 4a");
    CHECK(fold("44-051") == "44 051");
}

TEST_CASE("folding maps the letters that no decomposition takes apart") {
    CHECK(fold("Đorđe") == "dorde");
    CHECK(fold("Øyvind Ærø") == "oyvind aero");
    CHECK(fold("Straße STRASSE ẞ") == "strasse strasse ss");
    CHECK(fold("Œuvre") == "oeuvre");
    CHECK(fold("Þór Guðrún") == "thor gudrun");
    CHECK(fold("Ħal Ŧ Ŋ ĸ Ƶ") == "hal t n k z");
    CHECK(fold("ǿ ǽ") == "o ae");
}

TEST_CASE("folding does not mind the Turkish i, with its dot or without") {
    CHECK(fold("ISPARTA") == "isparta");
    CHECK(fold("Isparta") == fold("ısparta"));
    CHECK(fold("İstanbul") == fold("istanbul"));
    CHECK(fold("DIYARBAKIR") == fold("Dıyarbakır"));
}

TEST_CASE("folding takes composed and decomposed letters, wide forms and ligatures as the same") {
    CHECK(fold("Z\u0307o\u0301\u0142c\u0301") == fold("Żółć"));
    CHECK(fold("\uFF21\uFF4E\uFF4E\uFF41 \uFF11\uFF12") == "anna 12");
    CHECK(fold("\uFB01rma \u2163") == "firma iv");
    CHECK(fold("Nguyễn Thị Hồng") == "nguyen thi hong");
    CHECK(fold("Kowal\u00ADska \u200Bx") == "kowalska x");
}

TEST_CASE("folding keeps other scripts and reads every apostrophe of a Ukrainian name alike") {
    CHECK(fold("Олександр Ґудзь") == "олександр ґудзь");
    CHECK(fold("Лук'янчук") == "лук янчук");
    CHECK(fold("Лук’янчук") == "лук янчук");
    CHECK(fold("Лукʼянчук") == "лук янчук");
}

TEST_CASE("folding leaves nothing of what holds no letter or digit") {
    for (const auto* text :
         {"", " ", "\t\r\n", "🙂", "---", "\u0301", "👩‍👧", "\u00A0\u202F"}) {
        CHECK(fold(text) == "");
        CHECK(folded_words(text) == Words{});
    }
    CHECK(fold("🙂Anna🙂Łoś🙂") == "anna los");
    CHECK(fold("Anna\xFFŁoś") == "anna los");
    CHECK(fold(std::string_view("a\0b", 3)) == "a b");
}

TEST_CASE("what is folded stays as it is when folded again") {
    std::mt19937 random(4405);
    const std::u32string letters =
        U"aąbcćłŁżŻźđøßẞæœþıIİŊ \t-'’ʼ19²½Ⅳﬁ\u0301\u0307\u00AD\u200B🙂éїйҐکहिन्दी";
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (auto size = random() % 12; size > 0; --size) {
            const char32_t letter = letters[random() % letters.size()];
            const std::size_t most = letter < 0x80      ? 1
                                     : letter < 0x800   ? 2
                                     : letter < 0x10000 ? 3
                                                        : 4;
            if (most == 1) text += static_cast<char>(letter);
            if (most == 2) text += static_cast<char>(0xC0U | letter >> 6);
            if (most == 3) text += static_cast<char>(0xE0U | letter >> 12);
            if (most == 4) text += static_cast<char>(0xF0U | letter >> 18);
            for (std::size_t rest = most; rest > 1; --rest)
                text += static_cast<char>(0x80U | (letter >> 6 * (rest - 2) & 0x3FU));
        }
        CAPTURE(text);
        REQUIRE(is_clean_utf8(text));
        const auto folded = fold(text);
        CHECK(fold(folded) == folded);
        CHECK(fold(composed(text)) == folded);
        CHECK(folded.find("  ") == std::string::npos);
        CHECK((folded.empty() || (folded.front() != ' ' && folded.back() != ' ')));
    }
}

TEST_CASE("the folded words are the words of the folded text") {
    CHECK(folded_words("Łukasz  Wąż-Żak") == Words{"lukasz", "waz", "zak"});
    CHECK(folded_words("Anna") == Words{"anna"});
}

TEST_CASE("sort keys order as a Polish reader expects") {
    const Words alphabet = {"a", "ą", "b", "c", "ć", "d", "e", "ę", "f", "g", "h", "i",
                            "j", "k", "l", "ł", "m", "n", "ń", "o", "ó", "p", "q", "r",
                            "s", "ś", "t", "u", "v", "w", "x", "y", "z", "ź", "ż"};
    const Words names = {"Adamska", "Ądamska", "Bąk",      "Cyran",   "Ćma",  "Lis",
                         "Lubicz",  "Lzy",     "Łabędź",   "Łukasik", "Maj",  "Mąka",
                         "Zych",    "Źrebiec", "Żak Anna", "Żak Ewa", "Żaków"};
    for (const auto& wanted : {alphabet, names}) {
        auto sorted = wanted;
        std::shuffle(sorted.begin(), sorted.end(), std::mt19937(1));
        REQUIRE(sorted != wanted);
        std::sort(sorted.begin(), sorted.end(), [](const auto& left, const auto& right) {
            return sort_key(left).data < sort_key(right).data;
        });
        CHECK(sorted == wanted);
    }
}

TEST_CASE("a sort key minds letters before marks and marks before case") {
    CHECK(sort_key("lis").data < sort_key("Lis").data);
    CHECK(sort_key("Lis").data < sort_key("lisa").data);
    CHECK(sort_key("resume").data < sort_key("résumé").data);
    CHECK(sort_key("résumé").data < sort_key("resumes").data);
    CHECK(sort_key("").data < sort_key("a").data);
}

TEST_CASE("a sort key is the same for composed and decomposed text and in every thread") {
    CHECK(sort_key("Żółć") == sort_key("Z\u0307o\u0301\u0142c\u0301"));
    CHECK(sort_key("q\u0323\u0307") == sort_key("q\u0307\u0323"));
    CHECK(sort_key("Żółć") != sort_key("Zolc"));
    CHECK(sort_key("Żółć").data.find('\0') == std::string::npos);
    const auto here = sort_key("Łukasik");
    Bytes there;
    std::thread([&] { there = sort_key("Łukasik"); }).join();
    CHECK(here == there);
    CHECK(sort_key(std::string(10'000, 'x')).data.size() > 1000);
}

TEST_CASE("trimming takes white space of every kind off the ends only") {
    CHECK(trimmed("") == "");
    CHECK(trimmed(" \t\r\n\u00A0\u2003\u3000") == "");
    CHECK(trimmed("  Anna  Maria \n") == "Anna  Maria");
    CHECK(trimmed("\u00A0Łoś\u202F") == "Łoś");
    CHECK(trimmed("x") == "x");
    CHECK(trimmed("\xFFx\xC5 ") == "\xFFx\xC5");
}

TEST_CASE("composed text is the same name typed on two keyboards") {
    CHECK(composed("Z\u0307o\u0301\u0142c\u0301") == "Żółć");
    CHECK(composed("Żółć") == "Żółć");
    CHECK(composed("") == "");
    CHECK(composed("Ⅳ ﬁ 🙂") == "Ⅳ ﬁ 🙂");
}

}  // namespace
}  // namespace wedka
