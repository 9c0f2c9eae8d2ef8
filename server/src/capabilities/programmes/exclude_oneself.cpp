#include "programmes/exclude_oneself.hpp"

#include "programmes/application_store.hpp"
#include "programmes/committee_rules.hpp"
#include "programmes/committee_store.hpp"
#include "programmes/find_applications.hpp"
#include "programmes/project_store.hpp"

namespace wedka::programmes {

Result<Application> exclude_oneself(Transaction& transaction, const ExcludeOneself& request) {
    const auto found = find_standing(transaction, request.application_id);
    if (!found) return not_found("application_id");
    if (const auto refusal = transaction.deny("programmes.score", found->person_id))
        return *refusal;
    lock_project(transaction, found->project_id);
    const auto scorer = scorer_of(transaction, *found);
    const auto findings = check_exclusion(request.declared_on, scorer);
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    insert_exclusion(transaction, request.application_id, scorer.member_id, request.declared_on);
    transaction.record("programmes.score", request.application_id, found->person_id);
    return application(transaction, request.application_id);
}

}  // namespace wedka::programmes
