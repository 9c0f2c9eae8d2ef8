#include "placements/correct_job.hpp"
#include "placements/end_job.hpp"
#include "placements/find_jobs.hpp"
#include "placements/find_outcomes.hpp"
#include "placements/note_situation.hpp"
#include "placements/prove_job.hpp"
#include "placements/record_job.hpp"

namespace wedka::placements {

void add_routes(Routes& routes) {
    routes.get("/api/jobs", "placements.read", "Work that people took up, the latest first",
               list_jobs);
    routes.get("/api/jobs/{job_id}", "placements.read", "One work with its papers", show_job);
    routes.get("/api/people/{person_id}/jobs", "placements.read",
               "A person's works, and with what the person left projects", show_person_jobs);
    routes.get("/api/projects/{project_id}/outcomes", "placements.read",
               "A project's participants: who took up work, and with what each left",
               find_outcomes);
    routes.post("/api/jobs", "placements.record_job", "Record work that a person took up",
                record_job);
    routes.post("/api/jobs/{job_id}/proofs", "placements.record_job",
                "Add a paper that proves work", prove_job);
    routes.post("/api/jobs/{job_id}/end", "placements.record_job", "Record the end of work",
                end_job);
    routes.post("/api/jobs/{job_id}/correction", "placements.correct_job",
                "Put a record of work right by a further one", correct_job);
    routes.post("/api/jobs/{job_id}/withdrawal", "placements.correct_job",
                "Withdraw a record of work", withdraw_job);
    routes.post("/api/situations", "placements.record_job",
                "Note with what a participant leaves a project", note_situation);
}

}  // namespace wedka::placements
