#include "programmes/record_return.hpp"

#include "programmes/enrolment_rules.hpp"
#include "programmes/interruption_store.hpp"
#include "programmes/participation_store.hpp"
#include "programmes/project_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

Result<Participation> record_return(Transaction& transaction, const RecordReturn& request) {
    const auto known = find_participation(transaction, request.participation_id);
    if (!known) return not_found("participation_id");
    if (const auto refusal = transaction.deny("programmes.enrol", known->person_id))
        return *refusal;
    lock_project(transaction, known->project_id);
    const auto participation = find_participation(transaction, request.participation_id).value();
    const auto findings =
        check_return(request.returned_on, participation,
                     find_project(transaction, known->project_id).value(), today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    interrupt_leaving(transaction, participation, request.returned_on);
    transaction.record("programmes.enrol", request.participation_id, known->person_id);
    return find_participation(transaction, request.participation_id).value();
}

Result<Participation> withdraw_return(Transaction& transaction, const WithdrawReturn& request) {
    const auto known = find_participation(transaction, request.participation_id);
    if (!known) return not_found("participation_id");
    if (const auto refusal = transaction.deny("programmes.enrol", known->person_id))
        return *refusal;
    lock_project(transaction, known->project_id);
    const auto participation = find_participation(transaction, request.participation_id).value();
    if (participation.interruptions.empty()) return not_found("return");
    if (participation.left_on)
        return refused({.rule = "R5-33", .field = {}, .code = "left_since"});

    restore_leaving(transaction, participation);
    transaction.record("programmes.enrol", request.participation_id, known->person_id);
    return find_participation(transaction, request.participation_id).value();
}

}  // namespace wedka::programmes
