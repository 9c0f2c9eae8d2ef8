#pragma once

#include "placements/placements.hpp"

namespace wedka::placements {

/// With what a participant leaves a project.
struct NoteSituation {
    PersonId person_id;
    ProjectId project_id;
    Day noted_on;
    std::vector<LeftWith> left_with;
    std::optional<LongText> note;
};
BOOST_DESCRIBE_STRUCT(NoteSituation, (), (person_id, project_id, noted_on, left_with, note))

struct Situation {
    SituationId situation_id;
    ProjectId project_id;
    std::string project_name;
    PersonId person_id;
    std::int64_t version = 1;
    Day noted_on;
    std::vector<LeftWith> left_with;
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(Situation, (),
                      (situation_id, project_id, project_name, person_id, version, noted_on,
                       left_with, note))

/// Notes the situation on leaving; noted again, the later version is in force and the earlier one
/// stays.
Result<Situation> note_situation(Transaction& transaction, const NoteSituation& request);

}  // namespace wedka::placements
