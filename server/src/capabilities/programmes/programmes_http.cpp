#include "programmes/adopt_project_budget.hpp"
#include "programmes/adopt_regulations.hpp"
#include "programmes/assess_application.hpp"
#include "programmes/draw_selection.hpp"
#include "programmes/enrol_participant.hpp"
#include "programmes/find_applications.hpp"
#include "programmes/find_projects.hpp"
#include "programmes/find_selections.hpp"
#include "programmes/find_programmes.hpp"
#include "programmes/found_programme.hpp"
#include "programmes/found_project.hpp"
#include "programmes/link_budget.hpp"
#include "programmes/link_contract.hpp"
#include "programmes/link_funding.hpp"
#include "programmes/place_project.hpp"
#include "programmes/raise_planned_participants.hpp"
#include "programmes/receive_application.hpp"
#include "programmes/record_leaving.hpp"
#include "programmes/record_resignation.hpp"
#include "programmes/show_participation.hpp"
#include "programmes/withdraw_leaving.hpp"

namespace wedka::programmes {

void add_routes(Routes& routes) {
    routes.get("/api/programmes", "programmes.read", "Programmes with their editions counted",
               list_programmes);
    routes.post("/api/programmes", "programmes.found_programme", "Found a programme",
                found_programme);
    routes.get("/api/programmes/{programme_id}", "programmes.read", "One programme with its editions",
               show_programme);
    routes.put("/api/programmes/{programme_id}", "programmes.found_programme",
               "Change what a programme is for", change_programme);
    routes.put("/api/projects/{project_id}/edition", "programmes.found_programme",
               "Place a project in a programme as its edition", place_project);
    routes.get("/api/projects", "programmes.read", "Projects, the latest first", list_projects);
    routes.post("/api/projects", "programmes.found_project", "Found a project", found_project);
    routes.get("/api/projects/{project_id}", "programmes.read", "One project", show_project);
    routes.post("/api/projects/{project_id}/planned-participants", "programmes.raise_planned",
                "Decide on another number of participants", raise_planned_participants);
    routes.post("/api/projects/{project_id}/budget", "finance.adopt_budget",
                "Adopt the project's budget, or its next version", adopt_project_budget);
    routes.put("/api/projects/{project_id}/budget", "programmes.link_budget",
               "Link the budget that pays for the project", link_budget);
    routes.get("/api/funded-projects", "programmes.read",
               "Projects with the applications for money that they came of", list_funded_projects);
    routes.put("/api/projects/{project_id}/funding", "programmes.link_budget",
               "Link the application for money that the project came of", link_funding);
    routes.get("/api/projects/{project_id}/regulations", "programmes.read",
               "Regulations of the recruitment", show_regulations);
    routes.put("/api/projects/{project_id}/regulations", "programmes.adopt_regulations",
               "Adopt the regulations of the recruitment", adopt_regulations);
    routes.get("/api/projects/{project_id}/applications", "programmes.read",
               "Applications in the order of receipt", list_applications);
    routes.post("/api/projects/{project_id}/applications", "programmes.receive_application",
                "Receive an application", receive_application);
    routes.get("/api/applications/{application_id}", "programmes.read",
               "One application with its assessment", show_application);
    routes.put("/api/applications/{application_id}/assessment", "programmes.assess",
               "Assess an application", assess_application);
    routes.post("/api/applications/{application_id}/resignation", "programmes.enrol",
                "Record that an applicant withdraws", record_resignation);
    routes.get("/api/projects/{project_id}/selection", "programmes.read",
               "The ranking list in force", show_selection);
    routes.get("/api/projects/{project_id}/selections", "programmes.read",
               "All ranking lists of a project", list_selections);
    routes.post("/api/projects/{project_id}/selections", "programmes.draw_selection",
                "Draw the ranking list", draw_selection);
    routes.post("/api/projects/{project_id}/participants", "programmes.enrol",
                "Enrol a selected person", enrol_participant);
    routes.put("/api/participants/{participation_id}/contract", "programmes.enrol",
               "Link a participant's social contract", link_contract);
    routes.get("/api/participants/{participation_id}", "programmes.read", "One participation",
               show_participation);
    routes.post("/api/participants/{participation_id}/leaving", "programmes.enrol",
                "Record that a participant leaves the project", record_leaving);
    routes.remove("/api/participants/{participation_id}/leaving", "programmes.enrol",
                  "Take back that a participant has left", withdraw_leaving);
}

}  // namespace wedka::programmes
