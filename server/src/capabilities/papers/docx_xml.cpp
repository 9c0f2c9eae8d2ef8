#include "papers/docx_xml.hpp"

#include <array>
#include <sstream>
#include <stdexcept>

namespace wedka::papers {

namespace {

constexpr std::string_view content_types = "[Content_Types].xml";

/// The next node in the order of reading, below `root`; children only where `enter` allows it.
template <class Enter>
pugi::xml_node next_in(pugi::xml_node node, pugi::xml_node root, Enter enter) {
    if (enter(node))
        if (const auto child = node.first_child()) return child;
    while (node != root) {
        if (const auto sibling = node.next_sibling()) return sibling;
        node = node.parent();
    }
    return {};
}

bool is_named(pugi::xml_node node, std::string_view name) {
    return node.name() == name;
}

}  // namespace

pugi::xml_document read_part(const DocxPart& part) {
    pugi::xml_document document;
    const auto result = document.load_buffer(
        part.content.data(), part.content.size(),
        pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_declaration, pugi::encoding_utf8);
    if (!result) throw std::runtime_error("a part of a document is no XML");
    return document;
}

std::string written(const pugi::xml_document& document) {
    std::ostringstream out;
    document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
    return out.str();
}

std::vector<std::string> text_parts(const DocxPackage& package) {
    constexpr std::array kinds{"document.main+xml", "header+xml", "footer+xml", "footnotes+xml",
                               "endnotes+xml"};
    std::vector<std::string> names;
    const auto* types = package.find(content_types);
    if (!types) return names;
    const auto document = read_part(*types);
    for (const auto& type : document.document_element().children("Override"))
        for (const auto* kind : kinds) {
            const std::string_view said = type.attribute("ContentType").value();
            if (!said.ends_with(std::string("wordprocessingml.") + kind)) continue;
            std::string_view name = type.attribute("PartName").value();
            if (name.starts_with('/')) name.remove_prefix(1);
            if (package.find(name)) names.emplace_back(name);
        }
    return names;
}

std::vector<pugi::xml_node> paragraphs_of(pugi::xml_node node) {
    std::vector<pugi::xml_node> found;
    for (auto at = node; at; at = next_in(at, node, [](pugi::xml_node) { return true; }))
        if (is_named(at, "w:p")) found.push_back(at);
    return found;
}

std::vector<pugi::xml_node> texts_of(pugi::xml_node paragraph) {
    std::vector<pugi::xml_node> found;
    const auto enter = [paragraph](pugi::xml_node node) {
        return node == paragraph || !is_named(node, "w:p");
    };
    for (auto at = paragraph; at; at = next_in(at, paragraph, enter))
        if (is_named(at, "w:t")) found.push_back(at);
    return found;
}

std::string text_of(pugi::xml_node paragraph) {
    std::string text;
    for (const auto& node : texts_of(paragraph)) text += node.text().get();
    return text;
}

}  // namespace wedka::papers
