#pragma once

#include "programmes/application.hpp"
#include "programmes/draw_selection.hpp"

namespace wedka::programmes {

/// R5-14, R5-15, R5-21: a list is drawn after the closing, when every application is assessed; a
/// further one with a reason. Who has withdrawn needs no assessment.
Findings check_drawing(const DrawSelection& request, const std::optional<Regulations>& regulations,
                       const std::vector<ApplicationStanding>& standings,
                       const std::optional<Selection>& before, Day today);

/// The applications as the ranking sees them. Who withdrew without an assessment counts as formally
/// in order.
std::vector<Candidate> candidates_from(const std::vector<ApplicationStanding>& standings);

}  // namespace wedka::programmes
