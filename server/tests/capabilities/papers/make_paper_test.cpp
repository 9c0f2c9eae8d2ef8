#include <doctest/doctest.h>

#include "papers_office.hpp"

namespace wedka::test {

namespace {

/// Anna Jodła, whom beata works with, and Ewa Sosna, whom nobody does.
struct Letters : PapersOffice {
    Letters() {
        write_letterhead();
        jodla = (*this)->person("Anna", "Jodła");
        sosna = (*this)->person("Ewa", "Sosna");
        (*this)->assign(jodla, "beata");
    }
    std::string file_of(const Answer& paper) {
        return "/api/papers/" + paper.at("paper_id") + "/file";
    }
    std::string jodla;
    std::string sosna;
};

const std::string unknown = "0197c1b2-0000-7000-8000-000000000000";

}  // namespace

TEST_CASE("401 and 403 a paper is made by those who may make its kind, of people they work with") {
    Letters office;
    CHECK(office.make("contract_b", office.jodla, "").status == 401);
    CHECK(office.make("contract_b", office.jodla, "filip").status == 403);
    CHECK(office.make("contract_b", office.jodla, "dorota").status == 403);
    CHECK(office.make("contract_b", office.sosna, "beata").status == 403);
    CHECK(office.make("ranking_list", office.sosna, "beata").status == 403);
    CHECK(office->rows("papers_papers") == 0);
    CHECK(office->rows("platform_documents") == 0);
    CHECK(office.files() == 0);
}

TEST_CASE("422 a paper has a kind and a record") {
    Letters office;
    const auto answer = office->post("/api/papers", R"({"kind":""})");
    CHECK(answer.status == 422);
    CHECK(answer.findings() == std::vector<std::string>{"- kind required", "- record_id required"});
}

TEST_CASE("404 no such kind and no such record") {
    Letters office;
    CHECK(office.make("no_such", office.jodla).status == 404);
    CHECK(office.make("contract_b", unknown).status == 404);
    CHECK(office->get("/api/papers/" + unknown + "/file").status == 404);
}

TEST_CASE("422 P-05 a record of which no paper can be made says why") {
    Letters office;
    const auto person = office->person("Ola", "Niegotowa");
    const auto answer = office.make("contract_b", person);
    CHECK(answer.status == 422);
    CHECK(answer.findings() == std::vector<std::string>{"P-05 record_id list_replaced"});
    CHECK(office.files() == 0);
}

TEST_CASE("422 P-06 without a letterhead no paper is made") {
    PapersOffice office;
    const auto person = office->person("Anna", "Jodła");
    const auto answer = office.make("contract_b", person);
    CHECK(answer.status == 422);
    CHECK(answer.findings() == std::vector<std::string>{"P-06  letterhead_missing"});
    CHECK(office->get("/api/paper-desk").at("has_letterhead") == "false");
}

TEST_CASE("201 a paper is made, kept, listed at its record and handed over") {
    Letters office;
    const auto paper = office.make("contract_b", office.jodla, "beata");
    REQUIRE(paper.status == 201);
    CHECK(paper.at("file_name") == "kontrakt-socjalny-k-7-2011");
    CHECK(paper.at("made_by") == "beata Brzoza");
    CHECK(paper.at("template_number") == "0");
    CHECK(office->last_trace().starts_with("papers.make done"));
    CHECK(office.files() == 1);

    const auto list = office->get("/api/papers?record_id=" + office.jodla, "beata");
    REQUIRE(list.count("items") == 1);
    CHECK(list.at("items[0].paper_id") == paper.at("paper_id"));

    const auto traces = office->traces();
    const auto file = office->get(office.file_of(paper), "beata");
    REQUIRE(file.status == 200);
    CHECK(file.headers.at("Content-Disposition") ==
          "attachment; filename=\"kontrakt-socjalny-k-7-2011.docx\"");
    CHECK(file.headers.at("Content-Security-Policy") == "default-src 'none'; sandbox");
    const auto said = said_in(file.body);
    CHECK(said.find("nr K/7/2011") != std::string::npos);
    CHECK(said.find("Ośrodek testowy") != std::string::npos);
    CHECK(said.find("ul. Przykładowa 1") != std::string::npos);
    CHECK(said.find("{{") == std::string::npos);
    CHECK(office->traces() == traces + 1);
    CHECK(office->last_trace() == "papers.read read");
}

TEST_CASE("403 who may not know the person neither reads her paper nor sees that there is one") {
    Letters office;
    const auto paper = office.make("contract_b", office.sosna);
    REQUIRE(paper.status == 201);
    CHECK(office->get(office.file_of(paper), "beata").status == 403);
    CHECK(office->get(office.file_of(paper), "celina").status == 403);
    CHECK(office->get("/api/papers?record_id=" + office.sosna, "beata").count("items") == 0);
    CHECK(office->get(office.file_of(paper), "filip").status == 403);
}

TEST_CASE("201 a paper that concerns nobody is read by whoever may read its kind") {
    Letters office;
    const auto paper = office.make("ranking_list", unknown, "celina");
    REQUIRE(paper.status == 201);
    CHECK(office->get(office.file_of(paper), "beata").status == 200);
    CHECK(office->get(office.file_of(paper), "dorota").status == 200);
}

TEST_CASE("a paper keeps what it said when template and letterhead change") {
    Letters office;
    const auto before = office.make("contract_b", office.jodla);
    office.send(PapersOffice::template_of("Nowe pismo {{imie}}, {{miejscowosc}}"));
    office->put("/api/letterhead", R"({"city":"Rzeszów","address":"ul. Nowa 2"})", "anna",
                {{"if-match", "\"1\""}});
    const auto after = office.make("contract_b", office.jodla);
    CHECK(after.at("template_number") == "1");
    CHECK(said_in(office->get(office.file_of(after)).body).find("Nowe pismo Anna, Rzeszów") !=
          std::string::npos);
    CHECK(said_in(office->get(office.file_of(before)).body).find("Leżajsk") != std::string::npos);
    CHECK(office->get("/api/papers?record_id=" + office.jodla).count("items") == 2);
}

TEST_CASE("200 the letterhead is read and changed") {
    PapersOffice office;
    CHECK(office->get("/api/letterhead").at("version") == "0");
    CHECK(office->get("/api/letterhead").at("office_name") == "Ośrodek testowy");
    const std::string body = R"({"city":"Leżajsk","address":"ul. Przykładowa 1"})";
    CHECK(office->put("/api/letterhead", body, "celina", {{"if-match", "\"0\""}}).status == 403);
    CHECK(office->put("/api/letterhead", body, "anna", {{"if-match", "\"3\""}}).status == 412);
    CHECK(office->put("/api/letterhead", body, "anna", {{"if-match", "\"0\""}}).status == 200);
    CHECK(office->put("/api/letterhead", body, "anna", {{"if-match", "\"0\""}}).status == 412);
    CHECK(office->get("/api/letterhead", "celina").at("city") == "Leżajsk");
}

TEST_CASE("404 a paper whose key was destroyed is gone, and its row is not") {
    Letters office;
    const auto paper = office.make("contract_b", office.jodla);
    office->store().change_now(office->office(), [&](Connection& connection) {
        connection.execute(
            "UPDATE platform_documents SET sealed_key = NULL WHERE office_id = $1 "
            "AND subject_id = $2",
            office->office(), Uuid::parse(office.jodla).value());
    });
    CHECK(office->get(office.file_of(paper)).status == 404);
    CHECK(office->get("/api/papers?record_id=" + office.jodla).count("items") == 1);
}

TEST_CASE("500 a file that was changed or taken away is never handed over") {
    Letters office;
    const auto paper = office.make("contract_b", office.jodla);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(office.folder()))
        if (entry.is_regular_file())
            std::ofstream(entry.path(), std::ios::binary | std::ios::app) << "x";
    CHECK(office->get(office.file_of(paper)).status == 500);
    std::filesystem::remove_all(office.folder());
    CHECK(office->get(office.file_of(paper)).status == 500);
}

}  // namespace wedka::test
