#include "programmes/regulations_store.hpp"

namespace wedka::programmes {

namespace {

enum class CriterionKind { formal, scored };
BOOST_DESCRIBE_ENUM(CriterionKind, formal, scored)

constexpr std::string_view delete_criteria = R"sql(
    DELETE FROM programmes_criteria
    WHERE office_id = $1
      AND project_id = $2)sql";

constexpr std::string_view put_regulations = R"sql(
    INSERT INTO programmes_regulations
      (office_id, project_id, adopted_on, opens_on, closes_on, minimum_points, reserve_places)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (office_id, project_id)
      DO UPDATE SET adopted_on = excluded.adopted_on,
                    opens_on = excluded.opens_on,
                    closes_on = excluded.closes_on,
                    minimum_points = excluded.minimum_points,
                    reserve_places = excluded.reserve_places)sql";

constexpr std::string_view insert_criterion = R"sql(
    INSERT INTO programmes_criteria
      (office_id, criterion_id, project_id, kind, position, statement, evidence, checks,
       youngest_age, oldest_age, most_points)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11))sql";

constexpr std::string_view select_regulations = R"sql(
    SELECT adopted_on, opens_on, closes_on, minimum_points, reserve_places
    FROM programmes_regulations
    WHERE office_id = $1
      AND project_id = $2)sql";

constexpr std::string_view select_formal = R"sql(
    SELECT criterion_id, statement, evidence, checks, youngest_age, oldest_age
    FROM programmes_criteria
    WHERE office_id = $1
      AND project_id = $2
      AND kind = 'formal'
    ORDER BY position)sql";

constexpr std::string_view select_scored = R"sql(
    SELECT criterion_id, statement, evidence, most_points
    FROM programmes_criteria
    WHERE office_id = $1
      AND project_id = $2
      AND kind = 'scored'
    ORDER BY position)sql";

struct RegulationsColumns {
    Day adopted_on;
    Day opens_on;
    Day closes_on;
    std::int64_t minimum_points = 0;
    std::int64_t reserve_places = 0;
};
BOOST_DESCRIBE_STRUCT(RegulationsColumns, (),
                      (adopted_on, opens_on, closes_on, minimum_points, reserve_places))

}  // namespace

void replace_regulations(Transaction& transaction, const AdoptRegulations& request) {
    auto& database = transaction.database;
    const auto office = transaction.office();
    database.execute(delete_criteria, office, request.project_id);
    database.execute(put_regulations, office, request.project_id, request.adopted_on,
                     request.opens_on, request.closes_on, request.minimum_points,
                     request.reserve_places);
    for (std::size_t i = 0; i < request.formal_criteria.size(); ++i) {
        const auto& criterion = request.formal_criteria[i];
        database.execute(insert_criterion, office, CriterionId::make(), request.project_id,
                         CriterionKind::formal, i + 1, criterion.statement, criterion.evidence,
                         criterion.checks.value_or(CriterionCheck::none), criterion.youngest_age,
                         criterion.oldest_age, nullptr);
    }
    for (std::size_t i = 0; i < request.scored_criteria.size(); ++i) {
        const auto& criterion = request.scored_criteria[i];
        database.execute(insert_criterion, office, CriterionId::make(), request.project_id,
                         CriterionKind::scored, i + 1, criterion.statement, criterion.evidence,
                         CriterionCheck::none, nullptr, nullptr, criterion.most_points);
    }
}

std::optional<Regulations> find_regulations(const Operation& operation, ProjectId project_id) {
    auto& database = operation.database;
    const auto office = operation.office();
    const auto row = database.find<RegulationsColumns>(select_regulations, office, project_id);
    if (!row) return std::nullopt;
    return Regulations{
        .project_id = project_id,
        .adopted_on = row->adopted_on,
        .opens_on = row->opens_on,
        .closes_on = row->closes_on,
        .minimum_points = row->minimum_points,
        .reserve_places = row->reserve_places,
        .formal_criteria = database.select<FormalCriterion>(select_formal, office, project_id),
        .scored_criteria = database.select<ScoredCriterion>(select_scored, office, project_id)};
}

}  // namespace wedka::programmes
