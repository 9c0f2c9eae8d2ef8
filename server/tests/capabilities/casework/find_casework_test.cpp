#include "casework/find_casework.hpp"

#include <doctest/doctest.h>

#include "casework_office.hpp"

using namespace wedka::test;

namespace {

/// One contract with each of three: of January, and two of one day in February.
std::vector<std::string> three_contracts(CaseworkOffice& office) {
    std::vector<std::string> ids;
    for (const auto& [name, day] :
         {std::pair{"Czesława", "2026-01-12"}, std::pair{"Dagmara", "2026-02-09"},
          std::pair{"Elwira", "2026-02-09"}}) {
        auto diagnosis = office.diagnosis();
        diagnosis.person_id = office.person(name, "Kolejna");
        diagnosis.signed_on = "2026-01-05";
        office.post("/api/diagnoses", diagnosis.text());
        auto body = office.contract();
        body.person_id = diagnosis.person_id;
        body.concluded_on = day;
        ids.push_back(office.post("/api/contracts", body.text()).at("contract_id"));
    }
    return ids;
}

}  // namespace

TEST_CASE("401 nobody reads casework") {
    CaseworkOffice office;
    const auto contract_id = office.concluded_contract().at("contract_id");
    CHECK(office.get("/api/contracts", "").status == 401);
    CHECK(office.get("/api/contracts/" + contract_id, "").status == 401);
    CHECK(office.get("/api/people/" + office.barbara + "/casework", "").status == 401);
}

TEST_CASE(
    "403 neither coordinator nor accountant reads casework, a social worker only of her own "
    "people") {
    CaseworkOffice office;
    const auto contract_id = office.concluded_contract().at("contract_id");
    for (const auto* who : {"celina", "dorota"}) {
        CHECK(office.get("/api/contracts", who).status == 403);
        CHECK(office.get("/api/contracts/" + contract_id, who).status == 403);
        CHECK(office.get("/api/people/" + office.barbara + "/casework", who).status == 403);
    }
    const auto others = three_contracts(office);
    CHECK(office.get("/api/contracts/" + others[0], "beata").status == 403);
    CHECK(office.last_trace() == "casework.read denied not_assigned");
    CHECK(office.get("/api/contracts/" + contract_id, "beata").status == 200);
}

TEST_CASE("404 a contract and a person who are not there") {
    CaseworkOffice office;
    CHECK(office.get("/api/contracts/" + nobody).status == 404);
    CHECK(office.get("/api/people/" + nobody + "/casework").status == 404);
}

TEST_CASE("422 a list after what is no contract id, or longer than a page") {
    CaseworkOffice office;
    CHECK(office.get("/api/contracts?after=K1&limit=201").findings() ==
          std::vector<std::string>{"- after not_uuid", "- limit out_of_range"});
}

TEST_CASE("200 contracts are listed newest first, page by page, none twice and none left out") {
    CaseworkOffice office;
    const auto ids = three_contracts(office);
    const auto first = office.get("/api/contracts?limit=2");
    CHECK(first.status == 200);
    CHECK(first.count("items") == 2);
    CHECK(first.at("items[0].contract_id") == ids[2]);
    CHECK(first.at("items[1].contract_id") == ids[1]);
    CHECK(first.at("items[0].number") == "K/3/2026");
    CHECK(first.at("items[0].last_name") == "Kolejna");
    CHECK(first.at("items[0].worker_name") == "beata Brzoza");
    const auto second = office.get("/api/contracts?limit=2&after=" + first.at("next"));
    CHECK(second.count("items") == 1);
    CHECK(second.at("items[0].contract_id") == ids[0]);
    CHECK(second.at("next").empty());
}

TEST_CASE("200 a social worker's list holds her own people only, and so does its file") {
    CaseworkOffice office;
    three_contracts(office);
    const auto own = office.concluded_contract();
    const auto list = office.get("/api/contracts", "beata");
    CHECK(list.count("items") == 1);
    CHECK(list.at("items[0].contract_id") == own.at("contract_id"));
    CHECK(office.get("/api/contracts").count("items") == 4);
    const auto file = office.get("/api/contracts", "beata", {{"accept", "text/csv"}});
    CHECK(file.body.find("Bąk") != std::string::npos);
    CHECK(file.body.find("Kolejna") == std::string::npos);
}

TEST_CASE("200 a contract is upcoming, active, lapsed and ended in its time") {
    CaseworkOffice office;
    office.signed_diagnosis();
    auto body = office.contract();
    body.from_on = "2026-03-15";
    const auto contract_id = office.post("/api/contracts", body.text()).at("contract_id");
    const auto state_on = [&](const std::string& day) {
        office.set_day(day);
        // On days before the person was registered they are not the head's own yet.
        office.post("/api/people/" + office.barbara + "/purpose", R"({"purpose":"inspection"})");
        const auto state = office.get("/api/contracts/" + contract_id).at("state");
        CHECK(office.get("/api/contracts").at("items[0].state") == state);
        return state;
    };
    CHECK(state_on("2026-03-14") == "upcoming");
    CHECK(state_on("2026-03-15") == "active");
    CHECK(state_on("2026-08-31") == "active");
    CHECK(state_on("2026-09-01") == "lapsed");
    office.set_day("2026-11-21");
    office.post("/api/contracts/" + contract_id + "/termination",
                R"({"ended_on":"2026-08-31","result":"fulfilled","justification":"Praca"})");
    CHECK(state_on("2026-11-21") == "ended");
}

TEST_CASE("200 all casework with a person, newest first, and the reading leaves its trace") {
    CaseworkOffice office;
    const auto interview_id = office.ordered_interview();
    const auto contract_id = office.concluded_contract().at("contract_id");
    auto later = office.diagnosis();
    later.signed_on = "2026-09-01";
    const auto second = office.post("/api/diagnoses", later.text()).at("diagnosis_id");

    const auto casework = office.get("/api/people/" + office.barbara + "/casework", "beata");
    CHECK(casework.status == 200);
    CHECK(casework.at("interviews[0].interview_id") == interview_id);
    CHECK(casework.count("diagnoses") == 2);
    CHECK(casework.at("diagnoses[0].diagnosis_id") == second);
    CHECK(casework.at("diagnoses[1].conclusions") == "Potrzebny kurs");
    CHECK(casework.at("contracts[0].contract_id") == contract_id);
    CHECK(casework.at("contracts[0].actions[1].description") == "Skieruje na kurs");
    CHECK(office.last_trace() == "casework.read read");
    office.store().read(office.office(), [&](wedka::Connection& connection) {
        const auto subjects = connection.value<std::string>(
            "SELECT subjects FROM platform_audit WHERE office_id = $1 ORDER BY seq DESC LIMIT 1",
            office.office());
        CHECK(subjects == office.barbara);
    });
}
