#include <doctest/doctest.h>

#include "papers_office.hpp"

namespace wedka::test {

namespace {

const std::string path = "/api/paper-templates/contract_b";

Answer choose(PapersOffice& office, int number, const char* version = "\"1\"",
              const std::string& who = "anna") {
    return office->put(path + "/current", fmt::format(R"({{"number":{}}})", number), who,
                       {{"if-match", version}});
}

}  // namespace

TEST_CASE("401, 403, 404, 412 and 428 choosing a version") {
    PapersOffice office;
    CHECK(choose(office, 0, "\"0\"").status == 404);
    office.send(PapersOffice::template_of("{{imie}}"));
    CHECK(choose(office, 0, "\"1\"", "").status == 401);
    CHECK(choose(office, 0, "\"1\"", "celina").status == 403);
    CHECK(choose(office, 7).status == 404);
    CHECK(choose(office, 0, "\"4\"").status == 412);
    CHECK(office->put(path + "/current", R"({"number":0})").status == 428);
    CHECK(office->get(path).at("current_number") == "1");
}

TEST_CASE("200 back to the delivered template, and forward again") {
    PapersOffice office;
    office.send(PapersOffice::template_of("Moje {{imie}}"));
    const auto back = choose(office, 0);
    REQUIRE(back.status == 200);
    CHECK(back.at("current_number") == "0");
    CHECK(back.at("versions[0].is_current") == "false");
    CHECK(said_in(office->get(path + "/file").body).find("KONTRAKT SOCJALNY") != std::string::npos);
    CHECK(choose(office, 1, back.headers.at("ETag").c_str()).at("current_number") == "1");
    CHECK(office->last_trace().starts_with("papers.change_templates done"));
}

TEST_CASE("200 the list of templates and the fields of one") {
    PapersOffice office;
    office.send(PapersOffice::template_of("{{imie}}"));
    const auto list = office->get("/api/paper-templates", "celina");
    REQUIRE(list.count("items") == 2);
    CHECK(list.at("items[0].kind") == "contract_b");
    CHECK(list.at("items[0].current_number") == "1");
    CHECK(list.at("items[1].current_number") == "0");
    CHECK(office->get("/api/paper-templates", "dorota").status == 403);

    const auto one = office->get(path);
    CHECK(one.at("fields[0].name") == "imie");
    CHECK(one.at("fields[0].is_obligatory") == "true");
    CHECK(one.at("fields[2].list") == "cele");
    CHECK(one.at("fields[3].name") == "osrodek");
    CHECK(one.at("fields[3].is_common") == "true");
}

TEST_CASE("200 a trial has the examples, and the office's own letterhead once there is one") {
    PapersOffice office;
    const auto trial = [&office] { return said_in(office->get(path + "/trial?number=0").body); };
    CHECK(trial().find("Przykładów, dnia") != std::string::npos);
    office.write_letterhead();
    CHECK(trial().find("Leżajsk, dnia") != std::string::npos);
    CHECK(trial().find("Ośrodek testowy") != std::string::npos);
    CHECK(office->get(path + "/trial?number=9").status == 404);
    CHECK(office->get(path + "/trial?form=odt").status == 422);
}

}  // namespace wedka::test
