#include "recognition/award_store.hpp"

#include <map>

namespace wedka::recognition {

namespace {

constexpr std::string_view insert_award_sql = R"sql(
    INSERT INTO recognition_awards
      (office_id, award_id, name, awarded_by, awarded_for, awarded_on, project_id, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, 1))sql";

constexpr std::string_view update_award_sql = R"sql(
    UPDATE recognition_awards
    SET name = $3, awarded_by = $4, awarded_for = $5, awarded_on = $6, project_id = $7,
        version = version + 1
    WHERE office_id = $1
      AND award_id = $2)sql";

constexpr std::string_view insert_evidence = R"sql(
    INSERT INTO recognition_evidence (office_id, award_id, position, kind, description, kept_at)
    VALUES ($1, $2, $3, $4, $5, $6))sql";

constexpr std::string_view delete_evidence = R"sql(
    DELETE FROM recognition_evidence
    WHERE office_id = $1
      AND award_id = $2)sql";

const std::string select_awards = R"sql(
    SELECT a.award_id, a.version, a.name, a.awarded_by, a.awarded_for, a.awarded_on, a.project_id,
           p.name AS project_name
    FROM recognition_awards a
    LEFT JOIN programmes_projects p ON p.office_id = a.office_id AND p.project_id = a.project_id
    WHERE a.office_id = $1)sql";

const std::string select_one_award = select_awards + R"sql(
      AND a.award_id = $2)sql";

const std::string select_awards_in_order = select_awards + R"sql(
    ORDER BY a.awarded_on DESC, a.award_id DESC)sql";

constexpr std::string_view select_evidence = R"sql(
    SELECT award_id, kind, description, kept_at
    FROM recognition_evidence
    WHERE office_id = $1
    ORDER BY award_id, position)sql";

constexpr std::string_view select_facts = R"sql(
    SELECT a.award_id, a.name, a.awarded_by, a.awarded_on, a.project_id,
           COUNT(e.position) AS evidence
    FROM recognition_awards a
    LEFT JOIN recognition_evidence e ON e.office_id = a.office_id AND e.award_id = a.award_id
    WHERE a.office_id = $1
    GROUP BY a.award_id, a.name, a.awarded_by, a.awarded_on, a.project_id
    ORDER BY a.awarded_on, a.award_id)sql";

constexpr std::string_view insert_practice_sql = R"sql(
    INSERT INTO recognition_practices
      (office_id, practice_id, title, description, described_in, described_on, project_id, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, 1))sql";

constexpr std::string_view update_practice_sql = R"sql(
    UPDATE recognition_practices
    SET title = $3, description = $4, described_in = $5, described_on = $6, project_id = $7,
        version = version + 1
    WHERE office_id = $1
      AND practice_id = $2)sql";

const std::string select_practices = R"sql(
    SELECT d.practice_id, d.version, d.title, d.description, d.described_in, d.described_on,
           d.project_id, p.name AS project_name
    FROM recognition_practices d
    LEFT JOIN programmes_projects p ON p.office_id = d.office_id AND p.project_id = d.project_id
    WHERE d.office_id = $1)sql";

const std::string select_one_practice = select_practices + R"sql(
      AND d.practice_id = $2)sql";

const std::string select_practices_in_order = select_practices + R"sql(
    ORDER BY d.described_on DESC, d.practice_id DESC)sql";

struct AwardRow {
    AwardId award_id;
    std::int64_t version = 1;
    std::string name;
    std::string awarded_by;
    std::string awarded_for;
    Day awarded_on;
    std::optional<ProjectId> project_id;
    std::optional<std::string> project_name;
};
BOOST_DESCRIBE_STRUCT(AwardRow, (),
                      (award_id, version, name, awarded_by, awarded_for, awarded_on, project_id,
                       project_name))

struct EvidenceRow : Evidence {
    AwardId award_id;
};
BOOST_DESCRIBE_STRUCT(EvidenceRow, (Evidence), (award_id))

void insert_all(Transaction& transaction, AwardId award_id, const std::vector<Evidence>& evidence) {
    for (std::size_t i = 0; i < evidence.size(); ++i)
        transaction.database.execute(insert_evidence, transaction.office(), award_id, i,
                                     evidence[i].kind, evidence[i].description,
                                     evidence[i].kept_at);
}

std::vector<Award> with_evidence(const Operation& operation, std::vector<AwardRow> rows) {
    std::map<AwardId, std::vector<Evidence>> evidence;
    for (const auto& row :
         operation.database.select<EvidenceRow>(select_evidence, operation.office()))
        evidence[row.award_id].push_back(row);
    std::vector<Award> awards;
    for (auto& row : rows)
        awards.push_back({row.award_id, row.version, std::move(row.name), std::move(row.awarded_by),
                          std::move(row.awarded_for), row.awarded_on, row.project_id,
                          std::move(row.project_name), evidence[row.award_id]});
    return awards;
}

}  // namespace

AwardId insert_award(Transaction& transaction, const AwardTerms& terms) {
    const auto award_id = AwardId::make();
    transaction.database.execute(insert_award_sql, transaction.office(), award_id, terms.name,
                                 terms.awarded_by, terms.awarded_for, terms.awarded_on,
                                 terms.project_id);
    insert_all(transaction, award_id, terms.evidence);
    return award_id;
}

void update_award(Transaction& transaction, AwardId award_id, const AwardTerms& terms) {
    transaction.database.execute(update_award_sql, transaction.office(), award_id, terms.name,
                                 terms.awarded_by, terms.awarded_for, terms.awarded_on,
                                 terms.project_id);
    transaction.database.execute(delete_evidence, transaction.office(), award_id);
    insert_all(transaction, award_id, terms.evidence);
}

std::optional<Award> find_award(const Operation& operation, AwardId award_id) {
    auto found = with_evidence(operation, operation.database.select<AwardRow>(
                                              select_one_award, operation.office(), award_id));
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

std::vector<Award> all_awards(const Operation& operation) {
    return with_evidence(
        operation, operation.database.select<AwardRow>(select_awards_in_order, operation.office()));
}

std::vector<AwardFact> awards(const Operation& operation) {
    return operation.database.select<AwardFact>(select_facts, operation.office());
}

PracticeId insert_practice(Transaction& transaction, const PracticeTerms& terms) {
    const auto practice_id = PracticeId::make();
    transaction.database.execute(insert_practice_sql, transaction.office(), practice_id,
                                 terms.title, terms.description.text, terms.described_in,
                                 terms.described_on, terms.project_id);
    return practice_id;
}

void update_practice(Transaction& transaction, PracticeId practice_id, const PracticeTerms& terms) {
    transaction.database.execute(update_practice_sql, transaction.office(), practice_id,
                                 terms.title, terms.description.text, terms.described_in,
                                 terms.described_on, terms.project_id);
}

std::optional<Practice> find_practice(const Operation& operation, PracticeId practice_id) {
    return operation.database.find<Practice>(select_one_practice, operation.office(), practice_id);
}

std::vector<Practice> all_practices(const Operation& operation) {
    return operation.database.select<Practice>(select_practices_in_order, operation.office());
}

}  // namespace wedka::recognition
