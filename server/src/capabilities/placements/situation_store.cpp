#include "placements/situation_store.hpp"

#include "vocabulary/instant.hpp"

namespace wedka::placements {

namespace {

// Two clerks who note at once meet at the key of the versions; one of them is asked to look again.
constexpr std::string_view select_next_version = R"sql(
    SELECT COUNT(*) + 1
    FROM placements_situations
    WHERE office_id = $1
      AND project_id = $2
      AND person_id = $3)sql";

constexpr std::string_view insert_situation_sql = R"sql(
    INSERT INTO placements_situations
      (office_id, situation_id, project_id, person_id, version, noted_on, note, recorded_at,
       recorded_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9))sql";

constexpr std::string_view insert_item = R"sql(
    INSERT INTO placements_left_with (office_id, situation_id, position, item)
    VALUES ($1, $2, $3, $4))sql";

const std::string columns = R"sql(
    SELECT s.situation_id, s.project_id, p.name AS project_name, s.person_id, s.version,
           s.noted_on, s.note
    FROM placements_situations s
    JOIN programmes_projects p ON p.office_id = s.office_id AND p.project_id = s.project_id
    WHERE s.office_id = $1)sql";

const std::string select_situation = columns + R"sql(
      AND s.situation_id = $2)sql";

const std::string select_of_person = columns + R"sql(
      AND s.person_id = $2
      AND s.version = (SELECT MAX(l.version)
                       FROM placements_situations l
                       WHERE l.office_id = s.office_id
                         AND l.project_id = s.project_id
                         AND l.person_id = s.person_id)
    ORDER BY s.noted_on DESC, s.situation_id DESC)sql";

constexpr std::string_view select_items = R"sql(
    SELECT item
    FROM placements_left_with
    WHERE office_id = $1
      AND situation_id = $2
    ORDER BY position)sql";

struct SituationColumns {
    SituationId situation_id;
    ProjectId project_id;
    std::string project_name;
    PersonId person_id;
    std::int64_t version = 1;
    Day noted_on;
    std::optional<Bytes> note;
};
BOOST_DESCRIBE_STRUCT(SituationColumns, (),
                      (situation_id, project_id, project_name, person_id, version, noted_on, note))

struct Item {
    LeftWith item = LeftWith::qualification;
};
BOOST_DESCRIBE_STRUCT(Item, (), (item))

Situation situation_of(const Operation& operation, const SituationColumns& row) {
    Situation situation{.situation_id = row.situation_id,
                        .project_id = row.project_id,
                        .project_name = row.project_name,
                        .person_id = row.person_id,
                        .version = row.version,
                        .noted_on = row.noted_on,
                        .left_with = {},
                        .note = {}};
    for (const auto& one :
         operation.database.select<Item>(select_items, operation.office(), row.situation_id))
        situation.left_with.push_back(one.item);
    if (row.note)
        situation.note =
            operation.unseal("placements_situations", "note", row.situation_id.uuid(), *row.note);
    return situation;
}

}  // namespace

SituationId insert_situation(Transaction& transaction, const NoteSituation& request) {
    const auto situation_id = SituationId::make();
    const auto version = transaction.database.value<std::int64_t>(
        select_next_version, transaction.office(), request.project_id, request.person_id);
    std::optional<Bytes> sealed;
    if (request.note)
        sealed = transaction.seal("placements_situations", "note", situation_id.uuid(),
                                  request.note->text);
    transaction.database.execute(insert_situation_sql, transaction.office(), situation_id,
                                 request.project_id, request.person_id, version, request.noted_on,
                                 sealed, Instant::at(transaction.now), transaction.actor.account);
    for (std::size_t i = 0; i < request.left_with.size(); ++i)
        transaction.database.execute(insert_item, transaction.office(), situation_id, i + 1,
                                     request.left_with[i]);
    return situation_id;
}

Situation situation(const Operation& operation, SituationId situation_id) {
    return situation_of(
        operation, operation.database
                       .find<SituationColumns>(select_situation, operation.office(), situation_id)
                       .value());
}

std::vector<Situation> situations_of_person(const Operation& operation, PersonId person_id) {
    std::vector<Situation> situations;
    for (const auto& row : operation.database.select<SituationColumns>(
             select_of_person, operation.office(), person_id))
        situations.push_back(situation_of(operation, row));
    return situations;
}

}  // namespace wedka::placements
