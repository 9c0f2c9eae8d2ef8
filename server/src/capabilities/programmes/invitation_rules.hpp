#pragma once

#include "programmes/enrolment_rules.hpp"
#include "programmes/invite_applicant.hpp"

namespace wedka::programmes {

/// R5-08, R5-16, R5-43: whether the applicant may be invited on the day: a place is vacant, and
/// nobody before them on the reserve waits.
Findings check_invitation(Day invited_on, const ApplicationStanding& applicant,
                          const std::vector<ApplicationStanding>& standings, const Places& places,
                          Day today);

/// R5-43: whether the invitation may be answered so on the day.
Findings check_answer(const AnswerInvitation& request, const Invitation& invitation,
                      const ApplicationStanding& applicant, Day today);

}  // namespace wedka::programmes
