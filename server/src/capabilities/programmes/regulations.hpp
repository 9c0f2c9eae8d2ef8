#pragma once

#include "platform/json.hpp"
#include "programmes/programmes.hpp"
#include "programmes/scoring_terms.hpp"

namespace wedka::programmes {

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
    std::optional<std::string> exclusive_group;  ///< One criterion of a group alone brings points.
};
BOOST_DESCRIBE_STRUCT(ScoredCriterion, (),
                      (criterion_id, statement, evidence, most_points, exclusive_group))

/// What decides between equal points: more points in a criterion, the earlier day of receipt, the
/// earlier number.
enum class TieKey { criterion, received, number };
BOOST_DESCRIBE_ENUM(TieKey, criterion, received, number)

struct TieBreak {
    TieKey key = TieKey::received;
    std::optional<CriterionId> criterion_id;
};
BOOST_DESCRIBE_STRUCT(TieBreak, (), (key, criterion_id))

/// What targets for women and men do: they are watched, or the list is split by them (parytet).
enum class SexRule { monitor, split };
BOOST_DESCRIBE_ENUM(SexRule, monitor, split)

using RequirementId = Id<struct RequirementIdKind>;

enum class RequirementKind { statement, attachment };
BOOST_DESCRIBE_ENUM(RequirementKind, statement, attachment)

/// A statement or an attachment that every application must have.
struct RequiredPaper {
    RequirementId requirement_id;
    RequirementKind kind = RequirementKind::statement;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(RequiredPaper, (), (requirement_id, kind, name))

/// By what a project's participants are chosen (regulamin rekrutacji).
struct Regulations {
    ProjectId project_id;
    Day adopted_on;
    Day opens_on;
    Day closes_on;
    std::int64_t minimum_points = 0;
    std::int64_t reserve_places = 0;
    std::int64_t scorers = 1;
    ScoreRule score_rule = ScoreRule::sum;
    std::optional<std::int64_t> most_difference;
    std::int64_t completion_days = 0;  ///< Working days to complete an application.
    std::int64_t appeal_days = 0;      ///< Working days to appeal from the list.
    std::int64_t invitation_days = 0;  ///< Days to answer an invitation.
    std::optional<SexRule> sex_rule;
    std::optional<std::int64_t> women_target;
    std::optional<std::int64_t> men_target;
    std::optional<std::string> sex_reason;
    std::vector<FormalCriterion> formal_criteria;
    std::vector<ScoredCriterion> scored_criteria;
    std::vector<TieBreak> ties;
    std::vector<RequiredPaper> required_papers;

    ScoringTerms scoring() const { return {scorers, score_rule, most_difference}; }
};
BOOST_DESCRIBE_STRUCT(Regulations, (),
                      (project_id, adopted_on, opens_on, closes_on, minimum_points, reserve_places,
                       scorers, score_rule, most_difference, completion_days, appeal_days,
                       invitation_days, sex_rule, women_target, men_target, sex_reason,
                       formal_criteria, scored_criteria, ties, required_papers))

}  // namespace wedka::programmes
