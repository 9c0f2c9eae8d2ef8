#pragma once

#include "programmes/application.hpp"

namespace wedka::programmes {

/// Whether a formal criterion is met. Where the program answers by itself, `is_met` may be absent.
struct FormalAnswer {
    CriterionId criterion_id;
    std::optional<bool> is_met;
    std::optional<LongText> note;
};
BOOST_DESCRIBE_STRUCT(FormalAnswer, (), (criterion_id, is_met, note))

/// How many points a scored criterion brings.
struct PointsAnswer {
    CriterionId criterion_id;
    std::int64_t points = 0;
    std::optional<LongText> note;
};
BOOST_DESCRIBE_STRUCT(PointsAnswer, (), (criterion_id, points, note))

/// The answers to every criterion of the regulations.
struct AssessApplication {
    ApplicationId application_id;
    Day assessed_on;
    std::vector<FormalAnswer> formal;
    std::vector<PointsAnswer> points;
};
BOOST_DESCRIBE_STRUCT(AssessApplication, (), (application_id, assessed_on, formal, points))

/// Assesses an application, or corrects the assessment by a further one. A list that was drawn
/// before stays as it is until it is drawn anew.
Result<Application> assess_application(Transaction& transaction, const AssessApplication& request);

}  // namespace wedka::programmes
