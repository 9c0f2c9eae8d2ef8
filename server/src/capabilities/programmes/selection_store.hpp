#pragma once

#include "programmes/draw_selection.hpp"

/// SQL about ranking lists. They are only ever added.
namespace wedka::programmes {

void insert_selection(Transaction& transaction, const DrawSelection& request, std::int64_t version,
                      const RankingTerms& terms, const std::vector<RankedPlace>& places);

/// The list in force, if one was drawn, with its checksum tried anew.
std::optional<Selection> find_selection(const Operation& operation, ProjectId project_id);
/// All lists of the project, the latest first.
std::vector<SelectionVersion> selection_versions_of(const Operation& operation,
                                                    ProjectId project_id);

}  // namespace wedka::programmes
