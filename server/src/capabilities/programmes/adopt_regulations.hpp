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
    std::optional<std::string> exclusive_group;
};
BOOST_DESCRIBE_STRUCT(NewScoredCriterion, (), (statement, evidence, most_points, exclusive_group))

/// A tie-break; the key "criterion" names a scored criterion by its number from 1.
struct NewTieBreak {
    TieKey key = TieKey::received;
    std::optional<std::int64_t> criterion;
};
BOOST_DESCRIBE_STRUCT(NewTieBreak, (), (key, criterion))

struct NewRequiredPaper {
    RequirementKind kind = RequirementKind::statement;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(NewRequiredPaper, (), (kind, name))

/// The regulations of a project's recruitment. What they do not say of the procedure is: one
/// assessor, five working days to complete, three to appeal, fourteen days to answer an invitation.
struct AdoptRegulations {
    ProjectId project_id;
    Day adopted_on;
    Day opens_on;
    Day closes_on;
    std::int64_t minimum_points = 0;
    std::int64_t reserve_places = 0;
    std::optional<std::int64_t> scorers;
    std::optional<ScoreRule> score_rule;
    std::optional<std::int64_t> most_difference;
    std::optional<std::int64_t> completion_days;
    std::optional<std::int64_t> appeal_days;
    std::optional<std::int64_t> invitation_days;
    std::optional<SexRule> sex_rule;
    std::optional<std::int64_t> women_target;
    std::optional<std::int64_t> men_target;
    std::optional<std::string> sex_reason;
    std::vector<NewFormalCriterion> formal_criteria;
    std::vector<NewScoredCriterion> scored_criteria;
    std::vector<NewTieBreak> ties;
    std::vector<NewRequiredPaper> required_papers;
};
BOOST_DESCRIBE_STRUCT(AdoptRegulations, (),
                      (project_id, adopted_on, opens_on, closes_on, minimum_points, reserve_places,
                       scorers, score_rule, most_difference, completion_days, appeal_days,
                       invitation_days, sex_rule, women_target, men_target, sex_reason,
                       formal_criteria, scored_criteria, ties, required_papers))

/// Puts the regulations into force, in place of earlier ones as long as nobody can have relied on
/// them.
Result<Regulations> adopt_regulations(Transaction& transaction, const AdoptRegulations& request);

}  // namespace wedka::programmes
