#include "programmes/enrol_participant.hpp"

#include "platform/told_at.hpp"
#include "programmes/application_store.hpp"
#include "programmes/enrolment_rules.hpp"
#include "programmes/invitation_store.hpp"
#include "programmes/participation_store.hpp"
#include "programmes/project_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

Result<Participation> enrol_participant(Transaction& transaction, const EnrolParticipant& request) {
    // Before anything is counted: of two clerks at the last place the second finds it taken.
    if (!lock_project(transaction, request.project_id)) return not_found("project_id");
    const auto applicant = find_standing(transaction, request.application_id);
    if (!applicant || applicant->project_id != request.project_id)
        return not_found("application_id");
    if (const auto refusal = transaction.deny("programmes.enrol", applicant->person_id))
        return told_at("application_id", *refusal);

    const auto project = find_project(transaction, request.project_id).value();
    auto findings = check_enrolment(request.enrolled_on, *applicant,
                                    {.project = project,
                                     .standings = standings_of(transaction, request.project_id),
                                     .places = places_now(transaction, request.project_id),
                                     .today = today_in(transaction)});
    if (request.contract_id) {
        const auto contract = casework::find_contract(transaction, *request.contract_id);
        if (!contract || !people::find_person(transaction, contract->person_id))
            return not_found("contract_id");
        for (auto& finding :
             check_contract(*contract, applicant->person_id, project,
                            find_participation_of(transaction, *request.contract_id), std::nullopt))
            findings.push_back(std::move(finding));
    }
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto participation_id =
        insert_participation(transaction, *applicant, request.enrolled_on);
    if (request.contract_id) put_contract(transaction, participation_id, *request.contract_id);
    grant_access(transaction, applicant->person_id.uuid(), transaction.actor.worker, "enrolled",
                 today_in(transaction).text());
    transaction.record("programmes.enrol", participation_id, applicant->person_id);
    return find_participation(transaction, participation_id).value();
}

}  // namespace wedka::programmes
