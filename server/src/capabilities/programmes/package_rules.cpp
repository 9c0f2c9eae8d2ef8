#include "programmes/package_rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wedka::programmes {

Findings check_papers(const RecordPapers& request, const ApplicationStanding& standing,
                      const std::vector<HandedPaper>& papers, Day today) {
    Findings findings;
    if (request.handed_on > today)
        findings.push_back({.rule = {}, .field = "handed_on", .code = "in_future"});
    if (request.handed_on < standing.received_on)
        findings.push_back({.rule = "R5-42", .field = "handed_on", .code = "before_receipt"});
    if (standing.completion_due_on && request.handed_on > *standing.completion_due_on)
        findings.push_back({.rule = "R5-42",
                            .field = "handed_on",
                            .code = "after_completion_term",
                            .values = {{"due_on", standing.completion_due_on->text()}}});
    for (std::size_t i = 0; i < request.requirement_ids.size(); ++i) {
        const auto paper = std::ranges::find(papers, request.requirement_ids[i],
                                             &HandedPaper::requirement_id);
        const auto field = fmt::format("requirement_ids[{}]", i);
        if (paper == papers.end())
            findings.push_back({.rule = "R5-42", .field = field, .code = "paper_not_required"});
        else if (paper->handed_on)
            findings.push_back({.rule = "R5-42", .field = field, .code = "paper_is_there"});
    }
    return findings;
}

Findings check_completion(const AskCompletion& request, const ApplicationStanding& standing,
                          Day today) {
    Findings findings;
    if (request.asked_on > today)
        findings.push_back({.rule = {}, .field = "asked_on", .code = "in_future"});
    if (request.asked_on < standing.received_on)
        findings.push_back({.rule = "R5-42", .field = "asked_on", .code = "before_receipt"});
    if (standing.missing == 0)
        findings.push_back({.rule = "R5-42", .field = {}, .code = "nothing_missing"});
    if (standing.completion_due_on)
        findings.push_back({.rule = "R5-42",
                            .field = {},
                            .code = "asked_already",
                            .values = {{"due_on", standing.completion_due_on->text()}}});
    return findings;
}

}  // namespace wedka::programmes
