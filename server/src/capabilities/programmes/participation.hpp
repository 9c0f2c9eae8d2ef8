#pragma once

#include "platform/json.hpp"
#include "programmes/programmes.hpp"

namespace wedka::programmes {

using InterruptionId = Id<struct InterruptionKind>;

/// A time away, with what was noted on leaving.
struct Interruption {
    InterruptionId interruption_id;
    Day left_on;
    LeavingReason left_because = LeavingReason::other;
    std::optional<LongText> note;
    Day returned_on;
};
BOOST_DESCRIBE_STRUCT(Interruption, (), (interruption_id, left_on, left_because, note, returned_on))

/// A person's place in a project (uczestnictwo). It begins with the first support, which is told by
/// those who give it.
struct Participation {
    ParticipationId participation_id;
    ProjectId project_id;
    ApplicationId application_id;
    PersonId person_id;
    std::string last_name;
    std::string first_name;
    Day enrolled_on;
    std::optional<ContractId> contract_id;
    std::optional<std::string> contract_number;
    std::optional<Day> left_on;
    std::optional<LeavingReason> left_because;
    std::optional<LongText> leaving_note;
    std::vector<Interruption> interruptions;  ///< Earliest first.
};
BOOST_DESCRIBE_STRUCT(Participation, (),
                      (participation_id, project_id, application_id, person_id, last_name,
                       first_name, enrolled_on, contract_id, contract_number, left_on, left_because,
                       leaving_note, interruptions))

}  // namespace wedka::programmes
