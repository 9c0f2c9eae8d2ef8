#include "monitoring/within_project.hpp"

namespace wedka::monitoring {

namespace {

const std::string select_within = R"sql(
    SELECT enrolled.participation_id
    FROM programmes_participations enrolled
    WHERE enrolled.office_id = $1
      AND enrolled.project_id = $2
      AND )sql" + within_reach("enrolled.person_id", 3);

}  // namespace

std::set<ParticipationId> participations_within(const Operation& operation,
                                                std::string_view permission,
                                                ProjectId project_id) {
    const auto reach = operation.reach(permission);
    const auto within = operation.database.select<ParticipationId>(
        select_within, operation.office(), project_id, reach.whole_office, reach.worker, reach.on);
    return {within.begin(), within.end()};
}

}  // namespace wedka::monitoring
