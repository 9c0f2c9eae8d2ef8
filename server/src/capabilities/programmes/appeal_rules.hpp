#pragma once

#include "programmes/submit_appeal.hpp"

namespace wedka::programmes {

/// R5-44: whether the list in force may be appealed against on the day, by the last day for it.
Findings check_appeal(const SubmitAppeal& request, const ApplicationStanding& standing,
                      std::optional<Day> last_day, bool has_appealed, Day today);

/// R5-44: whether the appeal may be decided on the day by whoever asks.
Findings check_decision(const DecideAppeal& request, const Appeal& appeal, bool may_decide,
                        Day today);

}  // namespace wedka::programmes
