#include "desk/my_day.hpp"

#include "casework/casework.hpp"
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

}  // namespace

Result<MyDay> show_my_day(Query& query, const AskMyDay& request) {
    MyDay my_day{
        .on = request.on.value_or(today_in(query)), .overdue = {}, .today = {}, .next = {}};
    const auto reach = query.reach("casework.read");
    for (const auto& interview : casework::interviews_waiting(query, reach)) {
        query.showed(interview.person_id);
        put(my_day, {WaitingKind::interview, interview.due_on, interview.interview_id.text(),
                     interview.number, interview.person_id.text(), interview.person_name});
    }
    const auto until = my_day.on.plus_days(days_ahead);
    for (const auto& action : casework::actions_due(query, until, reach)) {
        query.showed(action.person_id);
        put(my_day, {WaitingKind::contract_action, action.due_on, action.contract_id.text(),
                     action.contract_number, action.person_id.text(), action.person_name});
    }
    return my_day;
}

}  // namespace wedka::desk
