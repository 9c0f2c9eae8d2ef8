#include "programmes/assess_application.hpp"

#include "programmes/application_rules.hpp"
#include "programmes/application_store.hpp"
#include "programmes/committee_store.hpp"
#include "programmes/find_applications.hpp"
#include "programmes/project_store.hpp"
#include "programmes/regulations_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

Result<Application> assess_application(Transaction& transaction, const AssessApplication& request) {
    const auto found = find_standing(transaction, request.application_id);
    if (!found) return not_found("application_id");
    if (const auto refusal = transaction.deny("programmes.assess", found->person_id))
        return *refusal;
    lock_project(transaction, found->project_id);
    const auto regulations = find_regulations(transaction, found->project_id).value();
    const auto person = people::person_on_record(transaction, found->person_id);

    const Assessed assessed{.regulations = regulations,
                            .birth_on = person.birth_on,
                            .received_on = found->received_on,
                            .today = today_in(transaction)};
    auto findings = check_assessment(request, assessed);
    if (find_committee(transaction, found->project_id))
        findings.push_back({.rule = "R5-04", .field = {}, .code = "committee_scores"});
    if (regulations.scorers > 1)
        findings.push_back({.rule = "R5-41", .field = {}, .code = "two_score"});
    for (auto& finding : check_package(*found)) findings.push_back(std::move(finding));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    insert_assessment(transaction, request, answers_to_keep(request, assessed));
    transaction.record("programmes.assess", request.application_id, found->person_id);
    return application(transaction, request.application_id);
}

}  // namespace wedka::programmes
