#include "settlement/contribution_rules.hpp"

namespace wedka::settlement {

std::optional<ContributionWhy> obstacle(const TakingPart& taking_part, Day paid_on) {
    if (!taking_part.is_enrolled) return ContributionWhy::not_a_participant;
    // Who has signed but got no support yet does not take part yet, so no day is within.
    if (!taking_part.first_support_on) return ContributionWhy::no_support_yet;
    if (paid_on < *taking_part.first_support_on || paid_on > taking_part.ends_on)
        return ContributionWhy::outside_participation;
    for (const auto& interruption : taking_part.interruptions)
        if (interruption.covers(paid_on)) return ContributionWhy::outside_participation;
    return std::nullopt;
}

ContributionWhy judge(const TakingPart& taking_part, Day paid_on, Declared declared) {
    if (const auto why = obstacle(taking_part, paid_on)) return *why;
    if (declared == Declared::elsewhere) return ContributionWhy::declared_elsewhere;
    if (declared == Declared::nowhere) return ContributionWhy::not_declared;
    return ContributionWhy::counts;
}

Findings check_declaration(const TakingPart& taking_part, Day paid_on, Declared declared,
                           const std::string& field) {
    Findings findings;
    const auto why = obstacle(taking_part, paid_on);
    if (why == ContributionWhy::not_a_participant)
        findings.push_back({.rule = "S-01", .field = field, .code = "not_a_participant"});
    if (why == ContributionWhy::outside_participation)
        findings.push_back({.rule = "S-02",
                            .field = field,
                            .code = "outside_participation",
                            .values = {{"from", taking_part.first_support_on->text()},
                                       {"to", taking_part.ends_on.text()},
                                       {"paid_on", paid_on.text()}}});
    if (declared == Declared::elsewhere)
        findings.push_back({.rule = "S-03", .field = field, .code = "declared_elsewhere"});
    if (declared == Declared::here)
        findings.push_back({.rule = "S-03", .field = field, .code = "already_declared"});
    if (why == ContributionWhy::no_support_yet)
        findings.push_back({.rule = "S-04", .field = field, .code = "no_support_yet"});
    return findings;
}

}  // namespace wedka::settlement
