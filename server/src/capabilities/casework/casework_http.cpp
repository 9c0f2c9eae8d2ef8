#include "casework/conclude_contract.hpp"
#include "casework/end_assistance.hpp"
#include "casework/end_contract.hpp"
#include "casework/find_assistances.hpp"
#include "casework/find_casework.hpp"
#include "casework/make_family_plan.hpp"
#include "casework/mark_action_done.hpp"
#include "casework/mark_plan_action_done.hpp"
#include "casework/note_work.hpp"
#include "casework/open_assistance.hpp"
#include "casework/order_interview.hpp"
#include "casework/record_family_visit.hpp"
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
    routes.get("/api/assistances", "casework.read", "Families with an assistant, the latest first",
               list_assistances);
    routes.post("/api/assistances", "casework.open_assistance",
                "Assign a family assistant to a household", open_assistance);
    routes.get("/api/assistances/{assistance_id}", "casework.read",
               "A family's assistance with its plans and visits", show_assistance);
    routes.post("/api/assistances/{assistance_id}/plans", "casework.assist_family",
                "Make a help plan with the family", make_family_plan);
    routes.post("/api/assistances/{assistance_id}/actions/{action_id}/done",
                "casework.assist_family", "Mark an action of a help plan as done",
                mark_plan_action_done);
    routes.post("/api/assistances/{assistance_id}/visits", "casework.assist_family",
                "Record a visit of the assistant", record_family_visit);
    routes.post("/api/assistances/{assistance_id}/ending", "casework.end_assistance",
                "End a family's assistance", end_assistance);
    routes.post("/api/people/{person_id}/notes", "casework.note_work",
                "Note social work or material help", note_work);
    routes.post("/api/notes/{note_id}/correction", "casework.note_work",
                "Set a note right by another", correct_note);
    routes.get("/api/people/{person_id}/casework", "casework.read", "All casework with a person",
               show_casework);
}

}  // namespace wedka::casework
