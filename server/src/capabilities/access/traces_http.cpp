#include "access/account.hpp"
#include "access/anomalies.hpp"
#include "access/traces.hpp"

namespace wedka::access {

void add_trace_routes(Routes& routes, CheckpointsOf checkpoints) {
    routes.get("/api/people/{person_id}/traces", "access.read_traces",
               "Who saw or changed what of a person", list_traces);
    routes.post("/api/traces/person", "access.read_traces",
                "Find by PESEL whose traces are asked for", find_traced);
    routes.get("/api/trace", "access.check_trace",
               "How far the trace is confirmed outside the database", show_trace_state,
               checkpoints);
    routes.get("/api/anomalies", "access.review_anomalies", "What stands out in the trace",
               list_anomalies);
    routes.post("/api/anomalies/dispositions", "access.review_anomalies",
                "Say what came of looking at it", find_anomaly, dispose_anomaly, Nothing{});
}

}  // namespace wedka::access
