#pragma once

#include "programmes/application_rules.hpp"
#include "programmes/receive_application.hpp"

/// SQL about applications, assessments and resignations.
namespace wedka::programmes {

std::int64_t count_applications(const Operation& operation, ProjectId project_id);
/// Whether the person has already applied to the project.
bool has_applied(const Operation& operation, ProjectId project_id, PersonId person_id);
/// Keeps the application under the project's next number, Z/7/2011. The project must be locked.
ApplicationId insert_application(Transaction& transaction, const ReceiveApplication& request);
/// Keeps a further assessment: the card of a member of the committee, or of one worker alone.
void insert_assessment(Transaction& transaction, const AssessApplication& request,
                       const std::vector<KeptAnswer>& answers,
                       std::optional<MemberId> member_id = {});
void insert_resignation(Transaction& transaction, ApplicationId application_id, Day resigned_on,
                        const std::optional<LongText>& note);

/// Everything known of the application, if there is one.
std::optional<ApplicationStanding> find_standing(const Operation& operation,
                                                 ApplicationId application_id);
/// Everything known of all applications of a project, in the order of receipt.
std::vector<ApplicationStanding> standings_of(const Operation& operation, ProjectId project_id);
/// At most so many applications, after one in the order of receipt, or from the first.
std::vector<ApplicationStanding> standings_page(const Operation& operation, ProjectId project_id,
                                                std::optional<ApplicationId> after,
                                                std::int64_t rows);
/// The answers of one assessment with their notes.
std::vector<KeptAnswer> answers_of(const Operation& operation, ApplicationId application_id,
                                   std::int64_t assessment);
/// What was written at the resignation.
std::optional<LongText> resignation_note(const Operation& operation, ApplicationId application_id);

}  // namespace wedka::programmes
