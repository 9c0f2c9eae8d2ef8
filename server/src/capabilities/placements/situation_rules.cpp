#include "placements/situation_rules.hpp"

#include <algorithm>

namespace wedka::placements {

Findings check_situation(const NoteSituation& request,
                         const std::optional<programmes::ParticipationFact>& participation,
                         Day today) {
    Findings findings;
    if (!participation)
        findings.push_back({.rule = "R8-30", .field = "person_id", .code = "not_a_participant"});
    else if (request.noted_on < participation->enrolled_on)
        findings.push_back({.rule = "R8-30",
                            .field = "noted_on",
                            .code = "before_enrolment",
                            .values = {{"enrolled_on", participation->enrolled_on.text()}}});
    if (request.noted_on > today)
        findings.push_back({.rule = {}, .field = "noted_on", .code = "in_future"});
    if (request.left_with.empty() && !request.note)
        findings.push_back({.rule = {}, .field = "left_with", .code = "required"});
    for (std::size_t i = 0; i < request.left_with.size(); ++i)
        if (std::count(request.left_with.begin(), request.left_with.end(), request.left_with[i]) >
            1) {
            findings.push_back({.rule = {}, .field = "left_with", .code = "repeated"});
            break;
        }
    return findings;
}

}  // namespace wedka::placements
