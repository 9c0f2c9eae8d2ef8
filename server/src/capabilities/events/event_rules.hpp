#pragma once

#include "events/event.hpp"
#include "events/guest.hpp"

namespace wedka::events {

/// The last day of the event, or the only one.
Day last_day(const EventTerms& terms);
Day last_day(const Event& event);

/// R14-10, R14-20, R14-27: a study visit belongs to a project; an event of a project lies within
/// the project's days; it ends after it began.
Findings check_event(const EventTerms& terms,
                     const std::optional<programmes::ProjectFact>& project);
/// R14-10: on a study visit goes who takes part in its project on the first day.
Findings check_visitor(const std::optional<programmes::ParticipationFact>& participation,
                       Day first_day, const std::string& field);
/// R14-21: once attendance is recorded the event stays on its day.
Findings check_change(const EventTerms& terms, const Event& event);

/// R14-09: whom the list holds already.
Finding invited_twice(const std::string& field);
/// R14-22: one invitation each, sent by the day of the event.
Findings check_invitations(const std::vector<GuestFact>& guests, Day sent_on, const Event& event,
                           Day today);
/// R14-23, R14-28: nobody was there before the day of the event; of several days each has its own
/// sheet.
Findings check_attendance(const Event& event, Day today);
/// R14-24, R14-25: thanks once each, after the event, and to those who were there.
Findings check_thanks(const std::vector<GuestFact>& guests, Day sent_on, const Event& event,
                      Day today);
/// R14-26: who was invited, or whose attendance is recorded, stays on the list.
Findings check_removal(const GuestFact& guest);

}  // namespace wedka::events
