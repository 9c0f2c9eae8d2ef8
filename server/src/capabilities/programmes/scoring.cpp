#include "programmes/scoring.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace wedka::programmes {

namespace {

const CardAnswer* answer_to(const Card& card, CriterionId criterion_id) {
    const auto found = std::ranges::find(card.answers, criterion_id, &CardAnswer::criterion_id);
    return found == card.answers.end() ? nullptr : &*found;
}

bool agree_on_formal(const Card& one, const Card& other) {
    return std::ranges::all_of(one.answers, [&other](const CardAnswer& answer) {
        const auto* its = answer_to(other, answer.criterion_id);
        return !answer.is_met || !its || its->is_met == answer.is_met;
    });
}

bool differ_too_much(const Card& one, const Card& other, const ScoringTerms& terms) {
    if (!agree_on_formal(one, other)) return true;
    return terms.most_difference &&
           std::abs(one.points() - other.points()) > *terms.most_difference;
}

std::int64_t cards_needed(const std::vector<Card>& cards, const ScoringTerms& terms) {
    if (terms.scorers == 2 && cards.size() >= 2 && differ_too_much(cards[0], cards[1], terms))
        return 3;
    return terms.scorers;
}

/// Which cards give the points: of three the two nearest to each other.
std::vector<const Card*> counted_of(const std::vector<Card>& cards, const ScoringTerms& terms) {
    if (terms.scorers == 1) return {&cards.back()};
    if (cards.size() == 2) return {&cards[0], &cards[1]};
    std::vector<std::pair<const Card*, const Card*>> pairs{
        {&cards[0], &cards[1]}, {&cards[0], &cards[2]}, {&cards[1], &cards[2]}};
    const auto nearest = std::ranges::min_element(pairs, {}, [](const auto& pair) {
        const auto one = pair.first->points();
        const auto other = pair.second->points();
        return std::tuple(std::abs(one - other), -(one + other));
    });
    return {nearest->first, nearest->second};
}

Points points_of(CriterionId criterion_id, const std::vector<const Card*>& counted,
                 const ScoringTerms& terms) {
    std::int64_t sum = 0;
    for (const auto* card : counted)
        if (const auto* answer = answer_to(*card, criterion_id)) sum += answer->points.value_or(0);
    const bool is_halved = counted.size() == 2 && terms.rule == ScoreRule::mean;
    return is_halved ? Points::from_halves(sum) : Points::whole(sum);
}

bool is_met_by_most(CriterionId criterion_id, const std::vector<Card>& cards) {
    const auto met = std::ranges::count_if(cards, [criterion_id](const Card& card) {
        const auto* answer = answer_to(card, criterion_id);
        return answer && answer->is_met.value_or(false);
    });
    return static_cast<std::size_t>(met) * 2 > cards.size();
}

}  // namespace

std::int64_t Card::points() const {
    std::int64_t sum = 0;
    for (const auto& answer : answers) sum += answer.points.value_or(0);
    return sum;
}

Points Score::points_of(CriterionId criterion_id) const {
    const auto found = std::ranges::find(criteria, criterion_id, &CriterionResult::criterion_id);
    return found == criteria.end() ? Points{} : found->points.value_or(Points{});
}

Score score_of(const std::vector<Card>& cards, const ScoringTerms& terms) {
    Score score;
    score.cards_in = static_cast<std::int64_t>(cards.size());
    score.cards_needed = cards_needed(cards, terms);
    if (!score.is_complete()) return score;

    const auto counted = counted_of(cards, terms);
    const auto deciding = terms.scorers == 1 ? std::vector<Card>{cards.back()} : cards;
    for (const auto* card : counted) score.counted.push_back(card->assessment);
    for (const auto& answer : counted.front()->answers) {
        CriterionResult result{answer.criterion_id, {}, {}};
        if (answer.is_met) {
            result.is_met = is_met_by_most(answer.criterion_id, deciding);
            if (!*result.is_met) ++score.unmet;
        } else {
            result.points = points_of(answer.criterion_id, counted, terms);
            score.points += *result.points;
        }
        score.criteria.push_back(result);
    }
    score.assessed_on = std::ranges::max(deciding, {}, &Card::assessed_on).assessed_on;
    return score;
}

}  // namespace wedka::programmes
