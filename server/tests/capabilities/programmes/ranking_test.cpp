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
            .points = points};
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
