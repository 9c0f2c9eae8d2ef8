#include "desk/task_store.hpp"

#include "vocabulary/instant.hpp"

namespace wedka::desk {

namespace {

constexpr std::string_view insert_task_sql = R"sql(
    INSERT INTO desk_tasks (office_id, task_id, member_id, person_id, due_on, what, noted_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7))sql";

constexpr std::string_view update_done = R"sql(
    UPDATE desk_tasks
    SET done_on = $4
    WHERE office_id = $1
      AND member_id = $2
      AND task_id = $3)sql";

constexpr std::string_view select_task = R"sql(
    SELECT t.task_id, t.due_on, t.what, t.person_id, p.first_name || ' ' || p.last_name AS name,
           t.done_on
    FROM desk_tasks t
    LEFT JOIN people_people p ON p.office_id = t.office_id AND p.person_id = t.person_id
    WHERE t.office_id = $1
      AND t.member_id = $2
      AND t.task_id = $3)sql";

constexpr std::string_view select_to_do = R"sql(
    SELECT t.task_id, t.due_on, t.what, t.person_id, p.first_name || ' ' || p.last_name AS name,
           t.done_on
    FROM desk_tasks t
    LEFT JOIN people_people p ON p.office_id = t.office_id AND p.person_id = t.person_id
    WHERE t.office_id = $1
      AND t.member_id = $2
      AND t.done_on IS NULL
      AND t.due_on <= $3
    ORDER BY t.due_on, t.task_id)sql";

struct TaskRecord {
    TaskId task_id;
    Day due_on;
    Bytes what;
    std::optional<people::PersonId> person_id;
    std::optional<std::string> name;
    std::optional<Day> done_on;
};
BOOST_DESCRIBE_STRUCT(TaskRecord, (), (task_id, due_on, what, person_id, name, done_on))

Task opened(const Operation& operation, const TaskRecord& row) {
    Task task{.task_id = row.task_id,
              .due_on = row.due_on,
              .what = {operation.unseal("desk_tasks", "what", row.task_id.uuid(), row.what)},
              .person_id = row.person_id,
              .person_name = row.name,
              .done_on = row.done_on};
    if (task.person_id && operation.deny("people.read", *task.person_id)) {
        task.person_id.reset();
        task.person_name.reset();
    }
    return task;
}

}  // namespace

TaskId insert_task(Transaction& transaction, const NoteTask& request) {
    const auto task_id = TaskId::make();
    transaction.database.execute(
        insert_task_sql, transaction.office(), task_id, transaction.actor.worker, request.person_id,
        request.due_on, transaction.seal("desk_tasks", "what", task_id.uuid(), request.what.text),
        Instant::at(transaction.now));
    return task_id;
}

void set_done(Transaction& transaction, TaskId task_id, std::optional<Day> done_on) {
    transaction.database.execute(update_done, transaction.office(), transaction.actor.worker,
                                 task_id, done_on);
}

std::optional<Task> find_own_task(const Operation& operation, TaskId task_id) {
    const auto row = operation.database.find<TaskRecord>(select_task, operation.office(),
                                                         operation.actor.worker, task_id);
    return row ? std::optional{opened(operation, *row)} : std::nullopt;
}

std::vector<Task> tasks_to_do(const Operation& operation, Day until) {
    std::vector<Task> tasks;
    for (const auto& row : operation.database.select<TaskRecord>(select_to_do, operation.office(),
                                                                 operation.actor.worker, until))
        tasks.push_back(opened(operation, row));
    return tasks;
}

}  // namespace wedka::desk
