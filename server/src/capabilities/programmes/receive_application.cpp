#include "programmes/receive_application.hpp"

#include "programmes/application_rules.hpp"
#include "programmes/application_store.hpp"
#include "programmes/find_applications.hpp"
#include "programmes/project_store.hpp"
#include "programmes/regulations_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

Result<Application> receive_application(Transaction& transaction,
                                        const ReceiveApplication& request) {
    if (!people::find_person(transaction, request.person_id)) return not_found("person_id");
    if (const auto refusal = transaction.deny("programmes.receive_application", request.person_id))
        return *refusal;
    if (!lock_project(transaction, request.project_id)) return not_found("project_id");
    if (request.interview_id) {
        const auto interview = casework::find_interview(transaction, *request.interview_id);
        if (!interview || interview->person_id != request.person_id)
            return not_found("interview_id");
    }

    auto findings =
        check_receipt(request.received_on, find_regulations(transaction, request.project_id),
                      today_in(transaction));
    if (has_applied(transaction, request.project_id, request.person_id))
        findings.push_back({.rule = "R5-02", .field = "person_id", .code = "second_application"});
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto application_id = insert_application(transaction, request);
    grant_access(transaction, request.person_id.uuid(), transaction.actor.worker, "application",
                 today_in(transaction).text());
    transaction.record("programmes.receive_application", application_id, request.person_id);
    return application(transaction, application_id);
}

}  // namespace wedka::programmes
