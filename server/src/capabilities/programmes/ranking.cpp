#include "programmes/ranking.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace wedka::programmes {

namespace {

SelectionList list_of(PlaceReason why) {
    switch (why) {
        case PlaceReason::within_places:
            return SelectionList::basic;
        case PlaceReason::within_reserve:
            return SelectionList::reserve;
        case PlaceReason::formal_not_met:
        case PlaceReason::incomplete:
            return SelectionList::rejected;
        case PlaceReason::no_place_left:
        case PlaceReason::below_minimum:
        case PlaceReason::resigned:
            break;
    }
    return SelectionList::not_selected;
}

/// Why a candidate is not picked at all, whatever place is free.
std::optional<PlaceReason> reason_against(const Candidate& candidate, const RankingTerms& terms) {
    if (!candidate.is_complete) return PlaceReason::incomplete;
    if (!candidate.is_formally_ok) return PlaceReason::formal_not_met;
    if (candidate.has_resigned) return PlaceReason::resigned;
    if (candidate.points < Points::whole(terms.minimum_points)) return PlaceReason::below_minimum;
    return std::nullopt;
}

/// Who of the ordered candidates gets a basic place, by index.
std::vector<bool> basic_places(const std::vector<Candidate>& ordered, const RankingTerms& terms) {
    std::vector<bool> picked(ordered.size(), false);
    auto left = terms.basic_places;
    const auto pick = [&](std::int64_t most, std::optional<Sex> of) {
        for (std::size_t i = 0; i < ordered.size() && most > 0 && left > 0; ++i) {
            if (picked[i] || reason_against(ordered[i], terms) || (of && ordered[i].sex != *of))
                continue;
            picked[i] = true;
            --most;
            --left;
        }
    };
    if (terms.women_places) pick(*terms.women_places, Sex::female);
    if (terms.men_places) pick(*terms.men_places, Sex::male);
    pick(left, std::nullopt);
    return picked;
}

}  // namespace

std::vector<RankedPlace> rank(std::vector<Candidate> candidates, const RankingTerms& terms) {
    std::ranges::sort(candidates, {}, [](const Candidate& candidate) {
        std::vector<std::int64_t> ties;
        for (const auto tie : candidate.ties) ties.push_back(-tie);
        return std::tuple(-candidate.points, std::move(ties), candidate.received_on,
                          candidate.sequence);
    });

    const auto has_basic = basic_places(candidates, terms);
    std::vector<RankedPlace> places;
    std::array<std::int64_t, 4> last_positions{};
    auto reserve_left = terms.reserve_places;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        auto why = reason_against(candidates[i], terms).value_or(PlaceReason::no_place_left);
        if (has_basic[i])
            why = PlaceReason::within_places;
        else if (why == PlaceReason::no_place_left && reserve_left-- > 0)
            why = PlaceReason::within_reserve;
        const auto list = list_of(why);
        places.push_back({.application_id = candidates[i].application_id,
                          .list = list,
                          .position = ++last_positions[static_cast<std::size_t>(list)],
                          .points = candidates[i].points,
                          .why = why});
    }
    std::ranges::stable_sort(places, {}, &RankedPlace::list);
    return places;
}

}  // namespace wedka::programmes
