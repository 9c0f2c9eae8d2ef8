#pragma once

#include "platform/json.hpp"
#include "programmes/programmes.hpp"

namespace wedka::programmes {

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
};
BOOST_DESCRIBE_STRUCT(Participation, (),
                      (participation_id, project_id, application_id, person_id, last_name,
                       first_name, enrolled_on, contract_id, contract_number, left_on, left_because,
                       leaving_note))

}  // namespace wedka::programmes
