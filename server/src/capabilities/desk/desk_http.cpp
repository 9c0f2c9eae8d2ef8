#include "desk/desk.hpp"
#include "desk/my_day.hpp"
#include "desk/note_task.hpp"
#include "desk/search.hpp"
#include "desk/show_paths.hpp"
#include "desk/timeline.hpp"

namespace wedka::desk {

void add_routes(Routes& routes) {
    routes.get("/api/my-day", "desk.read", "What waits for me", show_my_day);
    routes.post("/api/tasks", "desk.keep_tasks", "Write a task down for oneself", note_task);
    routes.post("/api/tasks/{task_id}/done", "desk.keep_tasks", "Tick a task off", finish_task);
    routes.remove("/api/tasks/{task_id}/done", "desk.keep_tasks", "Take the tick back",
                  reopen_task);
    routes.get("/api/people/{person_id}/timeline", "people.read", "What happened with a person",
               show_timeline);
    routes.get("/api/people/{person_id}/paths", "people.read",
               "A person's way through projects, station by station", show_paths);
    routes.post("/api/search", "desk.search", "Search everything", search_all);
}

}  // namespace wedka::desk
