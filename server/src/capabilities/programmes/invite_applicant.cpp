#include "programmes/invite_applicant.hpp"

#include "platform/told_at.hpp"
#include "programmes/application_store.hpp"
#include "programmes/invitation_rules.hpp"
#include "programmes/invitation_store.hpp"
#include "programmes/project_store.hpp"
#include "programmes/regulations_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

Result<Invitation> invite_applicant(Transaction& transaction, const InviteApplicant& request) {
    // Before places are counted: of two clerks at the last place the second finds it promised.
    if (!lock_project(transaction, request.project_id)) return not_found("project_id");
    const auto applicant = find_standing(transaction, request.application_id);
    if (!applicant || applicant->project_id != request.project_id)
        return not_found("application_id");
    if (const auto refusal = transaction.deny("programmes.enrol", applicant->person_id))
        return told_at("application_id", *refusal);
    const auto places = places_now(transaction, request.project_id);
    const auto findings = check_invitation(request.invited_on, *applicant,
                                           standings_of(transaction, request.project_id), places,
                                           today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto days = find_regulations(transaction, request.project_id).value().invitation_days;
    const auto invitation_id =
        insert_invitation(transaction, request, request.invited_on.plus_days(days));
    transaction.record("programmes.enrol", request.application_id, applicant->person_id);
    return find_invitation(transaction, invitation_id).value();
}

Result<Invitation> answer_invitation(Transaction& transaction, const AnswerInvitation& request) {
    const auto found = find_invitation(transaction, request.invitation_id);
    if (!found) return not_found("invitation_id");
    const auto applicant = find_standing(transaction, found->application_id).value();
    if (const auto refusal = transaction.deny("programmes.enrol", applicant.person_id))
        return *refusal;
    lock_project(transaction, applicant.project_id);
    const auto invitation = find_invitation(transaction, request.invitation_id).value();
    const auto findings = check_answer(request, invitation, applicant, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    put_answer(transaction, request);
    if (request.answer == InvitationAnswer::refused)
        insert_resignation(transaction, applicant.application_id, request.answered_on,
                           request.note);
    transaction.record("programmes.enrol", applicant.application_id, applicant.person_id);
    return find_invitation(transaction, request.invitation_id).value();
}

Result<Page<Invitation>> list_invitations(Query& query, const ListInvitations& request) {
    if (!find_project(query, request.project_id)) return not_found("project_id");
    return Page<Invitation>{invitations_of(query, request.project_id), {}};
}

}  // namespace wedka::programmes
