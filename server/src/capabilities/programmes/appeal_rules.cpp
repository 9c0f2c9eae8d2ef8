#include "programmes/appeal_rules.hpp"

namespace wedka::programmes {

Findings check_appeal(const SubmitAppeal& request, const ApplicationStanding& standing,
                      std::optional<Day> last_day, bool has_appealed, Day today) {
    if (!last_day || !standing.drawn_on)
        return {{.rule = "R5-44", .field = {}, .code = "no_list"}};
    Findings findings;
    if (has_appealed) findings.push_back({.rule = "R5-44", .field = {}, .code = "appealed"});
    if (request.submitted_on > today)
        findings.push_back({.rule = {}, .field = "submitted_on", .code = "in_future"});
    if (request.submitted_on < *standing.drawn_on)
        findings.push_back({.rule = "R5-44", .field = "submitted_on", .code = "before_list"});
    if (request.submitted_on > *last_day)
        findings.push_back({.rule = "R5-44",
                            .field = "submitted_on",
                            .code = "after_appeal_term",
                            .values = {{"last_day", last_day->text()}}});
    return findings;
}

Findings check_decision(const DecideAppeal& request, const Appeal& appeal, bool may_decide,
                        Day today) {
    if (!may_decide) return {{.rule = "R5-44", .field = {}, .code = "chair_or_head_decides"}};
    if (appeal.decision) return {{.rule = "R5-44", .field = {}, .code = "decided"}};
    Findings findings;
    if (request.decided_on > today)
        findings.push_back({.rule = {}, .field = "decided_on", .code = "in_future"});
    if (request.decided_on < appeal.submitted_on)
        findings.push_back({.rule = "R5-44", .field = "decided_on", .code = "before_appeal"});
    return findings;
}

}  // namespace wedka::programmes
