#pragma once

#include "programmes/selection.hpp"

namespace wedka::programmes {

/// The day of a ranking list; every list after the first says why. Where the list is split and more
/// participants are planned now than the regulations divided, it says how many places are women's
/// and how many men's.
struct DrawSelection {
    ProjectId project_id;
    Day drawn_on;
    std::optional<LongText> reason;
    std::optional<std::int64_t> women_places;
    std::optional<std::int64_t> men_places;
};
BOOST_DESCRIBE_STRUCT(DrawSelection, (), (project_id, drawn_on, reason, women_places, men_places))

/// Draws the ranking list of all assessed applications and freezes it under a checksum. There are
/// as many basic places as participants are planned now, and as many reserve places as the
/// regulations give.
Result<Selection> draw_selection(Transaction& transaction, const DrawSelection& request);

}  // namespace wedka::programmes
