#pragma once

#include "monitoring/data_sheet.hpp"

namespace wedka::monitoring {

/// What came of taking part, with the paper that proves it.
struct RecordEffect {
    ParticipationId participation_id;
    EffectKind kind = EffectKind::job_search;
    Day on;
    EffectProof proof = EffectProof::statement;
    Day proven_on;
    std::optional<LongText> note;
};
BOOST_DESCRIBE_STRUCT(RecordEffect, (), (participation_id, kind, on, proof, proven_on, note))
/// Keeps it. V-16, V-19; V-26 goes through with a reason.
Result<ParticipantData> record_effect(Transaction& transaction, const RecordEffect& request);

struct WithdrawEffect {
    EffectId effect_id;
    LongText reason;
};
BOOST_DESCRIBE_STRUCT(WithdrawEffect, (), (effect_id, reason))
/// The effect was entered by mistake: it counts nowhere, and the trace of it stays. V-27.
Result<ParticipantData> withdraw_effect(Transaction& transaction, const WithdrawEffect& request);

}  // namespace wedka::monitoring
