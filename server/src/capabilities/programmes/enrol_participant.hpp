#pragma once

#include "programmes/participation.hpp"

namespace wedka::programmes {

/// A selected person joins: the declaration (deklaracja uczestnictwa) is signed.
struct EnrolParticipant {
    ProjectId project_id;
    ApplicationId application_id;
    Day enrolled_on;
    std::optional<ContractId> contract_id;
};
BOOST_DESCRIBE_STRUCT(EnrolParticipant, (), (project_id, application_id, enrolled_on, contract_id))

/// Enrols somebody from the list in force, as long as fewer are enrolled than planned.
Result<Participation> enrol_participant(Transaction& transaction, const EnrolParticipant& request);

}  // namespace wedka::programmes
