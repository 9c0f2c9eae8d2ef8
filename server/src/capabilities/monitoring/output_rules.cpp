#include "monitoring/output_rules.hpp"

#include <algorithm>

#include "platform/text.hpp"

namespace wedka::monitoring {

namespace {

bool is_entity(OutputKind kind) {
    return kind == OutputKind::public_entity || kind == OutputKind::small_enterprise;
}

bool is_same_entity(const Output& other, const RecordOutput& request) {
    if (other.withdrawn_on || other.kind != request.kind) return false;
    if (other.nip && request.nip) return *other.nip == *request.nip;
    return folded_words(other.name) == folded_words(request.name);
}

}  // namespace

Findings check_output(const RecordOutput& request, const programmes::ProjectFact& project,
                      const std::vector<Output>& others, Day today) {
    Findings findings;
    if (request.given_on > today)
        findings.push_back({.rule = {}, .field = "given_on", .code = "in_future"});
    if (request.given_on < project.from_on || request.given_on > project.to_on)
        findings.push_back(
            {.rule = "V-41",
             .field = "given_on",
             .code = "outside_project",
             .values = {{"from_on", project.from_on.text()}, {"to_on", project.to_on.text()}}});
    if (is_entity(request.kind) &&
        std::ranges::any_of(others, [&request](const Output& other) {
            return is_same_entity(other, request);
        }))
        findings.push_back({.rule = "V-41", .field = "name", .code = "entity_known"});
    return findings;
}

}  // namespace wedka::monitoring
