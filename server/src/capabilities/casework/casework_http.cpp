#include "casework/conclude_contract.hpp"
#include "casework/end_contract.hpp"
#include "casework/find_casework.hpp"
#include "casework/mark_action_done.hpp"
#include "casework/order_interview.hpp"
#include "casework/record_visit.hpp"
#include "casework/sign_diagnosis.hpp"

namespace wedka::casework {

void add_routes(Routes& routes) {
    routes.post("/api/interviews", "casework.order_interview", "Order a community interview",
                order_interview);
    routes.post("/api/interviews/{interview_id}/visit", "casework.record_visit",
                "Record the visit of an interview", record_visit);
    routes.post("/api/diagnoses", "casework.sign_diagnosis", "Sign a diagnosis", sign_diagnosis);
    routes.get("/api/contracts", "casework.read", "Social contracts, newest first", list_contracts);
    routes.post("/api/contracts", "casework.conclude_contract", "Conclude a social contract",
                conclude_contract);
    routes.get("/api/contracts/{contract_id}", "casework.read", "One social contract",
               show_contract);
    routes.post("/api/contracts/{contract_id}/termination", "casework.end_contract",
                "End a social contract", end_contract);
    routes.post("/api/contracts/{contract_id}/actions/{action_id}/done",
                "casework.conclude_contract", "Mark an action of a contract as done",
                mark_action_done);
    routes.get("/api/people/{person_id}/casework", "casework.read", "All casework with a person",
               show_casework);
}

}  // namespace wedka::casework
