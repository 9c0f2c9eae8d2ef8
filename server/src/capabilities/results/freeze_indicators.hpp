#pragma once

#include "results/indicators.hpp"
#include "results/results.hpp"

namespace wedka::results {

using SnapshotId = Id<struct SnapshotIdKind>;

/// The indicators of a project, kept as they are on a day, under a name: "Wniosek o płatność nr 3".
struct FreezeIndicators {
    ProjectId project_id;
    std::string name;
    Day as_of;
};
BOOST_DESCRIBE_STRUCT(FreezeIndicators, (), (project_id, name, as_of))

struct FrozenValue {
    Indicator indicator = Indicator::EECO01;
    std::int64_t women = 0;
    std::int64_t men = 0;
    std::int64_t things = 0;  ///< Of an indicator that counts no people.
    std::int64_t base = 0;
    std::optional<std::int64_t> target;

    std::int64_t total() const { return women + men + things; }
};
BOOST_DESCRIBE_STRUCT(FrozenValue, (), (indicator, women, men, things, base, target))

struct SnapshotRow {
    SnapshotId snapshot_id;
    ProjectId project_id;
    std::string name;
    Day as_of;
    Day frozen_on;
};
BOOST_DESCRIBE_STRUCT(SnapshotRow, (), (snapshot_id, project_id, name, as_of, frozen_on))

/// A snapshot as it was frozen. `is_intact` tells that values and verdicts still fit the checksum.
struct Snapshot {
    SnapshotId snapshot_id;
    ProjectId project_id;
    std::string project_name;
    std::string name;
    Day as_of;
    Day frozen_on;
    std::string checksum;
    bool is_intact = false;
    std::vector<FrozenValue> values;
};
BOOST_DESCRIBE_STRUCT(Snapshot, (),
                      (snapshot_id, project_id, project_name, name, as_of, frozen_on, checksum,
                       is_intact, values))

/// Freezes them; a mistake is put right only by another snapshot. W-13.
Result<Snapshot> freeze_indicators(Transaction& transaction, const FreezeIndicators& request);

}  // namespace wedka::results
