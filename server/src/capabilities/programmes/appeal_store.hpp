#pragma once

#include "programmes/selection.hpp"
#include "programmes/submit_appeal.hpp"

/// SQL about appeals.
namespace wedka::programmes {

void insert_appeal(Transaction& transaction, const SubmitAppeal& request, SelectionId selection_id);
void put_decision(Transaction& transaction, const DecideAppeal& request);
/// Cards of the application count from now on only when they are of the next round.
void begin_round(Transaction& transaction, ApplicationId application_id);

std::optional<ApplicationId> application_of_appeal(const Operation& operation, AppealId appeal_id);
/// An appeal that exists.
Appeal appeal_of(const Operation& operation, AppealId appeal_id);
/// Every appeal of the application, the earliest first.
std::vector<Appeal> appeals_of(const Operation& operation, ApplicationId application_id);
/// Whether the list in force was appealed against for the application.
bool has_appealed(const Operation& operation, const ApplicationStanding& standing);
/// How many appeals of the project wait for a decision.
std::int64_t count_open_appeals(const Operation& operation, ProjectId project_id);

}  // namespace wedka::programmes
