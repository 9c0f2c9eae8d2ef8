#pragma once

#include "support/add_form.hpp"
#include "support/cancel_session.hpp"
#include "support/change_series.hpp"
#include "support/change_session.hpp"
#include "support/open_series.hpp"
#include "support/plan_sessions.hpp"
#include "vocabulary/working_days.hpp"

/// What a project's forms, series and sessions must fit.
namespace wedka::support {

/// R5-25: whether the form is new to the project.
Findings check_form(const AddForm& request, const std::vector<SupportForm>& forms);

/// R5-25: whether the series lies in the project and its numbers make sense.
Findings check_series(const OpenSeries& request, const programmes::ProjectFact& project,
                      const std::vector<SeriesRow>& others);

/// R5-35: whether the meetings, people and certificates of the series still fit it as changed.
Findings check_series_change(const ChangeSeries& request, const SupportSeries& series);

/// The days that are asked for: the one, or every week until the last without statutory holidays.
/// At most 200.
std::vector<Day> session_days(const PlanSessions& request, const WorkingDays& calendar);

/// R5-26: whether the sessions lie in the series and no other stands at their time.
Findings check_sessions(const PlanSessions& request, const std::vector<Day>& days,
                        const SupportSeries& series);

/// R5-26: whether the session may be changed so.
Findings check_change(const ChangeSession& request, const SeriesSession& session,
                      const SupportSeries& series);

/// R5-26: whether it may be cancelled.
Findings check_cancelling(const SeriesSession& session);

}  // namespace wedka::support
