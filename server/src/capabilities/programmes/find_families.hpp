#pragma once

#include "programmes/family.hpp"

namespace wedka::programmes {

struct ListFamilies {
    ProjectId project_id;
};
BOOST_DESCRIBE_STRUCT(ListFamilies, (), (project_id))

/// A participant of the project with how many relatives joined and what became of the relations.
struct FamilyRow {
    ParticipationId participation_id;
    PersonId person_id;
    std::string last_name;
    std::string first_name;
    Day enrolled_on;
    std::int64_t relatives = 0;
    std::int64_t asked_before = 0;
    std::int64_t asked_after = 0;
    std::int64_t points_before = 0;
    std::int64_t points_after = 0;
    std::int64_t difference = 0;
    RelationChange change = RelationChange::not_asked;
};
BOOST_DESCRIBE_STRUCT(FamilyRow, (),
                      (participation_id, person_id, last_name, first_name, enrolled_on, relatives,
                       asked_before, asked_after, points_before, points_after, difference, change))
/// Participants by name, also those whose family did not join. Relatives hidden from the asker are
/// not counted.
Result<Page<FamilyRow>> list_families(Query& query, const ListFamilies& request);

struct ShowFamily {
    ParticipationId participation_id;
};
BOOST_DESCRIBE_STRUCT(ShowFamily, (), (participation_id))
/// The family without relatives hidden from the asker.
Result<Family> show_family(Query& query, const ShowFamily& request);

}  // namespace wedka::programmes
