#pragma once

#include "casework/end_assistance.hpp"
#include "casework/make_family_plan.hpp"
#include "casework/mark_plan_action_done.hpp"
#include "casework/open_assistance.hpp"
#include "casework/record_family_visit.hpp"
#include "parameters/parameters.hpp"
#include "vocabulary/period.hpp"

namespace wedka::casework {

/// What the registers and the law say when an assistance is opened.
struct AssistanceSurroundings {
    Day today;
    bool is_family_assistant = false;
    /// When the assistant works with other families; open as long as the work has not been ended.
    std::vector<Period> other_families;
    /// Whether this household has an assistant on some day of the same time.
    bool has_assistant = false;
    /// asystent.ustawa and asystent.limit_rodzin on the days of the assistance.
    std::vector<parameters::ParameterValue> act;
    std::vector<parameters::ParameterValue> limit;
};

/// R4-01, R4-10, R4-13, R4-14, R1-13, R0-03: everything at once.
Findings check_opening(const OpenAssistance& request, const AssistanceSurroundings& known);

/// R4-04, R4-05, R4-11, R4-12.
Findings check_plan(const MakeFamilyPlan& request, const Assistance& assistance,
                    bool is_consulted_social_worker, Day today);

/// R4-04: the day on which an action of the plan was done.
Findings check_plan_action_done(Day done_on, const Assistance& assistance, const FamilyPlan& plan,
                                const PlanAction& action, Day today);

/// R4-15: a visit is of the time of the assistance, and has a length.
Findings check_family_visit(const RecordFamilyVisit& request, const Assistance& assistance,
                            Day today);

/// R4-06, R1-13: how the work may end.
Findings check_assistance_end(const EndAssistance& request, const Assistance& assistance,
                              Day today);

}  // namespace wedka::casework
