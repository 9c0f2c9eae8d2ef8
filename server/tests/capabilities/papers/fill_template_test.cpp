#include "papers/fill_template.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "papers/delivered_templates.hpp"
#include "papers/docx_xml.hpp"
#include "papers/markers.hpp"

namespace wedka::papers {

namespace {

const PaperContent content{
    .values = {{"imie", "Anna"}, {"uwagi", ""}, {"osrodek", "Ośrodek"}},
    .lists = {{"kursy", {{{"lp", "1"}, {"nazwa", "Kucharz"}}, {{"lp", "2"}, {"nazwa", "Opiekun"}}}},
              {"brak", {}}},
    .number = {},
};

/// What stands in the paragraphs of the filled document, each in brackets.
std::string filled(const DocxPackage& package, const PaperContent& with = content,
                   const char* part = "word/document.xml") {
    const auto document = fill_template(package, with);
    const auto xml = read_part(*document.find(part));
    std::string text;
    for (const auto& paragraph : paragraphs_of(xml.document_element()))
        if (const auto said = text_of(paragraph); !said.empty()) text += '[' + said + ']';
    return text;
}

/// The document of these runs in one paragraph.
DocxPackage of_runs(const std::vector<std::string>& runs) {
    auto package = document_of("X");
    std::string xml;
    for (const auto& text : runs)
        xml += fmt::format("<w:r><w:rPr><w:i/></w:rPr><w:t>{}</w:t></w:r><w:proofErr/>", text);
    auto& body = package.find("word/document.xml")->content;
    const std::string old = "<w:r><w:t xml:space=\"preserve\">X</w:t></w:r>";
    body.replace(body.find(old), old.size(), xml);
    return package;
}

}  // namespace

TEST_CASE("a mark that Word cut into runs is found and takes the look of its first run") {
    CHECK(filled(of_runs({"Pani {", "{im", "ie", "}} ma"})) == "[Pani Anna ma]");
    CHECK(filled(of_runs({"{{imie}}{{", "imie}", "}"})) == "[AnnaAnna]");
    CHECK(filled(of_runs({"{{ Imię }}"})) == "[Anna]");
}

TEST_CASE("rows of a table are repeated, and gone when the list is empty") {
    CHECK(
        filled(document_of("|: 20 80\n|= Lp. | Kurs\n| {{#kursy}}{{lp}} | {{nazwa}}{{/kursy}}")) ==
        "[Lp.][Kurs][1][Kucharz][2][Opiekun]");
    CHECK(filled(document_of("|: 20 80\n|= Lp. | Kurs\n| {{#brak}}{{lp}} | {{nazwa}}{{/brak}}")) ==
          "[Lp.][Kurs]");
    const auto empty = fill_template(document_of("|: 50 50\n| {{#brak}}a | b{{/brak}}"), content);
    CHECK(empty.find("word/document.xml")->content.find("<w:tbl>") == std::string::npos);
}

TEST_CASE("paragraphs are repeated, and kept only where a field says something") {
    CHECK(filled(document_of("* {{#kursy}}{{lp}}. {{nazwa}}, {{imie}}{{/kursy}}")) ==
          "[1. Kucharz, Anna][2. Opiekun, Anna]");
    CHECK(filled(document_of("{{#kursy}}\nKurs\n{{nazwa}}\n{{/kursy}}\nKoniec")) ==
          "[Kurs][Kucharz][Kurs][Opiekun][Koniec]");
    CHECK(filled(document_of("{{#uwagi}}Uwagi: {{uwagi}}{{/uwagi}}\n{{#imie}}Jest{{/imie}}")) ==
          "[Jest]");
    CHECK(filled(document_of("{{#imie}}\n|: 50 50\n| {{#kursy}}{{lp}} | {{nazwa}}{{/kursy}}\n"
                             "{{/imie}}")) == "[1][Kucharz][2][Opiekun]");
}

TEST_CASE("within a list, paragraphs are kept where a field says something") {
    auto many = content;
    auto& courses = many.lists["kursy"];
    courses.clear();
    std::string expected;
    for (int i = 0; i < 300; ++i) {
        const auto name = std::string(50, 'k') + std::to_string(i);
        const auto remark = i % 3 == 0 ? "uwaga " + std::to_string(i) : std::string{};
        courses.push_back({{"nazwa", name}, {"uwaga", remark}});
        expected += '[' + name + ']';
        if (!remark.empty()) expected += '[' + remark + "][razem][" + remark + ']';
    }
    CHECK(filled(document_of("{{#kursy}}\n{{nazwa}}\n{{#uwaga}}{{uwaga}}{{/uwaga}}\n"
                             "{{#uwaga}}\nrazem\n{{uwaga}}\n{{/uwaga}}\n{{/kursy}}"),
                 many) == expected);
}

TEST_CASE("a value is text and nothing else") {
    auto hostile = content;
    hostile.values["imie"] = "<w:p/> & \"{{osrodek}}\" {{#kursy}} {{/kursy}} \x01\x1F końcówka";
    CHECK(filled(document_of("a {{imie}} b"), hostile) ==
          "[a <w:p/> & \"{{osrodek}}\" {{#kursy}} {{/kursy}}  końcówka b]");
    hostile.values["imie"] = "jeden\ndwa\ttrzy";
    const auto document = fill_template(document_of("{{imie}}"), hostile);
    const auto& xml = document.find("word/document.xml")->content;
    CHECK(xml.find("<w:br") != std::string::npos);
    CHECK(xml.find("<w:tab") != std::string::npos);
    CHECK(filled(document_of("{{imie}}"), hostile) == "[jedendwatrzy]");
}

TEST_CASE("the letterhead in the header is filled too, and who wrote the template is left out") {
    CHECK(filled(document_of("Tekst"), content, "word/header1.xml").starts_with("[Ośrodek]"));
    auto package = document_of("Tekst");
    package.parts.push_back({"docProps/core.xml", "<a>Jan Autor</a>"});
    package.parts.push_back({"docProps/app.xml", "<a>Firma</a>"});
    const auto document = fill_template(package, content);
    CHECK(document.find("docProps/core.xml")->content.find("Autor") == std::string::npos);
    CHECK(document.find("docProps/app.xml")->content.find("Firma") == std::string::npos);
}

TEST_CASE("a trial has an example for each field and two rows for each list") {
    const auto example =
        example_content({{.name = "imie", .example = "Anna"},
                         {.name = "lp", .example = "1", .list = "kursy"},
                         {.name = "nazwa", .example = "Kucharz", .list = "kursy"}});
    CHECK(example.values.at("imie") == "Anna");
    REQUIRE(example.lists.at("kursy").size() == 2);
    CHECK(example.lists.at("kursy")[1].at("lp") == "2");
    CHECK(example.lists.at("kursy")[1].at("nazwa") == "Kucharz");
}

TEST_CASE("the text of a delivered template must keep to its marks") {
    CHECK_THROWS_AS(document_of("|: 50 50\n| sama jedna"), std::logic_error);
    CHECK_THROWS_AS(document_of("| bez tabeli"), std::logic_error);
    CHECK_THROWS_AS(delivered_template("no_such_kind"), std::logic_error);
}

}  // namespace wedka::papers
