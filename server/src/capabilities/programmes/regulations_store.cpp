#include "programmes/regulations_store.hpp"

namespace wedka::programmes {

namespace {

enum class CriterionKind { formal, scored };
BOOST_DESCRIBE_ENUM(CriterionKind, formal, scored)

// Where the regulations are silent.
constexpr std::int64_t default_completion_days = 5;
constexpr std::int64_t default_appeal_days = 3;
constexpr std::int64_t default_invitation_days = 14;

constexpr std::string_view delete_ties = R"sql(
    DELETE FROM programmes_tie_keys
    WHERE office_id = $1
      AND project_id = $2)sql";

constexpr std::string_view delete_required = R"sql(
    DELETE FROM programmes_required_papers
    WHERE office_id = $1
      AND project_id = $2)sql";

constexpr std::string_view delete_criteria = R"sql(
    DELETE FROM programmes_criteria
    WHERE office_id = $1
      AND project_id = $2)sql";

constexpr std::string_view put_regulations = R"sql(
    INSERT INTO programmes_regulations
      (office_id, project_id, adopted_on, opens_on, closes_on, minimum_points, reserve_places,
       scorers, score_rule, most_difference, completion_days, appeal_days, invitation_days,
       sex_rule, women_target, men_target, sex_reason)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
    ON CONFLICT (office_id, project_id)
      DO UPDATE SET adopted_on = excluded.adopted_on,
                    opens_on = excluded.opens_on,
                    closes_on = excluded.closes_on,
                    minimum_points = excluded.minimum_points,
                    reserve_places = excluded.reserve_places,
                    scorers = excluded.scorers,
                    score_rule = excluded.score_rule,
                    most_difference = excluded.most_difference,
                    completion_days = excluded.completion_days,
                    appeal_days = excluded.appeal_days,
                    invitation_days = excluded.invitation_days,
                    sex_rule = excluded.sex_rule,
                    women_target = excluded.women_target,
                    men_target = excluded.men_target,
                    sex_reason = excluded.sex_reason)sql";

constexpr std::string_view insert_criterion = R"sql(
    INSERT INTO programmes_criteria
      (office_id, criterion_id, project_id, kind, position, statement, evidence, checks,
       youngest_age, oldest_age, most_points, exclusive_group)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12))sql";

constexpr std::string_view insert_tie = R"sql(
    INSERT INTO programmes_tie_keys (office_id, project_id, position, sort_key, criterion_id)
    VALUES ($1, $2, $3, $4, $5))sql";

constexpr std::string_view insert_required = R"sql(
    INSERT INTO programmes_required_papers
      (office_id, requirement_id, project_id, position, kind, name)
    VALUES ($1, $2, $3, $4, $5, $6))sql";

constexpr std::string_view select_ties = R"sql(
    SELECT sort_key AS key, criterion_id
    FROM programmes_tie_keys
    WHERE office_id = $1
      AND project_id = $2
    ORDER BY position)sql";

constexpr std::string_view select_required = R"sql(
    SELECT requirement_id, kind, name
    FROM programmes_required_papers
    WHERE office_id = $1
      AND project_id = $2
    ORDER BY position)sql";

constexpr std::string_view select_regulations = R"sql(
    SELECT adopted_on, opens_on, closes_on, minimum_points, reserve_places, scorers, score_rule,
           most_difference, completion_days, appeal_days, invitation_days, sex_rule, women_target,
           men_target, sex_reason
    FROM programmes_regulations
    WHERE office_id = $1
      AND project_id = $2)sql";

constexpr std::string_view select_formal = R"sql(
    SELECT criterion_id, statement, evidence, checks, youngest_age, oldest_age
    FROM programmes_criteria
    WHERE office_id = $1
      AND project_id = $2
      AND kind = 'formal'
    ORDER BY position)sql";

constexpr std::string_view select_scored = R"sql(
    SELECT criterion_id, statement, evidence, most_points, exclusive_group
    FROM programmes_criteria
    WHERE office_id = $1
      AND project_id = $2
      AND kind = 'scored'
    ORDER BY position)sql";

struct RegulationsColumns {
    Day adopted_on;
    Day opens_on;
    Day closes_on;
    std::int64_t minimum_points = 0;
    std::int64_t reserve_places = 0;
    std::int64_t scorers = 1;
    ScoreRule score_rule = ScoreRule::sum;
    std::optional<std::int64_t> most_difference;
    std::int64_t completion_days = 0;
    std::int64_t appeal_days = 0;
    std::int64_t invitation_days = 0;
    std::optional<SexRule> sex_rule;
    std::optional<std::int64_t> women_target;
    std::optional<std::int64_t> men_target;
    std::optional<std::string> sex_reason;
};
BOOST_DESCRIBE_STRUCT(RegulationsColumns, (),
                      (adopted_on, opens_on, closes_on, minimum_points, reserve_places, scorers,
                       score_rule, most_difference, completion_days, appeal_days, invitation_days,
                       sex_rule, women_target, men_target, sex_reason))

void insert_criteria(Transaction& transaction, const AdoptRegulations& request) {
    auto& database = transaction.database;
    const auto office = transaction.office();
    for (std::size_t i = 0; i < request.formal_criteria.size(); ++i) {
        const auto& criterion = request.formal_criteria[i];
        database.execute(insert_criterion, office, CriterionId::make(), request.project_id,
                         CriterionKind::formal, i + 1, criterion.statement, criterion.evidence,
                         criterion.checks.value_or(CriterionCheck::none), criterion.youngest_age,
                         criterion.oldest_age, nullptr, nullptr);
    }
    for (std::size_t i = 0; i < request.scored_criteria.size(); ++i) {
        const auto& criterion = request.scored_criteria[i];
        database.execute(insert_criterion, office, CriterionId::make(), request.project_id,
                         CriterionKind::scored, i + 1, criterion.statement, criterion.evidence,
                         CriterionCheck::none, nullptr, nullptr, criterion.most_points,
                         criterion.exclusive_group);
    }
}

/// Tie-breaks name scored criteria by their number, so these must be there already.
void insert_ties(Transaction& transaction, const AdoptRegulations& request) {
    auto& database = transaction.database;
    const auto office = transaction.office();
    const auto scored = database.select<ScoredCriterion>(select_scored, office, request.project_id);
    for (std::size_t i = 0; i < request.ties.size(); ++i) {
        const auto& tie = request.ties[i];
        std::optional<CriterionId> criterion_id;
        if (tie.key == TieKey::criterion)
            criterion_id = scored.at(static_cast<std::size_t>(*tie.criterion - 1)).criterion_id;
        database.execute(insert_tie, office, request.project_id, i + 1, tie.key, criterion_id);
    }
}

void insert_required_papers(Transaction& transaction, const AdoptRegulations& request) {
    for (std::size_t i = 0; i < request.required_papers.size(); ++i)
        transaction.database.execute(insert_required, transaction.office(), RequirementId::make(),
                                     request.project_id, i + 1, request.required_papers[i].kind,
                                     request.required_papers[i].name);
}

}  // namespace

void replace_regulations(Transaction& transaction, const AdoptRegulations& request) {
    auto& database = transaction.database;
    const auto office = transaction.office();
    for (const auto sql : {delete_ties, delete_required, delete_criteria})
        database.execute(sql, office, request.project_id);
    database.execute(put_regulations, office, request.project_id, request.adopted_on,
                     request.opens_on, request.closes_on, request.minimum_points,
                     request.reserve_places, request.scorers.value_or(1),
                     request.score_rule.value_or(ScoreRule::sum), request.most_difference,
                     request.completion_days.value_or(default_completion_days),
                     request.appeal_days.value_or(default_appeal_days),
                     request.invitation_days.value_or(default_invitation_days), request.sex_rule,
                     request.women_target, request.men_target, request.sex_reason);
    insert_criteria(transaction, request);
    insert_ties(transaction, request);
    insert_required_papers(transaction, request);
}

std::optional<Regulations> find_regulations(const Operation& operation, ProjectId project_id) {
    auto& database = operation.database;
    const auto office = operation.office();
    const auto row = database.find<RegulationsColumns>(select_regulations, office, project_id);
    if (!row) return std::nullopt;
    return Regulations{
        .project_id = project_id,
        .adopted_on = row->adopted_on,
        .opens_on = row->opens_on,
        .closes_on = row->closes_on,
        .minimum_points = row->minimum_points,
        .reserve_places = row->reserve_places,
        .scorers = row->scorers,
        .score_rule = row->score_rule,
        .most_difference = row->most_difference,
        .completion_days = row->completion_days,
        .appeal_days = row->appeal_days,
        .invitation_days = row->invitation_days,
        .sex_rule = row->sex_rule,
        .women_target = row->women_target,
        .men_target = row->men_target,
        .sex_reason = row->sex_reason,
        .formal_criteria = database.select<FormalCriterion>(select_formal, office, project_id),
        .scored_criteria = database.select<ScoredCriterion>(select_scored, office, project_id),
        .ties = database.select<TieBreak>(select_ties, office, project_id),
        .required_papers = database.select<RequiredPaper>(select_required, office, project_id)};
}

}  // namespace wedka::programmes
