#include "results/set_targets.hpp"

#include <algorithm>
#include <set>

#include "results/target_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::results {

namespace {

constexpr std::int64_t most_people = 1'000'000;

bool is_out_of_range(std::int64_t people) { return people < 0 || people > most_people; }

void check_target(const Target& target, const std::string& at, Findings& findings) {
    const auto refuse = [&](const char* field, const char* code) {
        findings.push_back({.rule = "W-12", .field = at + field, .code = code});
    };
    if (is_out_of_range(target.total)) refuse(".total", "out_of_range");
    if (target.women.has_value() != target.men.has_value())
        refuse(target.women ? ".men" : ".women", "required");
    else if (target.women && *target.women + *target.men != target.total)
        refuse(".total", "not_the_sum");
}

}  // namespace

Findings check_targets(const SetTargets& request, RuleSet rule_set,
                       const std::optional<Day>& last_decided_on, Day today) {
    Findings findings;
    const auto known = indicators_of(rule_set);
    std::set<Indicator> seen;
    for (std::size_t i = 0; i < request.targets.size(); ++i) {
        const auto& target = request.targets[i];
        const auto at = "targets[" + std::to_string(i) + ']';
        if (std::ranges::find(known, target.indicator) == known.end())
            findings.push_back(
                {.rule = "W-12", .field = at + ".indicator", .code = "other_rule_set"});
        if (!seen.insert(target.indicator).second)
            findings.push_back({.rule = "W-12", .field = at + ".indicator", .code = "twice"});
        check_target(target, at, findings);
    }
    if (request.targets.empty())
        findings.push_back({.rule = {}, .field = "targets", .code = "required"});
    if (request.decided_on > today)
        findings.push_back({.rule = {}, .field = "decided_on", .code = "in_future"});
    if (last_decided_on && request.decided_on < *last_decided_on)
        findings.push_back({.rule = "W-12", .field = "decided_on", .code = "before_last"});
    return findings;
}

Result<Targets> set_targets(Transaction& transaction, const SetTargets& request) {
    const auto project = programmes::find_project(transaction, request.project_id);
    if (!project) return not_found("project_id");
    const auto before = target_versions(transaction, request.project_id);
    const auto last = before.empty() ? std::nullopt : std::optional{before.front().decided_on};
    const auto findings =
        check_targets(request, project->rule_set, last, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    insert_targets(transaction, request);
    transaction.record("results.set_targets", request.project_id);
    return Targets{request.project_id, target_versions(transaction, request.project_id)};
}

Result<Targets> list_targets(Query& query, const ListTargets& request) {
    if (!programmes::find_project(query, request.project_id)) return not_found("project_id");
    return Targets{request.project_id, target_versions(query, request.project_id)};
}

}  // namespace wedka::results
