#include "recognition/award_rules.hpp"

#include <algorithm>

#include "platform/text.hpp"

namespace wedka::recognition {

Findings check_award(const AwardTerms& terms, const std::optional<programmes::ProjectFact>& project,
                     Day today) {
    Findings findings;
    if (terms.awarded_on > today)
        findings.push_back({.rule = "R22-01", .field = "awarded_on", .code = "in_future"});
    if (project && terms.awarded_on < project->from_on)
        findings.push_back({.rule = "R22-01",
                            .field = "awarded_on",
                            .code = "before_the_project",
                            .values = {{"from_on", project->from_on.text()}}});
    return findings;
}

Findings check_repetition(const AwardTerms& terms, const std::vector<AwardFact>& others) {
    const bool is_known = std::ranges::any_of(others, [&terms](const AwardFact& other) {
        return other.awarded_on == terms.awarded_on && fold(other.name) == fold(terms.name) &&
               fold(other.awarded_by) == fold(terms.awarded_by);
    });
    if (!is_known) return {};
    return {{.rule = "R22-02", .field = "name", .code = "award_is_there"}};
}

Findings check_practice(const PracticeTerms& terms, Day today) {
    if (terms.described_on <= today) return {};
    return {{.rule = "R22-04", .field = "described_on", .code = "in_future"}};
}

}  // namespace wedka::recognition
