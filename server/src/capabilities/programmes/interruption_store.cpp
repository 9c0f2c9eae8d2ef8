#include "programmes/interruption_store.hpp"

#include <fmt/format.h>

#include "programmes/participation_store.hpp"

namespace wedka::programmes {

namespace {

constexpr std::string_view insert_interruption = R"sql(
    INSERT INTO programmes_interruptions
      (office_id, interruption_id, participation_id, left_on, reason, note, returned_on)
    VALUES ($1, $2, $3, $4, $5, $6, $7))sql";

constexpr std::string_view delete_interruption = R"sql(
    DELETE FROM programmes_interruptions
    WHERE office_id = $1
      AND interruption_id = $2)sql";

constexpr std::string_view select_of_participation = R"sql(
    SELECT interruption_id, left_on, reason AS left_because, note, returned_on
    FROM programmes_interruptions
    WHERE office_id = $1
      AND participation_id = $2
    ORDER BY left_on)sql";

constexpr std::string_view select_of_project = R"sql(
    SELECT t.participation_id, t.person_id, i.left_on, i.reason AS left_because, i.returned_on
    FROM programmes_participations t
    JOIN programmes_interruptions i
      ON i.office_id = t.office_id AND i.participation_id = t.participation_id
    WHERE t.office_id = $1
      AND t.project_id = $2
    ORDER BY i.left_on, t.participation_id)sql";

constexpr std::string_view select_covering = R"sql(
    SELECT t.participation_id, t.person_id, i.left_on, i.reason AS left_because, i.returned_on
    FROM programmes_participations t
    JOIN programmes_interruptions i
      ON i.office_id = t.office_id AND i.participation_id = t.participation_id
    WHERE t.office_id = $1
      AND t.participation_id = $2
      AND i.left_on < $3
      AND i.returned_on > $3
    LIMIT 1)sql";

struct InterruptionColumns {
    InterruptionId interruption_id;
    Day left_on;
    LeavingReason left_because = LeavingReason::other;
    std::optional<Bytes> note;
    Day returned_on;
};
BOOST_DESCRIBE_STRUCT(InterruptionColumns, (),
                      (interruption_id, left_on, left_because, note, returned_on))

}  // namespace

std::vector<Interruption> interruptions_of(const Operation& operation,
                                           ParticipationId participation_id) {
    std::vector<Interruption> interruptions;
    for (const auto& row : operation.database.select<InterruptionColumns>(
             select_of_participation, operation.office(), participation_id)) {
        interruptions.push_back({.interruption_id = row.interruption_id,
                                 .left_on = row.left_on,
                                 .left_because = row.left_because,
                                 .note = {},
                                 .returned_on = row.returned_on});
        if (row.note)
            interruptions.back().note = LongText{
                operation.unseal("programmes_interruptions", "note",
                                 row.interruption_id.uuid(), *row.note)};
    }
    return interruptions;
}

void interrupt_leaving(Transaction& transaction, const Participation& participation,
                       Day returned_on) {
    const auto interruption_id = InterruptionId::make();
    std::optional<Bytes> note;
    if (participation.leaving_note)
        note = transaction.seal("programmes_interruptions", "note", interruption_id.uuid(),
                                participation.leaving_note->text);
    transaction.database.execute(insert_interruption, transaction.office(), interruption_id,
                                 participation.participation_id, participation.left_on.value(),
                                 participation.left_because.value(), note, returned_on);
    delete_leaving(transaction, participation.participation_id);
}

void restore_leaving(Transaction& transaction, const Participation& participation) {
    const auto& last = participation.interruptions.back();
    transaction.database.execute(delete_interruption, transaction.office(),
                                 last.interruption_id);
    insert_leaving(transaction, {.participation_id = participation.participation_id,
                                 .left_on = last.left_on,
                                 .reason = last.left_because,
                                 .note = last.note});
}

std::vector<InterruptionFact> interruptions_in(const Operation& operation, ProjectId project_id) {
    return operation.once("programmes.interruptions", project_id.uuid(), [&] {
        return operation.database.select<InterruptionFact>(select_of_project, operation.office(),
                                                           project_id);
    });
}

std::optional<InterruptionFact> interruption_on(const Operation& operation,
                                                ParticipationId participation_id, Day on) {
    return operation.database.find<InterruptionFact>(select_covering, operation.office(),
                                                     participation_id, on);
}

std::string while_taking_part(std::string_view participation_column, std::string_view day_column) {
    return fmt::format(R"sql(NOT EXISTS (SELECT 1
                      FROM programmes_leavings leaving
                      WHERE leaving.office_id = $1
                        AND leaving.participation_id = {0}
                        AND leaving.left_on < {1})
      AND {2})sql",
                       participation_column, day_column,
                       while_not_away(participation_column, day_column));
}

std::string while_not_away(std::string_view participation_column, std::string_view day_column) {
    return fmt::format(R"sql(NOT EXISTS (SELECT 1
                      FROM programmes_interruptions interruption
                      WHERE interruption.office_id = $1
                        AND interruption.participation_id = {0}
                        AND interruption.left_on < {1}
                        AND interruption.returned_on > {1}))sql",
                       participation_column, day_column);
}

}  // namespace wedka::programmes
