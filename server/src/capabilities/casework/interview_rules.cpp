#include "casework/interview_rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wedka::casework {

namespace {

void check_not_in_future(Day day, const char* field, Day today, Findings& findings) {
    if (day > today) findings.push_back({.rule = {}, .field = field, .code = "in_future"});
}

void check_worker(bool is_social_worker, Findings& findings) {
    if (!is_social_worker)
        findings.push_back({.rule = "R2-01", .field = "worker_id", .code = "not_social_worker"});
}

template <class Word>
void check_words(const std::vector<Word>& words, const char* field, Findings& findings) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto here = words.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::find(words.begin(), here, *here) != here)
            findings.push_back(
                {.rule = {}, .field = fmt::format("{}[{}]", field, i), .code = "repeated"});
    }
}

}  // namespace

Findings check_order(const OrderInterview& request, Day today) {
    Findings findings;
    check_not_in_future(request.learned_on, "learned_on", today, findings);
    return findings;
}

Findings check_visit(const RecordVisit& request, const InterviewFact& interview,
                     bool is_social_worker, Day today) {
    if (interview.visited_on)
        return {{.rule = "R2-06", .field = "visited_on", .code = "already_visited"}};
    Findings findings;
    check_not_in_future(request.visited_on, "visited_on", today, findings);
    check_worker(is_social_worker, findings);
    if (request.visited_on < interview.learned_on)
        findings.push_back({.rule = "R2-02",
                            .field = "visited_on",
                            .code = "visit_before_order",
                            .values = {{"learned_on", interview.learned_on.text()}}});
    if (request.form == InterviewForm::ministry_system && !request.signature)
        findings.push_back({.rule = "R2-08", .field = "signature", .code = "signature_needed"});
    return findings;
}

Findings check_diagnosis(const SignDiagnosis& request,
                         const std::optional<InterviewFact>& interview, bool is_social_worker,
                         Day today) {
    Findings findings;
    check_not_in_future(request.signed_on, "signed_on", today, findings);
    check_worker(is_social_worker, findings);
    if (interview && !interview->visited_on)
        findings.push_back(
            {.rule = "R2-01", .field = "interview_id", .code = "interview_not_visited"});
    if (interview && interview->visited_on && *interview->visited_on > request.signed_on)
        findings.push_back({.rule = "R2-02",
                            .field = "signed_on",
                            .code = "signed_before_visit",
                            .values = {{"visited_on", interview->visited_on->text()}}});
    // The list of art. 7 is open ("w szczególności"), so a need alone makes a diagnosis too.
    if (request.problems.empty() && request.needs.empty())
        findings.push_back({.rule = {}, .field = "problems", .code = "required"});
    check_words(request.problems, "problems", findings);
    check_words(request.needs, "needs", findings);
    return findings;
}

}  // namespace wedka::casework
