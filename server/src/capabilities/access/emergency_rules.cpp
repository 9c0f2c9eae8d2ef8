#include "access/emergency_rules.hpp"

#include <algorithm>

namespace wedka::access {

namespace {

std::size_t characters_of(const std::string& utf8) {
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char byte) { return (byte & 0xC0) != 0x80; }));
}

}  // namespace

Findings check_reason(const OpenEmergency& request) {
    if (characters_of(request.reason.text) >= emergency_reason_characters) return {};
    return {{.rule = "Z-10", .field = "reason", .code = "too_short"}};
}

Findings check_lookup(const EmergencyRow& emergency, const LookUp& request, Instant now) {
    Findings findings;
    if (emergency.is_release_needed && !emergency.released_by)
        findings.push_back({.rule = "Z-12", .field = {}, .code = "waits_for_release"});
    if (emergency.person_id)
        findings.push_back({.rule = "Z-11", .field = {}, .code = "opened_already"});
    else if (emergency.lookups >= emergency_lookups)
        findings.push_back({.rule = "Z-11", .field = {}, .code = "too_many_lookups"});
    else if (now > emergency.opened_at.plus(emergency_lookup_time) &&
             !emergency.is_release_needed)
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
