#include "results/target_store.hpp"

namespace wedka::results {

namespace {

// Two clerks who set targets at once meet at the key of the versions; one of them looks again.
constexpr std::string_view select_next_version = R"sql(
    SELECT COUNT(*) + 1
    FROM results_targets
    WHERE office_id = $1
      AND project_id = $2)sql";

constexpr std::string_view insert_version_sql = R"sql(
    INSERT INTO results_targets (office_id, project_id, version, decided_on, reference)
    VALUES ($1, $2, $3, $4, $5))sql";

constexpr std::string_view insert_value_sql = R"sql(
    INSERT INTO results_target_values
      (office_id, project_id, version, indicator, total, women, men)
    VALUES ($1, $2, $3, $4, $5, $6, $7))sql";

constexpr std::string_view select_versions = R"sql(
    SELECT version, decided_on, reference
    FROM results_targets
    WHERE office_id = $1
      AND project_id = $2
    ORDER BY version DESC)sql";

constexpr std::string_view select_values = R"sql(
    SELECT version, indicator, total, women, men
    FROM results_target_values
    WHERE office_id = $1
      AND project_id = $2
    ORDER BY version DESC, indicator)sql";

struct VersionColumns {
    std::int64_t version = 0;
    Day decided_on;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(VersionColumns, (), (version, decided_on, reference))

struct ValueColumns {
    std::int64_t version = 0;
    Indicator indicator = Indicator::EECO01;
    std::int64_t total = 0;
    std::optional<std::int64_t> women;
    std::optional<std::int64_t> men;
};
BOOST_DESCRIBE_STRUCT(ValueColumns, (), (version, indicator, total, women, men))

}  // namespace

void insert_targets(Transaction& transaction, const SetTargets& request) {
    auto& database = transaction.database;
    const auto office = transaction.office();
    const auto version =
        database.value<std::int64_t>(select_next_version, office, request.project_id);
    database.execute(insert_version_sql, office, request.project_id, version, request.decided_on,
                     request.reference);
    for (const auto& target : request.targets)
        database.execute(insert_value_sql, office, request.project_id, version, target.indicator,
                         target.total, target.women, target.men);
}

std::vector<TargetVersion> target_versions(const Operation& operation, ProjectId project_id) {
    std::vector<TargetVersion> versions;
    for (auto& row : operation.database.select<VersionColumns>(select_versions, operation.office(),
                                                               project_id))
        versions.push_back({row.version, row.decided_on, std::move(row.reference), {}});
    for (const auto& row : operation.database.select<ValueColumns>(
             select_values, operation.office(), project_id))
        for (auto& version : versions)
            if (version.version == row.version)
                version.targets.push_back({row.indicator, row.total, row.women, row.men});
    return versions;
}

std::vector<Target> targets_on(const Operation& operation, ProjectId project_id, Day on) {
    for (auto& version : target_versions(operation, project_id))
        if (version.decided_on <= on) return std::move(version.targets);
    return {};
}

}  // namespace wedka::results
