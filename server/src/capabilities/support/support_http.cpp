#include "support/add_form.hpp"
#include "support/cancel_session.hpp"
#include "support/change_series.hpp"
#include "support/change_session.hpp"
#include "support/complete_plan_step.hpp"
#include "support/enrol_in_series.hpp"
#include "support/find_consultations.hpp"
#include "support/find_participants.hpp"
#include "support/find_series.hpp"
#include "support/import_attendance.hpp"
#include "support/issue_certificate.hpp"
#include "support/leave_series.hpp"
#include "support/make_plan.hpp"
#include "support/open_series.hpp"
#include "support/plan_sessions.hpp"
#include "support/record_attendance.hpp"
#include "support/record_consultation.hpp"
#include "support/show_person_support.hpp"
#include "support/sign_plan.hpp"
#include "support/withdraw_certificate.hpp"

namespace wedka::support {

void add_routes(Routes& routes) {
    routes.get("/api/projects/{project_id}/participants", "programmes.read",
               "A project's participants, and since when they take part", find_participants);
    routes.get("/api/projects/{project_id}/consultations", "support.read",
               "A project's consultations, the latest first", find_consultations);
    routes.post("/api/consultations", "support.record_consultation", "Record a consultation",
                record_consultation);

    routes.get("/api/projects/{project_id}/support-forms", "support.read",
               "A project's forms of support", list_forms);
    routes.post("/api/projects/{project_id}/support-forms", "support.arrange",
                "Add a form of support", add_form);
    routes.get("/api/projects/{project_id}/series", "support.read",
               "Courses, trainings and groups of a project", list_series);
    routes.post("/api/projects/{project_id}/series", "support.arrange",
                "Open a course, training or group", open_series);
    routes.get("/api/projects/{project_id}/calendar", "support.read",
               "Sessions of a project from a day to a day", show_calendar);
    routes.get("/api/series/{series_id}", "support.read", "One course, training or group",
               show_series);
    routes.put("/api/series/{series_id}", "support.arrange", "Change a course, training or group",
               change_series);
    routes.post("/api/series/{series_id}/sessions", "support.arrange",
                "Plan a session, or one every week", plan_sessions);
    routes.put("/api/series/{series_id}/sessions/{session_id}", "support.arrange",
               "Change a session", change_session);
    routes.post("/api/series/{series_id}/sessions/{session_id}/cancellation", "support.arrange",
                "Cancel a session", cancel_session);
    routes.post("/api/series/{series_id}/enrolments", "support.enrol",
                "Enrol participants in a series", enrol_in_series);
    routes.post("/api/series/{series_id}/enrolments/{enrolment_id}/leaving", "support.enrol",
                "Record that somebody leaves a series", leave_series);
    routes.get("/api/series/{series_id}/attendance", "support.read", "The sheet of attendance",
               list_attendance);
    routes.put("/api/series/{series_id}/attendance", "support.record_attendance",
               "Record a sheet of attendance", record_attendance);
    routes.post("/api/series/{series_id}/attendance/import", "support.record_attendance",
                "Read attendance from a file", import_attendance);
    routes.post("/api/series/{series_id}/certificates", "support.certify", "Issue a certificate",
                issue_certificate);
    routes.post("/api/series/{series_id}/certificates/{certificate_id}/withdrawal",
                "support.certify", "Withdraw a certificate", withdraw_certificate);

    routes.get("/api/projects/{project_id}/action-plans", "support.read",
               "Action plans of a project's participants", list_plans);
    routes.post("/api/action-plans", "support.make_plan", "Make an individual action plan",
                make_plan);
    routes.get("/api/action-plans/{plan_id}", "support.read_plan", "One action plan", show_plan);
    routes.post("/api/action-plans/{plan_id}/signatures", "support.make_plan",
                "Record the signatures of an action plan", sign_plan);
    routes.post("/api/action-plans/{plan_id}/steps/{step_id}/done", "support.make_plan",
                "Mark a step of an action plan as done", complete_plan_step);
    routes.get("/api/people/{person_id}/support", "support.read",
               "Action plans, courses and certificates of a person", show_person_support);
}

}  // namespace wedka::support
