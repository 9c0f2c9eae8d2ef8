#pragma once

#include "programmes/application.hpp"

namespace wedka::programmes {

using InvitationId = Id<struct InvitationIdKind>;

/// An invitation to take a place, by the number of the application; it lapses after its last day.
struct Invitation {
    InvitationId invitation_id;
    ApplicationId application_id;
    std::string number;
    Day invited_on;
    Day due_on;
    std::optional<InvitationAnswer> answer;
    std::optional<Day> answered_on;
};
BOOST_DESCRIBE_STRUCT(Invitation, (),
                      (invitation_id, application_id, number, invited_on, due_on, answer,
                       answered_on))

}  // namespace wedka::programmes
