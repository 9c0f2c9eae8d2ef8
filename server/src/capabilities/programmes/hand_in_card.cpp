#include "programmes/hand_in_card.hpp"

#include "programmes/application_rules.hpp"
#include "programmes/application_store.hpp"
#include "programmes/committee_rules.hpp"
#include "programmes/committee_store.hpp"
#include "programmes/find_applications.hpp"
#include "programmes/project_store.hpp"
#include "programmes/regulations_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

Result<Application> hand_in_card(Transaction& transaction, const AssessApplication& request) {
    const auto found = find_standing(transaction, request.application_id);
    if (!found) return not_found("application_id");
    if (const auto refusal = transaction.deny("programmes.score", found->person_id))
        return *refusal;
    // Before cards are counted: of two members at once the second finds the first one's card.
    lock_project(transaction, found->project_id);
    const auto regulations = find_regulations(transaction, found->project_id).value();
    const auto scorer = scorer_of(transaction, *found);
    auto findings = check_scorer(request.assessed_on, scorer, regulations.scoring());
    const Assessed assessed{
        .regulations = regulations,
        .birth_on = people::person_on_record(transaction, found->person_id).birth_on,
        .received_on = found->received_on,
        .today = scorer.today};
    for (auto& finding : check_assessment(request, assessed))
        findings.push_back(std::move(finding));
    for (auto& finding : check_package(*found)) findings.push_back(std::move(finding));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    insert_assessment(transaction, request, answers_to_keep(request, assessed), scorer.member_id);
    transaction.record("programmes.score", request.application_id, found->person_id);
    return application(transaction, request.application_id);
}

}  // namespace wedka::programmes
