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
            return SelectionList::rejected;
        case PlaceReason::no_place_left:
        case PlaceReason::below_minimum:
        case PlaceReason::resigned:
            break;
    }
    return SelectionList::not_selected;
}

/// Counts the picked as it goes, so candidates must come in order.
PlaceReason pick(const Candidate& candidate, const RankingTerms& terms, std::int64_t& picked) {
    if (!candidate.is_formally_ok) return PlaceReason::formal_not_met;
    if (candidate.has_resigned) return PlaceReason::resigned;
    if (candidate.points < terms.minimum_points) return PlaceReason::below_minimum;
    ++picked;
    if (picked <= terms.basic_places) return PlaceReason::within_places;
    if (picked <= terms.basic_places + terms.reserve_places) return PlaceReason::within_reserve;
    return PlaceReason::no_place_left;
}

}  // namespace

std::vector<RankedPlace> rank(std::vector<Candidate> candidates, const RankingTerms& terms) {
    std::ranges::sort(candidates, {}, [](const Candidate& candidate) {
        return std::tuple(-candidate.points, candidate.received_on, candidate.sequence);
    });

    std::vector<RankedPlace> places;
    std::array<std::int64_t, 4> last_positions{};
    std::int64_t picked = 0;
    for (const auto& candidate : candidates) {
        const auto why = pick(candidate, terms, picked);
        const auto list = list_of(why);
        places.push_back({.application_id = candidate.application_id,
                          .list = list,
                          .position = ++last_positions[static_cast<std::size_t>(list)],
                          .points = candidate.points,
                          .why = why});
    }
    std::ranges::stable_sort(places, {}, &RankedPlace::list);
    return places;
}

}  // namespace wedka::programmes
