#pragma once

#include "programmes/application.hpp"
#include "programmes/committee_rules.hpp"

/// SQL about committees, exclusions and the cards of their members.
namespace wedka::programmes {

/// Keeps the committee in place of an earlier one; who stays keeps day and statement.
void put_committee(Transaction& transaction, const AppointCommittee& request);
void put_statement(Transaction& transaction, ProjectId project_id, MemberId member_id,
                   Day signed_on);
void insert_exclusion(Transaction& transaction, ApplicationId application_id, MemberId member_id,
                      Day declared_on);

/// The committee of the project, if one was appointed.
std::optional<Committee> find_committee(const Operation& operation, ProjectId project_id);
/// Members who have handed in a card for an application to the project.
std::vector<MemberId> members_with_cards(const Operation& operation, ProjectId project_id);
bool is_excluded(const Operation& operation, ApplicationId application_id, MemberId member_id);
/// Whoever is signed in, before the application.
Scorer scorer_of(const Operation& operation, const ApplicationStanding& standing);

/// The cards of the application's round, in the order in which they came.
std::vector<Card> cards_of(const Operation& operation, const ApplicationStanding& standing);
/// The applications with what came out of their cards; all of one project, in the order of receipt.
std::vector<ScoredApplication> with_scores(const Operation& operation,
                                           std::vector<ApplicationStanding> standings);

}  // namespace wedka::programmes
