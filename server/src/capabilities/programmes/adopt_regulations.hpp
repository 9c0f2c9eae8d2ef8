#pragma once

#include "programmes/regulations.hpp"

namespace wedka::programmes {

struct NewFormalCriterion {
    std::string statement;
    std::string evidence;
    std::optional<CriterionCheck> checks;
    std::optional<std::int64_t> youngest_age;
    std::optional<std::int64_t> oldest_age;
};
BOOST_DESCRIBE_STRUCT(NewFormalCriterion, (),
                      (statement, evidence, checks, youngest_age, oldest_age))

struct NewScoredCriterion {
    std::string statement;
    std::string evidence;
    std::int64_t most_points = 0;
};
BOOST_DESCRIBE_STRUCT(NewScoredCriterion, (), (statement, evidence, most_points))

/// The regulations of a project's recruitment.
struct AdoptRegulations {
    ProjectId project_id;
    Day adopted_on;
    Day opens_on;
    Day closes_on;
    std::int64_t minimum_points = 0;
    std::int64_t reserve_places = 0;
    std::vector<NewFormalCriterion> formal_criteria;
    std::vector<NewScoredCriterion> scored_criteria;
};
BOOST_DESCRIBE_STRUCT(AdoptRegulations, (),
                      (project_id, adopted_on, opens_on, closes_on, minimum_points, reserve_places,
                       formal_criteria, scored_criteria))

/// Puts the regulations into force, in place of earlier ones as long as nobody can have relied on
/// them.
Result<Regulations> adopt_regulations(Transaction& transaction, const AdoptRegulations& request);

}  // namespace wedka::programmes
