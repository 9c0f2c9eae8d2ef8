#include "programmes/ranking.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

using namespace wedka;
using namespace wedka::programmes;

namespace {

Candidate candidate(std::int64_t sequence, std::int64_t points,
                    std::string_view received_on = "2011-02-01") {
    return {.application_id = ApplicationId{Uuid::named(std::to_string(sequence))},
            .sequence = sequence,
            .received_on = Day::parse(received_on).value(),
            .is_formally_ok = true,
            .has_resigned = false,
            .points = Points::whole(points)};
}

/// Women have odd numbers.
Candidate of_sex(std::int64_t sequence, std::int64_t points) {
    auto made = candidate(sequence, points);
    made.sex = sequence % 2 == 1 ? Sex::female : Sex::male;
    return made;
}

/// "basic 1: 7 within_places" for each place, the application told by its sequence.
std::vector<std::string> told(const std::vector<Candidate>& candidates, const RankingTerms& terms) {
    std::vector<std::string> all;
    for (const auto& place : rank(candidates, terms)) {
        const auto who =
            std::ranges::find(candidates, place.application_id, &Candidate::application_id);
        all.push_back(fmt::format("{} {}: {} {}", boost::describe::enum_to_string(place.list, ""),
                                  place.position, who->sequence,
                                  boost::describe::enum_to_string(place.why, "")));
    }
    return all;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("nobody ranked is an empty list") {
    CHECK(rank({}, {.basic_places = 16, .reserve_places = 4, .minimum_points = 0}).empty());
}

TEST_CASE("more points come first, then the reserve, then nobody") {
    CHECK(told({candidate(1, 5), candidate(2, 9), candidate(3, 7), candidate(4, 3)},
               {.basic_places = 2, .reserve_places = 1, .minimum_points = 0}) ==
          Told{"basic 1: 2 within_places", "basic 2: 3 within_places",
               "reserve 1: 1 within_reserve", "not_selected 1: 4 no_place_left"});
}

TEST_CASE("of equal points the earlier day wins, of the same day the earlier number") {
    CHECK(told({candidate(1, 5, "2011-02-03"), candidate(2, 5, "2011-02-01"),
                candidate(3, 5, "2011-02-03"), candidate(4, 5, "2011-01-31")},
               {.basic_places = 3, .reserve_places = 1, .minimum_points = 0}) ==
          Told{"basic 1: 4 within_places", "basic 2: 2 within_places", "basic 3: 1 within_places",
               "reserve 1: 3 within_reserve"});
}

TEST_CASE("the list does not depend on the order in which candidates are given") {
    std::vector<Candidate> candidates{candidate(1, 5), candidate(2, 5), candidate(3, 8),
                                      candidate(4, 5, "2011-01-31")};
    const RankingTerms terms{.basic_places = 2, .reserve_places = 1, .minimum_points = 0};
    const auto expected = told(candidates, terms);
    std::ranges::reverse(candidates);
    CHECK(told(candidates, terms) == expected);
    std::ranges::rotate(candidates, candidates.begin() + 1);
    CHECK(told(candidates, terms) == expected);
}

TEST_CASE("of equal points the ties decide, one after the other, and only then the day") {
    auto first = candidate(1, 5, "2011-01-01");
    auto second = candidate(2, 5, "2011-02-01");
    auto third = candidate(3, 5, "2011-02-02");
    auto ahead = candidate(4, 6, "2011-03-01");
    first.ties = {3, 0};
    second.ties = {4, 1};
    third.ties = {4, 2};
    CHECK(told({first, second, third, ahead},
               {.basic_places = 3, .reserve_places = 1, .minimum_points = 0}) ==
          Told{"basic 1: 4 within_places", "basic 2: 3 within_places", "basic 3: 2 within_places",
               "reserve 1: 1 within_reserve"});
}

TEST_CASE("half a point is more than none, and too little for a whole one") {
    auto half = candidate(2, 5);
    half.points = Points::from_halves(11);
    CHECK(told({candidate(1, 5), half, candidate(3, 6)},
               {.basic_places = 3, .reserve_places = 0, .minimum_points = 0})[1] ==
          "basic 2: 2 within_places");
    CHECK(told({half}, {.basic_places = 1, .reserve_places = 0, .minimum_points = 6}) ==
          Told{"not_selected 1: 2 below_minimum"});
}

TEST_CASE("of a split list women and men have places of their own") {
    const RankingTerms split{.basic_places = 3,
                             .reserve_places = 2,
                             .minimum_points = 0,
                             .women_places = 1,
                             .men_places = 2};
    CHECK(told({of_sex(1, 9), of_sex(3, 8), of_sex(5, 7), of_sex(2, 6), of_sex(4, 5)}, split) ==
          Told{"basic 1: 1 within_places", "basic 2: 2 within_places", "basic 3: 4 within_places",
               "reserve 1: 3 within_reserve", "reserve 2: 5 within_reserve"});
}

TEST_CASE("places that one sex cannot fill go to the next in order") {
    const RankingTerms split{.basic_places = 3,
                             .reserve_places = 1,
                             .minimum_points = 0,
                             .women_places = 1,
                             .men_places = 2};
    CHECK(told({of_sex(1, 9), of_sex(3, 8), of_sex(5, 7), of_sex(2, 1)}, split) ==
          Told{"basic 1: 1 within_places", "basic 2: 3 within_places", "basic 3: 2 within_places",
               "reserve 1: 5 within_reserve"});
}

TEST_CASE("whatever the candidates, everybody has one place, no list is too long, none jumps ahead") {
    std::uint64_t seed = 1;
    const auto below = [&seed](std::uint64_t most) {
        seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::int64_t>((seed >> 33) % most);
    };
    for (int round = 0; round < 300; ++round) {
        std::vector<Candidate> candidates;
        for (std::int64_t i = 1; i <= 12; ++i) {
            auto one = of_sex(i, below(6));
            one.ties = {below(3)};
            one.is_formally_ok = below(8) > 0;
            one.has_resigned = below(8) == 0;
            candidates.push_back(one);
        }
        RankingTerms terms{.basic_places = below(8), .reserve_places = below(4), .minimum_points = 2};
        if (below(2) == 0) {
            terms.women_places = below(static_cast<std::uint64_t>(terms.basic_places) + 1);
            terms.men_places = terms.basic_places - *terms.women_places;
        }
        const auto places = rank(candidates, terms);
        const auto expected = told(candidates, terms);
        REQUIRE(places.size() == candidates.size());
        CHECK(std::ranges::count(places, SelectionList::basic, &RankedPlace::list) <=
              terms.basic_places);
        CHECK(std::ranges::count(places, SelectionList::reserve, &RankedPlace::list) <=
              terms.reserve_places);
        for (std::size_t i = 1; i < places.size(); ++i)
            if (places[i].list == places[i - 1].list) {
                CHECK(places[i].points <= places[i - 1].points);
                CHECK(places[i].position == places[i - 1].position + 1);
            }
        // Without a split nobody on the reserve has more points than anybody on the basic list.
        if (!terms.women_places)
            for (const auto& basic : places)
                for (const auto& other : places)
                    if (basic.list == SelectionList::basic && other.list == SelectionList::reserve)
                        CHECK(basic.points >= other.points);
        std::ranges::rotate(candidates, candidates.begin() + 5);
        CHECK(told(candidates, terms) == expected);
    }
}

TEST_CASE("the minimum is enough, one point less is not, whatever place is free") {
    CHECK(told({candidate(1, 4), candidate(2, 3)},
               {.basic_places = 9, .reserve_places = 9, .minimum_points = 4}) ==
          Told{"basic 1: 1 within_places", "not_selected 1: 2 below_minimum"});
}

TEST_CASE("who misses a formal criterion is rejected, however many points") {
    auto stranger = candidate(1, 100);
    stranger.is_formally_ok = false;
    CHECK(told({stranger, candidate(2, 1)},
               {.basic_places = 1, .reserve_places = 0, .minimum_points = 0}) ==
          Told{"basic 1: 2 within_places", "rejected 1: 1 formal_not_met"});
}

TEST_CASE("who withdrew leaves the place to the next") {
    auto gone = candidate(1, 9);
    gone.has_resigned = true;
    CHECK(told({gone, candidate(2, 5), candidate(3, 4)},
               {.basic_places = 1, .reserve_places = 1, .minimum_points = 0}) ==
          Told{"basic 1: 2 within_places", "reserve 1: 3 within_reserve",
               "not_selected 1: 1 resigned"});
}

TEST_CASE("twenty-nine are selected of thirty-one: twenty-five and a reserve of four") {
    std::vector<Candidate> candidates;
    for (std::int64_t i = 1; i <= 31; ++i) candidates.push_back(candidate(i, 40 - i));
    const auto places =
        rank(candidates, {.basic_places = 25, .reserve_places = 4, .minimum_points = 0});
    CHECK(std::ranges::count(places, SelectionList::basic, &RankedPlace::list) == 25);
    CHECK(std::ranges::count(places, SelectionList::reserve, &RankedPlace::list) == 4);
    CHECK(std::ranges::count(places, SelectionList::not_selected, &RankedPlace::list) == 2);
    CHECK(places[24].position == 25);
    CHECK(places[25].position == 1);
}
