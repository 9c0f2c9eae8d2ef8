#include "casework/end_contract.hpp"

#include <doctest/doctest.h>

#include "casework_office.hpp"

using namespace wedka::test;

namespace {

using Told = std::vector<std::string>;

std::string end_of(const std::string& contract_id) {
    return "/api/contracts/" + contract_id + "/termination";
}

std::string end(std::string_view on, std::string_view result, std::string_view reasons = "{}") {
    return fmt::format(R"({{"ended_on":"{}","result":"{}","justification":"Ocena z 30 września",)"
                       R"("reasons":{}}})",
                       on, result, reasons);
}

}  // namespace

TEST_CASE("401 a contract is not ended by nobody") {
    CaseworkOffice office;
    const auto contract_id = office.concluded_contract().at("contract_id");
    CHECK(office.post(end_of(contract_id), end("2026-08-31", "fulfilled"), "").status == 401);
}

TEST_CASE("403 a coordinator ends no contracts, a social worker only with her own people") {
    CaseworkOffice office;
    const auto contract_id = office.concluded_contract().at("contract_id");
    CHECK(office.post(end_of(contract_id), end("2026-08-31", "fulfilled"), "celina").status == 403);
    auto diagnosis = office.diagnosis();
    diagnosis.person_id = office.person("Czesław", "Nieprzydzielony");
    office.post("/api/diagnoses", diagnosis.text());
    auto body = office.contract();
    body.person_id = diagnosis.person_id;
    const auto foreign = office.post("/api/contracts", body.text()).at("contract_id");
    CHECK(office.post(end_of(foreign), end("2026-08-31", "fulfilled"), "beata").status == 403);
    CHECK(office.get("/api/contracts/" + foreign).at("version") == "1");
}

TEST_CASE("404 a contract that is not there does not end") {
    CaseworkOffice office;
    CHECK(office.post(end_of(nobody), end("2026-08-31", "fulfilled")).status == 404);
}

TEST_CASE("422 a contract does not end without a justification") {
    CaseworkOffice office;
    const auto contract_id = office.concluded_contract().at("contract_id");
    CHECK(office.post(end_of(contract_id), R"({"ended_on":"2026-08-31","result":"forgotten"})")
              .findings() == Told{"- result unknown_choice", "- justification required"});
}

TEST_CASE(
    "422 R1-13 a contract ends neither before it was concluded, nor expires before its period") {
    CaseworkOffice office;
    const auto contract_id = office.concluded_contract().at("contract_id");
    CHECK(office.post(end_of(contract_id), end("2026-03-09", "expired")).findings() ==
          Told{"R1-13 ended_on ended_before_conclusion", "R1-13 result not_yet_expired"});
    CHECK(office.post(end_of(contract_id), end("2026-11-22", "fulfilled")).findings() ==
          Told{"- ended_on in_future"});
    const auto kept = office.get("/api/contracts/" + contract_id);
    CHECK(kept.at("state") == "lapsed");
    CHECK(kept.at("justification").empty());
    CHECK(kept.at("version") == "1");
}

TEST_CASE("422 R3-09 a contract that was not kept needs a written reason, and 201 with one") {
    CaseworkOffice office;
    const auto contract_id = office.concluded_contract().at("contract_id");
    const auto refused = office.post(end_of(contract_id), end("2026-08-31", "not_kept"), "beata");
    CHECK(refused.status == 422);
    CHECK(refused.findings() == Told{"R3-09 result not_kept"});
    CHECK(office.rows("platform_reasons") == 0);

    const auto answer = office.post(
        end_of(contract_id),
        end("2026-08-31", "not_kept", R"({"R3-09":"Oceniono 20.08, wyjaśnień nie złożono"})"),
        "beata");
    CHECK(answer.status == 201);
    CHECK(answer.at("result") == "not_kept");
    CHECK(office.rows("platform_reasons") == 1);
    CHECK(office.last_trace().starts_with("casework.end_contract done R3-09 "));
}

TEST_CASE("422 a contract ends once") {
    CaseworkOffice office;
    const auto contract_id = office.concluded_contract().at("contract_id");
    REQUIRE(office.post(end_of(contract_id), end("2026-08-31", "fulfilled")).status == 201);
    CHECK(office.post(end_of(contract_id), end("2026-09-30", "partly")).findings() ==
          Told{"-  already_ended"});
    const auto kept = office.get("/api/contracts/" + contract_id);
    CHECK(kept.at("result") == "fulfilled");
    CHECK(kept.at("ended_on") == "2026-08-31");
}

TEST_CASE("201 a contract ends with its result and justification") {
    CaseworkOffice office;
    const auto contract_id = office.concluded_contract().at("contract_id");
    const auto answer = office.post(end_of(contract_id), end("2026-08-31", "fulfilled"), "beata");
    CHECK(answer.status == 201);
    CHECK(answer.at("state") == "ended");
    CHECK(answer.at("version") == "2");
    CHECK(answer.at("justification") == "Ocena z 30 września");
    CHECK(office.last_trace() == "casework.end_contract done");
    office.store().read(office.office(), [&](wedka::Connection& connection) {
        const auto kept = connection.value<wedka::Bytes>(
            "SELECT justification FROM casework_contracts WHERE office_id = $1", office.office());
        CHECK(kept.data.find("Ocena") == std::string::npos);
    });
}
