#pragma once

#include "results/indicators.hpp"
#include "results/results.hpp"

namespace wedka::results {

/// What a project promised of one indicator (wartość docelowa).
struct Target {
    Indicator indicator = Indicator::EECO01;
    std::int64_t total = 0;
    std::optional<std::int64_t> women;
    std::optional<std::int64_t> men;
};
BOOST_DESCRIBE_STRUCT(Target, (), (indicator, total, women, men))

/// The targets that a decision or an agreement set, in place of those before it.
struct SetTargets {
    ProjectId project_id;
    Day decided_on;
    std::string reference;
    std::vector<Target> targets;
};
BOOST_DESCRIBE_STRUCT(SetTargets, (), (project_id, decided_on, reference, targets))

struct TargetVersion {
    std::int64_t version = 0;
    Day decided_on;
    std::string reference;
    std::vector<Target> targets;
};
BOOST_DESCRIBE_STRUCT(TargetVersion, (), (version, decided_on, reference, targets))

struct Targets {
    ProjectId project_id;
    std::vector<TargetVersion> versions;  ///< The one in force first.
};
BOOST_DESCRIBE_STRUCT(Targets, (), (project_id, versions))

/// Keeps a further version. W-12.
Result<Targets> set_targets(Transaction& transaction, const SetTargets& request);

/// W-12: targets of the project's own rule set, each once, women and men together the total; decided
/// no earlier than the last ones.
Findings check_targets(const SetTargets& request, RuleSet rule_set,
                       const std::optional<Day>& last_decided_on, Day today);

struct ListTargets {
    ProjectId project_id;
};
BOOST_DESCRIBE_STRUCT(ListTargets, (), (project_id))
Result<Targets> list_targets(Query& query, const ListTargets& request);

}  // namespace wedka::results
