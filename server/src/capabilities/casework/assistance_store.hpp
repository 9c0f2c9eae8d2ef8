#pragma once

#include "casework/end_assistance.hpp"
#include "casework/make_family_plan.hpp"
#include "casework/mark_plan_action_done.hpp"
#include "casework/open_assistance.hpp"
#include "casework/record_family_visit.hpp"
#include "vocabulary/period.hpp"

/// All SQL that changes or brings the work of family assistants.
namespace wedka::casework {

AssistanceId insert_assistance(Transaction& transaction, const OpenAssistance& request,
                               const std::string& number,
                               const std::vector<people::HouseholdMember>& family);
/// The assistance under a new version, held until the transaction ends; whether there is one.
bool lock_assistance(Transaction& transaction, AssistanceId assistance_id);
void insert_plan(Transaction& transaction, const MakeFamilyPlan& request, std::int64_t version_no);
void mark_done(Transaction& transaction, const MarkPlanActionDone& request);
void insert_visit(Transaction& transaction, const RecordFamilyVisit& request, MemberId worker_id);
void mark_ended(Transaction& transaction, const EndAssistance& request);

/// When the assistant works with families; without an end as long as the work has not been ended.
std::vector<Period> times_of_worker(const Operation& operation, MemberId worker_id);
/// The same of a household, whoever the assistant is.
std::vector<Period> times_of_household(const Operation& operation,
                                       people::HouseholdId household_id);
/// Who belonged to the family when the work began, as far as the actor may know them; nobody when
/// there is no such assistance.
std::vector<AssistedPerson> family_of(const Operation& operation, AssistanceId assistance_id);
/// All of the family, whoever asks.
std::vector<PersonId> everybody_in(const Operation& operation, AssistanceId assistance_id);
/// An assistance that exists, with its texts decrypted, its state of today, and whom the actor may
/// know of the family.
Assistance assistance(const Operation& operation, AssistanceId assistance_id);
/// The assistances of the families to which the person, whom the actor may know, belonged, the
/// latest first.
std::vector<AssistanceRow> assistances_of_person(const Operation& operation, PersonId person_id);

/// That `k` is the first of the family who stands in for it in lists: the first for whom the
/// predicate about `n` holds.
std::string is_first_of_family(std::string_view predicate);

/// "CASE ... END" that tells the AssistanceState of an assistance `a` on the day of the
/// placeholder.
std::string assistance_state(int day_placeholder);

}  // namespace wedka::casework
