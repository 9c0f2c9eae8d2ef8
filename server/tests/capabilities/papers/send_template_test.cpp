#include <doctest/doctest.h>

#include "papers_office.hpp"

namespace wedka::test {

namespace {

const std::string path = "/api/paper-templates/contract_b";

}  // namespace

TEST_CASE("401 and 403 templates are sent by the head and the administrator") {
    PapersOffice office;
    const auto good = PapersOffice::template_of("{{imie}}");
    CHECK(office.send(good, "").status == 401);
    CHECK(office.send(good, "beata").status == 403);
    CHECK(office.send(good, "dorota").status == 403);
    CHECK(office->rows("papers_template_versions") == 0);
    CHECK(office.files() == 0);
}

TEST_CASE("404 a template of a kind that nobody declared") {
    PapersOffice office;
    CHECK(office.send(PapersOffice::template_of("{{imie}}"), "anna", "no_such").status == 404);
    CHECK(office->get("/api/paper-templates/no_such").status == 404);
}

TEST_CASE("422 what is no Base64 is no file") {
    PapersOffice office;
    const auto answer = office->post(path + "/versions", R"({"file_name":"a","file":"!!"})");
    CHECK(answer.status == 422);
    CHECK(answer.findings() == std::vector<std::string>{"- file not_base64"});
}

TEST_CASE("422 P-01 a hostile or damaged file is refused and nothing of it is kept") {
    PapersOffice office;
    CHECK(office.send("%PDF-1.7").findings() == std::vector<std::string>{"P-01 file not_docx"});
    auto macros = papers::document_of("{{imie}}");
    macros.parts.push_back({"word/vbaProject.bin", "\xD0\xCF\x11\xE0"});
    const auto answer = office.send(papers::pack(macros));
    CHECK(answer.status == 422);
    CHECK(answer.has_finding("P-01", "file"));
    CHECK(office->last_trace() == "papers.change_templates refused P-01");
    CHECK(office->rows("papers_template_versions") == 0);
    CHECK(office->rows("platform_documents") == 0);
    CHECK(office.files() == 0);
}

TEST_CASE("422 P-02 P-03 P-04 what could not be filled is refused, all of it at once") {
    PapersOffice office;
    const auto answer = office.send(PapersOffice::template_of("{{uwaga}} {{dzien"));
    CHECK(answer.status == 422);
    CHECK(answer.findings() == std::vector<std::string>{"P-02 file unknown_field_in_template",
                                                        "P-04 file mark_not_whole",
                                                        "P-03 file field_missing"});
    CHECK(answer.at("findings[0].values.nearest") == "uwagi");
    CHECK(office.files() == 0);
}

TEST_CASE("201 a template that is sent is in force, and kept encrypted") {
    PapersOffice office;
    const auto answer = office.send(PapersOffice::template_of("Pismo: {{imie}}"), "filip");
    REQUIRE(answer.status == 201);
    CHECK(answer.at("current_number") == "1");
    CHECK(answer.at("versions[0].file_name") == "moj.docx");
    CHECK(answer.at("versions[0].is_current") == "true");
    CHECK(office->last_trace().starts_with("papers.change_templates done"));
    REQUIRE(office.files() == 1);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(office.folder())) {
        if (!entry.is_regular_file()) continue;
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        CHECK(bytes.find("PK\x03\x04") == std::string::npos);
        CHECK((entry.status().permissions() & std::filesystem::perms::others_all) ==
              std::filesystem::perms::none);
    }
    const auto back = office->get(path + "/file");
    CHECK(said_in(back.body).find("Pismo: {{imie}}") != std::string::npos);
    CHECK(back.headers.at("Content-Disposition") ==
          "attachment; filename=\"szablon-kontrakt-socjalny.docx\"");
}

TEST_CASE("201 a second template is the second version, and the first is still there") {
    PapersOffice office;
    office.send(PapersOffice::template_of("Pierwsze {{imie}}"));
    const auto answer = office.send(PapersOffice::template_of("Drugie {{imie}}"));
    CHECK(answer.at("current_number") == "2");
    CHECK(answer.count("versions") == 2);
    CHECK(said_in(office->get(path + "/file?number=1").body).find("Pierwsze") != std::string::npos);
    CHECK(office->get(path + "/file?number=3").status == 404);
}

}  // namespace wedka::test
