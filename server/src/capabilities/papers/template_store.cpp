#include "papers/template_store.hpp"

#include <algorithm>
#include <stdexcept>

#include "papers/delivered_templates.hpp"
#include "papers/template_rules.hpp"

namespace wedka::papers {

namespace {

constexpr std::string_view select_state = R"sql(
    SELECT version, current_number
    FROM papers_templates
    WHERE office_id = $1
      AND kind = $2)sql";

constexpr std::string_view select_versions = R"sql(
    SELECT v.number, v.file_name, v.remark, m.first_name || ' ' || m.last_name AS sent_by,
           v.sent_at, v.number = t.current_number AS is_current
    FROM papers_template_versions v
    JOIN papers_templates t ON t.office_id = v.office_id AND t.kind = v.kind
    JOIN staff_members m ON m.office_id = v.office_id AND m.member_id = v.sent_by
    WHERE v.office_id = $1
      AND v.kind = $2
    ORDER BY v.number DESC)sql";

constexpr std::string_view begin_templates = R"sql(
    INSERT INTO papers_templates (office_id, kind, version, current_number)
    VALUES ($1, $2, 0, 0)
    ON CONFLICT (office_id, kind) DO NOTHING)sql";

constexpr std::string_view lock_templates = R"sql(
    UPDATE papers_templates
    SET version = version + 1
    WHERE office_id = $1
      AND kind = $2)sql";

constexpr std::string_view select_last_number = R"sql(
    SELECT COALESCE(MAX(number), 0)
    FROM papers_template_versions
    WHERE office_id = $1
      AND kind = $2)sql";

constexpr std::string_view insert_version_sql = R"sql(
    INSERT INTO papers_template_versions
      (office_id, kind, number, document_id, file_name, remark, sent_by, sent_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8))sql";

constexpr std::string_view update_current = R"sql(
    UPDATE papers_templates
    SET current_number = $3
    WHERE office_id = $1
      AND kind = $2)sql";

constexpr std::string_view choose_current = R"sql(
    UPDATE papers_templates
    SET version = version + 1, current_number = $4
    WHERE office_id = $1
      AND kind = $2
      AND version = $3)sql";

constexpr std::string_view select_document = R"sql(
    SELECT document_id
    FROM papers_template_versions
    WHERE office_id = $1
      AND kind = $2
      AND number = $3)sql";

constexpr std::string_view count_versions = R"sql(
    SELECT COUNT(*)
    FROM papers_template_versions
    WHERE office_id = $1
      AND kind = $2)sql";

constexpr std::string_view count_papers = R"sql(
    SELECT COUNT(*)
    FROM papers_papers
    WHERE office_id = $1
      AND kind = $2)sql";

}  // namespace

TemplateState template_state(const Operation& operation, const std::string& kind) {
    return operation.database.find<TemplateState>(select_state, operation.office(), kind)
        .value_or(TemplateState{});
}

std::vector<TemplateVersion> template_versions(const Operation& operation,
                                               const std::string& kind) {
    return operation.database.select<TemplateVersion>(select_versions, operation.office(), kind);
}

PaperTemplate paper_template(const Operation& operation, const PaperKind& kind) {
    const auto state = template_state(operation, kind.code);
    PaperTemplate found{.kind = kind.code,
                        .version = state.version,
                        .current_number = state.current_number,
                        .fields = {},
                        .versions = template_versions(operation, kind.code)};
    for (const auto& field : fields_of(kind))
        found.fields.push_back(
            {.name = field.name,
             .list = field.list.empty() ? std::nullopt : std::optional{field.list},
             .example = field.example,
             .is_obligatory = field.is_obligatory,
             .is_common = std::ranges::find(common_fields(), field.name, &PaperField::name) !=
                              common_fields().end() &&
                          field.list.empty()});
    return found;
}

void insert_version(Transaction& transaction, const std::string& kind, DocumentId document_id,
                    const std::string& file_name, const std::optional<std::string>& remark) {
    auto& database = transaction.database;
    const auto office = transaction.office();
    database.execute(begin_templates, office, kind);
    database.execute(lock_templates, office, kind);
    const auto number = database.value<std::int64_t>(select_last_number, office, kind) + 1;
    database.execute(insert_version_sql, office, kind, number, document_id, file_name, remark,
                     transaction.actor.worker, Instant::at(transaction.now));
    database.execute(update_current, office, kind, number);
}

bool set_current(Transaction& transaction, const std::string& kind, std::int64_t expected_version,
                 std::int64_t number) {
    return transaction.database.execute(choose_current, transaction.office(), kind,
                                        expected_version, number) > 0;
}

std::optional<DocxPackage> template_package(const Operation& operation,
                                            const DocumentFolder& folder, const std::string& kind,
                                            std::int64_t number) {
    if (number == 0) return delivered_template(kind);
    const auto document_id =
        operation.database.find<DocumentId>(select_document, operation.office(), kind, number);
    if (!document_id) return std::nullopt;
    const auto document = find_document(operation, *document_id);
    if (!document || !document->sealed_key) return std::nullopt;
    auto package = unpack(folder.read(operation, *document));
    if (auto* found = std::get_if<DocxPackage>(&package)) return std::move(*found);
    throw std::runtime_error("a kept template is no DOCX");
}

std::vector<TemplateRow> template_rows(const Operation& operation, const PaperKinds& kinds) {
    std::vector<TemplateRow> rows;
    for (const auto& kind : kinds.all())
        rows.push_back({.kind = kind.code,
                        .current_number = template_state(operation, kind.code).current_number,
                        .versions = operation.database.value<std::int64_t>(
                            count_versions, operation.office(), kind.code),
                        .papers = operation.database.value<std::int64_t>(
                            count_papers, operation.office(), kind.code)});
    return rows;
}

}  // namespace wedka::papers
