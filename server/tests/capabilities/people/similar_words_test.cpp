#include "people/similar_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "platform/text.hpp"

using namespace wedka::people;

TEST_CASE("a letter wrong, missing, too many or two swapped is one slip") {
    CHECK(slips_between(U"kowalski", U"kowalski", 3) == 0);
    CHECK(slips_between(U"kowalsky", U"kowalski", 3) == 1);
    CHECK(slips_between(U"kowlski", U"kowalski", 3) == 1);
    CHECK(slips_between(U"kowwalski", U"kowalski", 3) == 1);
    CHECK(slips_between(U"kowlaski", U"kowalski", 3) == 1);
    CHECK(slips_between(U"", U"jan", 3) == 3);
    CHECK(slips_between(U"jan", U"kowalski", 2) == 3);
    CHECK(slips_between(U"abcd", U"wxyz", 2) == 3);
    // A Cyrillic letter is two bytes, and still one letter.
    CHECK(slips_between(U"шевченко", U"шевчинко", 3) == 1);
}

TEST_CASE("short names allow fewer slips, or every Jan would be an Ian") {
    CHECK(slips_allowed(U"ba", U"bu") == 0);
    CHECK(slips_allowed(U"nowak", U"nowka") == 1);
    CHECK(slips_allowed(U"nowak", U"nowacki") == 1);
    CHECK(slips_allowed(U"kowalski", U"kowlaski") == 2);
}

TEST_CASE("words with more slips than allowed are different names") {
    CHECK(slips_to_similar(U"nowak", U"nowka") == 1);
    CHECK(slips_to_similar(U"kowlaksi", U"kowalski") == 2);
    CHECK_FALSE(slips_to_similar(U"nowak", U"nowicki"));
    CHECK_FALSE(slips_to_similar(U"ba", U"bu"));
    CHECK_FALSE(slips_to_similar(U"kowal", U"kowalska"));
}

TEST_CASE("no word has more neighbours than the statement has places for") {
    CHECK(neighbours("ab").size() == 1);
    CHECK(neighbours("nowak").size() == 6);
    CHECK(neighbours("abcdefghijklmnop").size() == 29);
}

TEST_CASE("two words within the slips allowed always have a neighbour in common") {
    std::mt19937 random(20261122);
    const auto any = [&random](std::size_t below) { return std::size_t(random()) % below; };
    const auto letter = [&any] { return static_cast<char>('a' + any(4)); };
    int met = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string word;
        for (auto length = 3 + any(9); length > 0; --length) word += letter();
        auto other = word;
        for (auto slips = any(3); slips > 0 && other.size() > 1; --slips) {
            const auto at = any(other.size() - 1);
            switch (any(4)) {
                case 0:
                    other[at] = letter();
                    break;
                case 1:
                    other.erase(at, 1);
                    break;
                case 2:
                    other.insert(at, 1, letter());
                    break;
                default:
                    std::swap(other[at], other[at + 1]);
            }
        }
        if (!slips_to_similar(wedka::letters_of(word), wedka::letters_of(other))) continue;
        ++met;
        const auto mine = neighbours(word);
        const auto theirs = neighbours(other);
        CAPTURE(word);
        CAPTURE(other);
        REQUIRE(std::ranges::find_first_of(mine, theirs) != mine.end());
    }
    CHECK(met > 10'000);
}
