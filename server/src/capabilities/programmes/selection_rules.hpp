#pragma once

#include "programmes/application.hpp"
#include "programmes/draw_selection.hpp"

namespace wedka::programmes {

/// R5-14, R5-15, R5-21, R5-42, R5-44: a list is drawn after the closing, when every application is assessed; a
/// further one with a reason. Who has withdrawn needs no assessment.
Findings check_drawing(const DrawSelection& request, const std::optional<Regulations>& regulations,
                       const std::vector<ScoredApplication>& applications,
                       const std::optional<Selection>& before, std::int64_t open_appeals,
                       Day today);

/// How many places there are, with so many participants planned now.
RankingTerms terms_of(const DrawSelection& request, const Regulations& regulations,
                      std::int64_t planned);

/// R5-12: of a split list the places of women and men are together all places.
Findings check_split(const RankingTerms& terms, const Regulations& regulations);

/// The applications as the ranking sees them. Who withdrew without an assessment counts as formally
/// in order.
std::vector<Candidate> candidates_from(const std::vector<ScoredApplication>& applications,
                                       const Regulations& regulations, Day drawn_on);

}  // namespace wedka::programmes
