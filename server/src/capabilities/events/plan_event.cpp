#include "events/plan_event.hpp"

#include "events/event_rules.hpp"
#include "events/event_store.hpp"

namespace wedka::events {

Result<Event> plan_event(Transaction& transaction, const PlanEvent& request) {
    std::optional<programmes::ProjectFact> project;
    if (request.project_id) {
        project = programmes::find_project(transaction, *request.project_id);
        if (!project) return not_found("project_id");
    }
    if (const auto refusal = transaction.verdict(check_event(request, project))) return *refusal;

    const auto event_id = insert_event(transaction, request);
    transaction.record("events.organise", event_id);
    return event(transaction, event_id);
}

Result<Event> change_event(Transaction& transaction, const ChangeEvent& request) {
    const auto known = lock_event(transaction, request.event_id);
    if (!known) return not_found("event_id");
    if (known->version != request.if_match.number)
        return Refusal{RefusalKind::stale_version,
                       {{.rule = {}, .field = {}, .code = "stale_version"}}};
    std::optional<programmes::ProjectFact> project;
    if (request.project_id) {
        project = programmes::find_project(transaction, *request.project_id);
        if (!project) return not_found("project_id");
    }
    auto findings = check_event(request, project);
    const auto found = check_change(request, *known);
    findings.insert(findings.end(), found.begin(), found.end());
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    update_event(transaction, request.event_id, request);
    transaction.record("events.organise", request.event_id);
    return event(transaction, request.event_id);
}

}  // namespace wedka::events
