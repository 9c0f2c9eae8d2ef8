#include "monitoring/check_file.hpp"
#include "monitoring/find_monitoring.hpp"
#include "monitoring/record_effect.hpp"

namespace wedka::monitoring {

void add_routes(Routes& routes) {
    routes.get("/api/projects/{project_id}/participant-data", "monitoring.read",
               "How complete the participants' data are", list_participant_data);
    routes.post("/api/projects/{project_id}/participants-file/check", "monitoring.read",
                "Check a file of participants before it is sent to the fund", check_file);
    routes.get("/api/participants/{participation_id}/data", "monitoring.read",
               "One participant's data for the funder, with what is missing",
               show_participant_data);
    routes.post("/api/participants/{participation_id}/data", "monitoring.record",
                "Record a participant's data of the day of joining", record_data_sheet);
    routes.post("/api/participants/{participation_id}/effects", "monitoring.record",
                "Record what came of taking part, with its paper", record_effect);
    routes.post("/api/effects/{effect_id}/withdrawal", "monitoring.record",
                "Withdraw an effect entered by mistake", withdraw_effect);
}

}  // namespace wedka::monitoring
