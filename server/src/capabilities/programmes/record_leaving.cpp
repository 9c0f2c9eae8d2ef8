#include "programmes/record_leaving.hpp"

#include "programmes/enrolment_rules.hpp"
#include "programmes/participation_store.hpp"
#include "programmes/project_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

Result<Participation> record_leaving(Transaction& transaction, const RecordLeaving& request) {
    const auto known = find_participation(transaction, request.participation_id);
    if (!known) return not_found("participation_id");
    if (const auto refusal = transaction.deny("programmes.enrol", known->person_id))
        return *refusal;
    lock_project(transaction, known->project_id);
    const auto participation = find_participation(transaction, request.participation_id).value();
    const auto findings =
        check_leaving(request.left_on, participation,
                      find_project(transaction, known->project_id).value(), today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    insert_leaving(transaction, request);
    transaction.record("programmes.enrol", request.participation_id, known->person_id);
    return find_participation(transaction, request.participation_id).value();
}

}  // namespace wedka::programmes
