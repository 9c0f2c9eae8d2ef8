#pragma once

#include "programmes/invitation.hpp"

namespace wedka::programmes {

/// Somebody on the lists is invited to sign the declaration of taking part.
struct InviteApplicant {
    ProjectId project_id;
    ApplicationId application_id;
    Day invited_on;
};
BOOST_DESCRIBE_STRUCT(InviteApplicant, (), (project_id, application_id, invited_on))

/// Invites the next one to a vacant place; the term of the regulations runs from the day after.
Result<Invitation> invite_applicant(Transaction& transaction, const InviteApplicant& request);

/// What the invited answered; a refusal says by which letter it was given.
struct AnswerInvitation {
    InvitationId invitation_id;
    InvitationAnswer answer = InvitationAnswer::accepted;
    Day answered_on;
    std::optional<LongText> note;
};
BOOST_DESCRIBE_STRUCT(AnswerInvitation, (), (invitation_id, answer, answered_on, note))

/// Keeps the answer; who refuses in writing has withdrawn, and the next one may be invited.
Result<Invitation> answer_invitation(Transaction& transaction, const AnswerInvitation& request);

struct ListInvitations {
    ProjectId project_id;
};
BOOST_DESCRIBE_STRUCT(ListInvitations, (), (project_id))

/// Every invitation of the project by numbers of applications, the latest first.
Result<Page<Invitation>> list_invitations(Query& query, const ListInvitations& request);

}  // namespace wedka::programmes
