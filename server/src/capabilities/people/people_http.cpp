#include "people/change_person.hpp"
#include "people/conflict.hpp"
#include "people/find_people.hpp"
#include "people/found_household.hpp"
#include "people/protect_address.hpp"
#include "people/record_address.hpp"
#include "people/record_labour_status.hpp"
#include "people/register_person.hpp"
#include "people/search_people.hpp"

namespace wedka::people {

void add_routes(Routes& routes) {
    routes.get("/api/people", "people.find", "People in alphabetical order", list_people);
    routes.post("/api/people", "people.register", "Register a person", register_person);
    routes.post("/api/people/search", "people.find", "Find people by name or PESEL", find_people);
    routes.get("/api/people/{person_id}", "people.read", "One person's card", show_person);
    routes.put("/api/people/{person_id}", "people.change", "Correct names or contacts",
               change_person);
    routes.get("/api/people/{person_id}/pesel", "people.read_pesel", "The whole PESEL", show_pesel);
    routes.post("/api/people/{person_id}/addresses", "people.change", "Record an address",
                record_address);
    routes.post("/api/people/{person_id}/protected-addresses", "people.protect_address",
                "Take an address out of sight", protect_address);
    routes.post("/api/people/{person_id}/protected-addresses/{address_id}/members",
                "people.protect_address", "Let another worker know of a protected address",
                share_address);
    routes.remove("/api/people/{person_id}/protected-addresses/{address_id}",
                  "people.protect_address", "Protect an address no more", unprotect_address);
    routes.post("/api/people/{person_id}/labour-status", "people.change",
                "Record the position on the labour market", record_labour_status);
    routes.get("/api/account/conflicts", signed_in_permission, "One's own conflicts of interest",
               list_own_conflicts);
    routes.post("/api/account/conflicts", signed_in_permission,
                "Declare whom one may not meet here", declare_own_conflict);
    routes.get("/api/conflicts", "people.read_conflicts", "Conflicts of interest of the office",
               list_conflicts);
    routes.post("/api/people/{person_id}/conflicts", "people.declare_conflict",
                "Keep a worker away from a person", declare_conflict);
    routes.post("/api/conflicts/{conflict_id}/withdrawal", "people.withdraw_conflict",
                "Withdraw a conflict of interest", withdraw_conflict);
    routes.post("/api/households", "people.change", "Found a household", found_household);
}

}  // namespace wedka::people
