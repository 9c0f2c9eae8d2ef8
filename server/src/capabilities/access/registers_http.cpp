#include "access/registers.hpp"

namespace wedka::access {

void add_register_routes(Routes& routes) {
    routes.get("/api/authorisations", "access.read_accounts", "Who is authorised to process data",
               list_authorisations);
    routes.get("/api/processing-activities", "access.read_accounts",
               "The register of processing activities", list_processing);
    routes.put("/api/processing-activities/{activity}", "access.keep_register",
               "Write the office's own words of an activity", write_processing);
    routes.get("/api/people/{person_id}/information", "people.read",
               "What the person was told of the processing of their data", list_information);
    routes.post("/api/people/{person_id}/information", "access.inform",
                "Record that the person was told", inform_person);
    routes.post("/api/people/{person_id}/information/{information_id}/withdrawal", "access.inform",
                "Withdraw a wrong entry", withdraw_information);
}

}  // namespace wedka::access
