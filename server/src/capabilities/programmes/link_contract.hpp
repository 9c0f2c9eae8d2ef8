#pragma once

#include "programmes/participation.hpp"

namespace wedka::programmes {

/// The social contract under which a participant takes part.
struct LinkContract {
    ParticipationId participation_id;
    ContractId contract_id;
};
BOOST_DESCRIBE_STRUCT(LinkContract, (), (participation_id, contract_id))

/// Links the contract, in place of an earlier one.
Result<Participation> link_contract(Transaction& transaction, const LinkContract& request);

}  // namespace wedka::programmes
