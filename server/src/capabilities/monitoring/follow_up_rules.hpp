#pragma once

#include "monitoring/monitoring.hpp"

/// What somebody who has left is still to be asked.
namespace wedka::monitoring {

/// Whether the effect tells of the situation six months after leaving and not of that on leaving.
bool is_of_half_year(EffectKind kind);

/// Whether anything came by the end of the window: an effect, also that nothing new came, or work,
/// proven or not.
bool has_come(const ParticipantRecord& record);

/// Whether the situation up to four weeks after leaving is told (V-17): an effect, or work with its
/// paper that lasted.
bool is_situation_told(const ParticipantRecord& record);

/// Whether that of six months after leaving is told: proven work that lasted on the day, a better
/// position at work, that there was none, or that it could not be learnt.
bool is_half_year_told(const ParticipantRecord& record);

struct OpenQuestion {
    FollowUpKind kind = FollowUpKind::after_leaving;
    Day due_on;
};

/// The questions open on the day, none before the leaving and none half a year after its day.
std::vector<OpenQuestion> open_questions(const ParticipantRecord& record, Day today);

}  // namespace wedka::monitoring
