#pragma once

#include "programmes/ranking.hpp"

namespace wedka::programmes {

using SelectionId = Id<struct SelectionKind>;

/// A place on a list that may hang on a notice board: an application's number and no name (R0-02,
/// art. 100 ust. 1 UPS).
struct SelectionPlace {
    ApplicationId application_id;
    std::string number;
    SelectionList list = SelectionList::basic;
    std::int64_t position = 0;
    Points points;
    PlaceReason why = PlaceReason::within_places;
};
BOOST_DESCRIBE_STRUCT(SelectionPlace, (), (application_id, number, list, position, points, why))

/// A ranking list as it was drawn. `is_intact` tells that terms and places still fit the checksum.
struct Selection {
    SelectionId selection_id;
    ProjectId project_id;
    std::int64_t version = 0;
    Day drawn_on;
    std::int64_t basic_places = 0;
    std::int64_t reserve_places = 0;
    std::int64_t minimum_points = 0;
    std::optional<std::int64_t> women_places;
    std::optional<std::int64_t> men_places;
    std::string checksum;
    bool is_intact = false;
    std::vector<SelectionPlace> places;
};
BOOST_DESCRIBE_STRUCT(Selection, (),
                      (selection_id, project_id, version, drawn_on, basic_places, reserve_places,
                       minimum_points, women_places, men_places, checksum, is_intact, places))

/// One of the lists that a project has had, and why it was drawn anew.
struct SelectionVersion {
    SelectionId selection_id;
    std::int64_t version = 0;
    Day drawn_on;
    std::int64_t basic_places = 0;
    std::int64_t reserve_places = 0;
    std::string checksum;
    std::optional<LongText> reason;
};
BOOST_DESCRIBE_STRUCT(SelectionVersion, (),
                      (selection_id, version, drawn_on, basic_places, reserve_places, checksum,
                       reason))

}  // namespace wedka::programmes
