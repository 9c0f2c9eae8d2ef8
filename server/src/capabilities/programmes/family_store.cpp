#include "programmes/family_store.hpp"

#include <algorithm>
#include <map>

#include "vocabulary/instant.hpp"

namespace wedka::programmes {

namespace {

using RelationSheetId = Id<struct RelationSheetKind>;

constexpr std::string_view insert_member_sql = R"sql(
    INSERT INTO programmes_family_members
      (office_id, family_member_id, participation_id, person_id, kinship, joined_on, declared_on,
       recorded_at, recorded_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9))sql";

constexpr std::string_view update_left = R"sql(
    UPDATE programmes_family_members
    SET left_on = $3
    WHERE office_id = $1
      AND family_member_id = $2)sql";

constexpr std::string_view select_participation_of = R"sql(
    SELECT participation_id
    FROM programmes_family_members
    WHERE office_id = $1
      AND family_member_id = $2)sql";

constexpr std::string_view select_questions = R"sql(
    SELECT question_id, question
    FROM programmes_relation_questions
    WHERE office_id = $1
      AND project_id = $2
    ORDER BY position)sql";

constexpr std::string_view delete_questions = R"sql(
    DELETE FROM programmes_relation_questions
    WHERE office_id = $1
      AND project_id = $2)sql";

constexpr std::string_view insert_question = R"sql(
    INSERT INTO programmes_relation_questions
      (office_id, question_id, project_id, position, question)
    VALUES ($1, $2, $3, $4, $5))sql";

constexpr std::string_view count_answers = R"sql(
    SELECT COUNT(*)
    FROM programmes_relation_sheets s
    JOIN programmes_participations t
      ON t.office_id = s.office_id AND t.participation_id = s.participation_id
    WHERE s.office_id = $1
      AND t.project_id = $2)sql";

constexpr std::string_view insert_sheet = R"sql(
    INSERT INTO programmes_relation_sheets
      (office_id, sheet_id, participation_id, person_id, moment, version, asked_on, note,
       recorded_at, recorded_by)
    SELECT $1, $2, $3, $4, $5, COALESCE(MAX(version), 0) + 1, $6, $7, $8, $9
    FROM programmes_relation_sheets
    WHERE office_id = $1
      AND participation_id = $3
      AND person_id = $4
      AND moment = $5)sql";

constexpr std::string_view insert_answer = R"sql(
    INSERT INTO programmes_relation_answers (office_id, sheet_id, question_id, points)
    VALUES ($1, $2, $3, $4))sql";

// The participant of each participation, then the relatives.
const std::string people_in_families = R"sql(
    SELECT t.participation_id, h.sort_key AS family_key, 0 AS place, h.sort_key, t.person_id,
           h.last_name, h.first_name, NULL AS family_member_id, NULL AS kinship,
           t.enrolled_on AS joined_on, NULL AS declared_on, l.left_on
    FROM programmes_participations t
    JOIN people_people h ON h.office_id = t.office_id AND h.person_id = t.person_id
    LEFT JOIN programmes_leavings l
      ON l.office_id = t.office_id AND l.participation_id = t.participation_id
    WHERE t.office_id = $1
      AND t.project_id = $2
    UNION ALL
    SELECT t.participation_id, p.sort_key, 1, h.sort_key, m.person_id, h.last_name, h.first_name,
           m.family_member_id, m.kinship, m.joined_on, m.declared_on, m.left_on
    FROM programmes_family_members m
    JOIN programmes_participations t
      ON t.office_id = m.office_id AND t.participation_id = m.participation_id
    JOIN people_people p ON p.office_id = t.office_id AND p.person_id = t.person_id
    JOIN people_people h ON h.office_id = m.office_id AND h.person_id = m.person_id
    WHERE m.office_id = $1
      AND t.project_id = $2)sql";

const std::string select_members = R"sql(
    SELECT k.participation_id, k.person_id, k.last_name, k.first_name, k.family_member_id,
           k.kinship, k.joined_on, k.declared_on, k.left_on
    FROM ()sql" + people_in_families + R"sql() k
    WHERE TRUE)sql";

constexpr std::string_view in_order = R"sql(
    ORDER BY k.family_key, k.participation_id, k.place, k.sort_key, k.person_id, k.joined_on)sql";

const std::string select_sheets = R"sql(
    SELECT s.sheet_id, s.participation_id, s.person_id, s.moment, s.version, s.asked_on, s.note,
           (SELECT CAST(COALESCE(SUM(a.points), 0) AS BIGINT)
            FROM programmes_relation_answers a
            WHERE a.office_id = s.office_id
              AND a.sheet_id = s.sheet_id) AS points
    FROM programmes_relation_sheets s
    JOIN programmes_participations t
      ON t.office_id = s.office_id AND t.participation_id = s.participation_id
    WHERE s.office_id = $1
      AND t.project_id = $2
      AND s.version = (SELECT MAX(v.version)
                       FROM programmes_relation_sheets v
                       WHERE v.office_id = s.office_id
                         AND v.participation_id = s.participation_id
                         AND v.person_id = s.person_id
                         AND v.moment = s.moment))sql";

constexpr std::string_view select_answers = R"sql(
    SELECT a.question_id, a.points
    FROM programmes_relation_sheets s
    JOIN programmes_relation_answers a ON a.office_id = s.office_id AND a.sheet_id = s.sheet_id
    JOIN programmes_relation_questions q
      ON q.office_id = a.office_id AND q.question_id = a.question_id
    WHERE s.office_id = $1
      AND s.participation_id = $2
      AND s.person_id = $3
      AND s.moment = $4
      AND s.version = $5
    ORDER BY q.position)sql";

struct MemberColumns {
    ParticipationId participation_id;
    PersonId person_id;
    std::string last_name;
    std::string first_name;
    std::optional<FamilyMemberId> family_member_id;
    std::optional<Kinship> kinship;
    Day joined_on;
    std::optional<Day> declared_on;
    std::optional<Day> left_on;
};
BOOST_DESCRIBE_STRUCT(MemberColumns, (),
                      (participation_id, person_id, last_name, first_name, family_member_id,
                       kinship, joined_on, declared_on, left_on))

struct SheetColumns {
    RelationSheetId sheet_id;
    ParticipationId participation_id;
    PersonId person_id;
    RelationMoment moment = RelationMoment::before;
    std::int64_t version = 1;
    Day asked_on;
    std::optional<Bytes> note;
    std::int64_t points = 0;
};
BOOST_DESCRIBE_STRUCT(SheetColumns, (),
                      (sheet_id, participation_id, person_id, moment, version, asked_on, note,
                       points))

using Asked = std::map<std::pair<ParticipationId, PersonId>,
                       std::pair<std::optional<RelationSheet>, std::optional<RelationSheet>>>;

Asked sheets_of(const Operation& operation, const FamiliesOf& which) {
    std::vector<SqlValue> values{to_sql(operation.office()), to_sql(which.project_id)};
    auto sql = select_sheets;
    if (which.participation_id) {
        values.push_back(to_sql(*which.participation_id));
        sql += "\n      AND s.participation_id = $3";
    }
    Asked asked;
    for (const auto& row : operation.database.select<SheetColumns>(sql, values)) {
        RelationSheet sheet{.moment = row.moment,
                            .version = row.version,
                            .asked_on = row.asked_on,
                            .points = row.points,
                            .answers = {},
                            .note = {}};
        if (row.note && which.participation_id)
            sheet.note = operation.unseal("programmes_relation_sheets", "note",
                                          row.sheet_id.uuid(), *row.note);
        auto& [before, after] = asked[{row.participation_id, row.person_id}];
        (row.moment == RelationMoment::before ? before : after) = std::move(sheet);
    }
    return asked;
}

void read_answers(const Operation& operation, ParticipationId participation_id, PersonId person_id,
                  std::optional<RelationSheet>& sheet) {
    if (!sheet) return;
    sheet->answers = operation.database.select<RelationAnswer>(
        select_answers, operation.office(), participation_id, person_id, sheet->moment,
        sheet->version);
}

std::vector<MemberColumns> members_of(const Operation& operation, const FamiliesOf& which) {
    std::vector<SqlValue> values{to_sql(operation.office()), to_sql(which.project_id)};
    auto sql = select_members;
    if (which.only_known) {
        const auto reach = operation.reach("programmes.read_families");
        values.push_back(to_sql(reach.worker));
        values.push_back(reach.on);
        sql += "\n      AND " + within_seal("k.person_id", 3);
    }
    if (which.participation_id) {
        values.push_back(to_sql(*which.participation_id));
        sql += "\n      AND k.participation_id = $" + std::to_string(values.size());
    }
    return operation.database.select<MemberColumns>(sql + std::string(in_order), values);
}

}  // namespace

std::vector<FamilyRecord> families_of(const Operation& operation, const FamiliesOf& which) {
    const auto asked = sheets_of(operation, which);
    std::vector<FamilyRecord> families;
    for (auto& row : members_of(operation, which)) {
        if (families.empty() || families.back().participation_id != row.participation_id)
            families.push_back({row.participation_id, {}});
        FamilyMember member{.family_member_id = row.family_member_id,
                            .person_id = row.person_id,
                            .last_name = std::move(row.last_name),
                            .first_name = std::move(row.first_name),
                            .kinship = row.kinship,
                            .joined_on = row.joined_on,
                            .declared_on = row.declared_on,
                            .left_on = row.left_on,
                            .before = {},
                            .after = {}};
        if (const auto found = asked.find({row.participation_id, row.person_id});
            found != asked.end())
            std::tie(member.before, member.after) = found->second;
        families.back().members.push_back(std::move(member));
    }
    return families;
}

void read_answers(const Operation& operation, ParticipationId participation_id,
                  std::vector<FamilyMember>& members) {
    for (auto& member : members) {
        read_answers(operation, participation_id, member.person_id, member.before);
        read_answers(operation, participation_id, member.person_id, member.after);
    }
}

std::optional<ParticipationId> participation_of_member(const Operation& operation,
                                                       FamilyMemberId family_member_id) {
    return operation.database.find<ParticipationId>(select_participation_of, operation.office(),
                                                    family_member_id);
}

FamilyMemberId insert_family_member(Transaction& transaction, const JoinFamily& request) {
    const auto family_member_id = FamilyMemberId::make();
    transaction.database.execute(insert_member_sql, transaction.office(), family_member_id,
                                 request.participation_id, request.person_id, request.kinship,
                                 request.joined_on, request.declared_on,
                                 Instant::at(transaction.now), transaction.actor.account);
    return family_member_id;
}

void put_left_family(Transaction& transaction, const LeaveFamily& request) {
    transaction.database.execute(update_left, transaction.office(), request.family_member_id,
                                 request.left_on);
}

std::vector<RelationQuestion> questions_of(const Operation& operation, ProjectId project_id) {
    return operation.database.select<RelationQuestion>(select_questions, operation.office(),
                                                       project_id);
}

void replace_questions(Transaction& transaction, ProjectId project_id,
                       const std::vector<std::string>& questions) {
    transaction.database.execute(delete_questions, transaction.office(), project_id);
    std::int64_t position = 0;
    for (const auto& question : questions)
        transaction.database.execute(insert_question, transaction.office(), QuestionId::make(),
                                     project_id, ++position, question);
}

bool has_relation_answers(const Operation& operation, ProjectId project_id) {
    return operation.database.value<std::int64_t>(count_answers, operation.office(), project_id) >
           0;
}

void insert_relation_sheet(Transaction& transaction, const AskRelations& request) {
    const auto sheet_id = RelationSheetId::make();
    std::optional<Bytes> sealed;
    if (request.note)
        sealed = transaction.seal("programmes_relation_sheets", "note", sheet_id.uuid(),
                                  request.note->text);
    transaction.database.execute(insert_sheet, transaction.office(), sheet_id,
                                 request.participation_id, request.person_id, request.moment,
                                 request.asked_on, sealed, Instant::at(transaction.now),
                                 transaction.actor.account);
    for (const auto& answer : request.answers)
        transaction.database.execute(insert_answer, transaction.office(), sheet_id,
                                     answer.question_id, answer.points);
}

}  // namespace wedka::programmes
