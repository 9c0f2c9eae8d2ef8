#pragma once

#include "monitoring/feedback.hpp"

/// SQL that keeps what the fund's system found wrong. What it told is kept encrypted.
namespace wedka::monitoring {

FeedbackId insert_feedback(Transaction& transaction, const FundFile& file,
                           const programmes::ParticipationFact& whose,
                           const RecordFeedback& request);
std::optional<FeedbackError> find_feedback(const Operation& operation, FeedbackId feedback_id);
/// Whether it was still open.
bool mark_as_mended(Transaction& transaction, FeedbackId feedback_id, Day on);

/// Of the participation, what waits first.
std::vector<FeedbackError> feedback_of(const Operation& operation,
                                       ParticipationId participation_id);
/// Of the project's participants within reach, what waits first.
std::vector<FeedbackError> feedback_in(const Operation& operation, ProjectId project_id,
                                       const ReachFilter& reach);

}  // namespace wedka::monitoring
