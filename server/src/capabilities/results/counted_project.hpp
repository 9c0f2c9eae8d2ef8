#pragma once

#include "results/indicators.hpp"

namespace wedka::results {

/// Everything that a project's indicators are counted of, read once for all of them.
struct CountedProject {
    RuleSet rule_set = RuleSet::local;
    std::vector<ParticipantRecord> records;
    std::vector<monitoring::OutputFact> outputs;

    CountedIndicator count(Indicator indicator, Day on) const {
        return is_of_outputs(indicator) ? results::count(indicator, outputs, on)
                                        : results::count(indicator, records, rule_set, on);
    }
};

inline CountedProject counted_project(const Operation& operation,
                                      const programmes::ProjectFact& project) {
    return {.rule_set = project.rule_set,
            .records = monitoring::records_of(operation, project.project_id),
            .outputs = monitoring::outputs_of(operation, project.project_id)};
}

}  // namespace wedka::results
