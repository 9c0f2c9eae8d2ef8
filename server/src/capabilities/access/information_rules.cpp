#include "access/information_rules.hpp"

#include "access/reasons.hpp"

namespace wedka::access {

Findings check_information(Day given_on, Day birth_on, Day today) {
    Findings findings;
    if (given_on > today)
        findings.push_back({.rule = "R20-21", .field = "given_on", .code = "in_the_future"});
    if (given_on < birth_on)
        findings.push_back({.rule = "R20-21", .field = "given_on", .code = "before_birth"});
    return findings;
}

Finding withdrawn_already() {
    return {.rule = "R20-22", .field = {}, .code = "withdrawn_already"};
}

Findings check_withdrawal(bool is_withdrawn, const std::string& reason) {
    Findings findings;
    if (is_withdrawn) findings.push_back(withdrawn_already());
    if (!says_why(reason))
        findings.push_back({.rule = "R20-22", .field = "reason", .code = "reason_too_short"});
    return findings;
}

}  // namespace wedka::access
