#pragma once

#include "finance/funding_application.hpp"

namespace wedka::finance {

/// The steps that may follow where an application stands.
std::vector<FundingStage> next_stages(FundingStage stage);

/// F-08, F-09, F-10, F-11, F-12, F-13: whether the application may go this step.
Findings check_step(const FundingStep& step, const FundingApplication& application, Day today);
/// F-10: an idea is not noted in the future.
Findings check_idea(Day noted_on, Day today);
/// F-14: what has ended is told as it was.
Findings check_change(const FundingApplication& application);
/// F-08: the idea itself is not taken back.
Findings check_taking_back(const FundingApplication& application);

}  // namespace wedka::finance
