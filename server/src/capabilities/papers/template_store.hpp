#pragma once

#include "papers/docx_package.hpp"
#include "papers/template.hpp"

/// All SQL about templates.
namespace wedka::papers {

/// The kind's row and how many changes it has seen; version 0 while the office has sent none.
struct TemplateState {
    std::int64_t version = 0;
    std::int64_t current_number = 0;
};
BOOST_DESCRIBE_STRUCT(TemplateState, (), (version, current_number))

TemplateState template_state(const Operation& operation, const std::string& kind);
std::vector<TemplateVersion> template_versions(const Operation& operation, const std::string& kind);
PaperTemplate paper_template(const Operation& operation, const PaperKind& kind);

/// Keeps a version as the current one.
void insert_version(Transaction& transaction, const std::string& kind, DocumentId document_id,
                    const std::string& file_name, const std::optional<std::string>& remark);
/// Makes the version current; false when the row has another version than expected.
bool set_current(Transaction& transaction, const std::string& kind, std::int64_t expected_version,
                 std::int64_t number);

/// The template of the number as a package; 0 is the delivered one. Nothing when there is none.
std::optional<DocxPackage> template_package(const Operation& operation,
                                            const DocumentFolder& folder, const std::string& kind,
                                            std::int64_t number);

std::vector<TemplateRow> template_rows(const Operation& operation, const PaperKinds& kinds);

}  // namespace wedka::papers
