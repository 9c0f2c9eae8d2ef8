#include "programmes/record_resignation.hpp"

#include "programmes/application_store.hpp"
#include "programmes/enrolment_rules.hpp"
#include "programmes/find_applications.hpp"
#include "programmes/project_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

Result<Application> record_resignation(Transaction& transaction, const RecordResignation& request) {
    const auto found = find_standing(transaction, request.application_id);
    if (!found) return not_found("application_id");
    if (const auto refusal = transaction.deny("programmes.enrol", found->person_id))
        return *refusal;
    lock_project(transaction, found->project_id);
    const auto standing = find_standing(transaction, request.application_id).value();
    const auto findings = check_resignation(request.resigned_on, standing, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    insert_resignation(transaction, request.application_id, request.resigned_on, request.note);
    transaction.record("programmes.enrol", request.application_id, standing.person_id);
    return application(transaction, request.application_id);
}

}  // namespace wedka::programmes
