#include "casework/casework.hpp"

#include <doctest/doctest.h>

#include "casework_office.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

/// Asks as another capability would, by the head.
template <class Ask>
auto asked(CaseworkOffice& office, const Ask& ask) {
    const app::RolePolicy policy;
    const Actor head{.office = office.office(),
                     .account = {},
                     .worker = *Uuid::parse(office.member("anna")),
                     .name = "Anna Arent",
                     .roles = {"head"}};
    decltype(ask(std::declval<const Operation&>())) answer;
    office.store().read(office.office(), [&](Connection& connection) {
        const Query query(connection, office.keys(), policy, head, Moment{});
        answer = ask(query);
    });
    return answer;
}

people::PersonId person_id(const std::string& text) {
    return *people::PersonId::parse(text);
}

ReachFilter whole_office() {
    return {.whole_office = true, .worker = {}, .on = "2026-11-21"};
}

ReachFilter reach_of(CaseworkOffice& office, const std::string& who) {
    return {.whole_office = false, .worker = *Uuid::parse(office.member(who)), .on = "2026-11-21"};
}

Day day(std::string_view text) {
    return Day::parse(text).value();
}

}  // namespace

TEST_CASE("a person without casework has no facts, and neither has nobody") {
    CaseworkOffice office;
    const auto barbara = person_id(office.barbara);
    CHECK(asked(office, [&](const Operation& o) {
              return casework::contracts_of(o, barbara);
          }).empty());
    CHECK(
        asked(office, [&](const Operation& o) { return casework::events_of(o, barbara); }).empty());
    const auto none = *casework::ContractId::parse(nobody);
    CHECK_FALSE(
        asked(office, [&](const Operation& o) { return casework::find_contract(o, none); }));
}

TEST_CASE("facts carry their days, and the contract its end") {
    CaseworkOffice office;
    const auto barbara = person_id(office.barbara);
    office.ordered_interview();
    const auto contract_id = office.concluded_contract().at("contract_id");
    office.post("/api/contracts/" + contract_id + "/termination",
                R"({"ended_on":"2026-08-31","result":"partly","justification":"Ocena"})");

    const auto contracts =
        asked(office, [&](const Operation& o) { return casework::contracts_of(o, barbara); });
    REQUIRE(contracts.size() == 1);
    CHECK(contracts[0].number == "K/1/2026");
    CHECK(contracts[0].variant == casework::ContractVariant::b);
    CHECK(contracts[0].ended_on == day("2026-08-31"));
    CHECK(contracts[0].result == casework::ContractResult::partly);

    const auto found = asked(office, [&](const Operation& o) {
        return casework::find_contract(o, *casework::ContractId::parse(contract_id));
    });
    REQUIRE(found);
    CHECK(found->person_id == barbara);

    const auto interviews =
        asked(office, [&](const Operation& o) { return casework::interviews_of(o, barbara); });
    REQUIRE(interviews.size() == 1);
    CHECK(interviews[0].due_on == day("2026-03-20"));
    CHECK_FALSE(interviews[0].visited_on);
    const auto diagnoses =
        asked(office, [&](const Operation& o) { return casework::diagnoses_of(o, barbara); });
    REQUIRE(diagnoses.size() == 1);
    CHECK(diagnoses[0].signed_on == day("2026-03-06"));
}

TEST_CASE("events stand in the order of their days") {
    CaseworkOffice office;
    const auto interview_id = office.ordered_interview();
    office.post("/api/interviews/" + interview_id + "/visit",
                R"({"visited_on":"2026-03-02","place":"dom","form":"paper"})");
    const auto contract_id = office.concluded_contract().at("contract_id");
    office.post("/api/contracts/" + contract_id + "/termination",
                R"({"ended_on":"2026-03-10","result":"by_agreement","justification":"Wyjazd"})");
    const auto events = asked(office, [&](const Operation& o) {
        return casework::events_of(o, person_id(office.barbara));
    });
    std::vector<std::string> told;
    for (const auto& event : events)
        told.push_back(event.on.text() + ' ' + boost::describe::enum_to_string(event.kind, "") +
                       ' ' + event.number);
    CHECK(told == std::vector<std::string>{"2026-03-02 interview_ordered W/1/2026",
                                           "2026-03-02 interview_visited W/1/2026",
                                           "2026-03-06 diagnosis_signed ",
                                           "2026-03-10 contract_concluded K/1/2026",
                                           "2026-03-10 contract_ended K/1/2026"});
    REQUIRE(events.size() == 5);
    CHECK(events[0].subject_id == interview_id);
    CHECK(events[4].subject_id == contract_id);
}

TEST_CASE("actions wait until they are done or their contract has ended") {
    CaseworkOffice office;
    const auto contract = office.concluded_contract();
    const auto due_until = [&](std::string_view until, const ReachFilter& reach) {
        return asked(office, [&](const Operation& o) {
            return casework::actions_due(o, day(until), reach);
        });
    };
    CHECK(due_until("2026-03-30", whole_office()).empty());
    const auto first = due_until("2026-03-31", whole_office());
    REQUIRE(first.size() == 1);
    CHECK(first[0].side == casework::ActionSide::centre);
    CHECK(first[0].person_name == "Barbara Bąk");
    CHECK(first[0].contract_number == "K/1/2026");
    CHECK(due_until("2026-12-31", reach_of(office, "beata")).size() == 2);
    CHECK(due_until("2026-12-31", reach_of(office, "celina")).empty());

    const auto address = "/api/contracts/" + contract.at("contract_id");
    office.post(address + "/actions/" + contract.at("actions[1].action_id") + "/done",
                R"({"done_on":"2026-03-25"})");
    CHECK(due_until("2026-12-31", whole_office()).size() == 1);
    office.post(address + "/termination",
                R"({"ended_on":"2026-08-31","result":"partly","justification":"Ocena"})");
    CHECK(due_until("2026-12-31", whole_office()).empty());
}

TEST_CASE("interviews wait by their term, those without one last, until the visit") {
    CaseworkOffice office;
    auto body = office.interview();
    body.learned_on = "2011-05-04";
    office.post("/api/interviews", body.text());
    const auto ordinary = office.ordered_interview();
    body.learned_on = "2026-03-03";
    body.is_urgent = "true";
    office.post("/api/interviews", body.text());
    const auto waiting = [&](const ReachFilter& reach) {
        return asked(office,
                     [&](const Operation& o) { return casework::interviews_waiting(o, reach); });
    };
    const auto all = waiting(whole_office());
    REQUIRE(all.size() == 3);
    CHECK(all[0].due_on == day("2026-03-05"));
    CHECK(all[0].is_urgent);
    CHECK(all[1].due_on == day("2026-03-20"));
    CHECK_FALSE(all[2].due_on);
    CHECK(waiting(reach_of(office, "celina")).empty());
    office.post("/api/interviews/" + ordinary + "/visit",
                R"({"visited_on":"2026-03-05","place":"dom","form":"paper"})");
    CHECK(waiting(reach_of(office, "beata")).size() == 2);
}

TEST_CASE("a contract is found by the beginning of its number, within reach") {
    CaseworkOffice office;
    office.concluded_contract();
    const auto found = [&](const std::string& number, const ReachFilter& reach) {
        return asked(
                   office,
                   [&](const Operation& o) { return casework::search_contracts(o, number, reach); })
            .size();
    };
    CHECK(found("K/1/2026", whole_office()) == 1);
    CHECK(found("K/1", reach_of(office, "beata")) == 1);
    CHECK(found("K/1", reach_of(office, "celina")) == 0);
    CHECK(found("K/2", whole_office()) == 0);
    CHECK(found("", whole_office()) == 0);
}
