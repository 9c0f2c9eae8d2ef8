#pragma once

#include "support/add_form.hpp"
#include "support/cancel_session.hpp"
#include "support/change_series.hpp"
#include "support/change_session.hpp"
#include "support/enrol_in_series.hpp"
#include "support/leave_series.hpp"
#include "support/open_series.hpp"
#include "support/plan_sessions.hpp"

/// SQL about forms of support, series, their sessions and who is enrolled.
namespace wedka::support {

FormId insert_form(Transaction& transaction, const AddForm& request);
std::optional<SupportForm> find_form(const Operation& operation, FormId form_id);
SupportForm form(const Operation& operation, FormId form_id);
/// The project's catalogue, by kind and name.
std::vector<SupportForm> forms_of(const Operation& operation, ProjectId project_id);

SeriesId insert_series(Transaction& transaction, const OpenSeries& request);
void update_series(Transaction& transaction, const ChangeSeries& request);
/// Holds the series to the end of the transaction; false when there is none.
bool lock_series(Transaction& transaction, SeriesId series_id);
std::optional<SeriesRow> find_series_row(const Operation& operation, SeriesId series_id);
/// The series with its meetings and people; it must be there.
SupportSeries series(const Operation& operation, SeriesId series_id);
/// The project's series, by their beginning and name.
std::vector<SeriesRow> series_of(const Operation& operation, ProjectId project_id);

void insert_session(Transaction& transaction, const PlanSessions& request, Day held_on);
void update_session(Transaction& transaction, const ChangeSession& request);
void mark_cancelled(Transaction& transaction, const CancelSession& request);
std::optional<SeriesSession> find_session(const Operation& operation, SessionId session_id);
/// In order of time, with those cancelled.
std::vector<SeriesSession> sessions_of(const Operation& operation, SeriesId series_id);

EnrolmentId insert_enrolment(Transaction& transaction, const EnrolInSeries& request,
                             ParticipationId participation_id, PersonId person_id);
void mark_left(Transaction& transaction, const LeaveSeries& request);
/// By name, with those who left.
std::vector<SeriesParticipant> participants_of_series(const Operation& operation,
                                                      SeriesId series_id);
/// The day of the last session at which the person was.
std::optional<Day> last_attended_on(const Operation& operation, EnrolmentId enrolment_id);

}  // namespace wedka::support
