#pragma once

#include "programmes/participation.hpp"

namespace wedka::programmes {

/// Somebody who left comes back to the project (powrót do projektu).
struct RecordReturn {
    ParticipationId participation_id;
    Day returned_on;
};
BOOST_DESCRIBE_STRUCT(RecordReturn, (), (participation_id, returned_on))

/// Makes the leaving an interruption: outputs count from the first joining, results from the last
/// leaving (R5-33).
Result<Participation> record_return(Transaction& transaction, const RecordReturn& request);

struct WithdrawReturn {
    ParticipationId participation_id;
};
BOOST_DESCRIBE_STRUCT(WithdrawReturn, (), (participation_id))

/// Takes back the last return, which was entered by mistake: the leaving stands again.
Result<Participation> withdraw_return(Transaction& transaction, const WithdrawReturn& request);

}  // namespace wedka::programmes
