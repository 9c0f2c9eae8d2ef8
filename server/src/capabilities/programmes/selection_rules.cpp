#include "programmes/selection_rules.hpp"

#include <algorithm>

namespace wedka::programmes {

Findings check_drawing(const DrawSelection& request, const std::optional<Regulations>& regulations,
                       const std::vector<ApplicationStanding>& standings,
                       const std::optional<Selection>& before, Day today) {
    if (!regulations) return {{.rule = "R5-21", .field = {}, .code = "no_regulations"}};
    Findings findings;
    if (request.drawn_on > today)
        findings.push_back({.rule = {}, .field = "drawn_on", .code = "in_future"});
    if (request.drawn_on <= regulations->closes_on)
        findings.push_back({.rule = "R5-21",
                            .field = "drawn_on",
                            .code = "before_closing",
                            .values = {{"closes_on", regulations->closes_on.text()}}});
    if (before && request.drawn_on < before->drawn_on)
        findings.push_back({.rule = "R5-21",
                            .field = "drawn_on",
                            .code = "before_last_list",
                            .values = {{"last", before->drawn_on.text()}}});
    if (standings.empty())
        findings.push_back({.rule = "R5-21", .field = {}, .code = "no_applications"});
    const auto unassessed = std::ranges::count_if(standings, [](const auto& standing) {
        return standing.assessment == 0 && !standing.resigned_on;
    });
    if (unassessed > 0)
        findings.push_back({.rule = "R5-14",
                            .field = {},
                            .code = "not_assessed",
                            .values = {{"count", std::to_string(unassessed)}}});
    if (before && !request.reason)
        findings.push_back({.rule = "R5-15", .field = "reason", .code = "reason_needed"});
    return findings;
}

std::vector<Candidate> candidates_from(const std::vector<ApplicationStanding>& standings) {
    std::vector<Candidate> candidates;
    for (const auto& standing : standings)
        candidates.push_back({.application_id = standing.application_id,
                              .sequence = standing.sequence,
                              .received_on = standing.received_on,
                              .is_formally_ok = standing.unmet == 0,
                              .has_resigned = standing.resigned_on.has_value(),
                              .points = standing.points});
    return candidates;
}

}  // namespace wedka::programmes
