#pragma once

#include <boost/describe.hpp>

#include "platform/json.hpp"
#include "platform/operation.hpp"
#include "vocabulary/day.hpp"

namespace wedka::desk {

struct AskMyDay {
    std::optional<Day> on;
};
BOOST_DESCRIBE_STRUCT(AskMyDay, (), (on))

/// What waits: a visit for an ordered interview, an action of a contract or of a family's help
/// plan, a contract or an assistance whose time runs out, a step of an individual action plan, a
/// request for a certificate of qualifying, an invitation without an answer, papers that an applicant
/// was asked for, an appeal to be decided, the situation of somebody who left a project to be learnt
/// after four weeks and after six months, a day of a project, the last day of a call for which
/// there is an idea, a task of one's own.
enum class WaitingKind {
    interview,
    contract_action,
    contract_end,
    plan_action,
    assistance_end,
    plan_step,
    certificate,
    invitation_answer,
    application_completion,
    appeal_decision,
    situation_after_leaving,
    situation_after_half_year,
    recruitment_opens,
    recruitment_closes,
    project_ends,
    call_closes,
    own_task
};
BOOST_DESCRIBE_ENUM(WaitingKind, interview, contract_action, contract_end, plan_action,
                    assistance_end, plan_step, certificate, invitation_answer,
                    application_completion, appeal_decision, situation_after_leaving,
                    situation_after_half_year, recruitment_opens, recruitment_closes,
                    project_ends, call_closes, own_task)

/// One line of the day. The subject is the record that it leads to; of an action the action_id
/// names what is to be done.
struct Waiting {
    WaitingKind kind = WaitingKind::interview;
    std::optional<Day> due_on;
    std::string subject_id;
    std::optional<std::string> action_id;
    /// Of the record; of a project or an idea its name; empty of a plan, a situation and a task.
    std::string number;
    std::optional<std::string> person_id;
    std::optional<std::string> person_name;
    std::optional<LongText> description;
    /// Of a participation or an application, which stand in their project.
    std::optional<std::string> project_id = {};
};
BOOST_DESCRIBE_STRUCT(Waiting, (),
                      (kind, due_on, subject_id, action_id, number, person_id, person_name,
                       description, project_id))

/// What waits for me: overdue, today, and the fourteen days that follow.
struct MyDay {
    Day on;
    std::vector<Waiting> overdue;
    std::vector<Waiting> today;
    std::vector<Waiting> next;
};
BOOST_DESCRIBE_STRUCT(MyDay, (), (on, overdue, today, next))
Result<MyDay> show_my_day(Query& query, const AskMyDay& request);

}  // namespace wedka::desk
