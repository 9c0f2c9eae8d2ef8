#include "programmes/scoring.hpp"

#include <doctest/doctest.h>

using namespace wedka;
using namespace wedka::programmes;

namespace {

const CriterionId lives_here{Uuid::named("lives here")};
const CriterionId without_work{Uuid::named("without work")};
const CriterionId has_children{Uuid::named("has children")};

Card card(std::int64_t assessment, std::int64_t work, std::int64_t children, bool lives = true) {
    return {.assessment = assessment,
            .member_id = {},
            .assessed_on = Day::parse("2011-05-02").value().plus_days(assessment),
            .answers = {{lives_here, lives, {}},
                        {without_work, {}, work},
                        {has_children, {}, children}}};
}

const ScoringTerms added{.scorers = 2, .rule = ScoreRule::sum, .most_difference = 4};
const ScoringTerms averaged{.scorers = 2, .rule = ScoreRule::mean, .most_difference = 4};

}  // namespace

TEST_CASE("points in halves are written as whole, or with a half") {
    CHECK(Points::whole(17).text() == "17");
    CHECK(Points::from_halves(35).text() == "17.5");
    CHECK(Points::parse("17.5")->halves() == 35);
    CHECK(Points::parse("17")->halves() == 34);
    CHECK_FALSE(Points::parse("17.3"));
    CHECK_FALSE(Points::parse("17.0"));
    CHECK_FALSE(Points::parse("many"));
}

TEST_CASE("one scorer: the last card counts, a correction takes the place of the first") {
    const auto score = score_of({card(1, 3, 1), card(2, 8, 2, false)}, {});
    CHECK(score.is_complete());
    CHECK(score.points == Points::whole(10));
    CHECK(score.unmet == 1);
    CHECK(score.counted == std::vector<std::int64_t>{2});
}

TEST_CASE("two scorers: nothing is counted before both cards are in") {
    const auto score = score_of({card(1, 8, 2)}, added);
    CHECK_FALSE(score.is_complete());
    CHECK(score.cards_needed == 2);
    CHECK(score.points == Points{});
    CHECK(score.criteria.empty());
    CHECK_FALSE(score_of({}, added).is_complete());
}

TEST_CASE("two scorers: the result is the sum, or the mean with its half") {
    CHECK(score_of({card(1, 8, 2), card(2, 5, 2)}, added).points == Points::whole(17));
    const auto mean = score_of({card(1, 8, 2), card(2, 5, 2)}, averaged);
    CHECK(mean.points == Points::from_halves(17));
    CHECK(mean.points_of(without_work) == Points::from_halves(13));
    CHECK(mean.points_of(has_children) == Points::whole(2));
    CHECK(mean.assessed_on == Day::parse("2011-05-04"));
}

TEST_CASE("a difference at the bound is borne, one point more asks for a third card") {
    CHECK(score_of({card(1, 8, 2), card(2, 4, 2)}, averaged).is_complete());
    const auto apart = score_of({card(1, 8, 2), card(2, 3, 2)}, averaged);
    CHECK_FALSE(apart.is_complete());
    CHECK(apart.cards_needed == 3);
    CHECK(score_of({card(1, 10, 5), card(2, 0, 0)}, {2, ScoreRule::sum, {}}).is_complete());
}

TEST_CASE("of three cards the two nearest count, of equally near ones the higher") {
    const auto near = score_of({card(1, 10, 0), card(2, 3, 0), card(3, 4, 0)}, added);
    CHECK(near.points == Points::whole(7));
    CHECK(near.counted == std::vector<std::int64_t>{2, 3});
    const auto between = score_of({card(1, 10, 0), card(2, 2, 0), card(3, 6, 0)}, added);
    CHECK(between.points == Points::whole(16));
}

TEST_CASE("who disagree on a formal criterion ask for a third, and most of the cards decide") {
    CHECK(score_of({card(1, 5, 0), card(2, 5, 0, false)}, added).cards_needed == 3);
    CHECK(score_of({card(1, 5, 0), card(2, 5, 0, false), card(3, 9, 0)}, added).unmet == 0);
    CHECK(score_of({card(1, 5, 0), card(2, 5, 0, false), card(3, 9, 0, false)}, added).unmet == 1);
}
