#include "support/find_consultations.hpp"
#include "support/find_participants.hpp"
#include "support/record_consultation.hpp"

namespace wedka::support {

void add_routes(Routes& routes) {
    routes.get("/api/projects/{project_id}/participants", "programmes.read",
               "A project's participants, and since when they take part", find_participants);
    routes.get("/api/projects/{project_id}/consultations", "support.read",
               "A project's consultations, the latest first", find_consultations);
    routes.post("/api/consultations", "support.record_consultation", "Record a consultation",
                record_consultation);
}

}  // namespace wedka::support
