#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "papers/docx_package.hpp"

/// The XML of a document, as far as papers look into it: paragraphs (w:p) and their texts (w:t).
namespace wedka::papers {

/// Nesting deeper than this stands in no honest document.
inline constexpr int max_depth = 200;

/// Reads a part that was found clean. Throws std::runtime_error when it is no XML.
pugi::xml_document read_part(const DocxPart& part);
/// The XML as a part's content.
std::string written(const pugi::xml_document& document);

/// Names of the parts whose text people read: the document, headers, footers, notes.
std::vector<std::string> text_parts(const DocxPackage& package);

/// Every paragraph below the node, itself included, in the order of reading; those in text boxes
/// after the paragraph that holds the box.
std::vector<pugi::xml_node> paragraphs_of(pugi::xml_node node);
/// The text nodes of this very paragraph.
std::vector<pugi::xml_node> texts_of(pugi::xml_node paragraph);
std::string text_of(pugi::xml_node paragraph);

}  // namespace wedka::papers
