#include "monitoring/fund_file.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "fund_office.hpp"
#include "monitoring/participants_file.hpp"
#include "platform/checksum.hpp"
#include "support/sealed_people.hpp"

using namespace wedka;
using namespace wedka::monitoring;
using test::FundOffice;
using test::Told;

namespace {

std::vector<FileRow> rows_of(const std::string& file) {
    return std::get<std::vector<FileRow>>(read_participants_file(file));
}

/// Why somebody is left out: "V-28 supports".
Told left_out(const test::Answer& outlook, std::size_t place = 0) {
    Told all;
    const auto at = fmt::format("left_out[{}].gaps", place);
    for (std::size_t i = 0; i < outlook.count(at); ++i)
        all.push_back(outlook.at(fmt::format("{}[{}].rule", at, i)) + ' ' +
                      outlook.at(fmt::format("{}[{}].field", at, i)));
    return all;
}

}  // namespace

TEST_CASE("401 403 404 files of whom no business of the asker's it is") {
    FundOffice office;
    for (const auto* who : {"", "beata", "dorota"}) {
        const int status = *who == '\0' ? 401 : 403;
        CHECK(office.outlook("2011-05-31", who).status == status);
        CHECK(office.make("2011-05-31", "", who).status == status);
        CHECK(office.download(test::nobody, who).status == status);
        CHECK(office.get(office.at("/participants-files"), who).status == status);
    }
    CHECK(office.download(test::nobody).status == 404);
    office.project_id = test::nobody;
    CHECK(office.outlook().status == 404);
    CHECK(office.make().status == 404);
    CHECK(office.get(office.at("/participants-files"), "celina").status == 404);
    CHECK(office.rows("monitoring_files") == 0);
}

TEST_CASE("422 V-28 V-30 nobody stands in a file whose support has no words") {
    FundOffice office;
    const auto outlook = office.outlook();
    CHECK(outlook.status == 200);
    CHECK(outlook.at("kind") == "sm_efs");
    CHECK(outlook.at("ready") == "0");
    CHECK(left_out(outlook) == Told{"V-28 supports"});
    CHECK(outlook.at("left_out[0].first_name") == "Ewa");
    CHECK(office.make().findings() == Told{"V-30 as_of nobody_ready"});
    office.name_supports();
    CHECK(office.outlook().count("left_out") == 0);
    CHECK(office.outlook().at("ready") == "2");
}

TEST_CASE("422 V-30 somebody is left out only when that was chosen") {
    FundOffice office;
    office.name_supports();
    office.talk(office.iga, "2011-05-20", "psychologist");
    CHECK(left_out(office.outlook()) == Told{"V-28 supports"});
    CHECK(office.make().findings() == Told{"V-30 is_partial some_left_out"});
    CHECK(office.make("2026-11-22").has_finding("-", "as_of"));
    CHECK(office.rows("monitoring_files") == 0);
    const auto made = office.make("2011-05-31", R"(,"is_partial":true)");
    CHECK(made.status == 201);
    CHECK(made.at("participants") == "1");
    CHECK(made.at("left_out") == "1");
    // As of the day before the talk, nothing of hers is missing.
    CHECK(office.make("2011-05-19").at("participants") == "2");
}

TEST_CASE("422 V-29 a project of no fund, or with a number that the fund does not know") {
    FundOffice other("EFSPLUS_2127", "RPO WL 2021");
    other.name_supports();
    CHECK(other.make().findings() == Told{"V-29 project_id other_number"});
    CHECK(other.outlook().at("gaps[0].rule") == "V-29");
    FundOffice none("EFSPLUS_2127", "");
    none.name_supports();
    CHECK(none.make().findings() == Told{"V-29 project_id no_number"});
    FundOffice local("local");
    local.name_supports();
    CHECK(local.make().findings() == Told{"V-29 project_id no_fund"});
    CHECK(local.rows("monitoring_files") == 0);
}

TEST_CASE("201 the file of SM EFS is written of records, and read back byte for byte") {
    FundOffice office;
    office.name_supports();
    const auto made = office.make();
    CHECK(made.status == 201);
    CHECK(office.last_trace() == "monitoring.report done");
    CHECK(made.at("participants") == "2");
    CHECK(made.at("made_by") == "celina Cis");
    const auto file = office.download(made.at("file_id"));
    CHECK(file.status == 200);
    CHECK(office.last_trace() == "monitoring.report read");
    CHECK(file.headers.at("Content-Disposition") ==
          "attachment; filename=\"Uczestnicy_projektu_Efs_2011-05-31.csv\"");
    CHECK(made.at("checksum") == sha256(file.body));
    const auto rows = rows_of(file.body);
    REQUIRE(rows.size() == 2);
    CHECK(write_participants_file(rows) == file.body);
    CHECK(check_participants_file(rows).empty());

    const std::vector<std::string> ewa{
        "FEPK.07.18-IP.01-0001/24", "Obywatelstwo polskie", "indywidualny", "", "Ewa", "Leżajska",
        "79051499004", "Nie", "", "Kobieta", "32",
        "Ponadgimnazjalne (ISCED 3) lub policealne (ISCED 4)", "Polska", "podkarpackie", "leżajski",
        "Leżajsk", "Leżajsk", "37-300", "3", "600700800", "", "2011-05-16", "", "Osoba bezrobotna",
        "osoba długotrwale bezrobotna", "", "", "", "Aktywizacja", "doradztwo/konsultacje",
        "doradztwo zawodowe", "2011-05-16", "", "Nie", "Nie", "Odmowa podania informacji", "Nie",
        "Tak", "", "", "", "", ""};
    CHECK(std::vector<std::string>(rows[0].cells.begin(), rows[0].cells.end()) == ewa);
    CHECK(rows[1].at(FileColumn::first_name) == "Iga");
    CHECK(office.get(office.at("/participants-files"), "celina").at("items[0].checksum") ==
          made.at("checksum"));
}

TEST_CASE("201 supports are parallel lists, and the end of taking part has its situations") {
    FundOffice office;
    office.name_supports(R"(,{"talk_with":"psychologist","scope":"Zdrowie","given":"inne"})");
    office.talk(office.ewa, "2011-05-12", "psychologist");
    office.talk(office.ewa, "2011-06-20");
    const auto ewa = office.participation_of(office.ewa);
    const auto before = rows_of(office.written("2011-07-31")).at(0);
    CHECK(before.at(FileColumn::support_scope) == "Zdrowie|Aktywizacja");
    CHECK(before.at(FileColumn::support_kind) == "inne|doradztwo/konsultacje");
    CHECK(before.at(FileColumn::support_detail) == "|doradztwo zawodowe");
    CHECK(before.at(FileColumn::support_from) == "2011-05-12|2011-05-16");
    CHECK(before.at(FileColumn::joined_on) == "2011-05-12");

    CHECK(office.post("/api/participants/" + ewa + "/leaving",
                      R"({"left_on":"2011-07-31","reason":"resigned"})", "celina")
              .status < 300);
    for (const auto* kind : {"qualification", "competence"})
        office.post("/api/participants/" + ewa + "/effects",
                    fmt::format(R"({{"kind":"{}","on":"2011-07-29","proof":"school",)"
                                R"("proven_on":"2011-07-29"}})",
                                kind),
                    "celina");
    const auto left = rows_of(office.written("2011-08-01")).at(0);
    CHECK(left.at(FileColumn::left_on) == "2011-07-31");
    CHECK(left.at(FileColumn::situation) ==
          "osoba uzyskała kwalifikacje|osoba nabyła kompetencje");
    CHECK(left.at(FileColumn::is_as_planned) == "Nie");
    CHECK(rows_of(office.written("2011-07-31")).at(0).at(FileColumn::left_on).empty());
}

TEST_CASE("201 nothing counts of the days on which somebody was away") {
    FundOffice office;
    office.name_supports(R"(,{"talk_with":"psychologist","scope":"Zdrowie","given":"inne"})");
    const auto ewa = "/api/participants/" + office.participation_of(office.ewa);
    office.talk(office.ewa, "2011-06-10", "psychologist");
    CHECK(office.post(ewa + "/leaving", R"({"left_on":"2011-06-01","reason":"resigned"})", "celina")
              .status < 300);
    CHECK(office.post(ewa + "/return", R"({"returned_on":"2011-06-20"})", "celina").status < 300);
    const auto back = rows_of(office.written("2011-07-31")).at(0);
    CHECK(back.at(FileColumn::left_on).empty());
    CHECK(back.at(FileColumn::support_scope) == "Aktywizacja");
    CHECK(office.outlook("2011-06-15").at("left_out[0].gaps[0].rule") == "V-17");
    CHECK(office.post(ewa + "/effects",
                      R"({"kind":"nothing_new","on":"2011-06-05","proof":"statement",)"
                      R"("proven_on":"2011-06-05"})",
                      "celina")
              .status == 201);
    const auto away = rows_of(office.written("2011-06-15")).at(0);
    CHECK(away.at(FileColumn::left_on) == "2011-06-01");
    CHECK(away.at(FileColumn::is_as_planned) == "Nie");
}

TEST_CASE("422 V-31 a file comes out again only while the records say the same") {
    FundOffice office;
    office.name_supports();
    const auto made = office.make().at("file_id");
    CHECK(office.download(made, "anna").status == 200);
    office.tell(office.ewa, R"("status":"inactive")");
    CHECK(office.download(made).findings() == Told{"V-31 file_id records_changed"});
    office.tell(office.ewa);
    CHECK(office.download(made).status == 200);
}

TEST_CASE("200 a sealed person is in no file and no list of those left out") {
    FundOffice office;
    office.name_supports();
    const auto made = office.make().at("file_id");
    test::seal(office, office.iga);
    CHECK(office.outlook().at("ready") == "1");
    CHECK(office.make().at("participants") == "1");
    CHECK(office.download(made).findings() == Told{"V-31 file_id records_changed"});
    CHECK_FALSE(test::says(office.download(made), "Iga"));
    office.tell(office.ewa, R"("status":"inactive")");
    office.talk(office.ewa, "2011-05-17", "psychologist");
    CHECK(office.outlook().count("left_out") == 1);
    CHECK_FALSE(test::says(office.outlook(), "Iga"));
}

TEST_CASE("201 the list of SL2014 and the fields of PEFS stand in the columns of their time") {
    FundOffice office("EFS_1420", "RPPK.08.01.00-18-0001/18");
    office.name_supports();
    CHECK(office.outlook().at("kind") == "sl2014");
    CHECK(office.outlook().at("empty_columns[0]") == "Nazwa beneficjenta");
    const auto list = office.written();
    CHECK(list.find("Numer umowy/decyzji/aneksu;Nazwa beneficjenta") == 3);
    const auto first = list.substr(list.find("\r\n") + 2);
    const auto line = first.substr(0, first.find("\r\n"));
    CHECK(std::ranges::count(line, ';') == 72);
    CHECK(line.find("RPPK.08.01.00-18-0001/18;;Czas na aktywność") == 0);
    CHECK(line.find(";Polska;indywidualny;;Ewa;Leżajska;79051499004;Nie;Kobieta;32;"
                    "ponadgimnazjalne;podkarpackie;leżajski;Leżajsk;Leżajsk;Wodna;3;;37-300;3;"
                    "600700800;;2011-05-16;;osoba bezrobotna niezarejestrowana w ewidencji urzędów "
                    "pracy;osoba długotrwale bezrobotna;;;;;;;doradztwo/konsultacje;doradztwo "
                    "zawodowe;2011-05-16;;;;;Odmowa podania informacji;Nie;Tak;Tak;") !=
          std::string::npos);

    FundOffice older("POKL_0713", "UDA-POKL.07.01.01");
    older.name_supports();
    CHECK(older.outlook().at("kind") == "pefs");
    const auto fields = older.written();
    CHECK(fields.find("Tytuł projektu;Nr projektu;Priorytet") == 3);
    CHECK(fields.find(";Ewa;Leżajska;Kobieta;32;79051499004;Ponadgimnazjalne;;Wodna;3;;Leżajsk;03 "
                      "obszary wiejskie;37-300;podkarpackie;leżajski;;600700800;;\"Bezrobotny, w "
                      "tym długotrwale bezrobotny\";doradztwo/konsultacje;2011-05-16;;;;Odmowa "
                      "podania informacji;Nie;Tak\r\n") != std::string::npos);
}
