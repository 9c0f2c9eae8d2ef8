#pragma once

#include "programmes/participation.hpp"

namespace wedka::programmes {

/// Taking part ends before the project does (zakończenie udziału).
struct RecordLeaving {
    ParticipationId participation_id;
    Day left_on;
    LeavingReason reason = LeavingReason::other;
    std::optional<LongText> note;
};
BOOST_DESCRIBE_STRUCT(RecordLeaving, (), (participation_id, left_on, reason, note))

/// Records the last day of taking part; nothing later counts.
Result<Participation> record_leaving(Transaction& transaction, const RecordLeaving& request);

}  // namespace wedka::programmes
