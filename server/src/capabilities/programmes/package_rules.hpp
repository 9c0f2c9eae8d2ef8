#pragma once

#include "programmes/record_papers.hpp"

namespace wedka::programmes {

/// R5-42: whether papers of the recruitment may still come in on the day.
Findings check_papers(const RecordPapers& request, const ApplicationStanding& standing,
                      const std::vector<HandedPaper>& papers, Day today);

/// R5-42: whether something is missing, and was not asked for yet.
Findings check_completion(const AskCompletion& request, const ApplicationStanding& standing,
                          Day today);

}  // namespace wedka::programmes
