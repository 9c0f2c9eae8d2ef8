#pragma once

#include "programmes/appoint_committee.hpp"
#include "programmes/regulations.hpp"
#include "programmes/scoring.hpp"

namespace wedka::programmes {

/// R5-40: whether the people fit the regulations; whoever has handed in a card stays.
Findings check_committee(const AppointCommittee& request,
                         const std::optional<Regulations>& regulations,
                         const std::vector<MemberId>& with_cards, Day today);

/// R5-40: whether the member may sign the statement of impartiality on the day.
Findings check_statement(Day signed_on, const std::optional<Committee>& committee,
                         MemberId member_id, Day today);

/// A member before an application.
struct Scorer {
    std::optional<Committee> committee;
    MemberId member_id;
    bool is_excluded = false;
    std::vector<Card> cards;  ///< Those of the present round.
    Day today;
};

/// R5-04, R5-41: whether the member may hand in a card of the day.
Findings check_scorer(Day assessed_on, const Scorer& scorer, const ScoringTerms& terms);

/// R5-04, R5-41: whether the member may be left out of scoring from the day on.
Findings check_exclusion(Day declared_on, const Scorer& scorer);

}  // namespace wedka::programmes
