#pragma once

#include "programmes/selection.hpp"

namespace wedka::programmes {

/// The day of a ranking list; every list after the first says why.
struct DrawSelection {
    ProjectId project_id;
    Day drawn_on;
    std::optional<LongText> reason;
};
BOOST_DESCRIBE_STRUCT(DrawSelection, (), (project_id, drawn_on, reason))

/// Draws the ranking list of all assessed applications and freezes it under a checksum. There are
/// as many basic places as participants are planned now, and as many reserve places as the
/// regulations give.
Result<Selection> draw_selection(Transaction& transaction, const DrawSelection& request);

}  // namespace wedka::programmes
