#include "casework/note_rules.hpp"

namespace wedka::casework {

Findings check_note(Day noted_on, Day today) {
    if (noted_on <= today) return {};
    return {{.rule = {}, .field = "noted_on", .code = "in_future"}};
}

Findings check_correction(const CorrectNote& request, const Note& wrong, Day today) {
    auto findings = check_note(request.noted_on, today);
    if (wrong.corrected_by_id)
        findings.push_back({.rule = "R3-12", .field = {}, .code = "already_corrected"});
    return findings;
}

}  // namespace wedka::casework
