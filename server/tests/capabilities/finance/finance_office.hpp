#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

#include "finance/finance.hpp"
#include "support/test_office.hpp"

/// A test office with finance: what the tests of its operations have in common.
namespace wedka::test {

inline const std::string nobody = "01900000-0000-7000-8000-000000000000";

/// The budget of "Czas na aktywność" in 2011: the grant and the own contribution (W10).
struct BudgetBody {
    std::string name = "Czas na aktywność 2011";
    std::string adopted_on = "2011-01-03";
    std::string total = "385365.31";
    std::string lines =
        R"([{"task_number":1,"task":"Aktywna integracja","source":"efs","amount":"244901.95"},)"
        R"({"task_number":2,"task":"Praca socjalna","source":"efs","amount":"100000.00"},)"
        R"({"task_number":3,"task":"Zasiłki i pomoc w naturze","source":"own",)"
        R"("amount":"40463.36"}])";

    std::string text() const {
        return fmt::format(R"({{"name":"{}","adopted_on":"{}","total":"{}","lines":{}}})", name,
                           adopted_on, total, lines);
    }
    /// As the next version, which keeps the name and has a reason.
    std::string next_version(const std::string& reason) const {
        return fmt::format(R"({{"reason":"{}","adopted_on":"{}","total":"{}","lines":{}}})", reason,
                           adopted_on, total, lines);
    }
};

/// A benefit for May 2011, paid on the tenth.
struct PaymentBody {
    std::string person_id;
    std::string kind = "targeted";
    std::string decision_number = "MOPS.8121.17.2011";
    std::string period_from = "2011-05-01";
    std::string period_to = "2011-05-31";
    std::string paid_on = "2011-05-10";
    std::string amount = "350.00";
    std::string reasons = "{}";

    std::string text() const {
        return fmt::format(R"({{"person_id":"{}","kind":"{}","decision_number":"{}",)"
                           R"("period_from":"{}","period_to":"{}","paid_on":"{}","amount":"{}",)"
                           R"("reasons":{}}})",
                           person_id, kind, decision_number, period_from, period_to, paid_on,
                           amount, reasons);
    }
};

/// The office in 2026, and Barbara, to whom benefits are paid. Beata is her social worker.
class FinanceOffice : public TestOffice {
  public:
    FinanceOffice() : TestOffice({finance::add_routes}), barbara(person("Barbara", "Bąk")) {
        assign(barbara, "beata");
    }

    PaymentBody payment() { return {.person_id = barbara}; }
    std::string adopted_budget() {
        return post("/api/budgets", BudgetBody{}.text(), "dorota").at("budget_id");
    }
    /// Somebody who is known by the PESEL.
    std::string person_with_pesel(const std::string& last_name, const std::string& pesel,
                                  const std::string& birth_on, const std::string& sex) {
        return post("/api/people",
                    fmt::format(R"({{"first_name":"Jan","last_name":"{}","birth_on":"{}",)"
                                R"("sex":"{}","pesel":"{}","reasons":{{}}}})",
                                last_name, birth_on, sex, pesel))
            .at("person_id");
    }

    const std::string barbara;
};

}  // namespace wedka::test
