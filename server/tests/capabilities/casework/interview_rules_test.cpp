#include "casework/interview_rules.hpp"

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
                      finding.code);
    return all;
}

using Told = std::vector<std::string>;

const Day today = Day::parse("2026-03-12").value();

InterviewFact ordered_interview() {
    InterviewFact interview;
    interview.learned_on = day("2026-03-02");
    return interview;
}

RecordVisit visit(std::string_view on) {
    RecordVisit request;
    request.visited_on = day(on);
    return request;
}

SignDiagnosis sound_diagnosis() {
    SignDiagnosis request;
    request.signed_on = day("2026-03-10");
    request.problems = {Problem::unemployment};
    return request;
}

}  // namespace

TEST_CASE("the centre cannot have learned of a need tomorrow") {
    OrderInterview request;
    request.learned_on = day("2026-03-13");
    CHECK(told(check_order(request, today)) == Told{"- learned_on in_future"});
    request.learned_on = today;
    CHECK(check_order(request, today).empty());
}

TEST_CASE("R2-01 a visit by somebody who is no social worker on that day") {
    CHECK(told(check_visit(visit("2026-03-05"), ordered_interview(), false, today)) ==
          Told{"R2-01 worker_id not_social_worker"});
}

TEST_CASE("R2-02 a visit on the day of learning is in time to be one, the day before is not") {
    CHECK(check_visit(visit("2026-03-02"), ordered_interview(), true, today).empty());
    CHECK(told(check_visit(visit("2026-03-01"), ordered_interview(), true, today)) ==
          Told{"R2-02 visited_on visit_before_order"});
}

TEST_CASE("R2-06 an interview already held is not held again, whatever else is wrong") {
    auto interview = ordered_interview();
    interview.visited_on = day("2026-03-05");
    CHECK(told(check_visit(visit("2026-03-20"), interview, false, today)) ==
          Told{"R2-06 visited_on already_visited"});
}

TEST_CASE("R2-08 the ministry's form has a signature code, paper has none") {
    auto request = visit("2026-03-05");
    request.form = InterviewForm::ministry_system;
    CHECK(told(check_visit(request, ordered_interview(), true, today)) ==
          Told{"R2-08 signature signature_needed"});
    request.signature = "4F2A-11";
    CHECK(check_visit(request, ordered_interview(), true, today).empty());
    CHECK(check_visit(visit("2026-03-05"), ordered_interview(), true, today).empty());
}

TEST_CASE("a visit of tomorrow has not been made") {
    CHECK(told(check_visit(visit("2026-03-13"), ordered_interview(), true, today)) ==
          Told{"- visited_on in_future"});
}

TEST_CASE("R2-01 a diagnosis is signed by a social worker") {
    CHECK(told(check_diagnosis(sound_diagnosis(), {}, false, today)) ==
          Told{"R2-01 worker_id not_social_worker"});
    CHECK(check_diagnosis(sound_diagnosis(), {}, true, today).empty());
}

TEST_CASE("R2-01 a diagnosis rests on an interview that was held") {
    CHECK(told(check_diagnosis(sound_diagnosis(), ordered_interview(), true, today)) ==
          Told{"R2-01 interview_id interview_not_visited"});
}

TEST_CASE("R2-02 a diagnosis is signed on the day of the visit or after it") {
    auto interview = ordered_interview();
    interview.visited_on = day("2026-03-11");
    CHECK(told(check_diagnosis(sound_diagnosis(), interview, true, today)) ==
          Told{"R2-02 signed_on signed_before_visit"});
    interview.visited_on = day("2026-03-10");
    CHECK(check_diagnosis(sound_diagnosis(), interview, true, today).empty());
}

TEST_CASE("a diagnosis names a problem or a need, each once, and is not of tomorrow") {
    auto request = sound_diagnosis();
    request.problems.clear();
    CHECK(told(check_diagnosis(request, {}, true, today)) == Told{"- problems required"});
    request.needs = {Need::debt};
    CHECK(check_diagnosis(request, {}, true, today).empty());
    request.problems = {Problem::poverty, Problem::illness, Problem::poverty};
    request.needs = {Need::debt, Need::debt};
    request.signed_on = day("2026-03-13");
    CHECK(told(check_diagnosis(request, {}, true, today)) ==
          Told{"- signed_on in_future", "- problems[2] repeated", "- needs[1] repeated"});
}
