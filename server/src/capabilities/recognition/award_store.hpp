#pragma once

#include "recognition/award.hpp"

/// All SQL about awards and good practices.
namespace wedka::recognition {

AwardId insert_award(Transaction& transaction, const AwardTerms& terms);
/// Replaces what is told of the award and what proves it.
void update_award(Transaction& transaction, AwardId award_id, const AwardTerms& terms);
std::optional<Award> find_award(const Operation& operation, AwardId award_id);
/// The latest first.
std::vector<Award> all_awards(const Operation& operation);

PracticeId insert_practice(Transaction& transaction, const PracticeTerms& terms);
void update_practice(Transaction& transaction, PracticeId practice_id, const PracticeTerms& terms);
std::optional<Practice> find_practice(const Operation& operation, PracticeId practice_id);
/// The latest first.
std::vector<Practice> all_practices(const Operation& operation);

}  // namespace wedka::recognition
