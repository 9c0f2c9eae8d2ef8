#pragma once

#include "results/freeze_indicators.hpp"

/// SQL that keeps snapshots of indicators.
namespace wedka::results {

/// One participant's verdict as it was frozen.
struct FrozenVerdict {
    Indicator indicator = Indicator::EECO01;
    programmes::ParticipationId participation_id;
    bool counts = false;
    std::string why;
};
BOOST_DESCRIBE_STRUCT(FrozenVerdict, (), (indicator, participation_id, counts, why))

struct FrozenIndicators {
    std::vector<FrozenValue> values;
    std::vector<FrozenVerdict> verdicts;
};
/// What a snapshot of the project holds on the day.
FrozenIndicators indicators_on(const Operation& operation, const programmes::ProjectFact& project,
                               Day on);

bool has_snapshot(const Operation& operation, ProjectId project_id, const std::string& name);
SnapshotId insert_snapshot(Transaction& transaction, const FreezeIndicators& request,
                           const FrozenIndicators& frozen);
std::optional<Snapshot> find_snapshot(const Operation& operation, SnapshotId snapshot_id);
FrozenIndicators frozen_in(const Operation& operation, SnapshotId snapshot_id);
/// The latest first.
std::vector<SnapshotRow> snapshots_of(const Operation& operation, ProjectId project_id);

}  // namespace wedka::results
