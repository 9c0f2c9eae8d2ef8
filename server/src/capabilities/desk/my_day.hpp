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

/// What waits: a visit for an ordered interview, an action of a contract.
enum class WaitingKind { interview, contract_action };
BOOST_DESCRIBE_ENUM(WaitingKind, interview, contract_action)

struct Waiting {
    WaitingKind kind = WaitingKind::interview;
    std::optional<Day> due_on;
    std::string subject_id;
    std::string number;
    std::string person_id;
    std::string person_name;
};
BOOST_DESCRIBE_STRUCT(Waiting, (), (kind, due_on, subject_id, number, person_id, person_name))

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
