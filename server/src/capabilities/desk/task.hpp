#pragma once

#include <boost/describe.hpp>

#include "people/people.hpp"
#include "platform/json.hpp"

namespace wedka::desk {

using TaskId = Id<struct TaskKind>;

/// What a worker wrote down for herself (zadanie własne); nobody else sees it.
struct Task {
    TaskId task_id;
    Day due_on;
    LongText what;
    std::optional<people::PersonId> person_id;
    std::optional<std::string> person_name;
    std::optional<Day> done_on;
};
BOOST_DESCRIBE_STRUCT(Task, (), (task_id, due_on, what, person_id, person_name, done_on))

}  // namespace wedka::desk
