#pragma once

#include "finance/funding_application.hpp"

/// All SQL about single applications for money.
namespace wedka::finance {

FundingId insert_funding(Transaction& transaction, const FundingTerms& terms);
void update_funding(Transaction& transaction, FundingId funding_id, const FundingTerms& terms);
/// Locks the application and answers it as it was before, or nothing when there is none.
std::optional<FundingApplication> lock_funding(Transaction& transaction, FundingId funding_id);
/// The application with its steps, if the office has it.
std::optional<FundingApplication> whole_funding(const Operation& operation, FundingId funding_id);

void insert_step(Transaction& transaction, FundingId funding_id, std::size_t position,
                 const FundingStep& step);
void delete_step(Transaction& transaction, FundingId funding_id, std::size_t position);

}  // namespace wedka::finance
