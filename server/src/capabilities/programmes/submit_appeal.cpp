#include "programmes/submit_appeal.hpp"

#include <algorithm>

#include "parameters/parameters.hpp"
#include "programmes/appeal_rules.hpp"
#include "programmes/appeal_store.hpp"
#include "programmes/application_store.hpp"
#include "programmes/committee_store.hpp"
#include "programmes/find_applications.hpp"
#include "programmes/project_store.hpp"
#include "programmes/regulations_store.hpp"
#include "programmes/selection_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

namespace {

/// The last day on which the list may be appealed against.
std::optional<Day> last_day_of(const Operation& operation, const ApplicationStanding& standing) {
    if (!standing.drawn_on || !standing.list) return std::nullopt;
    const auto days = find_regulations(operation, standing.project_id).value().appeal_days;
    return parameters::working_days(operation).add(*standing.drawn_on, static_cast<int>(days));
}

bool may_decide(const Operation& operation, ProjectId project_id) {
    if (std::ranges::find(operation.actor.roles, "head") != operation.actor.roles.end())
        return true;
    const auto committee = find_committee(operation, project_id);
    return committee && committee->members.front().is_chair &&
           committee->members.front().member_id == MemberId{operation.actor.worker};
}

}  // namespace

Result<Application> submit_appeal(Transaction& transaction, const SubmitAppeal& request) {
    const auto found = find_standing(transaction, request.application_id);
    if (!found) return not_found("application_id");
    if (const auto refusal = transaction.deny("programmes.receive_application", found->person_id))
        return *refusal;
    lock_project(transaction, found->project_id);
    const auto standing = find_standing(transaction, request.application_id).value();
    const auto findings = check_appeal(request, standing, last_day_of(transaction, standing),
                                       has_appealed(transaction, standing), today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    insert_appeal(transaction, request,
                  find_selection(transaction, standing.project_id).value().selection_id);
    transaction.record("programmes.receive_application", request.application_id,
                       standing.person_id);
    return application(transaction, request.application_id);
}

Result<Application> decide_appeal(Transaction& transaction, const DecideAppeal& request) {
    const auto application_id = application_of_appeal(transaction, request.appeal_id);
    if (!application_id) return not_found("appeal_id");
    const auto standing = find_standing(transaction, *application_id).value();
    if (const auto refusal = transaction.deny("programmes.score", standing.person_id))
        return *refusal;
    lock_project(transaction, standing.project_id);
    const auto findings =
        check_decision(request, appeal_of(transaction, request.appeal_id),
                       may_decide(transaction, standing.project_id), today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    put_decision(transaction, request);
    if (request.decision == AppealDecision::scored_anew) begin_round(transaction, *application_id);
    transaction.record("programmes.score", *application_id, standing.person_id);
    return application(transaction, *application_id);
}

}  // namespace wedka::programmes
