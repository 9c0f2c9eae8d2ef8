#include "programmes/explain_application.hpp"

#include <algorithm>

#include "programmes/application_rules.hpp"
#include "programmes/application_store.hpp"
#include "programmes/committee_store.hpp"
#include "programmes/regulations_store.hpp"
#include "programmes/selection_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

namespace {

std::string name_of(const Operation& operation, const std::optional<MemberId>& member_id) {
    if (!member_id) return {};
    const auto member = staff::find_member(operation, *member_id).value();
    return member.last_name + ' ' + member.first_name;
}

/// What each card says of the criterion.
std::vector<GivenByMember> given_for(const Operation& operation, CriterionId criterion_id,
                                     const std::vector<Card>& cards, const Score& score) {
    std::vector<GivenByMember> given;
    for (const auto& card : cards) {
        const auto answer =
            std::ranges::find(card.answers, criterion_id, &CardAnswer::criterion_id);
        if (answer == card.answers.end()) continue;
        given.push_back(
            {.scorer = name_of(operation, card.member_id),
             .is_counted = std::ranges::find(score.counted, card.assessment) != score.counted.end(),
             .is_met = answer->is_met,
             .points = answer->points});
    }
    return given;
}

void explain_criteria(const Operation& operation, const ScoredApplication& application,
                      const Regulations& regulations, Explanation& explained) {
    const auto& score = application.score;
    const auto cards = score.is_complete() ? cards_of(operation, application) : std::vector<Card>{};
    const auto explain = [&](CriterionId criterion_id, const std::string& statement,
                             std::optional<std::int64_t> most_points) {
        const auto result =
            std::ranges::find(score.criteria, criterion_id, &CriterionResult::criterion_id);
        auto& criterion = explained.criteria.emplace_back();
        criterion.statement = statement;
        criterion.most_points = most_points;
        criterion.given = given_for(operation, criterion_id, cards, score);
        if (result == score.criteria.end()) return;
        criterion.is_met = result->is_met;
        criterion.points = result->points;
    };
    for (const auto& one : regulations.formal_criteria)
        explain(one.criterion_id, one.statement, std::nullopt);
    const bool is_added = regulations.scorers == 2 && regulations.score_rule == ScoreRule::sum;
    for (const auto& one : regulations.scored_criteria)
        explain(one.criterion_id, one.statement, one.most_points * (is_added ? 2 : 1));
}

void explain_place(const Selection& selection, Explanation& explained) {
    const auto place = std::ranges::find(selection.places, explained.application_id,
                                         &SelectionPlace::application_id);
    if (place == selection.places.end()) return;
    explained.version = selection.version;
    explained.drawn_on = selection.drawn_on;
    explained.list = place->list;
    explained.position = place->position;
    explained.why = place->why;
    explained.points_on_list = place->points;
    for (const auto& other : selection.places) {
        if (other.list == SelectionList::basic &&
            (!explained.last_basic_points || other.points < *explained.last_basic_points))
            explained.last_basic_points = other.points;
        if (other.application_id != place->application_id && other.points == place->points &&
            other.list != SelectionList::rejected && place->list != SelectionList::rejected)
            explained.equal_numbers.push_back(other.number);
    }
}

std::vector<ExplainedTie> explain_ties(const ScoredApplication& application,
                                       const Regulations& regulations) {
    auto ties = regulations.ties;
    if (ties.empty()) ties = {{TieKey::received, {}}, {TieKey::number, {}}};
    std::vector<ExplainedTie> explained;
    for (const auto& tie : ties) {
        auto& one = explained.emplace_back();
        one.key = tie.key;
        if (tie.key == TieKey::criterion && tie.criterion_id) {
            const auto criterion = std::ranges::find(
                regulations.scored_criteria, *tie.criterion_id, &ScoredCriterion::criterion_id);
            one.statement = criterion->statement;
            one.value = application.score.points_of(*tie.criterion_id).text();
        } else {
            one.value = tie.key == TieKey::received ? application.received_on.text()
                                                    : application.number;
        }
    }
    return explained;
}

}  // namespace

Explanation explanation(const Operation& operation, ApplicationId application_id) {
    const auto application =
        with_scores(operation, {find_standing(operation, application_id).value()}).front();
    const auto regulations = find_regulations(operation, application.project_id).value();
    Explanation explained;
    explained.application_id = application_id;
    explained.person_id = application.person_id;
    explained.number = application.number;
    explained.last_name = application.last_name;
    explained.first_name = application.first_name;
    explained.state = state_of(application, today_in(operation));
    explained.minimum_points = regulations.minimum_points;
    if (application.score.is_complete()) explained.points = application.score.points;
    explain_criteria(operation, application, regulations, explained);
    if (const auto selection = find_selection(operation, application.project_id))
        explain_place(*selection, explained);
    if (!explained.equal_numbers.empty()) explained.ties = explain_ties(application, regulations);
    return explained;
}

Result<Explanation> explain_application(Query& query, const ExplainApplication& request) {
    const auto standing = find_standing(query, request.application_id);
    if (!standing) return not_found("application_id");
    if (const auto refusal = query.deny("programmes.read", standing->person_id)) return *refusal;
    query.showed(standing->person_id);
    return explanation(query, request.application_id);
}

}  // namespace wedka::programmes
