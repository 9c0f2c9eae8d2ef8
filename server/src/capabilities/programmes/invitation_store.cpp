#include "programmes/invitation_store.hpp"

#include "programmes/project_store.hpp"

namespace wedka::programmes {

namespace {

constexpr std::string_view insert_invitation_sql = R"sql(
    INSERT INTO programmes_invitations
      (office_id, invitation_id, application_id, invited_on, due_on)
    VALUES ($1, $2, $3, $4, $5))sql";

constexpr std::string_view update_answer = R"sql(
    UPDATE programmes_invitations
    SET answer = $3,
        answered_on = $4,
        note = $5
    WHERE office_id = $1
      AND invitation_id = $2)sql";

const std::string invitations = R"sql(
    SELECT i.invitation_id, i.application_id, a.number, i.invited_on, i.due_on, i.answer,
           i.answered_on
    FROM programmes_invitations i
    JOIN programmes_applications a
      ON a.office_id = i.office_id AND a.application_id = i.application_id
    WHERE i.office_id = $1)sql";

const std::string select_invitation = invitations + R"sql(
      AND i.invitation_id = $2)sql";

const std::string select_invitations = invitations + R"sql(
      AND a.project_id = $2
    ORDER BY i.invited_on DESC, i.invitation_id DESC)sql";

constexpr std::string_view select_split = R"sql(
    SELECT women_places, men_places
    FROM programmes_selections
    WHERE office_id = $1
      AND project_id = $2
    ORDER BY version DESC
    LIMIT 1)sql";

struct SplitColumns {
    std::optional<std::int64_t> women_places;
    std::optional<std::int64_t> men_places;
};
BOOST_DESCRIBE_STRUCT(SplitColumns, (), (women_places, men_places))

}  // namespace

InvitationId insert_invitation(Transaction& transaction, const InviteApplicant& request,
                               Day due_on) {
    const auto invitation_id = InvitationId::make();
    transaction.database.execute(insert_invitation_sql, transaction.office(), invitation_id,
                                 request.application_id, request.invited_on, due_on);
    return invitation_id;
}

void put_answer(Transaction& transaction, const AnswerInvitation& request) {
    std::optional<Bytes> note;
    if (request.note)
        note = transaction.seal("programmes_invitations", "note", request.invitation_id.uuid(),
                                request.note->text);
    transaction.database.execute(update_answer, transaction.office(), request.invitation_id,
                                 request.answer, request.answered_on, note);
}

std::optional<Invitation> find_invitation(const Operation& operation, InvitationId invitation_id) {
    return operation.database.find<Invitation>(select_invitation, operation.office(),
                                               invitation_id);
}

std::vector<Invitation> invitations_of(const Operation& operation, ProjectId project_id) {
    return operation.database.select<Invitation>(select_invitations, operation.office(),
                                                 project_id);
}

Places places_now(const Operation& operation, ProjectId project_id) {
    const auto split =
        operation.database.find<SplitColumns>(select_split, operation.office(), project_id)
            .value_or(SplitColumns{});
    return {.all = planned_now(operation, project_id),
            .women = split.women_places,
            .men = split.men_places};
}

}  // namespace wedka::programmes
