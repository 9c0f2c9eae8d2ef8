#pragma once

#include "programmes/enrolment_rules.hpp"
#include "programmes/invite_applicant.hpp"

/// SQL about invitations.
namespace wedka::programmes {

InvitationId insert_invitation(Transaction& transaction, const InviteApplicant& request,
                               Day due_on);
void put_answer(Transaction& transaction, const AnswerInvitation& request);
std::optional<Invitation> find_invitation(const Operation& operation, InvitationId invitation_id);
std::vector<Invitation> invitations_of(const Operation& operation, ProjectId project_id);
/// How many places there are now, and of a split list how many for women and for men.
Places places_now(const Operation& operation, ProjectId project_id);

}  // namespace wedka::programmes
