#include "monitoring/technical_id_store.hpp"

#include "vocabulary/instant.hpp"

namespace wedka::monitoring {

namespace {

constexpr std::string_view select_of_project = R"sql(
    SELECT participation_id, technical_id
    FROM monitoring_technical_ids
    WHERE office_id = $1
      AND project_id = $2)sql";

constexpr std::string_view insert_sql = R"sql(
    INSERT INTO monitoring_technical_ids
      (office_id, participation_id, project_id, technical_id, taken_at, taken_by)
    VALUES ($1, $2, $3, $4, $5, $6))sql";

}  // namespace

std::map<ParticipationId, std::string> technical_ids_in(const Operation& operation,
                                                        ProjectId project_id) {
    std::map<ParticipationId, std::string> known;
    for (auto& [participation_id, technical_id] :
         operation.database.select<std::tuple<ParticipationId, std::string>>(
             select_of_project, operation.office(), project_id))
        known.emplace(participation_id, std::move(technical_id));
    return known;
}

void insert_technical_id(Transaction& transaction, ProjectId project_id,
                         ParticipationId participation_id, const std::string& technical_id) {
    transaction.database.execute(insert_sql, transaction.office(), participation_id, project_id,
                                 technical_id, Instant::at(transaction.now),
                                 transaction.actor.account);
}

}  // namespace wedka::monitoring
