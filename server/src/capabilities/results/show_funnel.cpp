#include "results/show_funnel.hpp"

#include "results/definitions.hpp"
#include "vocabulary/today.hpp"

namespace wedka::results {

namespace {

std::int64_t people_applied(const Operation& operation, ProjectId project_id, Day on) {
    std::set<programmes::PersonId> people;
    for (const auto& application : programmes::applications_to(operation, project_id))
        if (application.received_on <= on) people.insert(application.person_id);
    return static_cast<std::int64_t>(people.size());
}

std::int64_t people_counted(const Operation& operation, Definition definition, ProjectId project_id,
                            Day on) {
    std::set<std::string> people;
    for (const auto& record : compute(operation, definition, project_id, on).records)
        if (record.counts && record.person_id) people.insert(*record.person_id);
    return static_cast<std::int64_t>(people.size());
}

}  // namespace

Result<Funnel> show_funnel(Query& query, const ShowFunnel& request) {
    const auto project_id = request.project_id;
    if (!programmes::find_project(query, project_id)) return not_found("project_id");
    const auto on = request.on.value_or(today_in(query));
    const auto counted = [&](Definition definition) {
        return people_counted(query, definition, project_id, on);
    };
    return Funnel{.project_id = project_id,
                  .as_of = on,
                  .steps = {{FunnelStage::applied, people_applied(query, project_id, on)},
                            {FunnelStage::selected, counted(Definition::people_selected)},
                            {FunnelStage::contracted, counted(Definition::contracts_concluded)},
                            {FunnelStage::employed, counted(Definition::employed_before_end)}}};
}

}  // namespace wedka::results
