#pragma once

#include "results/freeze_indicators.hpp"

namespace wedka::results {

struct ListSnapshots {
    ProjectId project_id;
};
BOOST_DESCRIBE_STRUCT(ListSnapshots, (), (project_id))
/// The latest first.
Result<Page<SnapshotRow>> list_snapshots(Query& query, const ListSnapshots& request);

struct ShowSnapshot {
    SnapshotId snapshot_id;
};
BOOST_DESCRIBE_STRUCT(ShowSnapshot, (), (snapshot_id))
Result<Snapshot> show_snapshot(Query& query, const ShowSnapshot& request);

/// From the snapshot to another one of the project, or to today.
struct ShowDifference {
    SnapshotId snapshot_id;
    std::optional<SnapshotId> other_id;
};
BOOST_DESCRIBE_STRUCT(ShowDifference, (), (snapshot_id, other_id))

/// Somebody who counts in only one of the two; without a name where the asker may not read the data.
struct MovedRecord {
    std::optional<std::string> participation_id;
    std::string name;
    bool counts_now = false;
    std::string why_before;  ///< Empty: was not in the project yet.
    std::string why_now;
};
BOOST_DESCRIBE_STRUCT(MovedRecord, (),
                      (participation_id, name, counts_now, why_before, why_now))

struct IndicatorDifference {
    Indicator indicator = Indicator::EECO01;
    std::int64_t before = 0;
    std::int64_t now = 0;
    std::vector<MovedRecord> moved;
};
BOOST_DESCRIBE_STRUCT(IndicatorDifference, (), (indicator, before, now, moved))

struct Difference {
    std::string from_name;
    Day from_day;
    std::optional<std::string> to_name;  ///< None: today.
    Day to_day;
    std::vector<IndicatorDifference> indicators;
};
BOOST_DESCRIBE_STRUCT(Difference, (), (from_name, from_day, to_name, to_day, indicators))
/// What moved between two days, and who.
Result<Difference> show_difference(Query& query, const ShowDifference& request);

}  // namespace wedka::results
