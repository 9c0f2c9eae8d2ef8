#pragma once

#include "programmes/draw_selection.hpp"

/// SQL about ranking lists. They are only ever added.
namespace wedka::programmes {

void insert_selection(Transaction& transaction, const DrawSelection& request, std::int64_t version,
                      const RankingTerms& terms, const std::vector<RankedPlace>& places);

/// The list in force, or the earlier one of the version, if it was drawn, with its checksum tried
/// anew.
std::optional<Selection> find_selection(const Operation& operation, ProjectId project_id,
                                        std::optional<std::int64_t> version = {});
/// Whose list it is, if the office has drawn it.
std::optional<ProjectId> project_of_selection(const Operation& operation, SelectionId selection_id);
/// All lists of the project, the latest first.
std::vector<SelectionVersion> selection_versions_of(const Operation& operation,
                                                    ProjectId project_id);

}  // namespace wedka::programmes
