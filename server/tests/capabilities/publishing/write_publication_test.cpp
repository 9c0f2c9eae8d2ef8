#include <doctest/doctest.h>

#include "publishing_office.hpp"

using namespace wedka;
using test::PublishingOffice;

namespace {

const std::string english =
    R"(,{"language":"en","title":"A year","body":"Planned: {{w10.planned}}"})";

}  // namespace

TEST_CASE("401 403 only head and coordinator write, whoever reads results reads") {
    PublishingOffice office;
    const auto body = office.beginning("Plan: {{w10.planned}}");
    CHECK(office.post("/api/publications", body, "").status == 401);
    for (const std::string who : {"beata", "dorota", "ewa", "filip"})
        CHECK(office.post("/api/publications", body, who).status == 403);
    CHECK(office.rows("publishing_publications") == 0);

    REQUIRE(office.begin("Plan: {{w10.planned}}").status == 201);
    const auto address = "/api/publications/" + office.publication_id;
    CHECK(office
              .put(address + "/draft", '{' + PublishingOffice::texts("Inny") + '}', "dorota",
                   PublishingOffice::if_match(1))
              .status == 403);
    CHECK(office.approve(1, "{}", "dorota").status == 403);
    for (const std::string who : {"beata", "dorota", "ewa"}) {
        CHECK(office.get("/api/publications", who).count("items") == 1);
        CHECK(office.get(address, who).status == 200);
    }
    CHECK(office.get("/api/publications", "filip").status == 403);
    CHECK(office.get(address, "filip").status == 403);
}

TEST_CASE("404 a project, a publication and a version that are not there") {
    PublishingOffice office;
    const auto body = fmt::format(R"({{"year":2011,"project_id":"{}",{}}})", test::nobody,
                                  PublishingOffice::texts("Tekst"));
    CHECK(office.post("/api/publications", body).status == 404);
    office.publication_id = test::nobody;
    CHECK(office.show().status == 404);
    CHECK(office.write("Tekst", 1).status == 404);
    CHECK(office.approve(1).status == 404);
    REQUIRE(office.begin("Tekst").status == 201);
    CHECK(office.show("?version_no=2").status == 404);
    CHECK(office.show("?version_no=x").status == 422);
}

TEST_CASE("422 W-05 a publication has a Polish text, and each language once") {
    PublishingOffice office;
    const auto only_english = office.post(
        "/api/publications",
        R"({"year":2011,"texts":[{"language":"en","title":"A","body":"B"}],"tolerances":[]})");
    CHECK(only_english.status == 422);
    CHECK(only_english.has_finding("W-05", "texts"));
    CHECK(office.begin("Tekst", R"(,{"language":"pl","title":"A","body":"B"})")
              .has_finding("-", "texts[1].language"));
    CHECK(
        office.begin("", R"(,{"language":"de","title":"A","body":"B"})").findings() ==
        std::vector<std::string>{"- texts[0].body required", "- texts[1].language unknown_choice"});
    CHECK(office.rows("publishing_publications") == 0);
    CHECK(office.rows("publishing_texts") == 0);
}

TEST_CASE("422 a year that the office cannot tell of, and a tolerance that is none") {
    PublishingOffice office;
    for (const std::string year : {"1989", "2027"})
        CHECK(office
                  .post("/api/publications",
                        "{\"year\":" + year + ',' + PublishingOffice::texts("Tekst") + '}')
                  .has_finding("-", "year"));
    const auto refused = office.begin("Tekst", "",
                                      R"([{"code":"w10.planned","tolerance":"-1"},)"
                                      R"({"code":"w10.planned","tolerance":"2"}])");
    CHECK(refused.findings() ==
          std::vector<std::string>{"- tolerances[0].tolerance not_a_tolerance",
                                   "- tolerances[1].code repeated"});
    CHECK(office.rows("publishing_publications") == 0);
}

TEST_CASE("422 W-06 a text holds no personal data, neither a PESEL nor a participant's name") {
    PublishingOffice office;
    CHECK(office.begin("Numer 44051401359").has_finding("W-06", "texts[0].body"));
    const auto application_id = office.applicant("Hanna", 8);
    REQUIRE(office.draw().status == 201);
    REQUIRE(office.enrol(application_id).status == 201);
    CHECK(office.begin("Kurs ukończyła pani HANNA Leżajska.").has_finding("W-06", "texts[0].body"));
    CHECK(office.begin("Kurs ukończyła Leżajska Hanna").has_finding("W-06", "texts[0].body"));
    CHECK(office.rows("publishing_texts") == 0);
    CHECK(office.begin("Hanna to ładne imię, a Leżajska to ulica.").status == 201);
    CHECK(office.write("Hanna Leżajska", 1).has_finding("W-06", "texts[0].body"));
    CHECK(office.show().at("shown.texts[0].body") == "Hanna to ładne imię, a Leżajska to ulica.");
}

TEST_CASE("422 W-02 a mark that names no figure of the office, or is broken, is not approved") {
    PublishingOffice office;
    REQUIRE(office.begin("Plan: {{w10.planed}} i {{w10.planned", english).status == 201);
    CHECK(office.show().at("shown.unknown[0]") == "w10.planed");
    const auto refused = office.approve(1);
    CHECK(refused.status == 422);
    CHECK(refused.findings() == std::vector<std::string>{"W-02 texts[0].body broken_mark",
                                                         "W-02 texts[0].body unknown_mark"});
    CHECK(refused.at("findings[1].values.mark") == "w10.planed");
    CHECK(office.rows("publishing_figures") == 0);
    CHECK(office.show().at("shown.state") == "draft");
    CHECK(office.show().at("version") == "1");
}

TEST_CASE("422 W-03 a figure that cannot be computed is not approved") {
    PublishingOffice office;
    office.publish("w20.standard", "staffing_standard_met", "");
    REQUIRE(office.begin("Standard: {{w20.standard}}").status == 201);
    const auto refused = office.approve(1);
    CHECK(refused.status == 422);
    CHECK(refused.has_finding("W-03", "texts[0].body"));
    CHECK(refused.at("findings[0].values.missing") == "R18-05");
    office.put("/api/residents/2026",
               R"({"residents":1900,"counted_on":"2026-06-30","source":"test"})");
    CHECK(office.approve(1).status == 201);
}

TEST_CASE("422 W-04 a number written by hand needs a reason") {
    PublishingOffice office;
    REQUIRE(office.begin("W 2011 r. było 29 osób").status == 201);
    const auto refused = office.approve(1);
    CHECK(refused.status == 422);
    CHECK(refused.has_finding("W-04", "texts[0].body"));
    CHECK(refused.at("findings[0].can_be_justified") == "true");
    CHECK(office.show().at("shown.state") == "draft");
    CHECK(office.approve(1, R"({"reasons":{"W-04":"Liczba z ustawy"}})").status == 201);
    CHECK(office.last_trace().find("publishing.approve") != std::string::npos);
}

TEST_CASE("412 428 nobody writes over what they have not seen") {
    PublishingOffice office;
    REQUIRE(office.begin("Pierwszy").status == 201);
    REQUIRE(office.write("Drugi", 1).status == 200);
    CHECK(office.write("Trzeci", 1).status == 412);
    CHECK(office.approve(1).status == 412);
    const auto address = "/api/publications/" + office.publication_id;
    CHECK(office.put(address + "/draft", '{' + PublishingOffice::texts("Inny") + '}').status ==
          428);
    CHECK(office.post(address + "/approval", "{}").status == 428);
    CHECK(office.show().at("shown.texts[0].body") == "Drugi");
}

TEST_CASE("422 W-07 what is approved is not approved again") {
    PublishingOffice office;
    REQUIRE(office.begin("Plan: {{w10.planned}}").status == 201);
    REQUIRE(office.approve(1).status == 201);
    CHECK(office.approve(2).findings() == std::vector<std::string>{"W-07  no_draft"});
}

TEST_CASE("201 an approved version keeps its figures and says which the records moved away from") {
    PublishingOffice office;
    const auto begun = office.begin("Plan: {{w10.planned}}, wyłoniono {{x.selected}}", english,
                                    R"([{"code":"x.selected","tolerance":"5"}])");
    REQUIRE(begun.status == 201);
    CHECK(begun.at("shown.figures[0].value") == "2");
    CHECK(begun.at("shown.figures[0].has_moved") == "false");
    CHECK(begun.at("project_name").starts_with("Czas na aktywność"));
    const auto approved = office.approve(1);
    REQUIRE(approved.status == 201);
    CHECK(approved.at("shown.state") == "approved");
    CHECK(approved.at("shown.figures[0].word") == "about");
    CHECK(approved.at("shown.figures[1].tolerance") == "5");
    CHECK(approved.count("shown.texts") == 2);
    CHECK(approved.at("versions[0].approved_by") != "");
    CHECK(office.get("/api/publications").at("items[0].moved") == "0");

    office.plan(3);
    office.applicant("Hanna", 8);
    REQUIRE(office.draw().status == 201);
    const auto shown = office.show();
    CHECK(shown.at("shown.figures[0].value") == "2");
    CHECK(shown.at("shown.figures[0].value_today") == "3");
    CHECK(shown.at("shown.figures[0].has_moved") == "true");
    CHECK(shown.at("shown.figures[1].value") == "0");
    CHECK(shown.at("shown.figures[1].value_today") == "1");
    CHECK(shown.at("shown.figures[1].has_moved") == "false");
    CHECK(office.get("/api/publications").at("items[0].moved") == "1");
}

TEST_CASE("201 a new version supersedes the earlier one, which stays readable") {
    PublishingOffice office;
    REQUIRE(office.begin("Plan: {{w10.planned}}").status == 201);
    REQUIRE(office.approve(1).status == 201);
    office.plan(3);
    const auto draft = office.write("Teraz: {{w10.planned}}", 2);
    REQUIRE(draft.status == 200);
    CHECK(draft.at("shown.version_no") == "2");
    // Until it is approved the office says what it said.
    CHECK(office.show().at("shown.version_no") == "1");
    const auto row = office.get("/api/publications");
    CHECK(row.at("items[0].state") == "approved");
    CHECK(row.at("items[0].has_draft") == "true");
    REQUIRE(office.write("Nadal: {{w10.planned}}", 3).at("shown.version_no") == "2");
    REQUIRE(office.approve(4).status == 201);

    CHECK(office.show().at("shown.figures[0].value") == "3");
    CHECK(office.show().at("versions[1].state") == "superseded");
    const auto earlier = office.show("?version_no=1");
    CHECK(earlier.at("shown.texts[0].body") == "Plan: {{w10.planned}}");
    CHECK(earlier.at("shown.figures[0].value") == "2");
    CHECK(earlier.at("shown.figures[0].has_moved") == "true");
}

TEST_CASE("a list of one project holds only its publications, the latest year first") {
    PublishingOffice office;
    REQUIRE(office.begin("Tekst").status == 201);
    REQUIRE(office
                .post("/api/publications",
                      "{\"year\":2012," + PublishingOffice::texts("Cały ośrodek") + '}')
                .status == 201);
    const auto all = office.get("/api/publications");
    CHECK(all.count("items") == 2);
    CHECK(all.at("items[0].year") == "2012");
    CHECK(all.at("items[0].project_name").empty());
    const auto of_project = office.get("/api/publications?project_id=" + office.project_id);
    CHECK(of_project.count("items") == 1);
    CHECK(of_project.at("items[0].year") == "2011");
}
