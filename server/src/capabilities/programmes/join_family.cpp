#include "programmes/join_family.hpp"

#include <algorithm>

#include "programmes/family_page.hpp"
#include "programmes/family_rules.hpp"
#include "programmes/project_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

Result<Family> join_family(Transaction& transaction, const JoinFamily& request) {
    const auto participation = find_participation_fact(transaction, request.participation_id);
    if (!participation) return not_found("participation_id");
    if (const auto refusal = transaction.deny("programmes.keep_families", participation->person_id))
        return *refusal;
    if (!people::find_person(transaction, request.person_id)) return not_found("person_id");
    // Of two clerks who enter the same relative the second finds it there.
    lock_project(transaction, participation->project_id);
    const auto findings =
        check_joining(request, *participation,
                      find_project(transaction, participation->project_id).value(),
                      members_in(transaction, *participation), today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto family_member_id = insert_family_member(transaction, request);
    transaction.record("programmes.keep_families", family_member_id, participation->person_id,
                       request.person_id);
    return family_page(transaction, *participation);
}

Result<Family> leave_family(Transaction& transaction, const LeaveFamily& request) {
    const auto participation_id = participation_of_member(transaction, request.family_member_id);
    if (!participation_id) return not_found("family_member_id");
    const auto participation = find_participation_fact(transaction, *participation_id).value();
    if (const auto refusal = transaction.deny("programmes.keep_families", participation.person_id))
        return *refusal;
    lock_project(transaction, participation.project_id);
    const auto members = members_in(transaction, participation);
    const auto member = std::ranges::find(members, std::optional{request.family_member_id},
                                          &FamilyMember::family_member_id);
    if (!people::find_person(transaction, member->person_id)) return not_found("family_member_id");
    const auto findings = check_leaving_family(
        request.left_on, *member, find_project(transaction, participation.project_id).value(),
        today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    put_left_family(transaction, request);
    transaction.record("programmes.keep_families", request.family_member_id,
                       participation.person_id, member->person_id);
    return family_page(transaction, participation);
}

}  // namespace wedka::programmes
