#pragma once

#include "programmes/assess_application.hpp"

namespace wedka::programmes {

/// R5-01: an application before the opening, or (with a written reason) after the closing.
Findings check_receipt(Day received_on, const std::optional<Regulations>& regulations, Day today);

/// What an assessment is checked against.
struct Assessed {
    Regulations regulations;
    Day birth_on;
    Day received_on;
    Day today;
};

/// What the program answers by itself: whether the age on the day of receipt, in full years, lies
/// within the ages of the regulations. Nothing for criteria that people answer.
std::optional<bool> computed_answer(const FormalCriterion& criterion, Day birth_on,
                                    Day received_on);

/// R5-03, R5-10, R5-14: every criterion answered once, within its range, not against the date of
/// birth, and of a group of criteria one alone with points.
Findings check_assessment(const AssessApplication& request, const Assessed& assessed);

/// The answers as they are kept, computed ones filled in. Asked after the check found nothing.
struct KeptAnswer {
    CriterionId criterion_id;
    std::optional<bool> is_met;
    std::optional<std::int64_t> points;
    std::optional<LongText> note;
};
std::vector<KeptAnswer> answers_to_keep(const AssessApplication& request, const Assessed& assessed);

/// Whether papers are missing and the term to complete has run out before the day.
bool is_incomplete_on(const ApplicationStanding& standing, Day on);

/// What became of an application until today.
ApplicationState state_of(const ScoredApplication& application, Day today);

/// R5-42: an application is assessed when every paper is there.
Findings check_package(const ApplicationStanding& standing);

}  // namespace wedka::programmes
