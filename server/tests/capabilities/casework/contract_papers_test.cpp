#include <doctest/doctest.h>

#include "casework_office.hpp"
#include "support/test_papers.hpp"

namespace wedka::test {

namespace {

/// The casework office with papers: Barbara's contract, which rests on a diagnosis of its own.
struct ContractPapers {
    TestPapers papers{casework::add_papers};
    TestOffice office{{casework::add_routes, papers.routes()}};
    std::string barbara = office.person("Barbara", "Bąk");

    ContractPapers() {
        office.assign(barbara, "beata");
        TestPapers::write_letterhead(office);
        office.post("/api/diagnoses",
                    DiagnosisBody{.person_id = barbara, .worker_id = office.member("beata")}.text(),
                    "beata");
    }
    std::string contract(const std::string& variant) {
        return office
            .post("/api/contracts",
                  ContractBody{
                      .person_id = barbara, .worker_id = office.member("beata"), .variant = variant}
                      .text(),
                  "beata")
            .at("contract_id");
    }
};

}  // namespace

TEST_CASE("404 a contract of the other form, and none at all") {
    ContractPapers with;
    CHECK(TestPapers::make(with.office, "contract_b", nobody).status == 404);
    CHECK(TestPapers::make(with.office, "contract_b", with.contract("a")).status == 404);
    CHECK(with.office.rows("papers_papers") == 0);
}

TEST_CASE("403 a contract's paper is for those who work with the person") {
    ContractPapers with;
    const auto contract = with.contract("b");
    CHECK(TestPapers::make(with.office, "contract_b", contract, "celina").status == 403);
    const auto paper = TestPapers::make(with.office, "contract_b", contract, "beata");
    REQUIRE(paper.status == 201);
    const auto path = "/api/papers/" + paper.at("paper_id") + "/file";
    CHECK(with.office.get(path, "beata").status == 200);
    CHECK(with.office.get(path, "celina").status == 403);
    CHECK(with.office.get(path, "dorota").status == 403);
}

TEST_CASE("403 in an emergency a contract is read on the screen, and no paper of it is handed over") {
    ContractPapers with;
    const auto contract = with.contract("b");
    const auto paper = TestPapers::make(with.office, "contract_b", contract, "beata");
    const auto file = "/api/papers/" + paper.at("paper_id") + "/file";
    REQUIRE(with.office
                .post("/api/people/" + with.barbara + "/seal",
                      R"({"kind":"violence","reason":"x","member_ids":[]})", "beata")
                .status == 201);
    CHECK(with.office.get(file).status == 404);
    const auto opened = with.office.post(
        "/api/emergencies",
        R"({"kind":"police","reason":"Patrol pyta o dzieci Barbary","password":"wierzba nad woda"})");
    REQUIRE(with.office
                .post("/api/emergencies/" + opened.at("emergency_id") + "/lookup",
                      R"({"last_name":"Bąk","first_name":"Barbara","birth_on":"1979-05-14"})")
                .at("person_id") == with.barbara);
    CHECK(with.office.get("/api/contracts/" + contract).status == 200);
    CHECK(with.office.get(file).findings() == std::vector<std::string>{"-  emergency_only"});
    CHECK(with.office.get("/api/papers?record_id=" + contract).count("items") == 0);
    CHECK(TestPapers::make(with.office, "contract_b", contract, "anna").status == 403);
    CHECK(with.office.get(file, "beata").status == 200);
}

TEST_CASE("201 a contract says who does what until when, in both forms") {
    ContractPapers with;
    const auto b = TestPapers::make(with.office, "contract_b", with.contract("b"), "beata");
    REQUIRE(b.status == 201);
    CHECK(b.at("file_name") == "kontrakt-socjalny-k-1-2026");
    const auto said = TestPapers::said_by(with.office, b);
    for (const auto* text :
         {"część I B i część II B", "nr K/1/2026", "Leżajsk, dnia 10 marca 2026 r.", "Barbara Bąk",
          "beata Brzoza", "Bez pracy od 2024", "Chęć nauki", "Brak dojazdu", "Staż w 2025",
          "1. Stała praca", "Ukończy kurs", "31 maja 2026 r.", "Zaświadczenie",
          "pracownik socjalny, ośrodek", "Skieruje na kurs", "31 sierpnia 2026 r."}) {
        INFO(text);
        CHECK(said.find(text) != std::string::npos);
    }
    CHECK(said.find("{{") == std::string::npos);

    const auto a = TestPapers::make(with.office, "contract_a", with.contract("a"), "beata");
    REQUIRE(a.status == 201);
    const auto said_a = TestPapers::said_by(with.office, a);
    CHECK(said_a.find("część I A i część II A") != std::string::npos);
    CHECK(said_a.find("Staż w 2025") == std::string::npos);
}

}  // namespace wedka::test
