#include "finance/find_benefit_payments.hpp"
#include "finance/import_benefit_payments.hpp"
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
}

}  // namespace wedka::finance
