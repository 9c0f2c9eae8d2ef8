#include "settlement/declare_eligible.hpp"
#include "settlement/declare_own_contribution.hpp"
#include "settlement/find_own_contribution.hpp"
#include "settlement/show_project_budget.hpp"
#include "settlement/withdraw_own_contribution.hpp"

namespace wedka::settlement {

void add_routes(Routes& routes) {
    routes.get("/api/projects/{project_id}/own-contribution", "settlement.read",
               "Benefits as a project's own contribution", find_own_contribution);
    routes.post("/api/projects/{project_id}/own-contribution", "settlement.declare",
                "Declare benefits as own contribution", declare_own_contribution);
    routes.post("/api/projects/{project_id}/own-contribution/eligible", "settlement.declare",
                "Declare every benefit that may be own contribution", declare_eligible);
    routes.remove("/api/projects/{project_id}/own-contribution/{payment_id}", "settlement.declare",
                  "Take a benefit out of the own contribution", withdraw_own_contribution);
    routes.get("/api/projects/{project_id}/budget", "settlement.read",
               "A project's budget, with what counts as own contribution", show_project_budget);
}

}  // namespace wedka::settlement
