#pragma once

#include "settlement/settlement.hpp"

/// When a benefit is own contribution of a project.
namespace wedka::settlement {

/// What the rule needs to know of a person and a project.
struct TakingPart {
    bool is_enrolled = false;
    std::optional<Day> first_support_on;
    Day ends_on;
    std::vector<programmes::InterruptionFact> interruptions = {};
};

/// Where a payment is declared, seen from one project.
enum class Declared { nowhere, here, elsewhere };

/// S-01, S-02, S-04: what keeps a benefit paid on the day from counting, in this order; nothing
/// when it was paid from the day of the first support to the end of taking part, both included, and
/// not while away.
std::optional<ContributionWhy> obstacle(const TakingPart& taking_part, Day paid_on);

/// How the payment stands in the project today.
ContributionWhy judge(const TakingPart& taking_part, Day paid_on, Declared declared);

/// S-01 ... S-04 for one payment that is to be declared.
Findings check_declaration(const TakingPart& taking_part, Day paid_on, Declared declared,
                           const std::string& field);

}  // namespace wedka::settlement
