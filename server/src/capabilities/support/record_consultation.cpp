#include "support/record_consultation.hpp"

#include "support/consultation_rules.hpp"
#include "support/consultation_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::support {

Result<ConsultationFact> record_consultation(Transaction& transaction,
                                             const RecordConsultation& request) {
    const auto project = programmes::find_project(transaction, request.project_id);
    if (!project) return not_found("project_id");
    if (!people::find_person(transaction, request.person_id)) return not_found("person_id");
    if (const auto refusal = transaction.deny("support.record_consultation", request.person_id))
        return *refusal;
    if (!staff::find_member(transaction, request.worker_id)) return not_found("worker_id");
    const auto participation =
        programmes::participation_in(transaction, request.project_id, request.person_id);
    std::optional<programmes::InterruptionFact> interruption;
    if (participation)
        interruption = programmes::interruption_on(transaction, participation->participation_id,
                                                   request.given_on);
    const auto findings = check_consultation(request, *project, participation, interruption,
                                             today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto consultation =
        insert_consultation(transaction, request, participation->participation_id);
    transaction.record("support.record_consultation", consultation.consultation_id,
                       request.person_id);
    return consultation;
}

}  // namespace wedka::support
