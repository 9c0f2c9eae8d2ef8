#include "people/similar_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace wedka::people;

TEST_CASE("a letter wrong, missing, too many or two swapped is one slip") {
    CHECK(slips_between("kowalski", "kowalski") == 0);
    CHECK(slips_between("kowalsky", "kowalski") == 1);
    CHECK(slips_between("kowlski", "kowalski") == 1);
    CHECK(slips_between("kowwalski", "kowalski") == 1);
    CHECK(slips_between("kowlaski", "kowalski") == 1);
    CHECK(slips_between("", "jan") == 3);
    // A Cyrillic letter is two bytes, and still one letter.
    CHECK(slips_between("шевченко", "шевчинко") == 1);
}

TEST_CASE("short names allow fewer slips, or every Jan would be an Ian") {
    CHECK(slips_allowed("ba", "bu") == 0);
    CHECK(slips_allowed("nowak", "nowka") == 1);
    CHECK(slips_allowed("nowak", "nowacki") == 1);
    CHECK(slips_allowed("kowalski", "kowlaski") == 2);
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
        if (slips_between(word, other) > slips_allowed(word, other)) continue;
        ++met;
        const auto mine = neighbours(word);
        const auto theirs = neighbours(other);
        CAPTURE(word);
        CAPTURE(other);
        REQUIRE(std::ranges::find_first_of(mine, theirs) != mine.end());
    }
    CHECK(met > 10'000);
}
