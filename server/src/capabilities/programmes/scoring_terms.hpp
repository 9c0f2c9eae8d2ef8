#pragma once

#include "programmes/points.hpp"
#include "programmes/programmes.hpp"

namespace wedka::programmes {

using CriterionId = Id<struct CriterionIdKind>;

/// How the points of two cards become one result.
enum class ScoreRule { sum, mean };
BOOST_DESCRIBE_ENUM(ScoreRule, sum, mean)

/// What the regulations say of scoring: how many members score an application, how their points
/// become one result, and by how many points they may differ before a third one scores.
struct ScoringTerms {
    std::int64_t scorers = 1;
    ScoreRule rule = ScoreRule::sum;
    std::optional<std::int64_t> most_difference;
};

}  // namespace wedka::programmes
