#include "access/account_store.hpp"
#include "people/people.hpp"
#include "staff/staff.hpp"

namespace wedka::access {

std::string_view word_of(AssignmentRole role) {
    return role == AssignmentRole::lead ? "lead" : "support";
}

Assignment give_person(Transaction& transaction, const AssignWorker& request) {
    grant_access(transaction, request.person_id.uuid(), request.member_id.uuid(),
                 word_of(request.role), request.from_on.text(),
                 request.to_on ? std::optional{request.to_on->text()} : std::nullopt);
    return insert_assignment(transaction, request);
}

Result<Assignment> assign_worker(Transaction& transaction, const AssignWorker& request) {
    if (!people::find_person(transaction, request.person_id)) return not_found();
    if (const auto refusal = transaction.deny("access.assign", request.person_id)) return *refusal;
    if (!staff::find_member(transaction, request.member_id)) return not_found("member_id");
    if (request.to_on && *request.to_on < request.from_on)
        return refused({.rule = "R1-13", .field = "to_on", .code = "ends_before_start"});

    if (people::is_in_conflict(transaction, request.person_id, request.member_id.uuid()))
        return refused({.rule = "K-02", .field = "member_id", .code = "in_conflict"});

    const auto assignment = give_person(transaction, request);
    transaction.record("access.assign", request.person_id, request.member_id);
    return assignment;
}

Result<Page<Assignment>> list_assignments(Query& query, const AssignmentsOf& request) {
    if (!people::find_person(query, request.person_id)) return not_found();
    if (const auto refusal = query.deny("people.read", request.person_id)) return *refusal;
    query.showed(request.person_id);
    return Page<Assignment>{assignments_of(query, request.person_id), {}};
}

}  // namespace wedka::access
