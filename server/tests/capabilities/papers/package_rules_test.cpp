#include "papers/package_rules.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "papers/delivered_templates.hpp"

namespace wedka::papers {

namespace {

/// An honest document with one part more, or another content of one.
DocxPackage with(const std::string& name, const std::string& content) {
    auto package = document_of("Tekst {{dzien}}");
    if (auto* part = package.find(name))
        part->content = content;
    else
        package.parts.push_back({name, content});
    return package;
}

/// The honest document with a relation of its main part.
DocxPackage related(const std::string& type, const std::string& target, const std::string& mode) {
    auto package = document_of("Tekst");
    auto& content = package.find("word/_rels/document.xml.rels")->content;
    content.insert(content.find("</Relationships>"),
                   fmt::format(R"(<Relationship Id="x" Type="http://schemas.openxmlformats.org/)"
                               R"(officeDocument/2006/relationships/{}" Target="{}"{}/>)",
                               type, target, mode));
    return package;
}

/// The honest document whose body holds the XML.
DocxPackage holding(const std::string& xml) {
    auto package = document_of("Tekst");
    auto& content = package.find("word/document.xml")->content;
    content.insert(content.find("<w:sectPr>"), xml);
    return package;
}

std::string codes(const DocxPackage& package) {
    std::string all;
    for (const auto& finding : check_package(package)) {
        CHECK(finding.rule == "P-01");
        CHECK(finding.field == "file");
        if (all.find(finding.code) == std::string::npos)
            all += (all.empty() ? "" : " ") + finding.code;
    }
    return all;
}

constexpr const char* external = R"( TargetMode="External")";

}  // namespace

TEST_CASE("422 P-01 entities and external entities are refused before anything reads them") {
    CHECK(codes(with("word/document.xml",
                     R"(<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>)")) ==
          "doctype_inside");
    CHECK(codes(with("word/footer1.xml",
                     R"(<!doctype a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>)")) ==
          "doctype_inside");
    const std::string hidden("\xFF\xFE<\0!\0D\0O\0", 10);
    CHECK(codes(with("word/document.xml", hidden)) == "not_xml");
}

TEST_CASE("422 P-01 what is no XML, and nests without end, is refused") {
    CHECK(codes(with("word/document.xml", "<a><b></a>")) == "not_xml");
    std::string deep;
    for (int i = 0; i < 5'000; ++i) deep += "<a>";
    for (int i = 0; i < 5'000; ++i) deep += "</a>";
    CHECK(codes(with("word/document.xml", deep)) == "not_xml");
}

TEST_CASE("422 P-01 macros are refused, whatever the file is called") {
    CHECK(codes(with("word/vbaProject.bin", "\xD0\xCF\x11\xE0")) == "macros_inside");
    CHECK(codes(related("vbaProject", "x.xml", "")) == "macros_inside");
    auto macro = document_of("Tekst");
    auto& types = macro.find("[Content_Types].xml")->content;
    const std::string honest =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    types.replace(types.find(honest), honest.size(),
                  "application/vnd.ms-word.document.macroEnabled.main+xml");
    CHECK(codes(macro) == "macros_inside");
}

TEST_CASE("422 P-01 embedded objects and other files inside are refused") {
    CHECK(codes(with("word/embeddings/sheet.xlsx", "PK\x03\x04")) == "object_inside");
    CHECK(codes(with("word/media/image1.png", "\xD0\xCF\x11\xE0")) == "object_inside");
    CHECK(codes(with("word/nested.zip", "PK\x03\x04")) == "object_inside");
    CHECK(codes(related("oleObject", "embeddings/x.xml", "")) == "object_inside");
    CHECK(codes(related("aFChunk", "chunk.xml", "")) == "object_inside");
    CHECK(codes(holding("<w:altChunk r:id=\"x\"/>")) == "object_inside");
    CHECK(codes(holding("<w:p><w:r><w:object/></w:r></w:p>")) == "object_inside");
}

TEST_CASE("422 P-01 nothing may lie outside the document") {
    CHECK(codes(related("image", "https://example.org/a.png", external)) == "link_outside");
    CHECK(codes(related("attachedTemplate", "file:///C:/normal.dotm", external)) == "link_outside");
    CHECK(codes(related("hyperlink", "mailto:a@example.org", external)) == "link_outside");
    CHECK(codes(related("image", "//server/share/a.png", "")) == "link_outside");
    CHECK(codes(related("webextension", "x.xml", "")) == "foreign_part");
}

TEST_CASE("422 P-01 a picture is what its name says") {
    CHECK(codes(with("word/media/image1.png", "\x89PNG\r\n")).empty());
    CHECK(codes(with("word/media/image1.png", "<script/>")) == "not_what_it_says");
    CHECK(codes(with("word/media/image1.svg", "<svg/>")) == "foreign_part");
    CHECK(codes(with("word/run.exe", "MZ")) == "foreign_part");
}

TEST_CASE("422 P-01 fields of Word that fetch or run something are refused") {
    const auto code = [](const std::string& text) {
        return codes(holding("<w:p><w:fldSimple w:instr=\"" + text + "\"/></w:p>"));
    };
    CHECK(code(" PAGE \\* MERGEFORMAT ").empty());
    CHECK(code("DATE").empty());
    CHECK(code("INCLUDEPICTURE &quot;http://example.org&quot;") == "field_code");
    CHECK(code("MERGEFIELD Nazwisko") == "field_code");
    // Word cuts the code into runs as it likes; so does who hides one.
    CHECK(codes(holding("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                        "<w:r><w:instrText>DDE</w:instrText></w:r>"
                        "<w:r><w:instrText>AUTO cmd</w:instrText></w:r>"
                        "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>")) == "field_code");
    CHECK(codes(holding("<w:p><w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r></w:p>")) ==
          "field_code");
}

TEST_CASE("422 P-01 a ZIP that is no document of Word is refused") {
    DocxPackage other;
    other.parts.push_back({"content.xml", "<a/>"});
    CHECK(codes(other) == "not_docx");
    CHECK(package_finding({"damaged", "a.xml"}).rule == "P-01");
}

TEST_CASE("every template that is delivered is clean") {
    for (const auto& file : embedded_texts()) {
        if (!file.name.ends_with(".txt")) continue;
        INFO(std::string(file.name));
        CHECK(codes(delivered_template(file.name.substr(0, file.name.size() - 4))).empty());
    }
}

}  // namespace wedka::papers
