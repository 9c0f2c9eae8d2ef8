#pragma once

#include "desk/task.hpp"
#include "platform/operation.hpp"

namespace wedka::desk {

/// What is to be done by a day, perhaps about somebody.
struct NoteTask {
    Day due_on;
    LongText what;
    std::optional<people::PersonId> person_id;
};
BOOST_DESCRIBE_STRUCT(NoteTask, (), (due_on, what, person_id))

/// Writes a task down for oneself.
Result<Task> note_task(Transaction& transaction, const NoteTask& request);

struct TickTask {
    TaskId task_id;
};
BOOST_DESCRIBE_STRUCT(TickTask, (), (task_id))

/// Ticks a task of one's own off, as done today; somebody else's is not there.
Result<Task> finish_task(Transaction& transaction, const TickTask& request);
/// Takes the tick back.
Result<Task> reopen_task(Transaction& transaction, const TickTask& request);

}  // namespace wedka::desk
