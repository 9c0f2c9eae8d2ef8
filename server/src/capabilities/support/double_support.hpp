#pragma once

#include "support/enrolment_rules.hpp"

/// The same support paid for twice (podwójne finansowanie).
namespace wedka::support {

/// Somebody who has the same kind of support in another project while the series runs.
struct SameSupport {
    PersonId person_id;
    ProjectId project_id;
    std::string project_name;
    programmes::RuleSet rule_set = programmes::RuleSet::local;
};

/// R5-11: who joins a series of an EFS+ project has not the same kind of support in another one at
/// the same time, unless a written reason says why.
Findings check_double_support(const EnrolInSeries& request, const JoiningSeries& joining,
                              programmes::RuleSet rule_set,
                              const std::vector<SameSupport>& elsewhere);

/// Who has the same kind of support elsewhere while the series runs, as far as the asker may know.
std::vector<SameSupport> same_support_elsewhere(const Operation& operation,
                                                const SeriesRow& series);

}  // namespace wedka::support
