#include "papers/docx_package.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "hostile_zip.hpp"
#include "papers/delivered_templates.hpp"

namespace wedka::papers {

namespace {

using test::zip_of;
using test::ZipEntry;

/// Why the file is not taken; "" when it is.
std::string fault_of(const std::string& file) {
    const auto opened = unpack(file);
    const auto* fault = std::get_if<PackageFault>(&opened);
    return fault ? fault->code : std::string{};
}

}  // namespace

TEST_CASE("422 P-01 what is no ZIP, too long, cut off or damaged is refused") {
    CHECK(fault_of("") == "not_docx");
    CHECK(fault_of("%PDF-1.7 and so on") == "not_docx");
    CHECK(fault_of("MZ\x90") == "not_docx");
    CHECK(fault_of(std::string(max_docx_bytes + 1, 'P')) == "file_too_large");
    const auto whole = pack(document_of("Tekst"));
    REQUIRE(fault_of(whole).empty());
    CHECK(fault_of(whole.substr(0, whole.size() / 2)) == "damaged");
    auto bitten = whole;
    for (std::size_t i = 60; i < 90; ++i) bitten[i] = static_cast<char>(~bitten[i]);
    CHECK(fault_of(bitten) == "damaged");
    CHECK(fault_of(zip_of({{.name = "a.xml", .content = "<a/>", .crc_change = 1}})) == "damaged");
}

TEST_CASE("422 P-01 a bomb is stopped while it inflates") {
    DocxPackage bomb;
    bomb.parts.push_back({"word/document.xml", std::string(max_part_bytes - 1, ' ')});
    CHECK(fault_of(pack(bomb)) == "too_much_inside");
    // Ten times what may be inside, in parts of which each alone could pass for one of Word's.
    DocxPackage many;
    for (int i = 0; i < 90; ++i) {
        std::string content;
        for (int line = 0; line < 60'000; ++line) content += fmt::format("<{} {}/>", i, line % 997);
        many.parts.push_back({fmt::format("word/{}.xml", i), content});
    }
    CHECK(fault_of(pack(many)) == "too_much_inside");
}

TEST_CASE("422 P-01 more parts than a letter has are refused") {
    std::vector<ZipEntry> entries(max_parts + 1);
    for (std::size_t i = 0; i < entries.size(); ++i) entries[i].name = fmt::format("{}.xml", i);
    CHECK(fault_of(zip_of(entries)) == "too_many_parts");
}

TEST_CASE("422 P-01 parts that share their bytes are refused") {
    const std::string content(3'000, 'x');
    std::vector<ZipEntry> entries{{.name = "0.xml", .content = content}};
    for (int i = 1; i < 9; ++i)
        entries.push_back({.name = fmt::format("{}.xml", i),
                           .content = content,
                           .local_at = 0,
                           .is_in_file = false});
    CHECK_FALSE(fault_of(zip_of(entries)).empty());
}

TEST_CASE("422 P-01 sizes that lie are refused") {
    CHECK(fault_of(zip_of({{.name = "a.xml", .content = "<a/>", .told_size = 2}})) == "damaged");
    CHECK(fault_of(zip_of({{.name = "a.xml", .content = "<a/>", .told_size = 0xFFFFFFFF}})) ==
          "damaged");
}

TEST_CASE("422 P-01 names that lead out of the document are refused") {
    for (const auto* name :
         {"../evil.xml", "/etc/passwd", "word/../../evil.xml", "C:evil.xml", "word\\evil.xml",
          "word//evil.xml", "word/./a.xml", "word/", "a\nb.xml", "\xFF.xml"}) {
        INFO(name);
        CHECK(fault_of(zip_of({{.name = name, .content = "<a/>"}})) == "path_outside");
    }
}

TEST_CASE("422 P-01 two parts of one name, whatever their case, are refused") {
    CHECK_FALSE(fault_of(zip_of({{.name = "a.xml", .content = "<a/>"},
                                 {.name = "a.xml", .content = "<b/>"}}))
                    .empty());
    CHECK(fault_of(zip_of({{.name = "word/a.xml", .content = "<a/>"},
                           {.name = "Word/A.XML", .content = "<b/>"}})) == "duplicate_part");
}

TEST_CASE("422 P-01 links, secrets and rare packings are refused") {
    CHECK(fault_of(zip_of({{.name = "a.xml", .content = "/etc", .attributes = 0120777U << 16U}})) ==
          "link_inside");
    CHECK(fault_of(zip_of({{.name = "a.xml", .content = std::string(40, 'x'), .flags = 1}})) ==
          "encrypted");
    CHECK(fault_of(zip_of({{.name = "a.xml", .content = "<a/>", .method = 12}})) == "damaged");
}

TEST_CASE("a package that is packed and unpacked is the same, and the same bytes each time") {
    const auto package = document_of("Zażółć **gęślą** jaźń");
    const auto file = pack(package);
    CHECK(pack(package) == file);
    const auto again = unpack(file);
    REQUIRE(std::holds_alternative<DocxPackage>(again));
    const auto& parts = std::get<DocxPackage>(again).parts;
    REQUIRE(parts.size() == package.parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        CHECK(parts[i].name == package.parts[i].name);
        CHECK(parts[i].content == package.parts[i].content);
    }
}

}  // namespace wedka::papers
