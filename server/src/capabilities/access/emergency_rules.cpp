#include "access/emergency_rules.hpp"

#include "access/reasons.hpp"

namespace wedka::access {

Findings check_reason(const OpenEmergency& request) {
    if (says_why(request.reason.text)) return {};
    return {{.rule = "Z-10", .field = "reason", .code = "too_short"}};
}

bool waits_for_release(const EmergencyRow& emergency) {
    return emergency.is_release_needed && !emergency.released_at;
}

Findings check_release(const EmergencyRow& emergency, AccountId who) {
    auto findings = check_second_person(emergency, who);
    if (!waits_for_release(emergency))
        findings.push_back({.rule = "Z-12", .field = {}, .code = "not_waiting"});
    return findings;
}

Findings check_lookup(const EmergencyRow& emergency, const LookUp& request, Instant now) {
    Findings findings;
    if (waits_for_release(emergency))
        findings.push_back({.rule = "Z-12", .field = {}, .code = "waits_for_release"});
    if (emergency.person_id)
        findings.push_back({.rule = "Z-11", .field = {}, .code = "opened_already"});
    else if (emergency.lookups >= emergency_lookups)
        findings.push_back({.rule = "Z-11", .field = {}, .code = "too_many_lookups"});
    else if (emergency.reviewed_at)
        findings.push_back({.rule = "Z-11", .field = {}, .code = "reviewed"});
    else if (now > emergency.released_at.value_or(emergency.opened_at).plus(emergency_lookup_time) &&
             !waits_for_release(emergency))
        findings.push_back({.rule = "Z-11", .field = {}, .code = "too_late"});
    if (!request.pesel && !(request.last_name && request.first_name && request.birth_on))
        findings.push_back({.rule = "Z-11", .field = "pesel", .code = "whole_identity"});
    return findings;
}

Findings check_second_person(const EmergencyRow& emergency, AccountId who) {
    if (emergency.account_id != who) return {};
    return {{.rule = "Z-13", .field = {}, .code = "own_emergency"}};
}

}  // namespace wedka::access
