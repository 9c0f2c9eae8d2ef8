#include "results/find_snapshots.hpp"

#include <map>

#include "results/snapshot_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::results {

namespace {

using programmes::ParticipationId;

struct Name {
    people::PersonId person_id;
    std::string text;
};
using Names = std::map<ParticipationId, Name>;

using Verdicts = std::map<std::pair<Indicator, ParticipationId>, FrozenVerdict>;

Verdicts by_record(const FrozenIndicators& frozen) {
    Verdicts verdicts;
    for (const auto& one : frozen.verdicts)
        verdicts[{one.indicator, one.participation_id}] = one;
    return verdicts;
}

Names names_in(const Operation& operation, ProjectId project_id) {
    Names names;
    for (const auto& participant : programmes::participants_of(operation, project_id))
        if (!operation.deny("monitoring.read", participant.person_id))
            names[participant.participation_id] = {
                participant.person_id, participant.last_name + ' ' + participant.first_name};
    return names;
}

std::int64_t total_of(const FrozenIndicators& frozen, Indicator indicator) {
    for (const auto& value : frozen.values)
        if (value.indicator == indicator) return value.total();
    return 0;
}

MovedRecord moved_record(const Names& names, const FrozenVerdict* before,
                         const FrozenVerdict& now) {
    const auto name = names.find(now.participation_id);
    const bool is_named = name != names.end();
    return {.participation_id =
                is_named ? std::optional{now.participation_id.text()} : std::nullopt,
            .name = is_named ? name->second.text : std::string{},
            .counts_now = now.counts,
            .why_before = before ? before->why : std::string{},
            .why_now = now.why};
}

std::vector<IndicatorDifference> differences(const FrozenIndicators& before,
                                             const FrozenIndicators& now, const Names& names) {
    const auto verdicts = by_record(before);
    std::vector<IndicatorDifference> all;
    for (const auto& value : now.values)
        all.push_back({.indicator = value.indicator,
                       .before = total_of(before, value.indicator),
                       .now = value.total(),
                       .moved = {}});
    for (const auto& verdict : now.verdicts) {
        const auto found = verdicts.find({verdict.indicator, verdict.participation_id});
        const auto* earlier = found == verdicts.end() ? nullptr : &found->second;
        if ((earlier && earlier->counts) == verdict.counts) continue;
        for (auto& one : all)
            if (one.indicator == verdict.indicator)
                one.moved.push_back(moved_record(names, earlier, verdict));
    }
    return all;
}

}  // namespace

Result<Page<SnapshotRow>> list_snapshots(Query& query, const ListSnapshots& request) {
    if (!programmes::find_project(query, request.project_id)) return not_found("project_id");
    return Page<SnapshotRow>{.items = snapshots_of(query, request.project_id)};
}

Result<Snapshot> show_snapshot(Query& query, const ShowSnapshot& request) {
    auto snapshot = find_snapshot(query, request.snapshot_id);
    if (!snapshot) return not_found("snapshot_id");
    return *std::move(snapshot);
}

Result<Difference> show_difference(Query& query, const ShowDifference& request) {
    const auto from = find_snapshot(query, request.snapshot_id);
    if (!from) return not_found("snapshot_id");
    const auto to = request.other_id ? find_snapshot(query, *request.other_id) : std::nullopt;
    if (request.other_id && (!to || to->project_id != from->project_id))
        return not_found("other_id");
    const auto today = today_in(query);
    const auto project = programmes::find_project(query, from->project_id).value();
    const auto now = to ? frozen_in(query, to->snapshot_id) : indicators_on(query, project, today);
    const auto names = names_in(query, from->project_id);
    for (const auto& [participation_id, name] : names) query.showed(name.person_id);
    return Difference{.from_name = from->name,
                      .from_day = from->as_of,
                      .to_name = to ? std::optional{to->name} : std::nullopt,
                      .to_day = to ? to->as_of : today,
                      .indicators = differences(frozen_in(query, from->snapshot_id), now, names)};
}

}  // namespace wedka::results
