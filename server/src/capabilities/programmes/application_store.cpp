#include "programmes/application_store.hpp"

#include <fmt/format.h>

namespace wedka::programmes {

namespace {

constexpr std::string_view count_applications_sql = R"sql(
    SELECT COUNT(*)
    FROM programmes_applications
    WHERE office_id = $1
      AND project_id = $2)sql";

constexpr std::string_view count_of_person = R"sql(
    SELECT COUNT(*)
    FROM programmes_applications
    WHERE office_id = $1
      AND project_id = $2
      AND person_id = $3)sql";

constexpr std::string_view select_next_sequence = R"sql(
    SELECT COALESCE(MAX(sequence), 0) + 1
    FROM programmes_applications
    WHERE office_id = $1
      AND project_id = $2)sql";

constexpr std::string_view insert_application_sql = R"sql(
    INSERT INTO programmes_applications
      (office_id, application_id, project_id, person_id, sequence, number, received_on, channel,
       interview_id, assessment)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0))sql";

constexpr std::string_view take_assessment = R"sql(
    UPDATE programmes_applications
    SET assessment = assessment + 1
    WHERE office_id = $1
      AND application_id = $2
    RETURNING assessment)sql";

constexpr std::string_view insert_assessment_sql = R"sql(
    INSERT INTO programmes_assessments
      (office_id, application_id, assessment, assessed_on, assessed_by, member_id, round)
    SELECT office_id, application_id, $3, $4, $5, $6, round
    FROM programmes_applications
    WHERE office_id = $1
      AND application_id = $2)sql";

constexpr std::string_view insert_answer = R"sql(
    INSERT INTO programmes_answers
      (office_id, answer_id, application_id, assessment, criterion_id, is_met, points, note)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8))sql";

constexpr std::string_view insert_resignation_sql = R"sql(
    INSERT INTO programmes_resignations (office_id, application_id, resigned_on, note)
    VALUES ($1, $2, $3, $4))sql";

constexpr std::string_view select_answers = R"sql(
    SELECT answer_id, criterion_id, is_met, points, note
    FROM programmes_answers
    WHERE office_id = $1
      AND application_id = $2
      AND assessment = $3)sql";

constexpr std::string_view select_resignation_note = R"sql(
    SELECT note
    FROM programmes_resignations
    WHERE office_id = $1
      AND application_id = $2
      AND note IS NOT NULL)sql";

const std::string standing_columns = R"sql(
    SELECT a.application_id, a.project_id, a.sequence, a.number, a.person_id, h.first_name,
           h.last_name, h.sex, a.received_on, a.channel, a.interview_id, a.round,
           (SELECT COUNT(*)
            FROM programmes_required_papers q
            WHERE q.office_id = a.office_id
              AND q.project_id = a.project_id) AS required,
           (SELECT COUNT(*)
            FROM programmes_required_papers q
            WHERE q.office_id = a.office_id
              AND q.project_id = a.project_id
              AND NOT EXISTS (SELECT 1
                              FROM programmes_handed_papers d
                              WHERE d.office_id = a.office_id
                                AND d.application_id = a.application_id
                                AND d.requirement_id = q.requirement_id)) AS missing,
           k.due_on AS completion_due_on, p.list, p.position, s.drawn_on,
           i.due_on AS invitation_due_on, i.answer AS invitation_answer, r.resigned_on,
           t.participation_id
    FROM programmes_applications a
    JOIN people_people h ON h.office_id = a.office_id AND h.person_id = a.person_id
    LEFT JOIN programmes_selections s
      ON s.office_id = a.office_id
      AND s.project_id = a.project_id
      AND s.version = (SELECT MAX(l.version)
                       FROM programmes_selections l
                       WHERE l.office_id = a.office_id
                         AND l.project_id = a.project_id)
    LEFT JOIN programmes_places p
      ON p.office_id = a.office_id
      AND p.selection_id = s.selection_id
      AND p.application_id = a.application_id
    LEFT JOIN programmes_completions k
      ON k.office_id = a.office_id AND k.application_id = a.application_id
    LEFT JOIN programmes_invitations i
      ON i.office_id = a.office_id
      AND i.application_id = a.application_id
      AND i.due_on = (SELECT MAX(m.due_on)
                      FROM programmes_invitations m
                      WHERE m.office_id = a.office_id
                        AND m.application_id = a.application_id)
    LEFT JOIN programmes_resignations r
      ON r.office_id = a.office_id AND r.application_id = a.application_id
    LEFT JOIN programmes_participations t
      ON t.office_id = a.office_id AND t.application_id = a.application_id)sql";

const std::string select_standing = standing_columns + R"sql(
    WHERE a.office_id = $1
      AND a.application_id = $2)sql";

const std::string select_standings = standing_columns + R"sql(
    WHERE a.office_id = $1
      AND a.project_id = $2
    ORDER BY a.sequence)sql";

const std::string select_first_page = select_standings + R"sql(
    LIMIT $3)sql";

const std::string select_next_page = standing_columns + R"sql(
    WHERE a.office_id = $1
      AND a.project_id = $2
      AND a.sequence > (SELECT l.sequence
                        FROM programmes_applications l
                        WHERE l.office_id = $1
                          AND l.application_id = $4)
    ORDER BY a.sequence
    LIMIT $3)sql";

struct AnswerColumns {
    Uuid answer_id;
    CriterionId criterion_id;
    std::optional<bool> is_met;
    std::optional<std::int64_t> points;
    std::optional<Bytes> note;
};
BOOST_DESCRIBE_STRUCT(AnswerColumns, (), (answer_id, criterion_id, is_met, points, note))

}  // namespace

std::int64_t count_applications(const Operation& operation, ProjectId project_id) {
    return operation.database.value<std::int64_t>(count_applications_sql, operation.office(),
                                                  project_id);
}

bool has_applied(const Operation& operation, ProjectId project_id, PersonId person_id) {
    return operation.database.value<std::int64_t>(count_of_person, operation.office(), project_id,
                                                  person_id) > 0;
}

ApplicationId insert_application(Transaction& transaction, const ReceiveApplication& request) {
    const auto office = transaction.office();
    const auto application_id = ApplicationId::make();
    const auto sequence =
        transaction.database.value<std::int64_t>(select_next_sequence, office, request.project_id);
    transaction.database.execute(insert_application_sql, office, application_id, request.project_id,
                                 request.person_id, sequence,
                                 fmt::format("Z/{}/{}", sequence, request.received_on.year()),
                                 request.received_on, request.channel, request.interview_id);
    return application_id;
}

void insert_assessment(Transaction& transaction, const AssessApplication& request,
                       const std::vector<KeptAnswer>& answers,
                       std::optional<MemberId> member_id) {
    auto& database = transaction.database;
    const auto office = transaction.office();
    const auto assessment =
        database.value<std::int64_t>(take_assessment, office, request.application_id);
    database.execute(insert_assessment_sql, office, request.application_id, assessment,
                     request.assessed_on, transaction.actor.account, member_id);
    for (const auto& answer : answers) {
        const auto answer_id = Uuid::make();
        std::optional<Bytes> note;
        if (answer.note)
            note = transaction.seal("programmes_answers", "note", answer_id, answer.note->text);
        database.execute(insert_answer, office, answer_id, request.application_id, assessment,
                         answer.criterion_id, answer.is_met, answer.points, note);
    }
}

void insert_resignation(Transaction& transaction, ApplicationId application_id, Day resigned_on,
                        const std::optional<LongText>& note) {
    std::optional<Bytes> sealed;
    if (note)
        sealed =
            transaction.seal("programmes_resignations", "note", application_id.uuid(), note->text);
    transaction.database.execute(insert_resignation_sql, transaction.office(), application_id,
                                 resigned_on, sealed);
}

std::optional<ApplicationStanding> find_standing(const Operation& operation,
                                                 ApplicationId application_id) {
    return operation.database.find<ApplicationStanding>(select_standing, operation.office(),
                                                        application_id);
}

std::vector<ApplicationStanding> standings_of(const Operation& operation, ProjectId project_id) {
    return operation.database.select<ApplicationStanding>(select_standings, operation.office(),
                                                          project_id);
}

std::vector<ApplicationStanding> standings_page(const Operation& operation, ProjectId project_id,
                                                std::optional<ApplicationId> after,
                                                std::int64_t rows) {
    auto& database = operation.database;
    if (!after)
        return database.select<ApplicationStanding>(select_first_page, operation.office(),
                                                    project_id, rows);
    return database.select<ApplicationStanding>(select_next_page, operation.office(), project_id,
                                                rows, *after);
}

std::vector<KeptAnswer> answers_of(const Operation& operation, ApplicationId application_id,
                                   std::int64_t assessment) {
    std::vector<KeptAnswer> answers;
    const auto rows = operation.database.select<AnswerColumns>(
        select_answers, operation.office(), application_id, assessment);
    for (const auto& row : rows) {
        auto& answer = answers.emplace_back();
        answer.criterion_id = row.criterion_id;
        answer.is_met = row.is_met;
        answer.points = row.points;
        if (row.note)
            answer.note =
                LongText{operation.unseal("programmes_answers", "note", row.answer_id, *row.note)};
    }
    return answers;
}

std::optional<LongText> resignation_note(const Operation& operation, ApplicationId application_id) {
    const auto note =
        operation.database.find<Bytes>(select_resignation_note, operation.office(), application_id);
    if (!note) return std::nullopt;
    return LongText{
        operation.unseal("programmes_resignations", "note", application_id.uuid(), *note)};
}

}  // namespace wedka::programmes
