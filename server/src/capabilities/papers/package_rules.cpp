#include "papers/package_rules.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "papers/docx_xml.hpp"
#include "platform/text.hpp"

namespace wedka::papers {

namespace {

constexpr std::string_view main_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

// What Word and LibreOffice write into a letter. A list of what may be: whatever a later Word
// invents must be looked at first.
constexpr std::array relations{
    "officeDocument",
    "core-properties",
    "extended-properties",
    "custom-properties",
    "thumbnail",
    "styles",
    "stylesWithEffects",
    "settings",
    "webSettings",
    "fontTable",
    "font",
    "theme",
    "numbering",
    "header",
    "footer",
    "footnotes",
    "endnotes",
    "image",
    "comments",
    "commentsExtended",
    "commentsIds",
    "people",
    "customXml",
    "customXmlProps",
    "commentsExtensible",
    "hyperlink",
    "glossaryDocument",
    "classificationlabels",
};

/// Field codes that only number, date or repeat what stands in the document itself.
constexpr std::array harmless_codes{
    "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "DATE",     "TIME", "CREATEDATE", "SAVEDATE",
    "SEQ",  "REF",      "PAGEREF", "PRINTDATE",    "STYLEREF", "TOC",  "TC",
};

struct Magic {
    std::string_view ending;
    std::string_view bytes;
};
constexpr std::array pictures{Magic{".png", "\x89PNG"}, Magic{".jpg", "\xFF\xD8\xFF"},
                              Magic{".jpeg", "\xFF\xD8\xFF"}, Magic{".gif", "GIF8"}};

constexpr std::string_view ole_mark = "\xD0\xCF\x11\xE0";
constexpr std::string_view zip_mark = "PK\x03\x04";

Finding finding(std::string code, const std::string& part, std::string what = {}) {
    Finding found{.rule = "P-01", .field = "file", .code = std::move(code)};
    if (!part.empty()) found.values["part"] = part;
    if (!what.empty()) found.values["what"] = what.substr(0, 120);
    return found;
}

std::string lower(std::string_view text) {
    std::string folded(text);
    std::ranges::transform(folded, folded.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return folded;
}

bool is_xml(std::string_view name) {
    return name.ends_with(".xml") || name.ends_with(".rels");
}

/// Why a part that is no XML may not be there; nothing for a picture, a font, a preview.
std::string why_not(const std::string& name, const std::string& content) {
    if (name.find("vba") != std::string::npos || name.find("macro") != std::string::npos)
        return "macros_inside";
    if (content.starts_with(ole_mark) || content.starts_with(zip_mark) ||
        name.starts_with("word/embeddings/") || name.starts_with("word/activex/"))
        return "object_inside";
    for (const auto& picture : pictures)
        if (name.ends_with(picture.ending))
            return content.starts_with(picture.bytes) ? "" : "not_what_it_says";
    if (name.starts_with("docprops/thumbnail.") || name.ends_with(".odttf")) return "";
    return "foreign_part";
}

/// Looks at the bytes, before any parser does: entities are what billion laughs are made of.
std::string why_no_xml(const std::string& content) {
    if (!is_clean_utf8(content)) return "not_xml";
    if (lower(content).find("<!doctype") != std::string::npos ||
        lower(content).find("<!entity") != std::string::npos)
        return "doctype_inside";
    pugi::xml_document document;
    if (!document.load_buffer(content.data(), content.size(), pugi::parse_default,
                              pugi::encoding_utf8))
        return "not_xml";
    struct Depth : pugi::xml_tree_walker {
        bool for_each(pugi::xml_node&) override { return depth() <= max_depth; }
    } walker;
    return document.traverse(walker) ? "" : "not_xml";
}

void check_relations(const DocxPart& part, Findings& findings) {
    const auto document = read_part(part);
    for (const auto& relation : document.document_element().children("Relationship")) {
        const std::string type = relation.attribute("Type").value();
        const std::string target = relation.attribute("Target").value();
        const auto word = type.substr(type.rfind('/') + 1);
        const bool is_outside = lower(relation.attribute("TargetMode").value()) == "external" ||
                                target.find("://") != std::string::npos || target.starts_with("//");
        if (is_outside)
            findings.push_back(finding("link_outside", part.name, target));
        else if (word == "vbaProject")
            findings.push_back(finding("macros_inside", part.name));
        else if (word == "oleObject" || word == "package" || word == "control" || word == "aFChunk")
            findings.push_back(finding("object_inside", part.name, word));
        else if (std::ranges::find(relations, word) == relations.end())
            findings.push_back(finding("foreign_part", part.name, word));
    }
}

void check_types(const DocxPackage& package, Findings& findings) {
    const auto* types = package.find("[Content_Types].xml");
    const auto* main_part = package.find("word/document.xml");
    if (!types || !main_part) {
        findings.push_back(finding("not_docx", {}));
        return;
    }
    const auto document = read_part(*types);
    bool is_document = false;
    for (const auto& type : document.document_element().children()) {
        const std::string said = type.attribute("ContentType").value();
        is_document = is_document ||
                      (said == main_type && std::string_view(type.attribute("PartName").value()) ==
                                                "/word/document.xml");
        const auto folded = lower(said);
        if (folded.find("macro") != std::string::npos || folded.find("vba") != std::string::npos)
            findings.push_back(finding("macros_inside", types->name));
        else if (folded.find("oleobject") != std::string::npos ||
                 folded.find("activex") != std::string::npos)
            findings.push_back(finding("object_inside", types->name));
    }
    if (!is_document && findings.empty()) findings.push_back(finding("not_docx", types->name));
}

void check_code(const std::string& code, const std::string& part, Findings& findings) {
    const auto words = folded_words(code);
    if (words.empty()) return;
    const bool is_harmless = std::ranges::any_of(
        harmless_codes, [&words](const char* known) { return lower(known) == words.front(); });
    if (!is_harmless) findings.push_back(finding("field_code", part, trimmed(code)));
}

/// The codes of Word's own fields: `w:fldSimple`, and `w:instrText` between its begin and its end,
/// which Word cuts into as many runs as it likes.
void check_codes(const DocxPart& part, Findings& findings) {
    struct Codes : pugi::xml_tree_walker {
        std::vector<std::string> open;
        std::vector<std::string> all;
        void close(std::size_t keep) {
            while (open.size() > keep) {
                all.push_back(open.back());
                open.pop_back();
            }
        }
        bool for_each(pugi::xml_node& node) override {
            const std::string_view name = node.name();
            if (name == "w:fldSimple") all.emplace_back(node.attribute("w:instr").value());
            if (name == "w:fldChar") {
                const std::string_view type = node.attribute("w:fldCharType").value();
                if (type == "begin") open.emplace_back();
                if (type != "begin" && !open.empty()) {
                    all.push_back(std::exchange(open.back(), {}));
                    if (type == "end") open.pop_back();
                }
            }
            if (name == "w:instrText") {
                if (open.empty()) open.emplace_back();
                open.back() += node.text().get();
            }
            return true;
        }
    } codes;
    auto document = read_part(part);
    document.traverse(codes);
    codes.close(0);
    for (const auto& code : codes.all) check_code(code, part.name, findings);
}

void check_elements(const DocxPart& part, Findings& findings) {
    struct Forbidden : pugi::xml_tree_walker {
        std::string found;
        bool for_each(pugi::xml_node& node) override {
            const std::string_view name = node.name();
            for (const std::string_view word :
                 {"w:object", "w:control", "w:altChunk", "w:subDoc", "o:OLEObject", "w:mailMerge"})
                if (name == word) found = word;
            return found.empty();
        }
    } forbidden;
    auto document = read_part(part);
    document.traverse(forbidden);
    if (!forbidden.found.empty())
        findings.push_back(finding("object_inside", part.name, forbidden.found));
}

}  // namespace

Finding package_finding(const PackageFault& fault) {
    return finding(fault.code, fault.part);
}

Findings check_package(const DocxPackage& package) {
    Findings findings;
    for (const auto& part : package.parts) {
        const auto name = lower(part.name);
        const auto why = is_xml(name) ? why_no_xml(part.content) : why_not(name, part.content);
        if (!why.empty()) findings.push_back(finding(why, part.name));
    }
    if (!findings.empty()) return findings;

    check_types(package, findings);
    for (const auto& part : package.parts) {
        if (part.name.ends_with(".rels")) check_relations(part, findings);
        if (lower(part.name).starts_with("word/") && is_xml(lower(part.name))) {
            check_codes(part, findings);
            check_elements(part, findings);
        }
    }
    return findings;
}

}  // namespace wedka::papers
