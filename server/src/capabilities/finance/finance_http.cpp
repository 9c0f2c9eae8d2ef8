#include "finance/find_benefit_payments.hpp"
#include "finance/find_fundings.hpp"
#include "finance/import_benefit_payments.hpp"
#include "finance/raise_funds.hpp"
#include "finance/record_benefit_payment.hpp"
#include "finance/show_budget.hpp"

namespace wedka::finance {

void add_routes(Routes& routes) {
    routes.post("/api/budgets", "finance.adopt_budget", "Adopt a budget", adopt_budget);
    routes.get("/api/budgets/{budget_id}", "finance.read", "One budget, with its sums",
               show_budget);
    routes.get("/api/budgets/{budget_id}/versions", "finance.read",
               "Every version of a budget, the latest first", list_budget_versions);
    routes.post("/api/budgets/{budget_id}/versions", "finance.adopt_budget",
                "Adopt the next version of a budget", revise_budget);
    routes.get("/api/benefit-payments", "finance.read", "Benefits paid, the latest first",
               list_benefit_payments);
    routes.post("/api/benefit-payments", "finance.record_benefit", "Record a benefit that was paid",
                record_benefit_payment);
    routes.post("/api/benefit-payments/import", "finance.import_benefits",
                "Read in a file of benefits paid", import_benefit_payments);

    routes.get("/api/fundings", "finance.read_fundings",
               "Applications for money, what moved last first", list_fundings);
    routes.get("/api/funding-stages", "finance.read_fundings",
               "How many applications for money stand at each stage, and their sums", sum_fundings);
    routes.post("/api/fundings", "finance.raise_funds", "Note an idea to find money for",
                note_funding_idea);
    routes.get("/api/fundings/{funding_id}", "finance.read_fundings",
               "One application for money with its steps", show_funding);
    routes.put("/api/fundings/{funding_id}", "finance.raise_funds",
               "Change an application for money", change_funding);
    routes.post("/api/fundings/{funding_id}/steps", "finance.raise_funds",
                "Record the next step of an application for money", take_funding_step);
    routes.post("/api/fundings/{funding_id}/steps/withdrawal", "finance.raise_funds",
                "Take back the last step of an application for money", take_back_funding_step);
}

}  // namespace wedka::finance
