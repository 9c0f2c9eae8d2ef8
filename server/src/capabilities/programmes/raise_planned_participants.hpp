#pragma once

#include "programmes/project.hpp"

namespace wedka::programmes {

/// A further decision on the number of participants: usually more, since somebody raised the money.
struct RaisePlannedParticipants {
    ProjectId project_id;
    std::int64_t participants = 0;
    Day decision_on;
    std::string decision_reference;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(RaisePlannedParticipants, (),
                      (project_id, participants, decision_on, decision_reference, reason))

/// Puts a new version of the planned number into force. It may also be lower, but never below the
/// number of those enrolled.
Result<Project> raise_planned_participants(Transaction& transaction,
                                           const RaisePlannedParticipants& request);

}  // namespace wedka::programmes
