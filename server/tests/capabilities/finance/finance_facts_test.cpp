#include <doctest/doctest.h>

#include "finance_office.hpp"
#include "vocabulary/instant.hpp"

namespace wedka::test {

namespace {

/// What other capabilities ask, asked in a transaction of its own.
template <class Ask>
void ask(FinanceOffice& office, const Ask& question) {
    office.store().read(office.office(), [&](Connection& connection) {
        const app::RolePolicy policy;
        const Actor actor{
            .office = office.office(), .account = {}, .worker = {}, .name = {}, .roles = {"head"}};
        const Operation operation(connection, office.keys(), policy, actor,
                                  Moment{std::chrono::seconds{1'700'000'000}});
        question(operation);
    });
}

}  // namespace

TEST_CASE("benefits of one and of many people, of more than one batch") {
    FinanceOffice office;
    auto body = office.payment();
    const auto in_may = office.post("/api/benefit-payments", body.text(), "dorota");
    body.paid_on = "2011-04-10";
    body.amount = "100.50";
    office.post("/api/benefit-payments", body.text(), "dorota");
    const auto barbara = *people::PersonId::parse(office.barbara);
    const auto payment_id = *finance::PaymentId::parse(in_may.at("payment_id"));

    ask(office, [&](const Operation& operation) {
        const auto of_one = finance::benefits_of(operation, barbara);
        REQUIRE(of_one.size() == 2);
        CHECK(of_one[0].paid_on.text() == "2011-04-10");
        CHECK(finance::sum_of(of_one).text() == "450.50");

        std::vector<people::PersonId> many;
        for (int i = 0; i < 250; ++i) many.push_back(people::PersonId::make());
        CHECK(finance::benefits_of_people(operation, many).empty());
        many.insert(many.begin() + 120, 3, barbara);
        const auto of_many = finance::benefits_of_people(operation, many);
        REQUIRE(of_many.size() == 2);
        CHECK(of_many[0].paid_on.text() == "2011-04-10");
        CHECK(finance::benefits_of_people(operation, {}).empty());

        CHECK(finance::payments(operation, {payment_id, finance::PaymentId::make()}).size() == 1);
        CHECK(finance::find_payment(operation, payment_id)->amount.text() == "350.00");
        CHECK_FALSE(finance::find_payment(operation, finance::PaymentId::make()));

        const auto events = finance::events_of(operation, barbara);
        REQUIRE(events.size() == 2);
        CHECK(events[1].kind == finance::FinanceEventKind::benefit_paid);
        CHECK(events[1].subject_id == payment_id.text());
        CHECK(events[1].number == "MOPS.8121.17.2011");
    });
}

TEST_CASE("a budget as others see it, and what a source plans") {
    FinanceOffice office;
    const auto budget_id = *finance::BudgetId::parse(office.adopted_budget());
    ask(office, [&](const Operation& operation) {
        const auto budget = finance::find_budget(operation, budget_id);
        REQUIRE(budget);
        using finance::FundingSource;
        CHECK(finance::planned_from(*budget, FundingSource::own).text() == "40463.36");
        CHECK(finance::planned_from(*budget, FundingSource::efs).text() == "344901.95");
        CHECK(finance::planned_from(*budget, FundingSource::state).text() == "0.00");
        CHECK_FALSE(finance::find_budget(operation, finance::BudgetId::make()));
    });
}

}  // namespace wedka::test
