#pragma once

#include "desk/note_task.hpp"

/// All SQL about workers' own tasks; each question sees only those of who asks.
namespace wedka::desk {

TaskId insert_task(Transaction& transaction, const NoteTask& request);
void set_done(Transaction& transaction, TaskId task_id, std::optional<Day> done_on);

/// The asker's task, if it is one.
std::optional<Task> find_own_task(const Operation& operation, TaskId task_id);
/// The asker's tasks that are to be done by the day, the earliest first. The name of somebody whom
/// the asker may not know any more is left out.
std::vector<Task> tasks_to_do(const Operation& operation, Day until);

}  // namespace wedka::desk
