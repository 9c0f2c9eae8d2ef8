#include "programmes/committee_store.hpp"

#include <algorithm>
#include <map>

#include "programmes/regulations_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

namespace {

constexpr std::string_view delete_members = R"sql(
    DELETE FROM programmes_committee
    WHERE office_id = $1
      AND project_id = $2)sql";

constexpr std::string_view insert_member = R"sql(
    INSERT INTO programmes_committee
      (office_id, project_id, member_id, is_chair, appointed_on, signed_on)
    VALUES ($1, $2, $3, $4, $5, $6))sql";

constexpr std::string_view update_statement = R"sql(
    UPDATE programmes_committee
    SET signed_on = $4
    WHERE office_id = $1
      AND project_id = $2
      AND member_id = $3)sql";

constexpr std::string_view insert_exclusion_sql = R"sql(
    INSERT INTO programmes_exclusions (office_id, application_id, member_id, declared_on)
    VALUES ($1, $2, $3, $4))sql";

constexpr std::string_view select_members = R"sql(
    SELECT c.member_id, m.first_name, m.last_name, c.is_chair, c.appointed_on, c.signed_on
    FROM programmes_committee c
    JOIN staff_members m ON m.office_id = c.office_id AND m.member_id = c.member_id
    WHERE c.office_id = $1
      AND c.project_id = $2
    ORDER BY c.is_chair DESC, m.last_name, m.first_name, c.member_id)sql";

constexpr std::string_view select_with_cards = R"sql(
    SELECT DISTINCT e.member_id
    FROM programmes_applications a
    JOIN programmes_assessments e
      ON e.office_id = a.office_id AND e.application_id = a.application_id
    WHERE a.office_id = $1
      AND a.project_id = $2
      AND e.member_id IS NOT NULL)sql";

constexpr std::string_view count_exclusions = R"sql(
    SELECT COUNT(*)
    FROM programmes_exclusions
    WHERE office_id = $1
      AND application_id = $2
      AND member_id = $3)sql";

constexpr std::string_view select_answers = R"sql(
    SELECT w.application_id, w.assessment, e.member_id, e.assessed_on, w.criterion_id, w.is_met,
           w.points
    FROM programmes_applications a
    JOIN programmes_assessments e
      ON e.office_id = a.office_id
      AND e.application_id = a.application_id
      AND e.round = a.round
    JOIN programmes_answers w
      ON w.office_id = e.office_id
      AND w.application_id = e.application_id
      AND w.assessment = e.assessment
    JOIN programmes_criteria c
      ON c.office_id = w.office_id AND c.criterion_id = w.criterion_id
    WHERE a.office_id = $1
      AND a.project_id = $2
      AND a.sequence BETWEEN $3 AND $4
    ORDER BY a.sequence, w.assessment, c.kind, c.position)sql";

struct AnswerColumns {
    ApplicationId application_id;
    std::int64_t assessment = 0;
    std::optional<MemberId> member_id;
    Day assessed_on;
    CriterionId criterion_id;
    std::optional<bool> is_met;
    std::optional<std::int64_t> points;
};
BOOST_DESCRIBE_STRUCT(AnswerColumns, (),
                      (application_id, assessment, member_id, assessed_on, criterion_id, is_met,
                       points))

using CardsOfAll = std::map<ApplicationId, std::vector<Card>>;

/// The cards of the applications that were received from one number to another.
CardsOfAll read_cards(const Operation& operation, ProjectId project_id, std::int64_t first,
                      std::int64_t last) {
    CardsOfAll all;
    for (const auto& row : operation.database.select<AnswerColumns>(
             select_answers, operation.office(), project_id, first, last)) {
        auto& cards = all[row.application_id];
        if (cards.empty() || cards.back().assessment != row.assessment)
            cards.push_back({.assessment = row.assessment,
                             .member_id = row.member_id,
                             .assessed_on = row.assessed_on,
                             .answers = {}});
        cards.back().answers.push_back(
            {.criterion_id = row.criterion_id, .is_met = row.is_met, .points = row.points});
    }
    return all;
}

}  // namespace

void put_committee(Transaction& transaction, const AppointCommittee& request) {
    auto& database = transaction.database;
    const auto office = transaction.office();
    const auto before = find_committee(transaction, request.project_id).value_or(Committee{});
    database.execute(delete_members, office, request.project_id);
    for (const auto& member : request.members) {
        const auto stays = std::ranges::find(before.members, member.member_id,
                                             &CommitteeMember::member_id);
        const bool is_new = stays == before.members.end();
        database.execute(insert_member, office, request.project_id, member.member_id,
                         member.is_chair, is_new ? request.appointed_on : stays->appointed_on,
                         is_new ? std::nullopt : stays->signed_on);
    }
}

void put_statement(Transaction& transaction, ProjectId project_id, MemberId member_id,
                   Day signed_on) {
    transaction.database.execute(update_statement, transaction.office(), project_id, member_id,
                                 signed_on);
}

void insert_exclusion(Transaction& transaction, ApplicationId application_id, MemberId member_id,
                      Day declared_on) {
    transaction.database.execute(insert_exclusion_sql, transaction.office(), application_id,
                                 member_id, declared_on);
}

std::optional<Committee> find_committee(const Operation& operation, ProjectId project_id) {
    Committee committee{.project_id = project_id,
                        .members = operation.database.select<CommitteeMember>(
                            select_members, operation.office(), project_id)};
    if (committee.members.empty()) return std::nullopt;
    return committee;
}

std::vector<MemberId> members_with_cards(const Operation& operation, ProjectId project_id) {
    return operation.database.select<MemberId>(select_with_cards, operation.office(), project_id);
}

bool is_excluded(const Operation& operation, ApplicationId application_id, MemberId member_id) {
    return operation.database.value<std::int64_t>(count_exclusions, operation.office(),
                                                  application_id, member_id) > 0;
}

Scorer scorer_of(const Operation& operation, const ApplicationStanding& standing) {
    const MemberId member_id{operation.actor.worker};
    return {.committee = find_committee(operation, standing.project_id),
            .member_id = member_id,
            .is_excluded = is_excluded(operation, standing.application_id, member_id),
            .cards = cards_of(operation, standing),
            .today = today_in(operation)};
}

std::vector<Card> cards_of(const Operation& operation, const ApplicationStanding& standing) {
    return read_cards(operation, standing.project_id, standing.sequence,
                      standing.sequence)[standing.application_id];
}

std::vector<ScoredApplication> with_scores(const Operation& operation,
                                           std::vector<ApplicationStanding> standings) {
    std::vector<ScoredApplication> scored;
    if (standings.empty()) return scored;
    const auto project_id = standings.front().project_id;
    const auto regulations = find_regulations(operation, project_id);
    auto cards = read_cards(operation, project_id, standings.front().sequence,
                            standings.back().sequence);
    for (auto& standing : standings) {
        auto score = regulations ? score_of(cards[standing.application_id], regulations->scoring())
                                 : Score{};
        scored.push_back({std::move(standing), std::move(score)});
    }
    return scored;
}

}  // namespace wedka::programmes
