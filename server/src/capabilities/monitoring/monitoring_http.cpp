#include "monitoring/check_file.hpp"
#include "monitoring/feedback.hpp"
#include "monitoring/file_words.hpp"
#include "monitoring/find_monitoring.hpp"
#include "monitoring/fund_file.hpp"
#include "monitoring/record_effect.hpp"
#include "monitoring/record_output.hpp"
#include "monitoring/take_identifiers.hpp"

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
    routes.get("/api/projects/{project_id}/outputs", "monitoring.report",
               "What a project gave besides support to people", list_outputs);
    routes.post("/api/projects/{project_id}/outputs", "monitoring.report",
                "Record an entity supported, an adjustment or an adapted object", record_output);
    routes.post("/api/outputs/{output_id}/withdrawal", "monitoring.report",
                "Withdraw an output entered by mistake", withdraw_output);
    routes.get("/api/projects/{project_id}/participants-file", "monitoring.report",
               "Who would stand in the file for the fund, and who not, with why",
               look_at_fund_file);
    routes.get("/api/projects/{project_id}/participants-files", "monitoring.report",
               "The files made for the fund", list_fund_files);
    routes.post("/api/projects/{project_id}/participants-files", "monitoring.report",
                "Make the file of participants for the fund", make_fund_file);
    routes.get("/api/participants-files/{file_id}/content", "monitoring.report",
               "The file itself, as long as the records are the same", download_fund_file);
    routes.get("/api/projects/{project_id}/file-words", "monitoring.report",
               "What the project's records are called in its file", show_file_words);
    routes.put("/api/projects/{project_id}/file-words", "monitoring.report",
               "Set what the project's records are called in its file", set_file_words);
    routes.post("/api/projects/{project_id}/participants-file/identifiers", "monitoring.report",
                "Take over the technical identifiers of a file of the fund's system",
                take_identifiers);
    routes.get("/api/projects/{project_id}/feedback", "monitoring.report",
               "What the fund's system found wrong in the files", list_feedback);
    routes.post("/api/participants-files/{file_id}/feedback", "monitoring.report",
                "Record what the fund's system found wrong in a row", record_feedback);
    routes.post("/api/feedback/{feedback_id}/mending", "monitoring.report",
                "Mark an error of the fund's system as mended", mend_feedback);
}

}  // namespace wedka::monitoring
