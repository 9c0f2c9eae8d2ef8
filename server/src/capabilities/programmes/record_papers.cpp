#include "programmes/record_papers.hpp"

#include "parameters/parameters.hpp"
#include "programmes/application_store.hpp"
#include "programmes/find_applications.hpp"
#include "programmes/package_rules.hpp"
#include "programmes/package_store.hpp"
#include "programmes/project_store.hpp"
#include "programmes/regulations_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

Result<Application> record_papers(Transaction& transaction, const RecordPapers& request) {
    const auto found = find_standing(transaction, request.application_id);
    if (!found) return not_found("application_id");
    if (const auto refusal = transaction.deny("programmes.receive_application", found->person_id))
        return *refusal;
    lock_project(transaction, found->project_id);
    const auto standing = find_standing(transaction, request.application_id).value();
    const auto findings = check_papers(request, standing, papers_of(transaction, standing),
                                       today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    insert_papers(transaction, request);
    transaction.record("programmes.receive_application", request.application_id,
                       standing.person_id);
    return application(transaction, request.application_id);
}

Result<Application> ask_completion(Transaction& transaction, const AskCompletion& request) {
    const auto found = find_standing(transaction, request.application_id);
    if (!found) return not_found("application_id");
    if (const auto refusal = transaction.deny("programmes.receive_application", found->person_id))
        return *refusal;
    lock_project(transaction, found->project_id);
    const auto standing = find_standing(transaction, request.application_id).value();
    const auto findings = check_completion(request, standing, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto days = find_regulations(transaction, standing.project_id).value().completion_days;
    const auto due_on = parameters::working_days(transaction)
                            .add(request.asked_on, static_cast<int>(days));
    insert_completion(transaction, request, due_on);
    transaction.record("programmes.receive_application", request.application_id,
                       standing.person_id);
    return application(transaction, request.application_id);
}

}  // namespace wedka::programmes
