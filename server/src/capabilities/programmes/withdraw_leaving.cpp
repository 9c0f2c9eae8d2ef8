#include "programmes/withdraw_leaving.hpp"

#include "programmes/participation_store.hpp"

namespace wedka::programmes {

Result<Participation> withdraw_leaving(Transaction& transaction, const WithdrawLeaving& request) {
    const auto known = find_participation(transaction, request.participation_id);
    if (!known) return not_found("participation_id");
    if (const auto refusal = transaction.deny("programmes.enrol", known->person_id))
        return *refusal;
    if (!delete_leaving(transaction, request.participation_id)) return not_found("leaving");

    transaction.record("programmes.enrol", request.participation_id, known->person_id);
    return find_participation(transaction, request.participation_id).value();
}

}  // namespace wedka::programmes
