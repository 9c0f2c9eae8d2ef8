#include "results/find_indicators.hpp"

#include <algorithm>

#include "parameters/parameters.hpp"
#include "results/counted_project.hpp"
#include "results/target_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::results {

namespace {

void note_who_may_still(const CountedIndicator& counted, IndicatorRow& row) {
    for (const auto& record : counted.records) {
        if (!record.verdict.until) continue;
        ++row.may_still;
        if (!row.until || *record.verdict.until < *row.until) row.until = record.verdict.until;
    }
}

const char* key_of_share(Indicator indicator) {
    switch (indicator) {
        case Indicator::social_effectiveness:
            return "efektywnosc.spoleczna";
        case Indicator::employment_effectiveness:
            return "efektywnosc.zatrudnieniowa";
        default:
            return "efektywnosc.zatrudnieniowa_on";
    }
}

void note_what_is_asked(const Operation& operation, const programmes::ProjectFact& project,
                        IndicatorRow& row) {
    if (!is_share(row.indicator)) return;
    const auto asked =
        parameters::find_value(operation, key_of_share(row.indicator), project.from_on);
    if (!asked) return;
    row.asked_share = Percent::parse(asked->value).value();
    row.asked_people = people_needed(row.base.value(), *row.asked_share);
}

IndicatorRow row_of(const Operation& operation, const programmes::ProjectFact& project,
                    const CountedIndicator& counted, const std::vector<Target>& targets) {
    IndicatorRow row{.indicator = counted.indicator,
                     .is_of_people = !is_of_outputs(counted.indicator),
                     .value = counted.total(),
                     .women = counted.women,
                     .men = counted.men,
                     .base = {},
                     .share = counted.share(),
                     .target = {},
                     .target_women = {},
                     .target_men = {},
                     .asked_share = {},
                     .asked_people = {},
                     .until = {}};
    if (is_share(counted.indicator)) row.base = counted.base;
    note_what_is_asked(operation, project, row);
    const auto target = std::ranges::find(targets, counted.indicator, &Target::indicator);
    if (target != targets.end()) {
        row.target = target->total;
        row.target_women = target->women;
        row.target_men = target->men;
    }
    note_who_may_still(counted, row);
    return row;
}

IndicatorRecord record_of(const Operation& operation, const ParticipantRecord& record,
                          const Verdict& verdict) {
    // An indicator tells of disability or origin: names are for those who may read such data.
    if (operation.deny("monitoring.read", record.person_id))
        return {.participation_id = {},
                .person_id = {},
                .name = {},
                .counts = verdict.counts,
                .why = verdict.why,
                .until = {},
                .is_in_base = verdict.is_in_base,
                .is_hidden = true};
    return {.participation_id = record.participation_id.text(),
            .person_id = record.person_id.text(),
            .name = record.last_name + ' ' + record.first_name,
            .counts = verdict.counts,
            .why = verdict.why,
            .until = verdict.until,
            .is_in_base = verdict.is_in_base};
}

IndicatorRecord record_of(const monitoring::OutputFact& output, const Verdict& verdict) {
    return {.participation_id = {},
            .person_id = {},
            .name = output.name,
            .counts = verdict.counts,
            .why = verdict.why,
            .until = {}};
}

/// Who counts, then who still may, then the others; those without a name at the end of each.
int group_of(const IndicatorRecord& record) {
    return (record.counts ? 0 : record.until ? 2 : 4) + (record.is_hidden ? 1 : 0);
}

}  // namespace

Result<Page<IndicatorRow>> list_indicators(Query& query, const ListIndicators& request) {
    const auto project = programmes::find_project(query, request.project_id);
    if (!project) return not_found("project_id");
    const auto on = request.on.value_or(today_in(query));
    const auto counted = counted_project(query, *project);
    const auto targets = targets_on(query, request.project_id, on);
    Page<IndicatorRow> page;
    for (const auto indicator : indicators_of(project->rule_set))
        page.items.push_back(row_of(query, *project, counted.count(indicator, on), targets));
    return page;
}

Result<IndicatorDetail> show_indicator(Query& query, const ShowIndicator& request) {
    const auto project = programmes::find_project(query, request.project_id);
    if (!project) return not_found("project_id");
    const auto known = indicators_of(project->rule_set);
    if (std::ranges::find(known, request.indicator) == known.end()) return not_found("indicator");
    const auto on = request.on.value_or(today_in(query));
    const auto whole = counted_project(query, *project);
    const auto counted = whole.count(request.indicator, on);
    IndicatorDetail detail{
        .project_id = project->project_id,
        .project_name = project->name,
        .rule_set = project->rule_set,
        .as_of = on,
        .figure = row_of(query, *project, counted, targets_on(query, request.project_id, on)),
        .records = {}};
    for (const auto& [place, verdict] : counted.records) {
        if (is_of_outputs(request.indicator)) {
            detail.records.push_back(record_of(whole.outputs[place], verdict));
            continue;
        }
        detail.records.push_back(record_of(query, whole.records[place], verdict));
        if (!detail.records.back().is_hidden) query.showed(whole.records[place].person_id);
    }
    std::ranges::stable_sort(detail.records, {}, group_of);
    return detail;
}

}  // namespace wedka::results
