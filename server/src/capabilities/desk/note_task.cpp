#include "desk/note_task.hpp"

#include "desk/task_store.hpp"
#include "platform/told_at.hpp"
#include "vocabulary/today.hpp"

namespace wedka::desk {

Result<Task> note_task(Transaction& transaction, const NoteTask& request) {
    if (request.person_id) {
        if (!people::find_person(transaction, *request.person_id)) return not_found("person_id");
        if (const auto refusal = transaction.deny("people.read", *request.person_id))
            return told_at("person_id", *refusal);
    }
    const auto task_id = insert_task(transaction, request);
    transaction.record("desk.keep_tasks", task_id);
    return find_own_task(transaction, task_id).value();
}

Result<Task> finish_task(Transaction& transaction, const TickTask& request) {
    const auto task = find_own_task(transaction, request.task_id);
    if (!task) return not_found("task_id");
    if (task->done_on) return refused({.rule = {}, .field = {}, .code = "task_already_done"});
    set_done(transaction, request.task_id, today_in(transaction));
    transaction.record("desk.keep_tasks", request.task_id);
    return find_own_task(transaction, request.task_id).value();
}

Result<Task> reopen_task(Transaction& transaction, const TickTask& request) {
    if (!find_own_task(transaction, request.task_id)) return not_found("task_id");
    set_done(transaction, request.task_id, std::nullopt);
    transaction.record("desk.keep_tasks", request.task_id);
    return find_own_task(transaction, request.task_id).value();
}

}  // namespace wedka::desk
