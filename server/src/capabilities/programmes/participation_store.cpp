#include "programmes/participation_store.hpp"

#include "programmes/interruption_store.hpp"

namespace wedka::programmes {

namespace {

constexpr std::string_view count_enrolled_sql = R"sql(
    SELECT COUNT(*)
    FROM programmes_participations
    WHERE office_id = $1
      AND project_id = $2)sql";

constexpr std::string_view insert_participation_sql = R"sql(
    INSERT INTO programmes_participations
      (office_id, participation_id, project_id, application_id, person_id, enrolled_on)
    VALUES ($1, $2, $3, $4, $5, $6))sql";

constexpr std::string_view put_contract_sql = R"sql(
    INSERT INTO programmes_contracts (office_id, participation_id, contract_id)
    VALUES ($1, $2, $3)
    ON CONFLICT (office_id, participation_id) DO UPDATE SET contract_id = excluded.contract_id)sql";

constexpr std::string_view insert_leaving_sql = R"sql(
    INSERT INTO programmes_leavings (office_id, participation_id, left_on, reason, note)
    VALUES ($1, $2, $3, $4, $5))sql";

constexpr std::string_view delete_leaving_sql = R"sql(
    DELETE FROM programmes_leavings
    WHERE office_id = $1
      AND participation_id = $2)sql";

constexpr std::string_view select_leaving_note = R"sql(
    SELECT note
    FROM programmes_leavings
    WHERE office_id = $1
      AND participation_id = $2
      AND note IS NOT NULL)sql";

constexpr std::string_view select_participation = R"sql(
    SELECT t.participation_id, t.project_id, t.application_id, t.person_id, h.first_name,
           h.last_name, t.enrolled_on, c.contract_id, l.left_on, l.reason AS left_because
    FROM programmes_participations t
    JOIN people_people h ON h.office_id = t.office_id AND h.person_id = t.person_id
    LEFT JOIN programmes_contracts c
      ON c.office_id = t.office_id AND c.participation_id = t.participation_id
    LEFT JOIN programmes_leavings l
      ON l.office_id = t.office_id AND l.participation_id = t.participation_id
    WHERE t.office_id = $1
      AND t.participation_id = $2)sql";

constexpr std::string_view select_of_project = R"sql(
    SELECT t.participation_id, t.person_id, h.first_name, h.last_name, h.birth_on, h.sex,
           t.enrolled_on, c.contract_id, k.number AS contract_number,
           k.concluded_on AS contract_concluded_on, l.left_on, l.reason AS left_because
    FROM programmes_participations t
    JOIN people_people h ON h.office_id = t.office_id AND h.person_id = t.person_id
    LEFT JOIN programmes_contracts c
      ON c.office_id = t.office_id AND c.participation_id = t.participation_id
    LEFT JOIN casework_contracts k
      ON k.office_id = c.office_id AND k.contract_id = c.contract_id
    LEFT JOIN programmes_leavings l
      ON l.office_id = t.office_id AND l.participation_id = t.participation_id
    WHERE t.office_id = $1
      AND t.project_id = $2
    ORDER BY h.sort_key, t.participation_id)sql";

constexpr std::string_view select_linked = R"sql(
    SELECT participation_id
    FROM programmes_contracts
    WHERE office_id = $1
      AND contract_id = $2)sql";

const std::string participation_facts = R"sql(
    SELECT t.participation_id, t.project_id, j.name AS project_name, t.person_id, t.enrolled_on,
           l.left_on
    FROM programmes_participations t
    JOIN programmes_projects j ON j.office_id = t.office_id AND j.project_id = t.project_id
    LEFT JOIN programmes_leavings l
      ON l.office_id = t.office_id AND l.participation_id = t.participation_id
    WHERE t.office_id = $1)sql";

const std::string select_of_person = participation_facts + R"sql(
      AND t.person_id = $2
    ORDER BY t.enrolled_on, t.participation_id)sql";

const std::string select_in_project = participation_facts + R"sql(
      AND t.project_id = $2
      AND t.person_id = $3)sql";

const std::string select_fact = participation_facts + R"sql(
      AND t.participation_id = $2)sql";

const std::string select_ended = R"sql(
    SELECT e.participation_id, e.project_id, e.person_id, e.person_name, e.left_on
    FROM (SELECT t.participation_id, t.project_id, t.person_id,
                 h.last_name || ' ' || h.first_name AS person_name,
                 COALESCE(l.left_on, j.to_on) AS left_on
          FROM programmes_participations t
          JOIN programmes_projects j ON j.office_id = t.office_id AND j.project_id = t.project_id
          JOIN people_people h ON h.office_id = t.office_id AND h.person_id = t.person_id
          LEFT JOIN programmes_leavings l
            ON l.office_id = t.office_id AND l.participation_id = t.participation_id
          WHERE t.office_id = $1
            AND j.rule_set = $5
            AND j.to_on >= $6) e
    WHERE e.left_on BETWEEN $6 AND $7
      AND )sql" + within_reach("e.person_id", 2) + R"sql(
    ORDER BY e.left_on, e.person_name, e.participation_id)sql";

struct ParticipationColumns {
    ParticipationId participation_id;
    ProjectId project_id;
    ApplicationId application_id;
    PersonId person_id;
    std::string first_name;
    std::string last_name;
    Day enrolled_on;
    std::optional<ContractId> contract_id;
    std::optional<Day> left_on;
    std::optional<LeavingReason> left_because;
};
BOOST_DESCRIBE_STRUCT(ParticipationColumns, (),
                      (participation_id, project_id, application_id, person_id, first_name,
                       last_name, enrolled_on, contract_id, left_on, left_because))

}  // namespace

std::int64_t count_enrolled(const Operation& operation, ProjectId project_id) {
    return operation.database.value<std::int64_t>(count_enrolled_sql, operation.office(),
                                                  project_id);
}

ParticipationId insert_participation(Transaction& transaction, const ApplicationStanding& applicant,
                                     Day enrolled_on) {
    const auto participation_id = ParticipationId::make();
    transaction.database.execute(insert_participation_sql, transaction.office(), participation_id,
                                 applicant.project_id, applicant.application_id,
                                 applicant.person_id, enrolled_on);
    return participation_id;
}

void put_contract(Transaction& transaction, ParticipationId participation_id,
                  ContractId contract_id) {
    transaction.database.execute(put_contract_sql, transaction.office(), participation_id,
                                 contract_id);
}

void insert_leaving(Transaction& transaction, const RecordLeaving& request) {
    std::optional<Bytes> sealed;
    if (request.note)
        sealed = transaction.seal("programmes_leavings", "note", request.participation_id.uuid(),
                                  request.note->text);
    transaction.database.execute(insert_leaving_sql, transaction.office(), request.participation_id,
                                 request.left_on, request.reason, sealed);
}

bool delete_leaving(Transaction& transaction, ParticipationId participation_id) {
    return transaction.database.execute(delete_leaving_sql, transaction.office(),
                                        participation_id) == 1;
}

std::optional<Participation> find_participation(const Operation& operation,
                                                ParticipationId participation_id) {
    const auto row = operation.database.find<ParticipationColumns>(
        select_participation, operation.office(), participation_id);
    if (!row) return std::nullopt;
    Participation participation{.participation_id = row->participation_id,
                                .project_id = row->project_id,
                                .application_id = row->application_id,
                                .person_id = row->person_id,
                                .last_name = row->last_name,
                                .first_name = row->first_name,
                                .enrolled_on = row->enrolled_on,
                                .contract_id = row->contract_id,
                                .contract_number = {},
                                .left_on = row->left_on,
                                .left_because = row->left_because,
                                .leaving_note = {},
                                .interruptions =
                                    interruptions_of(operation, participation_id)};
    if (row->contract_id)
        participation.contract_number =
            casework::find_contract(operation, *row->contract_id).value().number;
    const auto note =
        operation.database.find<Bytes>(select_leaving_note, operation.office(), participation_id);
    if (note)
        participation.leaving_note = LongText{
            operation.unseal("programmes_leavings", "note", participation_id.uuid(), *note)};
    return participation;
}

std::optional<ParticipationId> find_participation_of(const Operation& operation,
                                                     ContractId contract_id) {
    return operation.database.find<ParticipationId>(select_linked, operation.office(), contract_id);
}

std::vector<ParticipantFact> participants_of(const Operation& operation, ProjectId project_id) {
    return operation.once("programmes.participants", project_id.uuid(), [&] {
        return operation.database.select<ParticipantFact>(select_of_project, operation.office(),
                                                          project_id);
    });
}

std::vector<ParticipationFact> participations_of_person(const Operation& operation,
                                                        PersonId person_id) {
    return operation.database.select<ParticipationFact>(select_of_person, operation.office(),
                                                        person_id);
}

std::optional<ParticipationFact> find_participation_fact(const Operation& operation,
                                                         ParticipationId participation_id) {
    return operation.database.find<ParticipationFact>(select_fact, operation.office(),
                                                      participation_id);
}

std::vector<EndedParticipation> participations_ended(const Operation& operation, RuleSet rule_set,
                                                     Day from, Day to, const ReachFilter& reach) {
    return operation.database.select<EndedParticipation>(
        select_ended, operation.office(), reach.whole_office, reach.worker, reach.on, rule_set, from,
        to);
}

std::optional<ParticipationFact> participation_in(const Operation& operation, ProjectId project_id,
                                                  PersonId person_id) {
    return operation.database.find<ParticipationFact>(select_in_project, operation.office(),
                                                      project_id, person_id);
}

}  // namespace wedka::programmes
