#include "publishing/publication_store.hpp"

#include <algorithm>

#include "publishing/marked_text.hpp"
#include "staff/staff.hpp"

namespace wedka::publishing {

namespace {

constexpr std::string_view insert_publication_sql = R"sql(
    INSERT INTO publishing_publications
      (office_id, publication_id, year, project_id, begun_at, version)
    VALUES ($1, $2, $3, $4, $5, 1))sql";

constexpr std::string_view take_version_sql = R"sql(
    UPDATE publishing_publications
    SET version = version + 1
    WHERE office_id = $1
      AND publication_id = $2
      AND version = $3)sql";

constexpr std::string_view put_version = R"sql(
    INSERT INTO publishing_versions
      (office_id, publication_id, version_no, written_by, written_at)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (office_id, publication_id, version_no)
      DO UPDATE SET written_by = excluded.written_by, written_at = excluded.written_at)sql";

constexpr std::string_view delete_texts = R"sql(
    DELETE FROM publishing_texts
    WHERE office_id = $1
      AND publication_id = $2
      AND version_no = $3)sql";

constexpr std::string_view delete_tolerances = R"sql(
    DELETE FROM publishing_tolerances
    WHERE office_id = $1
      AND publication_id = $2
      AND version_no = $3)sql";

constexpr std::string_view insert_text = R"sql(
    INSERT INTO publishing_texts (office_id, publication_id, version_no, language, title, body)
    VALUES ($1, $2, $3, $4, $5, $6))sql";

constexpr std::string_view insert_tolerance = R"sql(
    INSERT INTO publishing_tolerances
      (office_id, publication_id, version_no, statement_code, tolerance)
    VALUES ($1, $2, $3, $4, $5))sql";

constexpr std::string_view approve = R"sql(
    UPDATE publishing_versions
    SET approved_by = $4, approved_at = $5
    WHERE office_id = $1
      AND publication_id = $2
      AND version_no = $3)sql";

constexpr std::string_view insert_figure = R"sql(
    INSERT INTO publishing_figures
      (office_id, publication_id, version_no, position, statement_code, sentence_pl, sentence_en,
       definition, unit, word, as_of, value, records)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13))sql";

constexpr std::string_view select_record = R"sql(
    SELECT publication_id, version, year, project_id
    FROM publishing_publications
    WHERE office_id = $1
      AND publication_id = $2)sql";

constexpr std::string_view select_records = R"sql(
    SELECT publication_id, version, year, project_id
    FROM publishing_publications
    WHERE office_id = $1
    ORDER BY year DESC, publication_id DESC)sql";

constexpr std::string_view select_versions = R"sql(
    SELECT v.version_no, t.title, v.written_by, v.written_at, v.approved_by, v.approved_at
    FROM publishing_versions v
    JOIN publishing_texts t
      ON t.office_id = v.office_id AND t.publication_id = v.publication_id
        AND t.version_no = v.version_no AND t.language = 'pl'
    WHERE v.office_id = $1
      AND v.publication_id = $2
    ORDER BY v.version_no DESC)sql";

constexpr std::string_view select_texts = R"sql(
    SELECT language, title, body
    FROM publishing_texts
    WHERE office_id = $1
      AND publication_id = $2
      AND version_no = $3)sql";

constexpr std::string_view select_tolerances = R"sql(
    SELECT statement_code AS code, tolerance
    FROM publishing_tolerances
    WHERE office_id = $1
      AND publication_id = $2
      AND version_no = $3
    ORDER BY statement_code)sql";

constexpr std::string_view select_figures = R"sql(
    SELECT statement_code AS code, sentence_pl, sentence_en, definition, unit, word, as_of, value,
           records
    FROM publishing_figures
    WHERE office_id = $1
      AND publication_id = $2
      AND version_no = $3
    ORDER BY position)sql";

struct VersionColumns {
    std::int64_t version_no = 0;
    std::string title;
    staff::MemberId written_by;
    Instant written_at;
    std::optional<staff::MemberId> approved_by;
    std::optional<Instant> approved_at;
};
BOOST_DESCRIBE_STRUCT(VersionColumns, (),
                      (version_no, title, written_by, written_at, approved_by, approved_at))

struct TextColumns {
    TextLanguage language = TextLanguage::pl;
    std::string title;
    std::string body;
};
BOOST_DESCRIBE_STRUCT(TextColumns, (), (language, title, body))

struct FigureColumns {
    std::string code;
    std::string sentence_pl;
    std::string sentence_en;
    results::Definition definition = results::Definition::people_selected;
    results::Unit unit = results::Unit::people;
    results::Word word = results::Word::exactly;
    Day as_of;
    std::string value;
    std::int64_t records = 0;
};
BOOST_DESCRIBE_STRUCT(FigureColumns, (),
                      (code, sentence_pl, sentence_en, definition, unit, word, as_of, value,
                       records))

std::string full_name(const Operation& operation, staff::MemberId member_id) {
    const auto member = staff::find_member(operation, member_id);
    return member ? member->first_name + ' ' + member->last_name : std::string{};
}

}  // namespace

PublicationId insert_publication(Transaction& transaction, std::int64_t year,
                                 const std::optional<ProjectId>& project_id) {
    const auto publication_id = PublicationId::make();
    transaction.database.execute(insert_publication_sql, transaction.office(), publication_id, year,
                                 project_id, Instant::at(transaction.now));
    return publication_id;
}

bool take_version(Transaction& transaction, PublicationId publication_id, std::int64_t expected) {
    return transaction.database.execute(take_version_sql, transaction.office(), publication_id,
                                        expected) > 0;
}

void put_draft(Transaction& transaction, PublicationId publication_id, std::int64_t version_no,
               const std::vector<PublicationText>& texts,
               const std::vector<FigureTolerance>& tolerances) {
    auto& database = transaction.database;
    const auto office = transaction.office();
    database.execute(put_version, office, publication_id, version_no, transaction.actor.worker,
                     Instant::at(transaction.now));
    database.execute(delete_texts, office, publication_id, version_no);
    database.execute(delete_tolerances, office, publication_id, version_no);
    for (const auto& text : texts)
        database.execute(insert_text, office, publication_id, version_no, text.language, text.title,
                         text.body.text);
    for (const auto& kept : tolerances)
        database.execute(insert_tolerance, office, publication_id, version_no, kept.code,
                         read_tolerance(kept.tolerance).value());
}

void keep_approval(Transaction& transaction, PublicationId publication_id, std::int64_t version_no,
                   const std::vector<results::Figure>& figures) {
    auto& database = transaction.database;
    const auto office = transaction.office();
    database.execute(approve, office, publication_id, version_no, transaction.actor.worker,
                     Instant::at(transaction.now));
    std::int64_t position = 0;
    for (const auto& figure : figures)
        database.execute(insert_figure, office, publication_id, version_no, ++position, figure.code,
                         figure.sentence_pl, figure.sentence_en, figure.definition, figure.unit,
                         figure.word, figure.as_of, figure.value, figure.records);
}

std::optional<PublicationRecord> find_record(const Operation& operation,
                                             PublicationId publication_id) {
    return operation.database.find<PublicationRecord>(select_record, operation.office(),
                                                      publication_id);
}

std::vector<PublicationRecord> records(const Operation& operation) {
    return operation.database.select<PublicationRecord>(select_records, operation.office());
}

std::vector<VersionBrief> versions_of(const Operation& operation, PublicationId publication_id) {
    std::vector<VersionBrief> versions;
    bool has_newer_approved = false;
    for (const auto& row : operation.database.select<VersionColumns>(
             select_versions, operation.office(), publication_id)) {
        const auto state = !row.approved_at     ? VersionState::draft
                           : has_newer_approved ? VersionState::superseded
                                                : VersionState::approved;
        has_newer_approved = has_newer_approved || row.approved_at;
        auto& version = versions.emplace_back(VersionBrief{row.version_no,
                                                           state,
                                                           row.title,
                                                           full_name(operation, row.written_by),
                                                           row.written_at,
                                                           {},
                                                           row.approved_at});
        if (row.approved_by) version.approved_by = full_name(operation, *row.approved_by);
    }
    return versions;
}

std::vector<PublicationText> texts_of(const Operation& operation, PublicationId publication_id,
                                      std::int64_t version_no) {
    std::vector<PublicationText> texts;
    for (auto& row : operation.database.select<TextColumns>(select_texts, operation.office(),
                                                            publication_id, version_no))
        texts.push_back({row.language, std::move(row.title), {std::move(row.body)}});
    std::ranges::sort(texts, {}, &PublicationText::language);
    return texts;
}

std::vector<KeptTolerance> tolerances_of(const Operation& operation, PublicationId publication_id,
                                         std::int64_t version_no) {
    return operation.database.select<KeptTolerance>(select_tolerances, operation.office(),
                                                    publication_id, version_no);
}

std::vector<PublicationFigure> kept_figures(const Operation& operation,
                                            PublicationId publication_id, std::int64_t version_no) {
    std::vector<PublicationFigure> figures;
    for (auto& row : operation.database.select<FigureColumns>(select_figures, operation.office(),
                                                              publication_id, version_no))
        figures.push_back({.code = std::move(row.code),
                           .sentence_pl = std::move(row.sentence_pl),
                           .sentence_en = std::move(row.sentence_en),
                           .definition = row.definition,
                           .unit = row.unit,
                           .word = row.word,
                           .as_of = row.as_of,
                           .tolerance = {},
                           .value = std::move(row.value),
                           .records = row.records,
                           .value_today = {},
                           .missing = {}});
    return figures;
}

}  // namespace wedka::publishing
