#include "events/plan_event.hpp"

#include "events/day_rules.hpp"
#include "events/event_days.hpp"
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
    for (auto& finding : check_change(request, *known)) findings.push_back(finding);
    for (auto& finding : check_points(points_of(transaction, request.event_id), request.held_on,
                                      last_day(request), "held_on"))
        findings.push_back(finding);
    if (request.kind == EventKind::study_visit && request.project_id)
        for (const auto& guest : guests_of(transaction, request.event_id))
            if (guest.person_id)
                for (auto& finding :
                     check_visitor(programmes::participation_in(transaction, *request.project_id,
                                                                *guest.person_id),
                                   request.held_on, "kind"))
                    findings.push_back(finding);
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    update_event(transaction, request.event_id, request);
    transaction.record("events.organise", request.event_id);
    return event(transaction, request.event_id);
}

}  // namespace wedka::events
