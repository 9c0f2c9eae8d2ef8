#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "papers/docx_package.hpp"

/// The templates that come with the program. They stand in server/papers as plain text, whose marks
/// papers/README.md explains, and become DOCX here.
namespace wedka::papers {

struct EmbeddedText {
    std::string_view name;  ///< "contract_b.txt"
    std::string_view text;
};
/// The files of server/papers. Written by the build.
const std::vector<EmbeddedText>& embedded_texts();

/// The text of a kind's template, if one is delivered.
std::optional<std::string_view> delivered_text(std::string_view kind);
/// The same as DOCX. Throws std::logic_error when there is none.
DocxPackage delivered_template(std::string_view kind);

/// A document made of such a text, with letterhead and page numbers. Throws std::logic_error for a
/// text that does not keep to the marks.
DocxPackage document_of(std::string_view text);

}  // namespace wedka::papers
