#include "access/account.hpp"
#include "access/deputies.hpp"
#include "access/emergency.hpp"
#include "access/first_run.hpp"
#include "access/manage_account.hpp"
#include "access/own_account.hpp"
#include "access/password_link.hpp"
#include "access/purpose.hpp"
#include "access/seals.hpp"
#include "access/second_factor.hpp"
#include "access/sign_in.hpp"

namespace wedka::access {

namespace {

using RawRoute = void (*)(const SignInSettings&, const HttpRequest&, const Respond&);

HttpHandler with(const std::shared_ptr<const SignInSettings>& settings, RawRoute route) {
    return [settings, route](const HttpRequest& request, const Respond& respond) {
        route(*settings, request, respond);
    };
}

void add_own_account(Routes& routes, const SignInSettings& settings) {
    routes.post("/api/account/password", signed_in_permission, "Change one's own password",
                read_new_password, change_password, settings);
    routes.get("/api/account/sessions", signed_in_permission, "One's own sessions",
               list_own_sessions);
    routes.remove("/api/account/sessions/{session_id}", signed_in_permission,
                  "End one of one's own sessions", end_own_session);
    routes.remove("/api/account/other-sessions", signed_in_permission,
                  "End every other session of one's own", end_other_sessions);
    routes.post("/api/account/second-factor", signed_in_permission,
                "Begin a second factor of one's own", prove_for_factor, begin_factor, settings);
    routes.post("/api/account/second-factor/confirmation", signed_in_permission,
                "Confirm it with a first code", confirm_factor);
}

void add_accounts(Routes& routes) {
    routes.get("/api/accounts", "access.read_accounts", "Accounts of the office", list_accounts);
    routes.post("/api/accounts", "access.create_account", "Create an account", create_account);
    routes.get("/api/accounts/{account_id}", "access.read_accounts", "An account", show_account);
    routes.post("/api/accounts/{account_id}/password-link", "access.start_reset",
                "Invite somebody to set a password, or start its reset", make_password_link);
    routes.post("/api/accounts/{account_id}/disabling", "access.disable_account",
                "Disable an account", disable_account);
    routes.post("/api/accounts/{account_id}/enabling", "access.enable_account",
                "Enable an account again", enable_account);
    routes.post("/api/accounts/{account_id}/ending", "access.disable_account",
                "End an account on a day", end_account);
    routes.remove("/api/accounts/{account_id}/sessions", "access.end_sessions",
                  "End the sessions of an account", end_sessions_of_account);
    routes.post("/api/accounts/{account_id}/second-factor/removal", "access.remove_factor",
                "Take somebody's second factor away", remove_factor);
    routes.post("/api/accounts/{account_id}/roles", "access.grant_role", "Grant a role",
                grant_role);
    routes.post("/api/accounts/{account_id}/roles/ending", "access.grant_role",
                "End a role on a day", end_role_of_account);
    routes.get("/api/role-requests", "access.read_accounts", "Roles that wait for a second person",
               list_role_requests);
    routes.post("/api/role-requests/{request_id}/decision", "access.approve_role",
                "Approve or refuse a role", decide_role);
}

void add_work(Routes& routes) {
    routes.post("/api/assignments", "access.assign", "Give a person to a worker", assign_worker);
    routes.post("/api/assignments/{assignment_id}/ending", "access.assign",
                "End somebody's work with a person", end_assignment);
    routes.post("/api/handovers", "access.assign", "Give a worker's people to another", hand_over);
    routes.get("/api/people/{person_id}/assignments", "people.read", "Who works with the person",
               list_assignments);
    routes.get("/api/deputies", "access.read_deputies", "Who stands in for whom",
               list_deputyships);
    routes.post("/api/deputies", "access.appoint_deputy", "Appoint a deputy", appoint_deputy);
    routes.post("/api/deputies/{deputyship_id}/ending", "access.appoint_deputy",
                "Change the last day of a deputyship", end_deputyship);
    routes.get("/api/people/{person_id}/front-card", "people.find",
               "Who it is, and what lies before the file", show_front_card);
    routes.post("/api/people/{person_id}/purpose", "people.read",
                "State why the file is opened today", state_purpose);
}

void add_emergencies(Routes& routes, const SignInSettings& settings) {
    routes.get("/api/emergencies", signed_in_permission,
               "Access in an emergency: one's own, and what one reviews", list_emergencies);
    routes.post("/api/emergencies", "access.open_emergency", "Open access in an emergency",
                prove_for_emergency, open_emergency, settings);
    routes.post("/api/emergencies/{emergency_id}/lookup", "access.open_emergency",
                "Find the person whom the emergency is about", look_up_in_emergency);
    routes.post("/api/emergencies/{emergency_id}/release", "access.review_emergency",
                "Let a further emergency go on", release_emergency);
    routes.post("/api/emergencies/{emergency_id}/review", signed_in_permission,
                "Say whether it was justified", review_emergency);
}

}  // namespace

void add_routes(Routes& routes, const SignInSettings& settings) {
    const auto kept = std::make_shared<const SignInSettings>(settings);
    routes.raw<SignIn, Done>("POST", "/api/session", public_permission, "Sign in",
                             with(kept, sign_in));
    routes.get("/api/session", signed_in_permission, "Who is signed in", show_session, settings);
    routes.raw<Nothing, Done>("DELETE", "/api/session", signed_in_permission, "Sign out",
                              with(kept, sign_out));
    routes.post("/api/session/lock", signed_in_permission, "Lock one's own session",
                lock_own_session);
    routes.raw<Unlock, Done>("POST", "/api/session/unlock", public_permission,
                             "Go on with a locked session", with(kept, unlock));
    routes.raw<SetPassword, Done>("POST", "/api/session/password", public_permission,
                                  "Set a password by a one-time link", with(kept, set_password));
    routes.raw<Nothing, FirstRun>("GET", "/api/first-run", public_permission,
                                  "Whether there is no office yet", with(kept, show_first_run));
    routes.raw<FoundOffice, Done>("POST", "/api/first-run", public_permission,
                                  "Found the first office", with(kept, found_first_office));
    add_own_account(routes, settings);
    add_accounts(routes);
    add_work(routes);
    add_emergencies(routes, settings);
    routes.get("/api/seals", "access.seal", "Sealed people whose seal the asker is a member of",
               list_seals);
    routes.get("/api/people/{person_id}/seal", "access.seal", "The seal of a person", show_seal);
    routes.post("/api/people/{person_id}/seal", "access.seal", "Seal a person", seal_person);
    routes.post("/api/people/{person_id}/seal/members", "access.seal",
                "Let another worker know of a sealed person", add_seal_member);
    routes.remove("/api/people/{person_id}/seal/members/{member_id}", "access.seal",
                  "Take a worker out of a seal", remove_seal_member);
    routes.post("/api/people/{person_id}/seal/opening", "access.seal",
                "Ask for a seal to be opened", ask_to_open_seal);
    routes.post("/api/people/{person_id}/seal/opening/approval", "access.seal",
                "Open a seal that another member asked to open", open_seal);
}

}  // namespace wedka::access
