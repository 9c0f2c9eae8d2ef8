#include "monitoring/record_effect.hpp"

#include "monitoring/effect_store.hpp"
#include "monitoring/find_monitoring.hpp"
#include "monitoring/sheet_rules.hpp"
#include "platform/told_at.hpp"
#include "vocabulary/today.hpp"

namespace wedka::monitoring {

Result<ParticipantData> record_effect(Transaction& transaction, const RecordEffect& request) {
    const auto known = programmes::find_participation_fact(transaction, request.participation_id);
    if (!known) return not_found("participation_id");
    if (const auto refusal = transaction.deny("monitoring.record", known->person_id))
        return told_at("participation_id", *refusal);
    const auto record = record_of(transaction, request.participation_id);
    if (const auto refusal =
            transaction.verdict(check_effect(request, record, today_in(transaction))))
        return *refusal;

    insert_effect(transaction, known->project_id, known->person_id, request);
    transaction.record("monitoring.record", request.participation_id, known->person_id);
    return participant_data(transaction, request.participation_id);
}

Result<ParticipantData> withdraw_effect(Transaction& transaction, const WithdrawEffect& request) {
    const auto known = find_effect(transaction, request.effect_id);
    if (!known) return not_found("effect_id");
    if (const auto refusal = transaction.deny("monitoring.record", known->person_id))
        return told_at("effect_id", *refusal);
    if (!take_effect_back(transaction, request, today_in(transaction)))
        return refused({.rule = "V-27", .field = "effect_id", .code = "withdrawn_already"});
    transaction.record("monitoring.record", known->participation_id, known->person_id);
    return participant_data(transaction, known->participation_id);
}

}  // namespace wedka::monitoring
