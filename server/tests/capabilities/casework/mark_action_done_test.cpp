#include "casework/mark_action_done.hpp"

#include <doctest/doctest.h>

#include "casework_office.hpp"

using namespace wedka::test;

namespace {

using Told = std::vector<std::string>;

std::string done_of(const Answer& contract, const std::string& action_id) {
    return "/api/contracts/" + contract.at("contract_id") + "/actions/" + action_id + "/done";
}

std::string done_of(const Answer& contract) {
    return done_of(contract, contract.at("actions[0].action_id"));
}

}  // namespace

TEST_CASE("401 an action is not done by nobody") {
    CaseworkOffice office;
    const auto contract = office.concluded_contract();
    CHECK(office.post(done_of(contract), R"({"done_on":"2026-05-20"})", "").status == 401);
}

TEST_CASE("403 an accountant marks no actions") {
    CaseworkOffice office;
    const auto contract = office.concluded_contract();
    CHECK(office.post(done_of(contract), R"({"done_on":"2026-05-20"})", "dorota").status == 403);
}

TEST_CASE("404 an action of another contract, or of none") {
    CaseworkOffice office;
    const auto contract = office.concluded_contract();
    CHECK(office.post(done_of(contract, nobody), R"({"done_on":"2026-05-20"})").status == 404);
    auto body = office.contract();
    body.variant = "a";
    const auto other = office.post("/api/contracts", body.text());
    CHECK(office
              .post(done_of(contract, other.at("actions[0].action_id")),
                    R"({"done_on":"2026-05-20"})")
              .status == 404);
    CHECK(office
              .post("/api/contracts/" + nobody + "/actions/" + nobody + "/done",
                    R"({"done_on":"2026-05-20"})")
              .status == 404);
    CHECK(office.get("/api/contracts/" + contract.at("contract_id")).at("version") == "1");
}

TEST_CASE("422 R3-03 an action done before the contract, or tomorrow, or twice") {
    CaseworkOffice office;
    const auto contract = office.concluded_contract();
    CHECK(office.post(done_of(contract), "{}").findings() == Told{"- done_on required"});
    CHECK(office.post(done_of(contract), R"({"done_on":"2026-03-09"})").findings() ==
          Told{"R3-03 done_on before_conclusion"});
    CHECK(office.post(done_of(contract), R"({"done_on":"2026-11-22"})").findings() ==
          Told{"- done_on in_future"});
    CHECK(office.get("/api/contracts/" + contract.at("contract_id"))
              .at("actions[0].done_on")
              .empty());
    REQUIRE(office.post(done_of(contract), R"({"done_on":"2026-05-20"})").status == 201);
    CHECK(office.post(done_of(contract), R"({"done_on":"2026-05-21"})").findings() ==
          Told{"- done_on already_done"});
    CHECK(office.get("/api/contracts/" + contract.at("contract_id")).at("actions[0].done_on") ==
          "2026-05-20");
}

TEST_CASE("201 an action is done, even late, and the other one still waits") {
    CaseworkOffice office;
    const auto contract = office.concluded_contract();
    const auto answer = office.post(done_of(contract), R"({"done_on":"2026-06-20"})", "beata");
    CHECK(answer.status == 201);
    CHECK(answer.at("actions[0].done_on") == "2026-06-20");
    CHECK(answer.at("actions[1].done_on").empty());
    CHECK(answer.at("version") == "2");
    CHECK(office.last_trace() == "casework.conclude_contract done");
}
