#include "access/account.hpp"
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
}

}  // namespace wedka::access
