#pragma once

#include "casework/assistance.hpp"

namespace wedka::casework {

struct MarkPlanActionDone {
    AssistanceId assistance_id;
    PlanActionId action_id;
    Day done_on;
};
BOOST_DESCRIBE_STRUCT(MarkPlanActionDone, (), (assistance_id, action_id, done_on))

/// Records the day on which an action of a help plan was done; late is done too.
Result<Assistance> mark_plan_action_done(Transaction& transaction,
                                         const MarkPlanActionDone& request);

}  // namespace wedka::casework
