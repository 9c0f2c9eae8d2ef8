#include "access/account.hpp"
#include "access/seals.hpp"
#include "access/sign_in.hpp"

namespace wedka::access {

void add_routes(Routes& routes, const SignInSettings& settings) {
    routes.raw<SignIn, Done>("POST", "/api/session", public_permission, "Sign in",
                             [settings](const HttpRequest& request, const Respond& respond) {
                                 sign_in(settings, request, respond);
                             });
    routes.get("/api/session", signed_in_permission, "Who is signed in", show_session);
    routes.raw<Nothing, Done>("DELETE", "/api/session", signed_in_permission, "Sign out",
                              [settings](const HttpRequest& request, const Respond& respond) {
                                  sign_out(settings, request, respond);
                              });
    routes.get("/api/accounts", "access.read_accounts", "Accounts of the office", list_accounts);
    routes.post("/api/accounts", "access.create_account", "Create an account", create_account);
    routes.post("/api/assignments", "access.assign", "Give a person to a worker", assign_worker);
    routes.get("/api/people/{person_id}/assignments", "people.read", "Who works with the person",
               list_assignments);
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
