#include "desk/desk.hpp"
#include "desk/my_day.hpp"
#include "desk/search.hpp"
#include "desk/timeline.hpp"

namespace wedka::desk {

void add_routes(Routes& routes) {
    routes.get("/api/my-day", "desk.read", "What waits for me", show_my_day);
    routes.get("/api/people/{person_id}/timeline", "people.read", "What happened with a person",
               show_timeline);
    routes.post("/api/search", "desk.read", "Search everything", search_all);
}

}  // namespace wedka::desk
