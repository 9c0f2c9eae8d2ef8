#pragma once

#include <vector>

#include "programmes/scoring_terms.hpp"
#include "staff/staff.hpp"

/// How cards become one result (wynik oceny): values in, result out.
namespace wedka::programmes {

using staff::MemberId;

/// What a card says of one criterion: met or not, or so many points.
struct CardAnswer {
    CriterionId criterion_id;
    std::optional<bool> is_met;
    std::optional<std::int64_t> points;
};

/// One member's card (karta oceny), or the assessment of one worker where there is no committee.
struct Card {
    std::int64_t assessment = 0;
    std::optional<MemberId> member_id;
    Day assessed_on;
    std::vector<CardAnswer> answers;

    std::int64_t points() const;
};

/// What came out for one criterion.
struct CriterionResult {
    CriterionId criterion_id;
    std::optional<bool> is_met;
    std::optional<Points> points;
};

/// The result of an application. As long as a card is missing nothing is counted, so that nobody
/// learns from it what another member gave.
struct Score {
    std::int64_t cards_in = 0;
    std::int64_t cards_needed = 1;
    std::vector<std::int64_t> counted;  ///< The assessments whose points were counted.
    std::vector<CriterionResult> criteria;
    std::int64_t unmet = 0;  ///< Formal criteria answered with no.
    Points points;
    std::optional<Day> assessed_on;  ///< The day of the last card.

    bool is_complete() const { return cards_in >= cards_needed; }
    Points points_of(CriterionId criterion_id) const;
};

/// The result of the cards of one round, in the order in which they came. One scorer: the last card
/// counts. Two: both, or of three the two whose points are nearest to each other, of equally near
/// ones the higher; a formal criterion is decided by most of the cards.
Score score_of(const std::vector<Card>& cards, const ScoringTerms& terms);

}  // namespace wedka::programmes
