#pragma once

#include "platform/json.hpp"
#include "programmes/programmes.hpp"

namespace wedka::programmes {

using CriterionId = Id<struct CriterionIdKind>;

/// What the program answers by itself: working_age, from the date of birth.
enum class CriterionCheck { none, working_age };
BOOST_DESCRIBE_ENUM(CriterionCheck, none, working_age)

/// A condition that everybody must meet (kryterium formalne). The ages, both included, are those of
/// the regulations.
struct FormalCriterion {
    CriterionId criterion_id;
    std::string statement;
    std::string evidence;
    CriterionCheck checks = CriterionCheck::none;
    std::optional<std::int64_t> youngest_age;
    std::optional<std::int64_t> oldest_age;
};
BOOST_DESCRIBE_STRUCT(FormalCriterion, (),
                      (criterion_id, statement, evidence, checks, youngest_age, oldest_age))

/// A condition that brings points (kryterium punktowe).
struct ScoredCriterion {
    CriterionId criterion_id;
    std::string statement;
    std::string evidence;
    std::int64_t most_points = 0;
};
BOOST_DESCRIBE_STRUCT(ScoredCriterion, (), (criterion_id, statement, evidence, most_points))

/// By what a project's participants are chosen (regulamin rekrutacji).
struct Regulations {
    ProjectId project_id;
    Day adopted_on;
    Day opens_on;
    Day closes_on;
    std::int64_t minimum_points = 0;
    std::int64_t reserve_places = 0;
    std::vector<FormalCriterion> formal_criteria;
    std::vector<ScoredCriterion> scored_criteria;
};
BOOST_DESCRIBE_STRUCT(Regulations, (),
                      (project_id, adopted_on, opens_on, closes_on, minimum_points, reserve_places,
                       formal_criteria, scored_criteria))

}  // namespace wedka::programmes
