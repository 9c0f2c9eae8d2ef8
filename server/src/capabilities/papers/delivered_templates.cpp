#include "papers/delivered_templates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "platform/text.hpp"

namespace wedka::papers {

namespace {

// A4 with margins of 2.5 and 2 cm: what is left for text, in twentieths of a point.
constexpr int text_width = 11906 - 1304 - 1134;

constexpr std::string_view namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
constexpr std::string_view declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else
            out += c;
    }
    return out;
}

std::string run(std::string_view text, bool is_bold) {
    if (text.empty()) return {};
    return fmt::format("<w:r>{}<w:t xml:space=\"preserve\">{}</w:t></w:r>",
                       is_bold ? "<w:rPr><w:b/></w:rPr>" : "", escaped(text));
}

/// Runs of a text whose **words** are bold.
std::string runs(std::string_view text) {
    std::string out;
    bool is_bold = false;
    while (true) {
        const auto mark = text.find("**");
        out += run(text.substr(0, mark), is_bold);
        if (mark == std::string_view::npos) return out;
        text.remove_prefix(mark + 2);
        is_bold = !is_bold;
    }
}

std::string paragraph(std::string_view style, std::string_view text,
                      std::string_view properties = {}) {
    return fmt::format("<w:p><w:pPr><w:pStyle w:val=\"{}\"/>{}</w:pPr>{}</w:p>", style, properties,
                       runs(text));
}

std::vector<std::string> split(std::string_view text, char by) {
    std::vector<std::string> parts;
    while (true) {
        const auto end = text.find(by);
        parts.push_back(trimmed(text.substr(0, end)));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::string lines_around_cells() {
    std::string borders;
    for (const auto* side : {"top", "left", "bottom", "right", "insideH", "insideV"})
        borders += fmt::format(
            "<w:{} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"606060\"/>", side);
    return "<w:tblBorders>" + borders + "</w:tblBorders>";
}

/// Lines of a template's text, one after the other, as the body of a document.
class Body {
  public:
    std::string of(std::string_view text) {
        while (!text.empty()) {
            const auto end = std::min(text.find('\n'), text.size());
            line(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        end_table();
        return std::move(out_);
    }

  private:
    void line(std::string_view text) {
        if (text.starts_with("//") || text.starts_with("@")) return;
        if (text == "---") {
            begins_page_ = true;
            return;
        }
        if (text.starts_with("|: ")) return begin_table(text.substr(3));
        if (text.starts_with("|= ")) return row(text.substr(3), true);
        if (text.starts_with("|")) return row(text.substr(1), false);
        end_table();
        if (trimmed(text).empty()) return;
        if (text.starts_with("~ ")) return signatures(text.substr(2));
        for (const auto& [mark, style] : styles)
            if (text.starts_with(mark)) {
                out_ += paragraph(style, text.substr(mark.size()), page_begin());
                return;
            }
        // A paragraph of bold words heads what follows.
        const bool is_heading = text.find("**") != std::string_view::npos && text.ends_with("**");
        out_ += paragraph("BodyText", text, is_heading ? "<w:keepNext/>" : page_begin());
    }

    std::string_view page_begin() {
        return std::exchange(begins_page_, false) ? "<w:pageBreakBefore/>" : "";
    }

    void begin_table(std::string_view columns) {
        end_table();
        for (const auto& word : split(columns, ' ')) {
            if (word == "plain")
                is_plain_ = true;
            else
                widths_.push_back(std::stoi(word) * text_width / 100);
        }
        std::string grid;
        for (const auto width : widths_) grid += fmt::format("<w:gridCol w:w=\"{}\"/>", width);
        out_ += fmt::format(
            "<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/>{}<w:tblLayout w:type=\"fixed\"/>"
            "<w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/>"
            "</w:tblCellMar></w:tblPr><w:tblGrid>{}</w:tblGrid>",
            std::accumulate(widths_.begin(), widths_.end(), 0),
            is_plain_ ? "" : lines_around_cells(), grid);
    }

    void row(std::string_view text, bool is_heading) {
        auto cells = split(text, '|');
        if (cells.size() == widths_.size() + 1 && cells.back().empty()) cells.pop_back();
        if (widths_.empty() || cells.size() != widths_.size())
            throw std::logic_error("a row of a template has other columns than its table");
        out_ += is_heading ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
                           : "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
        for (std::size_t i = 0; i < cells.size(); ++i)
            out_ += fmt::format(
                "<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/>{}</w:tcPr>{}</w:tc>", widths_[i],
                is_heading ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EDEDED\"/>" : "",
                cell(cells[i], is_heading));
        out_ += "</w:tr>";
    }

    std::string cell(const std::string& text, bool is_heading) const {
        // An empty cell is written into by hand, and needs the room.
        if (text.empty())
            return "<w:p><w:pPr><w:pStyle w:val=\"Cell\"/><w:spacing w:before=\"200\" "
                   "w:after=\"200\"/></w:pPr></w:p>";
        return paragraph(is_heading ? "CellHeading" : "Cell", text);
    }

    void end_table() {
        if (widths_.empty()) return;
        widths_.clear();
        is_plain_ = false;
        // Two tables without a paragraph between them would become one.
        out_ +=
            "</w:tbl><w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"60\" w:line=\"120\" "
            "w:lineRule=\"exact\"/></w:pPr></w:p>";
    }

    void signatures(std::string_view text) {
        const auto captions = split(text, '|');
        const auto width = text_width / static_cast<int>(captions.size());
        std::string grid;
        std::string cells;
        for (const auto& caption : captions) {
            grid += fmt::format("<w:gridCol w:w=\"{}\"/>", width);
            // Nobody signs here; the place beside stays where it is.
            if (caption.empty()) {
                cells += fmt::format(
                    "<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/></w:tcPr>"
                    "<w:p/></w:tc>",
                    width);
                continue;
            }
            cells += fmt::format(
                "<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/></w:tcPr>"
                "<w:p><w:pPr><w:pStyle w:val=\"Signature\"/><w:keepNext/>"
                "<w:spacing w:before=\"760\" w:after=\"0\"/></w:pPr>{}</w:p>{}</w:tc>",
                width, run("…………………………………………………", false), paragraph("Signature", caption));
        }
        out_ += fmt::format(
            "<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
            "</w:tblPr><w:tblGrid>{}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>{}</w:tr>"
            "</w:tbl>",
            text_width, grid, cells);
        out_ += paragraph("BodyText", "");
    }

    struct Style {
        std::string_view mark;
        std::string_view name;
    };
    static constexpr Style styles[] = {{"== ", "Subtitle"}, {"= ", "Title"},
                                       {"# ", "Heading1"},  {"> ", "PlaceAndDay"},
                                       {"* ", "ListItem"},  {"^ ", "SmallPrint"}};

    std::string out_;
    std::vector<int> widths_;
    bool is_plain_ = false;
    bool begins_page_ = false;
};

constexpr std::string_view content_types =
    R"xml(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>
<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>
<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
</Types>)xml";

constexpr std::string_view package_relations =
    R"xml(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>)xml";

constexpr std::string_view document_relations =
    R"xml(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>
<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>
<Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>
</Relationships>)xml";

constexpr std::string_view several_letters = "@ letterhead on every page";

/// A letter has its letterhead on the first page and numbers on all; of several letters in one file
/// each has the letterhead, and no number, which would count the others.
std::string section(bool is_one_letter) {
    return fmt::format(
        "<w:sectPr><w:headerReference w:type=\"{}\" r:id=\"rId3\"/>{}"
        "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
        "<w:pgMar w:top=\"1021\" w:right=\"1134\" w:bottom=\"1021\" w:left=\"1304\" "
        "w:header=\"680\" w:footer=\"567\" w:gutter=\"0\"/>{}</w:sectPr>",
        is_one_letter ? "first" : "default",
        is_one_letter ? "<w:footerReference w:type=\"default\" r:id=\"rId4\"/>"
                        "<w:footerReference w:type=\"first\" r:id=\"rId4\"/>"
                      : "",
        is_one_letter ? "<w:titlePg/>" : "");
}

std::string counted(std::string_view code) {
    return fmt::format("<w:fldSimple w:instr=\" {} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>", code);
}

std::string header() {
    return fmt::format("{}<w:hdr {}>{}{}</w:hdr>", declaration, namespaces,
                       paragraph("LetterheadName", "{{osrodek}}"),
                       paragraph("Letterhead", "{{osrodek_adres}}  {{osrodek_kontakt}}"));
}

std::string footer() {
    return fmt::format(
        "{}<w:ftr {}><w:p><w:pPr><w:pStyle w:val=\"PageNumber\"/></w:pPr>{}{}{}{}</w:p></w:ftr>",
        declaration, namespaces, run("Strona ", false), counted("PAGE"), run(" z ", false),
        counted("NUMPAGES"));
}

std::string_view embedded(std::string_view name) {
    for (const auto& file : embedded_texts())
        if (file.name == name) return file.text;
    return {};
}

}  // namespace

std::optional<std::string_view> delivered_text(std::string_view kind) {
    const auto text = embedded(fmt::format("{}.txt", kind));
    return text.empty() ? std::nullopt : std::optional{text};
}

DocxPackage delivered_template(std::string_view kind) {
    const auto text = delivered_text(kind);
    if (!text) throw std::logic_error(fmt::format("no template is delivered for {}", kind));
    return document_of(*text);
}

DocxPackage document_of(std::string_view text) {
    const auto pages = section(text.find(several_letters) == std::string_view::npos);
    return {
        {{"[Content_Types].xml", std::string(content_types)},
         {"_rels/.rels", std::string(package_relations)},
         {"word/document.xml", fmt::format("{}<w:document {}><w:body>{}{}</w:body></w:document>",
                                           declaration, namespaces, Body().of(text), pages)},
         {"word/_rels/document.xml.rels", std::string(document_relations)},
         {"word/styles.xml", std::string(embedded("styles.xml"))},
         {"word/settings.xml",
          fmt::format("{}<w:settings {}><w:defaultTabStop w:val=\"708\"/>"
                      "<w:compat><w:doNotExpandShiftReturn/></w:compat></w:settings>",
                      declaration, namespaces)},
         {"word/header1.xml", header()},
         {"word/footer1.xml", footer()}}};
}

}  // namespace wedka::papers
