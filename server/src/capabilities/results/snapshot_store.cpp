#include "results/snapshot_store.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "platform/text.hpp"
#include "results/counted_project.hpp"
#include "results/target_store.hpp"
#include "vocabulary/instant.hpp"

namespace wedka::results {

namespace {

constexpr std::string_view insert_snapshot_sql = R"sql(
    INSERT INTO results_snapshots
      (office_id, snapshot_id, project_id, name, as_of, frozen_at, frozen_by, checksum)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8))sql";

constexpr std::string_view insert_value_sql = R"sql(
    INSERT INTO results_snapshot_values
      (office_id, snapshot_id, indicator, position, women, men, things, base, target)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9))sql";

constexpr std::string_view insert_verdict_sql = R"sql(
    INSERT INTO results_snapshot_verdicts
      (office_id, snapshot_id, indicator, participation_id, counts, why)
    VALUES ($1, $2, $3, $4, $5, $6))sql";

constexpr std::string_view count_named = R"sql(
    SELECT COUNT(*)
    FROM results_snapshots
    WHERE office_id = $1
      AND project_id = $2
      AND name = $3)sql";

const std::string columns = R"sql(
    SELECT s.snapshot_id, s.project_id, p.name AS project_name, s.name, s.as_of, s.frozen_at,
           s.checksum
    FROM results_snapshots s
    JOIN programmes_projects p ON p.office_id = s.office_id AND p.project_id = s.project_id
    WHERE s.office_id = $1)sql";

const std::string select_one = columns + R"sql(
      AND s.snapshot_id = $2)sql";

const std::string select_of_project = columns + R"sql(
      AND s.project_id = $2
    ORDER BY s.frozen_at DESC, s.snapshot_id DESC)sql";

constexpr std::string_view select_values = R"sql(
    SELECT indicator, women, men, things, base, target
    FROM results_snapshot_values
    WHERE office_id = $1
      AND snapshot_id = $2
    ORDER BY position)sql";

constexpr std::string_view select_verdicts = R"sql(
    SELECT indicator, participation_id, counts, why
    FROM results_snapshot_verdicts
    WHERE office_id = $1
      AND snapshot_id = $2
    ORDER BY indicator, participation_id)sql";

struct SnapshotColumns {
    SnapshotId snapshot_id;
    ProjectId project_id;
    std::string project_name;
    std::string name;
    Day as_of;
    Instant frozen_at;
    std::string checksum;
};
BOOST_DESCRIBE_STRUCT(SnapshotColumns, (),
                      (snapshot_id, project_id, project_name, name, as_of, frozen_at, checksum))

/// Everything that a snapshot says, in one text.
std::string checksum_of(const Operation& operation, ProjectId project_id, const std::string& name,
                        Day as_of, const FrozenIndicators& frozen) {
    const auto code = [](Indicator one) { return boost::describe::enum_to_string(one, ""); };
    auto text = fmt::format("{} {} {} {}\n", operation.office().text(), project_id.text(), name,
                            as_of.text());
    for (const auto& value : frozen.values)
        text += fmt::format("{} {} {} {} {}\n", code(value.indicator), value.women, value.men,
                            value.base + value.things, value.target.value_or(-1));
    std::vector<std::string> lines;
    for (const auto& one : frozen.verdicts)
        lines.push_back(fmt::format("{} {} {} {}\n", code(one.indicator),
                                    one.participation_id.text(), one.counts, one.why));
    std::ranges::sort(lines);
    for (const auto& line : lines) text += line;
    return hex(operation.keys.keyed_hash("snapshot", text).data);
}

SnapshotRow row_of(const SnapshotColumns& row) {
    return {row.snapshot_id, row.project_id, row.name, row.as_of, row.frozen_at.day_in_warsaw()};
}

}  // namespace

FrozenIndicators indicators_on(const Operation& operation, const programmes::ProjectFact& project,
                               Day on) {
    const auto whole = counted_project(operation, project);
    const auto targets = targets_on(operation, project.project_id, on);
    FrozenIndicators frozen;
    for (const auto indicator : indicators_of(project.rule_set)) {
        const auto counted = whole.count(indicator, on);
        const auto target = std::ranges::find(targets, indicator, &Target::indicator);
        frozen.values.push_back(
            {.indicator = indicator,
             .women = counted.women,
             .men = counted.men,
             .things = counted.things,
             .base = counted.base,
             .target = target == targets.end() ? std::nullopt : std::optional{target->total}});
        if (is_of_outputs(indicator)) continue;
        for (const auto& [place, verdict] : counted.records)
            frozen.verdicts.push_back(
                {indicator, whole.records[place].participation_id, verdict.counts, verdict.why});
    }
    return frozen;
}

bool has_snapshot(const Operation& operation, ProjectId project_id, const std::string& name) {
    return operation.database.value<std::int64_t>(count_named, operation.office(), project_id,
                                                  name) > 0;
}

SnapshotId insert_snapshot(Transaction& transaction, const FreezeIndicators& request,
                           const FrozenIndicators& frozen) {
    auto& database = transaction.database;
    const auto office = transaction.office();
    const auto snapshot_id = SnapshotId::make();
    database.execute(
        insert_snapshot_sql, office, snapshot_id, request.project_id, request.name, request.as_of,
        Instant::at(transaction.now), transaction.actor.account,
        checksum_of(transaction, request.project_id, request.name, request.as_of, frozen));
    std::int64_t position = 0;
    for (const auto& value : frozen.values)
        database.execute(insert_value_sql, office, snapshot_id, value.indicator, ++position,
                         value.women, value.men, value.things, value.base, value.target);
    for (const auto& one : frozen.verdicts)
        database.execute(insert_verdict_sql, office, snapshot_id, one.indicator,
                         one.participation_id, one.counts, one.why);
    return snapshot_id;
}

FrozenIndicators frozen_in(const Operation& operation, SnapshotId snapshot_id) {
    auto& database = operation.database;
    const auto office = operation.office();
    return {database.select<FrozenValue>(select_values, office, snapshot_id),
            database.select<FrozenVerdict>(select_verdicts, office, snapshot_id)};
}

std::optional<Snapshot> find_snapshot(const Operation& operation, SnapshotId snapshot_id) {
    const auto row =
        operation.database.find<SnapshotColumns>(select_one, operation.office(), snapshot_id);
    if (!row) return std::nullopt;
    auto frozen = frozen_in(operation, snapshot_id);
    const bool is_intact = checksum_of(operation, row->project_id, row->name, row->as_of,
                                       frozen) == row->checksum;
    return Snapshot{.snapshot_id = snapshot_id,
                    .project_id = row->project_id,
                    .project_name = row->project_name,
                    .name = row->name,
                    .as_of = row->as_of,
                    .frozen_on = row->frozen_at.day_in_warsaw(),
                    .checksum = row->checksum,
                    .is_intact = is_intact,
                    .values = std::move(frozen.values)};
}

std::vector<SnapshotRow> snapshots_of(const Operation& operation, ProjectId project_id) {
    std::vector<SnapshotRow> rows;
    for (const auto& row : operation.database.select<SnapshotColumns>(
             select_of_project, operation.office(), project_id))
        rows.push_back(row_of(row));
    return rows;
}

}  // namespace wedka::results
