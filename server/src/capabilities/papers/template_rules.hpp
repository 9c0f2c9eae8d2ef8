#pragma once

#include "papers/docx_package.hpp"
#include "papers/papers.hpp"

/// What a template must and may name. Pure: a clean package and the fields of its kind in, findings
/// out.
namespace wedka::papers {

/// P-02: only fields of the kind, each where it has a value. P-03: every obligatory one. P-04:
/// marks are whole and each list that opens also closes.
Findings check_template(const DocxPackage& package, const std::vector<PaperField>& fields);

/// The fields of a kind with those of the letterhead.
std::vector<PaperField> fields_of(const PaperKind& kind);

}  // namespace wedka::papers
