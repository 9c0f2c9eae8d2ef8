#include "desk/my_day.hpp"

#include <algorithm>

#include "casework/casework.hpp"
#include "desk/task_store.hpp"
#include "finance/finance.hpp"
#include "monitoring/monitoring.hpp"
#include "programmes/programmes.hpp"
#include "support/support.hpp"
#include "vocabulary/today.hpp"

namespace wedka::desk {

namespace {

constexpr int days_ahead = 14;

void put(MyDay& my_day, Waiting waiting) {
    if (!waiting.due_on ||
        (*waiting.due_on > my_day.on && *waiting.due_on <= my_day.on.plus_days(days_ahead)))
        my_day.next.push_back(std::move(waiting));
    else if (*waiting.due_on < my_day.on)
        my_day.overdue.push_back(std::move(waiting));
    else if (*waiting.due_on == my_day.on)
        my_day.today.push_back(std::move(waiting));
}

void put_casework(Query& query, Day until, MyDay& my_day) {
    const auto reach = query.reach("casework.read");
    for (const auto& interview : casework::interviews_waiting(query, reach)) {
        query.showed(interview.person_id);
        put(my_day, {.kind = WaitingKind::interview,
                     .due_on = interview.due_on,
                     .subject_id = interview.interview_id.text(),
                     .action_id = {},
                     .number = interview.number,
                     .person_id = interview.person_id.text(),
                     .person_name = interview.person_name,
                     .description = {}});
    }
    for (const auto& action : casework::actions_due(query, until, reach)) {
        query.showed(action.person_id);
        put(my_day, {.kind = WaitingKind::contract_action,
                     .due_on = action.due_on,
                     .subject_id = action.contract_id.text(),
                     .action_id = action.action_id.text(),
                     .number = action.contract_number,
                     .person_id = action.person_id.text(),
                     .person_name = action.person_name,
                     .description = action.description});
    }
    for (const auto& action : casework::plan_actions_due(query, until, reach)) {
        query.showed(action.person_id);
        put(my_day, {.kind = WaitingKind::plan_action,
                     .due_on = action.due_on,
                     .subject_id = action.assistance_id.text(),
                     .action_id = action.action_id.text(),
                     .number = action.assistance_number,
                     .person_id = action.person_id.text(),
                     .person_name = action.person_name,
                     .description = action.description});
    }
    for (const auto& end : casework::ends_due(query, until, reach)) {
        query.showed(end.person_id);
        put(my_day,
            {.kind = end.kind == casework::CaseEndKind::contract_end ? WaitingKind::contract_end
                                                                     : WaitingKind::assistance_end,
             .due_on = end.due_on,
             .subject_id = end.subject_id,
             .action_id = {},
             .number = end.number,
             .person_id = end.person_id.text(),
             .person_name = end.person_name,
             .description = {}});
    }
}

void put_plan_steps(Query& query, Day until, MyDay& my_day) {
    if (query.policy.reach(query.actor, "support.read_plan") == Reach::nothing) return;
    for (const auto& step : support::open_plan_steps(query, until)) {
        if (query.deny("support.read_plan", step.person_id)) continue;
        query.showed(step.person_id);
        put(my_day, {.kind = WaitingKind::plan_step,
                     .due_on = step.due_on,
                     .subject_id = step.plan_id.text(),
                     .action_id = step.step_id.text(),
                     .number = {},
                     .person_id = step.person_id.text(),
                     .person_name = step.person_name,
                     .description = step.step});
    }
}

void put_certificates(Query& query, Day until, MyDay& my_day) {
    const auto reach = query.reach("programmes.certify");
    for (const auto& request : programmes::certificates_due(query, until, reach)) {
        query.showed(request.person_id);
        put(my_day, {.kind = WaitingKind::certificate,
                     .due_on = request.due_on,
                     .subject_id = request.qualifying_id.text(),
                     .action_id = {},
                     .number = request.project_name,
                     .person_id = request.person_id.text(),
                     .person_name = request.person_name,
                     .description = {}});
    }
}

WaitingKind kind_of(programmes::RecruitmentWait kind) {
    switch (kind) {
        case programmes::RecruitmentWait::invitation:
            return WaitingKind::invitation_answer;
        case programmes::RecruitmentWait::completion:
            return WaitingKind::application_completion;
        case programmes::RecruitmentWait::appeal:
            break;
    }
    return WaitingKind::appeal_decision;
}

/// An invitation lapses, and so does the term for papers: once it has passed nothing is overdue.
void put_recruitment(Query& query, Day until, MyDay& my_day) {
    const auto reach = query.reach("programmes.enrol");
    for (const auto& one : programmes::recruitment_due(query, my_day.on, until, reach)) {
        query.showed(one.person_id);
        put(my_day, {.kind = kind_of(one.kind),
                     .due_on = one.due_on,
                     .subject_id = one.application_id.text(),
                     .action_id = one.subject_id,
                     .number = {},
                     .person_id = one.person_id.text(),
                     .person_name = one.person_name,
                     .description = LongText{one.project_name},
                     .project_id = one.project_id.text()});
    }
}

void put_follow_ups(Query& query, Day until, MyDay& my_day) {
    const auto reach = query.reach("monitoring.record");
    for (const auto& one : monitoring::follow_ups_due(query, my_day.on, until, reach)) {
        query.showed(one.person_id);
        put(my_day, {.kind = one.kind == monitoring::FollowUpKind::after_leaving
                                 ? WaitingKind::situation_after_leaving
                                 : WaitingKind::situation_after_half_year,
                     .due_on = one.due_on,
                     .subject_id = one.participation_id.text(),
                     .action_id = {},
                     .number = {},
                     .person_id = one.person_id.text(),
                     .person_name = one.person_name,
                     .description = LongText{one.project_name},
                     .project_id = one.project_id.text()});
    }
}

WaitingKind kind_of(programmes::ProjectDateKind kind) {
    switch (kind) {
        case programmes::ProjectDateKind::recruitment_opens:
            return WaitingKind::recruitment_opens;
        case programmes::ProjectDateKind::recruitment_closes:
            return WaitingKind::recruitment_closes;
        case programmes::ProjectDateKind::project_ends:
            break;
    }
    return WaitingKind::project_ends;
}

/// A project's day is told while it comes; once it has passed there is nothing to be done about it.
void put_projects(const Query& query, Day until, MyDay& my_day) {
    if (query.policy.reach(query.actor, "programmes.read") == Reach::nothing) return;
    for (const auto& date : programmes::dates_between(query, my_day.on, until))
        put(my_day, {.kind = kind_of(date.kind),
                     .due_on = date.on,
                     .subject_id = date.project_id.text(),
                     .action_id = {},
                     .number = date.project_name,
                     .person_id = {},
                     .person_name = {},
                     .description = {}});
}

/// A call that has closed is over, as a project's day is.
void put_calls(const Query& query, Day until, MyDay& my_day) {
    if (query.policy.reach(query.actor, "finance.raise_funds") == Reach::nothing) return;
    for (const auto& idea : finance::calls_closing(query, my_day.on, until))
        put(my_day, {.kind = WaitingKind::call_closes,
                     .due_on = idea.call_closes_on,
                     .subject_id = idea.funding_id.text(),
                     .action_id = {},
                     .number = idea.name,
                     .person_id = {},
                     .person_name = {},
                     .description = {}});
}

void put_own_tasks(Query& query, Day until, MyDay& my_day) {
    for (const auto& task : tasks_to_do(query, until)) {
        if (task.person_id) query.showed(*task.person_id);
        put(my_day,
            {.kind = WaitingKind::own_task,
             .due_on = task.due_on,
             .subject_id = task.task_id.text(),
             .action_id = {},
             .number = {},
             .person_id = task.person_id ? std::optional{task.person_id->text()} : std::nullopt,
             .person_name = task.person_name,
             .description = task.what});
    }
}

void in_order(std::vector<Waiting>& waiting) {
    std::ranges::stable_sort(waiting, [](const Waiting& one, const Waiting& other) {
        // What has no day comes last.
        if (!one.due_on || !other.due_on) return one.due_on.has_value() && !other.due_on;
        return *one.due_on < *other.due_on;
    });
}

}  // namespace

Result<MyDay> show_my_day(Query& query, const AskMyDay& request) {
    MyDay my_day{
        .on = request.on.value_or(today_in(query)), .overdue = {}, .today = {}, .next = {}};
    const auto until = my_day.on.plus_days(days_ahead);
    put_casework(query, until, my_day);
    put_plan_steps(query, until, my_day);
    put_certificates(query, until, my_day);
    put_recruitment(query, until, my_day);
    put_follow_ups(query, until, my_day);
    put_projects(query, until, my_day);
    put_calls(query, until, my_day);
    put_own_tasks(query, until, my_day);
    in_order(my_day.overdue);
    in_order(my_day.today);
    in_order(my_day.next);
    return my_day;
}

}  // namespace wedka::desk
