#pragma once

#include "papers/docx_package.hpp"
#include "papers/papers.hpp"

namespace wedka::papers {

/// The document that comes of a checked template and what the paper says. Around rows of a table
/// {{#list}} and {{/list}} repeat the rows, around paragraphs the paragraphs; around a single field
/// they keep them only when the field says something. Who wrote the template in which program is
/// left out of the document.
DocxPackage fill_template(DocxPackage package, const PaperContent& content);

/// What a trial says: every field its example, every list two rows.
PaperContent example_content(const std::vector<PaperField>& fields);

}  // namespace wedka::papers
