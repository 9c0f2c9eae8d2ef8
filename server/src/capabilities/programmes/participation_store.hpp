#pragma once

#include "programmes/application.hpp"
#include "programmes/record_leaving.hpp"

/// SQL about participations and the contracts linked to them.
namespace wedka::programmes {

std::int64_t count_enrolled(const Operation& operation, ProjectId project_id);
ParticipationId insert_participation(Transaction& transaction, const ApplicationStanding& applicant,
                                     Day enrolled_on);
/// Links the contract in place of an earlier one.
void put_contract(Transaction& transaction, ParticipationId participation_id,
                  ContractId contract_id);

void insert_leaving(Transaction& transaction, const RecordLeaving& request);
/// False when there was none.
bool delete_leaving(Transaction& transaction, ParticipationId participation_id);

/// The participation, if there is one.
std::optional<Participation> find_participation(const Operation& operation,
                                                ParticipationId participation_id);
/// To which participation the contract is linked.
std::optional<ParticipationId> find_participation_of(const Operation& operation,
                                                     ContractId contract_id);

}  // namespace wedka::programmes
