#pragma once

#include "support/complete_plan_step.hpp"
#include "support/make_plan.hpp"
#include "support/sign_plan.hpp"

/// All SQL about individual action plans.
namespace wedka::support {

PlanId insert_plan(Transaction& transaction, const MakePlan& request,
                   ParticipationId participation_id);
/// The plan without its texts, held to the end of the transaction.
std::optional<PlanRow> lock_plan(Transaction& transaction, PlanId plan_id);
void mark_signed(Transaction& transaction, const SignPlan& request);
void mark_step_done(Transaction& transaction, const CompletePlanStep& request);

std::optional<PlanRow> find_plan(const Operation& operation, PlanId plan_id);
/// The whole plan; it must be there.
ActionPlan action_plan(const Operation& operation, PlanId plan_id);
/// All plans of the project but of people hidden from the actor, in alphabetical order, the last of
/// each participant first.
std::vector<PlanRow> plans_of(const Operation& operation, ProjectId project_id);
/// The person's plans in all projects, the last first.
std::vector<PlanRow> plans_of_person(const Operation& operation, PersonId person_id);
/// The plan of each participant that both had signed by the day.
std::vector<PlanInForce> plans_by(const Operation& operation, ProjectId project_id, Day on);

}  // namespace wedka::support
