#pragma once

#include "programmes/participation.hpp"

namespace wedka::programmes {

/// A leaving that was entered by mistake.
struct WithdrawLeaving {
    ParticipationId participation_id;
};
BOOST_DESCRIBE_STRUCT(WithdrawLeaving, (), (participation_id))

/// Takes the leaving back; the trace keeps both.
Result<Participation> withdraw_leaving(Transaction& transaction, const WithdrawLeaving& request);

}  // namespace wedka::programmes
