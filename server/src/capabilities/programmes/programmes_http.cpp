#include "programmes/adopt_project_budget.hpp"
#include "programmes/adopt_regulations.hpp"
#include "programmes/appoint_committee.hpp"
#include "programmes/ask_certificate.hpp"
#include "programmes/ask_relations.hpp"
#include "programmes/assess_application.hpp"
#include "programmes/certificate_terms.hpp"
#include "programmes/draw_selection.hpp"
#include "programmes/enrol_participant.hpp"
#include "programmes/exclude_oneself.hpp"
#include "programmes/explain_application.hpp"
#include "programmes/find_applications.hpp"
#include "programmes/find_certificates.hpp"
#include "programmes/find_families.hpp"
#include "programmes/find_projects.hpp"
#include "programmes/find_selections.hpp"
#include "programmes/find_programmes.hpp"
#include "programmes/found_programme.hpp"
#include "programmes/follow_certificate.hpp"
#include "programmes/found_project.hpp"
#include "programmes/hand_in_card.hpp"
#include "programmes/invite_applicant.hpp"
#include "programmes/hand_over_certificates.hpp"
#include "programmes/issue_certificate.hpp"
#include "programmes/join_family.hpp"
#include "programmes/link_budget.hpp"
#include "programmes/link_contract.hpp"
#include "programmes/link_funding.hpp"
#include "programmes/open_next_edition.hpp"
#include "programmes/number_project.hpp"
#include "programmes/place_project.hpp"
#include "programmes/raise_planned_participants.hpp"
#include "programmes/receive_application.hpp"
#include "programmes/record_agreement.hpp"
#include "programmes/record_dissent.hpp"
#include "programmes/record_leaving.hpp"
#include "programmes/record_papers.hpp"
#include "programmes/record_resignation.hpp"
#include "programmes/record_return.hpp"
#include "programmes/set_relation_questions.hpp"
#include "programmes/show_participation.hpp"
#include "programmes/sign_impartiality.hpp"
#include "programmes/submit_appeal.hpp"
#include "programmes/withdraw_leaving.hpp"

namespace wedka::programmes {

namespace {

void add_committee_routes(Routes& routes) {
    routes.get("/api/projects/{project_id}/committee", "programmes.read",
               "The committee of the recruitment", show_committee);
    routes.put("/api/projects/{project_id}/committee", "programmes.appoint_committee",
               "Appoint the committee of the recruitment", appoint_committee);
    routes.post("/api/projects/{project_id}/committee/statement", "programmes.score",
                "State one's impartiality", sign_impartiality);
    routes.post("/api/applications/{application_id}/exclusion", "programmes.score",
                "Leave the scoring of somebody related to others", exclude_oneself);
    routes.post("/api/applications/{application_id}/cards", "programmes.score",
                "Hand in one's card of an application", hand_in_card);
    routes.get("/api/applications/{application_id}/explanation", "programmes.read",
               "Why an application stands where it stands", explain_application);
    routes.post("/api/projects/{project_id}/dissents", "programmes.score",
                "Record one's dissenting vote to the ranking list", record_dissent);
}

void add_procedure_routes(Routes& routes) {
    routes.put("/api/applications/{application_id}/papers", "programmes.receive_application",
               "Record which papers of an application came", record_papers);
    routes.post("/api/applications/{application_id}/completion", "programmes.receive_application",
                "Ask an applicant to complete the application", ask_completion);
    routes.get("/api/projects/{project_id}/invitations", "programmes.read",
               "Invitations to vacant places, the latest first", list_invitations);
    routes.post("/api/projects/{project_id}/invitations", "programmes.enrol",
                "Invite the next applicant to a vacant place", invite_applicant);
    routes.post("/api/invitations/{invitation_id}/answer", "programmes.enrol",
                "Record what an invited applicant answered", answer_invitation);
    routes.post("/api/applications/{application_id}/appeals", "programmes.receive_application",
                "Record an appeal against the ranking list", submit_appeal);
    routes.post("/api/appeals/{appeal_id}/decision", "programmes.score",
                "Decide an appeal against the ranking list", decide_appeal);
}

/// Certificates of qualifying: from the request to the register.
void add_certificate_routes(Routes& routes) {
    routes.get("/api/qualifying-certificates", "programmes.read_certificates",
               "The register of certificates of qualifying, the latest request first",
               list_certificates);
    routes.post("/api/projects/{project_id}/qualifying-certificates", "programmes.ask_certificate",
                "Take in a request for a certificate", ask_certificate);
    routes.get("/api/qualifying-certificates/{qualifying_id}", "programmes.read_certificates",
               "One certificate with what happened to it", show_certificate);
    routes.get("/api/people/{person_id}/qualifying-certificates", "programmes.read_certificates",
               "A person's certificates of qualifying", show_person_certificates);
    routes.put("/api/qualifying-certificates/{qualifying_id}/interview",
               "programmes.ask_certificate", "Name the interview by which a request is checked",
               check_by_interview);
    routes.post("/api/qualifying-certificates/{qualifying_id}/issuance", "programmes.certify",
                "Issue a certificate of qualifying", issue_qualifying_certificate);
    routes.post("/api/qualifying-certificates/{qualifying_id}/refusal", "programmes.certify",
                "Refuse a certificate of qualifying", refuse_certificate);
    routes.post("/api/qualifying-certificates/{qualifying_id}/closing", "programmes.certify",
                "End a request without an answer", close_request);
    routes.post("/api/qualifying-certificates/{qualifying_id}/collection", "programmes.certify",
                "Record that the person has the certificate", record_collection);
    routes.post("/api/qualifying-certificates/{qualifying_id}/use", "programmes.certify",
                "Record that the project took the certificate in", record_use);
    routes.post("/api/qualifying-certificates/{qualifying_id}/annulment", "programmes.certify",
                "Annul a certificate of qualifying", annul_certificate);
    routes.get("/api/certificate-check", "programmes.check_certificate",
               "Whether the certificate of a number holds", check_certificate);
    routes.get("/api/projects/{project_id}/certificate-terms", "programmes.read",
               "What a project asks of its certificates", show_certificate_terms);
    routes.put("/api/projects/{project_id}/certificate-terms", "programmes.set_certificate_terms",
               "Set what a project asks of its certificates", set_certificate_terms);
    routes.get("/api/projects/{project_id}/certificate-lists", "programmes.hand_over_certificates",
               "Lists of certificates that were handed over", list_certificate_lists);
    routes.post("/api/projects/{project_id}/certificate-lists", "programmes.hand_over_certificates",
                "Hand over a list of certificates", hand_over_certificates);
    routes.get("/api/signing-authorisations", "programmes.read_certificates",
               "Who besides the head may sign certificates", list_signing_authorisations);
    routes.post("/api/signing-authorisations", "programmes.authorise_signing",
                "Authorise somebody to sign certificates", authorise_signing);
    routes.post("/api/signing-authorisations/{authorisation_id}/end",
                "programmes.authorise_signing", "Set the last day of an authorisation",
                end_signing);
}

/// Relatives who join, and what families are asked before and after.
void add_family_routes(Routes& routes) {
    routes.get("/api/projects/{project_id}/families", "programmes.read_families",
               "A project's participants with their families and how relations changed",
               list_families);
    routes.get("/api/participants/{participation_id}/family", "programmes.read_families",
               "One participant's family, with what each answered before and after", show_family);
    routes.post("/api/participants/{participation_id}/family", "programmes.keep_families",
                "Record that a relative joins the programme", join_family);
    routes.post("/api/family-members/{family_member_id}/family-leaving",
                "programmes.keep_families", "Record that a relative leaves the programme",
                leave_family);
    routes.post("/api/participants/{participation_id}/relations", "programmes.keep_families",
                "Record what one of a family answered of its relations", ask_relations);
    routes.get("/api/projects/{project_id}/relation-questions", "programmes.read",
               "What families of a project are asked", show_relation_questions);
    routes.put("/api/projects/{project_id}/relation-questions", "programmes.set_questions",
               "Set what families of a project are asked", set_relation_questions);
}

}  // namespace

void add_next_edition_route(Routes& routes, const TakeOvers& take_overs) {
    routes.put("/api/projects/{project_id}/next-edition", "programmes.found_project",
               "Open an edition of a programme as a project was, with what it takes over",
               open_next_edition, take_overs);
}

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
    add_certificate_routes(routes);
    routes.get("/api/projects", "programmes.read", "Projects, the latest first", list_projects);
    routes.post("/api/projects", "programmes.found_project", "Found a project", found_project);
    routes.get("/api/projects/{project_id}", "programmes.read", "One project", show_project);
    routes.post("/api/projects/{project_id}/planned-participants", "programmes.raise_planned",
                "Decide on another number of participants", raise_planned_participants);
    routes.put("/api/projects/{project_id}/number", "programmes.found_project",
               "Give a project the number of its agreement", number_project);
    routes.post("/api/projects/{project_id}/agreements", "programmes.found_project",
                "Record the partnership agreement or an annex to it", record_agreement);
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
    routes.post("/api/participants/{participation_id}/return", "programmes.enrol",
                "Record that a participant comes back", record_return);
    routes.remove("/api/participants/{participation_id}/return", "programmes.enrol",
                  "Take back that a participant came back", withdraw_return);
    add_committee_routes(routes);
    add_procedure_routes(routes);
    add_family_routes(routes);
}

}  // namespace wedka::programmes
