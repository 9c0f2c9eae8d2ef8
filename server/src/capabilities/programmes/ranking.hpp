#pragma once

#include "platform/json.hpp"
#include "programmes/points.hpp"
#include "programmes/programmes.hpp"
#include "vocabulary/sex.hpp"

/// Picking people in order (tworzenie listy rankingowej): values in, places out. The same list
/// serves wherever people are picked for something that does not suffice for all.
namespace wedka::programmes {

/// Somebody who asks for a place.
struct Candidate {
    ApplicationId application_id;
    std::int64_t sequence = 0;  ///< The order of receipt.
    Day received_on;
    bool is_formally_ok = false;
    bool is_complete = true;  ///< With every paper that the regulations ask for.
    bool has_resigned = false;
    Points points;
    std::vector<std::int64_t> ties = {};  ///< What decides between equal points; more comes first.
    Sex sex = Sex::female;
};

/// How many may be picked, and from how many points on.
struct RankingTerms {
    std::int64_t basic_places = 0;
    std::int64_t reserve_places = 0;
    std::int64_t minimum_points = 0;
    /// Where the list is split: how many of the basic places are women's and men's.
    std::optional<std::int64_t> women_places = {};
    std::optional<std::int64_t> men_places = {};
};

/// Why somebody stands where they stand.
enum class PlaceReason {
    within_places,
    within_reserve,
    no_place_left,
    below_minimum,
    resigned,
    formal_not_met,
    incomplete
};
BOOST_DESCRIBE_ENUM(PlaceReason, within_places, within_reserve, no_place_left, below_minimum,
                    resigned, formal_not_met, incomplete)

/// A place on one of the lists; positions count from 1 within each list.
struct RankedPlace {
    ApplicationId application_id;
    SelectionList list = SelectionList::basic;
    std::int64_t position = 0;
    Points points;
    PlaceReason why = PlaceReason::within_places;
};

/// The places of all candidates, list by list: by points, of equal points by the ties, then the
/// earlier received, of the same day the earlier number. Who does not meet a formal criterion is
/// rejected; who has too few points or has withdrawn is not selected. Of a split list women and men
/// have places of their own; those that one sex cannot fill go to the next, so that none stays empty.
std::vector<RankedPlace> rank(std::vector<Candidate> candidates, const RankingTerms& terms);

}  // namespace wedka::programmes
