#include "monitoring/data_sheet.hpp"
#include "monitoring/find_monitoring.hpp"
#include "monitoring/sheet_rules.hpp"
#include "monitoring/sheet_store.hpp"
#include "platform/told_at.hpp"
#include "support/support.hpp"
#include "vocabulary/today.hpp"

namespace wedka::monitoring {

Result<ParticipantData> record_data_sheet(Transaction& transaction,
                                          const RecordDataSheet& request) {
    const auto known = programmes::find_participation_fact(transaction, request.participation_id);
    if (!known) return not_found("participation_id");
    if (const auto refusal = transaction.deny("monitoring.record", known->person_id))
        return told_at("participation_id", *refusal);
    const auto person = people::person_on_record(transaction, known->person_id);
    const auto joined_on =
        support::first_support_on(transaction, known->project_id, known->person_id);
    const auto findings =
        check_sheet(sheet_of(request), {person.birth_on, joined_on, today_in(transaction)});
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    insert_sheet(transaction, known->project_id, request);
    transaction.record("monitoring.record", request.participation_id, known->person_id);
    return participant_data(transaction, request.participation_id);
}

}  // namespace wedka::monitoring
