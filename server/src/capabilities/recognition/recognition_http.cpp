#include "recognition/record_award.hpp"
#include "recognition/record_practice.hpp"

namespace wedka::recognition {

void add_routes(Routes& routes) {
    routes.get("/api/awards", "recognition.read", "Awards of the office, the latest first",
               list_awards);
    routes.post("/api/awards", "recognition.record", "Record an award with what proves it",
                record_award);
    routes.put("/api/awards/{award_id}", "recognition.record", "Change an award", change_award);
    routes.get("/api/good-practices", "recognition.read",
               "Good practices of the office, the latest first", list_practices);
    routes.post("/api/good-practices", "recognition.record", "Record a good practice",
                record_practice);
    routes.put("/api/good-practices/{practice_id}", "recognition.record", "Change a good practice",
               change_practice);
}

}  // namespace wedka::recognition
