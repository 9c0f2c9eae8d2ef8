#include "casework/conclude_contract.hpp"

#include <doctest/doctest.h>

#include <future>

#include "casework_office.hpp"

using namespace wedka::test;

namespace {

using Told = std::vector<std::string>;

void check_nothing_stored(CaseworkOffice& office) {
    CHECK(office.rows("casework_contracts") == 0);
    CHECK(office.rows("casework_goals") == 0);
    CHECK(office.rows("casework_actions") == 0);
    CHECK(office.rows("casework_numbers") == 0);
    CHECK(office.rows("platform_reasons") == 0);
}

}  // namespace

TEST_CASE("401 a contract is not concluded by nobody") {
    CaseworkOffice office;
    CHECK(office.post("/api/contracts", office.contract().text(), "").status == 401);
}

TEST_CASE("403 an accountant concludes no contracts, a social worker only with her own people") {
    CaseworkOffice office;
    office.signed_diagnosis();
    CHECK(office.post("/api/contracts", office.contract().text(), "dorota").status == 403);
    CHECK(office.last_trace() == "casework.conclude_contract denied not_allowed");
    auto body = office.contract();
    body.person_id = office.person("Czesław", "Nieprzydzielony");
    CHECK(office.post("/api/contracts", body.text(), "beata").status == 403);
    CHECK(office.last_trace() == "casework.conclude_contract denied not_assigned");
    check_nothing_stored(office);
}

TEST_CASE("404 a contract with nobody") {
    CaseworkOffice office;
    auto body = office.contract();
    body.person_id = nobody;
    CHECK(office.post("/api/contracts", body.text()).status == 404);
    check_nothing_stored(office);
}

TEST_CASE("400 a contract that is not JSON, 422 one with unreadable parts") {
    CaseworkOffice office;
    CHECK(office.post("/api/contracts", R"({"variant":)").status == 400);
    auto body = office.contract();
    body.variant = "c";
    body.to_on = "2026-02-29";
    body.goals = R"([""])";
    body.actions = R"([{"side":"city","due_on":"jutro"}])";
    const auto answer = office.post("/api/contracts", body.text());
    CHECK(answer.status == 422);
    CHECK(answer.findings() == Told{"- variant unknown_choice", "- to_on not_day",
                                    "- goals[0] required", "- actions[0].side unknown_choice",
                                    "- actions[0].description required",
                                    "- actions[0].due_on not_day"});
    check_nothing_stored(office);
}

TEST_CASE("422 R3-01 R3-02 R3-03 R3-04 R3-06 five faults, one answer") {
    CaseworkOffice office;
    auto body = office.contract();
    body.person_id = office.person("Damian", "Młody", "2010-01-01", "male");
    body.goals = "[]";
    body.actions = R"([{"side":"person","description":"Kurs","due_on":"2027-01-01"}])";
    const auto answer = office.post("/api/contracts", body.text());
    CHECK(answer.status == 422);
    CHECK(answer.findings() == Told{"R3-01 diagnosis_id no_diagnosis", "R3-02 goals no_goal",
                                    "R3-03 actions[0].due_on outside_period",
                                    "R3-04 actions one_sided", "R3-06 person_id under_age"});
    CHECK(office.last_trace() ==
          "casework.conclude_contract refused R3-01 R3-02 R3-03 R3-04 R3-06");
    check_nothing_stored(office);
}

TEST_CASE("422 R3-01 a diagnosis signed the day after does not carry the contract") {
    CaseworkOffice office;
    auto late = office.diagnosis();
    late.signed_on = "2026-03-11";
    const auto diagnosis_id = office.post("/api/diagnoses", late.text()).at("diagnosis_id");
    auto body = office.contract();
    CHECK(office.post("/api/contracts", body.text()).findings() ==
          Told{"R3-01 diagnosis_id no_diagnosis"});
    body.diagnosis_id = '"' + diagnosis_id + '"';
    CHECK(office.post("/api/contracts", body.text()).findings() ==
          Told{"R3-01 diagnosis_id diagnosis_later"});
    check_nothing_stored(office);
}

TEST_CASE("422 R3-01 somebody else's diagnosis is none") {
    CaseworkOffice office;
    office.signed_diagnosis();
    auto other = office.diagnosis();
    other.person_id = office.person("Czesław", "Inny");
    auto body = office.contract();
    body.diagnosis_id = '"' + office.post("/api/diagnoses", other.text()).at("diagnosis_id") + '"';
    CHECK(office.post("/api/contracts", body.text()).findings() ==
          Told{"R3-01 diagnosis_id no_diagnosis"});
    check_nothing_stored(office);
}

TEST_CASE("422 R1-13 a period that ends before it begins") {
    CaseworkOffice office;
    office.signed_diagnosis();
    auto body = office.contract();
    body.to_on = "2026-03-09";
    CHECK(office.post("/api/contracts", body.text()).findings() ==
          Told{"R1-13 to_on ends_before_start"});
    check_nothing_stored(office);
}

TEST_CASE("422 a contract of tomorrow") {
    CaseworkOffice office;
    office.signed_diagnosis();
    office.set_day("2026-03-09");
    CHECK(office.post("/api/contracts", office.contract().text()).findings() ==
          Told{"- concluded_on in_future"});
    check_nothing_stored(office);
}

TEST_CASE("422 R3-04 a one-sided contract needs a written reason, and 201 with one") {
    CaseworkOffice office;
    office.signed_diagnosis();
    auto body = office.contract();
    body.actions = R"([{"side":"person","description":"Kurs","due_on":"2026-05-31"}])";
    const auto refused = office.post("/api/contracts", body.text(), "beata");
    CHECK(refused.status == 422);
    CHECK(refused.findings() == Told{"R3-04 actions one_sided"});
    CHECK(refused.at("findings[0].can_be_justified") == "true");
    body.reasons = R"({"R3-04":"  "})";
    CHECK(office.post("/api/contracts", body.text(), "beata").status == 422);
    check_nothing_stored(office);

    body.reasons = R"({"R3-04":"Ośrodek wykonał swoje działania przed zawarciem"})";
    CHECK(office.post("/api/contracts", body.text(), "beata").status == 201);
    CHECK(office.rows("platform_reasons") == 1);
    CHECK(office.last_trace().starts_with("casework.conclude_contract done R3-04 "));
}

TEST_CASE("422 R3-08 a second contract of the same variant in the same time needs a reason") {
    CaseworkOffice office;
    const auto first = office.concluded_contract();
    REQUIRE(first.status == 201);
    auto body = office.contract();
    const auto refused = office.post("/api/contracts", body.text(), "beata");
    CHECK(refused.findings() == Told{"R3-08 variant second_contract"});
    CHECK(office.rows("casework_contracts") == 1);

    body.variant = "a";
    CHECK(office.post("/api/contracts", body.text(), "beata").status == 201);
    body = office.contract();
    body.from_on = "2026-09-01";
    body.to_on = "2026-12-31";
    body.actions = R"([{"side":"person","description":"Praca","due_on":"2026-09-30"},)"
                   R"({"side":"centre","description":"Wizyta","due_on":"2026-10-31"}])";
    CHECK(office.post("/api/contracts", body.text(), "beata").status == 201);
}

TEST_CASE("422 R3-08 of two clerks who conclude at once the second one is asked for a reason") {
    CaseworkOffice office;
    office.signed_diagnosis();
    const auto body = office.contract().text();
    std::vector<std::future<Answer>> answers;
    for (const auto* who : {"anna", "beata", "anna", "beata"})
        answers.push_back(std::async(std::launch::async, [&office, &body, who] {
            return office.post("/api/contracts", body, who);
        }));
    int concluded = 0;
    for (auto& pending : answers) {
        const auto answer = pending.get();
        if (answer.status == 201)
            ++concluded;
        else
            CHECK(answer.findings() == Told{"R3-08 variant second_contract"});
    }
    CHECK(concluded == 1);
    CHECK(office.rows("casework_contracts") == 1);
}

TEST_CASE("201 a contract that has ended leaves room for the next of its variant") {
    CaseworkOffice office;
    const auto first = office.concluded_contract();
    office.post("/api/contracts/" + first.at("contract_id") + "/termination",
                R"({"ended_on":"2026-04-30","result":"partly","justification":"Zmiana planów"})");
    auto body = office.contract();
    body.concluded_on = "2026-04-30";
    body.from_on = "2026-04-30";
    body.actions = R"([{"side":"person","description":"Praca","due_on":"2026-06-30"},)"
                   R"({"side":"centre","description":"Wizyta","due_on":"2026-05-31"}])";
    CHECK(office.post("/api/contracts", body.text()).findings() ==
          Told{"R3-08 variant second_contract"});
    body.concluded_on = "2026-05-01";
    body.from_on = "2026-05-01";
    CHECK(office.post("/api/contracts", body.text()).status == 201);
}

TEST_CASE("422 R3-10 a contract drafted more than a week after its signature needs a reason") {
    CaseworkOffice office;
    office.signed_diagnosis();
    auto body = office.contract();
    body.drafted_on = R"("2026-03-18")";
    CHECK(office.post("/api/contracts", body.text()).findings() ==
          Told{"R3-10 concluded_on back_dated"});
    check_nothing_stored(office);
    body.drafted_on = R"("2026-03-17")";
    CHECK(office.post("/api/contracts", body.text()).status == 201);
}

TEST_CASE("422 R3-11 who is no social worker on that day does not sign, nor who is nobody") {
    CaseworkOffice office;
    office.signed_diagnosis();
    auto body = office.contract();
    for (const auto& worker : {office.member("celina"), nobody}) {
        body.worker_id = worker;
        CHECK(office.post("/api/contracts", body.text()).findings() ==
              Told{"R3-11 worker_id not_social_worker"});
    }
    check_nothing_stored(office);
}

TEST_CASE("201 a contract with its goals and actions, on the latest diagnosis") {
    CaseworkOffice office;
    auto earlier = office.diagnosis();
    earlier.signed_on = "2026-01-05";
    office.post("/api/diagnoses", earlier.text());
    const auto latest = office.signed_diagnosis();
    const auto answer = office.post("/api/contracts", office.contract().text(), "beata");
    CHECK(answer.status == 201);
    CHECK(answer.at("number") == "K/1/2026");
    CHECK(answer.at("version") == "1");
    CHECK(answer.headers.at("ETag") == "\"1\"");
    CHECK(answer.at("diagnosis_id") == latest);
    CHECK(answer.at("state") == "lapsed");
    CHECK(answer.at("earlier_activation") == "Staż w 2025");
    CHECK(answer.at("goals[0]") == "Stała praca");
    CHECK(answer.count("actions") == 2);
    CHECK(answer.at("actions[0].description") == "Ukończy kurs");
    CHECK(answer.at("actions[0].measure") == "Zaświadczenie");
    CHECK(answer.at("actions[1].side") == "centre");
    CHECK(answer.at("actions[1].done_on").empty());
    CHECK(office.last_trace() == "casework.conclude_contract done");
    CHECK(office.rows("casework_goals") == 1);
    CHECK(office.rows("casework_actions") == 2);
}

TEST_CASE("201 no text of a contract lies open in the store") {
    CaseworkOffice office;
    office.concluded_contract();
    office.store().read(office.office(), [&](wedka::Connection& connection) {
        using wedka::Bytes;
        const auto texts = connection.find<std::tuple<Bytes, Bytes, Bytes, Bytes, Bytes, Bytes>>(
            "SELECT c.causes, c.resources, c.limits, c.earlier_activation, g.goal, a.description "
            "FROM casework_contracts c, casework_goals g, casework_actions a "
            "WHERE c.office_id = $1 ORDER BY a.position",
            office.office());
        REQUIRE(texts);
        const auto hides = [](const Bytes& kept, std::string_view plain) {
            return kept.data.find(plain) == std::string::npos;
        };
        CHECK(hides(std::get<0>(*texts), "Bez pracy"));
        CHECK(hides(std::get<1>(*texts), "nauki"));
        CHECK(hides(std::get<2>(*texts), "dojazdu"));
        CHECK(hides(std::get<3>(*texts), "2025"));
        CHECK(hides(std::get<4>(*texts), "praca"));
        CHECK(hides(std::get<5>(*texts), "kurs"));
    });
}

TEST_CASE(
    "201 the number is of the year of the signature, and a repeated request makes no second "
    "contract") {
    CaseworkOffice office;
    auto diagnosis = office.diagnosis();
    diagnosis.signed_on = "2011-02-01";
    office.post("/api/diagnoses", diagnosis.text());
    auto body = office.contract();
    body.concluded_on = body.from_on = "2011-03-10";
    body.to_on = "2011-12-31";
    body.actions = R"([{"side":"person","description":"Kurs","due_on":"2011-05-31"},)"
                   R"({"side":"centre","description":"Wizyta","due_on":"2011-05-31"}])";
    const std::map<std::string, std::string> once{
        {"idempotency-key", "6f1c0c1e-8a9f-4a52-9f0a-0d5f7a3f2c11"}};
    const auto first = office.post("/api/contracts", body.text(), "beata", once);
    CHECK(first.status == 201);
    CHECK(first.at("number") == "K/1/2011");
    const auto again = office.post("/api/contracts", body.text(), "beata", once);
    CHECK(again.at("contract_id") == first.at("contract_id"));
    CHECK(office.rows("casework_contracts") == 1);
}
