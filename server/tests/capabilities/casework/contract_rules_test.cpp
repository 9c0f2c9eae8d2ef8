#include "casework/contract_rules.hpp"

#include <doctest/doctest.h>

using namespace wedka;
using namespace wedka::casework;

namespace {

Day day(std::string_view text) {
    return Day::parse(text).value();
}

std::vector<std::string> told(const Findings& findings) {
    std::vector<std::string> all;
    for (const auto& finding : findings)
        all.push_back((finding.rule.empty() ? "-" : finding.rule) + ' ' + finding.field + ' ' +
                      finding.code + (finding.can_be_justified ? " W!" : ""));
    return all;
}

using Told = std::vector<std::string>;

/// A contract of March to August that nobody could object to.
ConcludeContract sound_contract() {
    ConcludeContract request;
    request.concluded_on = day("2026-03-10");
    request.from_on = day("2026-03-10");
    request.to_on = day("2026-08-31");
    request.goals = {{"Stała praca do końca lata"}};
    request.actions = {{ActionSide::person, {"Kurs"}, day("2026-05-31"), {}},
                       {ActionSide::centre, {"Skierowanie na kurs"}, day("2026-03-31"), {}}};
    return request;
}

ContractSurroundings all_well() {
    return {.today = day("2026-03-12"),
            .birth_on = day("1979-05-14"),
            .diagnosed_on = day("2026-03-01"),
            .is_social_worker = true,
            .has_other_contract = false};
}

ContractFact running_contract() {
    ContractFact contract;
    contract.concluded_on = day("2026-03-10");
    contract.from_on = day("2026-03-10");
    contract.to_on = day("2026-08-31");
    return contract;
}

EndContract ended(std::string_view on, ContractResult result) {
    EndContract request;
    request.ended_on = day(on);
    request.result = result;
    return request;
}

}  // namespace

TEST_CASE("R3-01 a contract without a signed diagnosis") {
    auto known = all_well();
    known.diagnosed_on.reset();
    CHECK(told(check_contract(sound_contract(), known)) == Told{"R3-01 diagnosis_id no_diagnosis"});
}

TEST_CASE(
    "R3-01 a diagnosis signed the day after does not carry the contract, of the same day it does") {
    auto known = all_well();
    known.diagnosed_on = day("2026-03-11");
    CHECK(told(check_contract(sound_contract(), known)) ==
          Told{"R3-01 diagnosis_id diagnosis_later"});
    known.diagnosed_on = day("2026-03-10");
    CHECK(check_contract(sound_contract(), known).empty());
}

TEST_CASE("R3-02 a contract without goals, and one without actions") {
    auto request = sound_contract();
    request.goals.clear();
    CHECK(told(check_contract(request, all_well())) == Told{"R3-02 goals no_goal"});
    request = sound_contract();
    request.actions.clear();
    CHECK(told(check_contract(request, all_well())) == Told{"R3-02 actions no_action"});
}

TEST_CASE("R3-03 an action lies on the first or last day of the period, not a day beyond") {
    auto request = sound_contract();
    request.actions[0].due_on = day("2026-03-10");
    request.actions[1].due_on = day("2026-08-31");
    CHECK(check_contract(request, all_well()).empty());
    request.actions[0].due_on = day("2026-03-09");
    request.actions[1].due_on = day("2026-09-01");
    CHECK(told(check_contract(request, all_well())) ==
          Told{"R3-03 actions[0].due_on outside_period", "R3-03 actions[1].due_on outside_period"});
}

TEST_CASE("R3-03 a contract is not concluded after the end of its own period") {
    auto request = sound_contract();
    auto known = all_well();
    known.today = day("2026-10-01");
    request.concluded_on = day("2026-08-31");
    CHECK(check_contract(request, known).empty());
    request.concluded_on = day("2026-09-01");
    CHECK(told(check_contract(request, known)) == Told{"R3-03 concluded_on concluded_after_end"});
}

TEST_CASE("R1-13 a period that ends before it begins is said once, not for every action") {
    auto request = sound_contract();
    request.to_on = day("2026-03-09");
    CHECK(told(check_contract(request, all_well())) == Told{"R1-13 to_on ends_before_start"});
}

TEST_CASE("R3-04 a one-sided contract may be justified; two sides of any kind are an agreement") {
    auto request = sound_contract();
    request.actions[1].side = ActionSide::person;
    CHECK(told(check_contract(request, all_well())) == Told{"R3-04 actions one_sided W!"});
    request.actions = {{ActionSide::centre, {"Wizyta"}, day("2026-04-01"), {}}};
    CHECK(told(check_contract(request, all_well())) == Told{"R3-04 actions one_sided W!"});
    request = sound_contract();
    request.actions[1].side = ActionSide::other;
    CHECK(check_contract(request, all_well()).empty());
}

TEST_CASE("R3-06 who comes of age on the day of the contract may sign it") {
    auto known = all_well();
    known.birth_on = day("2008-03-11");
    CHECK(told(check_contract(sound_contract(), known)) == Told{"R3-06 person_id under_age"});
    known.birth_on = day("2008-03-10");
    CHECK(check_contract(sound_contract(), known).empty());
}

TEST_CASE("R3-08 a second contract of the same variant may be justified") {
    auto known = all_well();
    known.has_other_contract = true;
    CHECK(told(check_contract(sound_contract(), known)) ==
          Told{"R3-08 variant second_contract W!"});
}

TEST_CASE("R3-10 a draft a week after the signature is office work, eight days need a reason") {
    auto request = sound_contract();
    auto known = all_well();
    known.today = day("2026-04-01");
    for (const auto* harmless : {"2026-02-01", "2026-03-10", "2026-03-17"}) {
        request.drafted_on = day(harmless);
        CHECK(check_contract(request, known).empty());
    }
    request.drafted_on = day("2026-03-18");
    CHECK(told(check_contract(request, known)) == Told{"R3-10 concluded_on back_dated W!"});
}

TEST_CASE("R3-11 only a social worker of the day signs for the centre") {
    auto known = all_well();
    known.is_social_worker = false;
    CHECK(told(check_contract(sound_contract(), known)) ==
          Told{"R3-11 worker_id not_social_worker"});
}

TEST_CASE("a contract of tomorrow is not concluded, one of today is") {
    auto known = all_well();
    known.today = day("2026-03-10");
    CHECK(check_contract(sound_contract(), known).empty());
    known.today = day("2026-03-09");
    CHECK(told(check_contract(sound_contract(), known)) == Told{"- concluded_on in_future"});
}

TEST_CASE("everything wrong with a contract is said at once") {
    auto request = sound_contract();
    request.goals.clear();
    request.actions = {{ActionSide::person, {"Kurs"}, day("2027-01-01"), {}}};
    request.drafted_on = day("2026-03-13");
    ContractSurroundings known{.today = day("2026-03-09"),
                               .birth_on = day("2010-01-01"),
                               .diagnosed_on = std::nullopt,
                               .is_social_worker = false,
                               .has_other_contract = true};
    CHECK(told(check_contract(request, known)) ==
          Told{"- concluded_on in_future", "- drafted_on in_future",
               "R3-01 diagnosis_id no_diagnosis", "R3-02 goals no_goal",
               "R3-03 actions[0].due_on outside_period", "R3-04 actions one_sided W!",
               "R3-06 person_id under_age", "R3-08 variant second_contract W!",
               "R3-11 worker_id not_social_worker"});
}

TEST_CASE("a contract ends once, not in the future and not before it was concluded") {
    const auto today = day("2026-06-01");
    auto contract = running_contract();
    CHECK(check_end(ended("2026-06-01", ContractResult::fulfilled), contract, today).empty());
    CHECK(check_end(ended("2026-03-10", ContractResult::by_agreement), contract, today).empty());
    CHECK(told(check_end(ended("2026-06-02", ContractResult::fulfilled), contract, today)) ==
          Told{"- ended_on in_future"});
    CHECK(told(check_end(ended("2026-03-09", ContractResult::fulfilled), contract, today)) ==
          Told{"R1-13 ended_on ended_before_conclusion"});
    contract.ended_on = day("2026-05-01");
    CHECK(told(check_end(ended("2026-06-01", ContractResult::fulfilled), contract, today)) ==
          Told{"-  already_ended"});
}

TEST_CASE("R1-13 a contract expires with its period, not before") {
    const auto today = day("2026-10-01");
    CHECK(told(check_end(ended("2026-08-30", ContractResult::expired), running_contract(),
                         today)) == Told{"R1-13 result not_yet_expired"});
    CHECK(
        check_end(ended("2026-08-31", ContractResult::expired), running_contract(), today).empty());
}

TEST_CASE("R3-09 a contract that was not kept needs a written reason") {
    CHECK(told(check_end(ended("2026-06-01", ContractResult::not_kept), running_contract(),
                         day("2026-06-01"))) == Told{"R3-09 result not_kept W!"});
}

TEST_CASE("R3-03 an action is done late but never before the contract or after its end") {
    const auto today = day("2026-10-01");
    auto contract = running_contract();
    ContractAction action;
    CHECK(check_done(day("2026-03-10"), contract, action, today).empty());
    CHECK(check_done(day("2026-10-01"), contract, action, today).empty());
    CHECK(told(check_done(day("2026-10-02"), contract, action, today)) ==
          Told{"- done_on in_future"});
    CHECK(told(check_done(day("2026-03-09"), contract, action, today)) ==
          Told{"R3-03 done_on before_conclusion"});
    contract.ended_on = day("2026-07-31");
    CHECK(check_done(day("2026-07-31"), contract, action, today).empty());
    CHECK(told(check_done(day("2026-08-01"), contract, action, today)) ==
          Told{"R3-03 done_on after_end"});
    action.done_on = day("2026-05-01");
    CHECK(told(check_done(day("2026-05-02"), contract, action, today)) ==
          Told{"- done_on already_done"});
}
