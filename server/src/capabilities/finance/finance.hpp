#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "people/people.hpp"
#include "platform/operation.hpp"
#include "platform/routes.hpp"
#include "staff/staff.hpp"
#include "vocabulary/day.hpp"
#include "vocabulary/money.hpp"

/// What other capabilities may ask of money, and adopt of it: budgets in their versions, and
/// benefits as they were paid. Finance knows no projects; those who spend ask it. None of these
/// functions asks whether the asker may know the person.
namespace wedka::finance {

using people::PersonId;
using BudgetId = Id<struct BudgetKind>;
using PaymentId = Id<struct PaymentKind>;

/// Who pays for a line: the European Social Fund, the office's own contribution (wkład własny), the
/// state budget, somebody else.
enum class FundingSource { efs, own, state, other };
BOOST_DESCRIBE_ENUM(FundingSource, efs, own, state, other)

/// One amount of one source for one task (zadanie).
struct BudgetLine {
    std::int64_t task_number = 0;
    std::string task;
    FundingSource source = FundingSource::efs;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(BudgetLine, (), (task_number, task, source, amount))

struct SourceSum {
    FundingSource source = FundingSource::efs;
    Money planned;
};
BOOST_DESCRIBE_STRUCT(SourceSum, (), (source, planned))

struct TaskSum {
    std::int64_t task_number = 0;
    std::string task;
    Money planned;
};
BOOST_DESCRIBE_STRUCT(TaskSum, (), (task_number, task, planned))

/// One version of a budget, with what it gives to each source and each task.
struct Budget {
    BudgetId budget_id;
    std::string name;
    std::int64_t version_no = 1;
    Day adopted_on;
    std::optional<std::string> reason;
    Money total;
    std::vector<BudgetLine> lines;
    std::vector<SourceSum> sources;
    std::vector<TaskSum> tasks;
};
BOOST_DESCRIBE_STRUCT(Budget, (),
                      (budget_id, name, version_no, adopted_on, reason, total, lines, sources,
                       tasks))

/// A budget as it was agreed: its total, and which source gives how much to which task.
struct AdoptBudget {
    std::string name;
    Day adopted_on;
    Money total;
    std::vector<BudgetLine> lines;
};
BOOST_DESCRIBE_STRUCT(AdoptBudget, (), (name, adopted_on, total, lines))

/// Adopts a budget as its first version.
Result<Budget> adopt_budget(Transaction& transaction, const AdoptBudget& request);

/// A further version of a budget, and why there had to be one (an increase, an annex).
struct ReviseBudget {
    BudgetId budget_id;
    Day adopted_on;
    std::string reason;
    Money total;
    std::vector<BudgetLine> lines;
};
BOOST_DESCRIBE_STRUCT(ReviseBudget, (), (budget_id, adopted_on, reason, total, lines))

/// Adopts the next version; the earlier ones stay as they were.
Result<Budget> revise_budget(Transaction& transaction, const ReviseBudget& request);

/// The budget's version in force (the last one), if the office has the budget.
std::optional<Budget> find_budget(const Operation& operation, BudgetId budget_id);
/// What the budget plans from the source; zero when it has no line of it.
Money planned_from(const Budget& budget, FundingSource source);

/// Kinds of benefit: zasiłek celowy, okresowy, stały, posiłek, and any other.
enum class BenefitKind { targeted, periodic, permanent, meal, other };
BOOST_DESCRIBE_ENUM(BenefitKind, targeted, periodic, permanent, meal, other)

/// A benefit as it was paid (wypłata świadczenia): the decision, the time it is for, the day and
/// the amount.
struct BenefitPayment {
    PaymentId payment_id;
    PersonId person_id;
    BenefitKind kind = BenefitKind::targeted;
    std::string decision_number;
    Day period_from;
    Day period_to;
    Day paid_on;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(BenefitPayment, (),
                      (payment_id, person_id, kind, decision_number, period_from, period_to,
                       paid_on, amount))

/// The payment, if the office has it.
std::optional<BenefitPayment> find_payment(const Operation& operation, PaymentId payment_id);
/// Those of the payments that the office has, earliest first; one question for hundreds of them.
std::vector<BenefitPayment> payments(const Operation& operation,
                                     const std::vector<PaymentId>& payment_ids);
/// What was paid to the person, earliest first.
std::vector<BenefitPayment> benefits_of(const Operation& operation, PersonId person_id);
/// What was paid to any of the people, earliest first; one question for hundreds of people.
std::vector<BenefitPayment> benefits_of_people(const Operation& operation,
                                               const std::vector<PersonId>& people);
/// The amounts together.
Money sum_of(const std::vector<BenefitPayment>& payments);

enum class FinanceEventKind { benefit_paid };
BOOST_DESCRIBE_ENUM(FinanceEventKind, benefit_paid)

/// A row of a person's timeline; the subject is the payment, the number that of its decision.
struct FinanceEvent {
    Day on;
    FinanceEventKind kind = FinanceEventKind::benefit_paid;
    std::string subject_id;
    std::string number;
    BenefitKind benefit = BenefitKind::targeted;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(FinanceEvent, (), (on, kind, subject_id, number, benefit, amount))

/// What was paid to the person, as rows of a timeline, earliest first.
std::vector<FinanceEvent> events_of(const Operation& operation, PersonId person_id);

using FundingId = Id<struct FundingKind>;

/// Where an application for money stands: pomysł, wniosek złożony, przyznano, umowa, w realizacji,
/// rozliczony; or it ended without money: odmowa, wycofany.
enum class FundingStage { idea, applied, granted, agreed, running, settled, refused, withdrawn };
BOOST_DESCRIBE_ENUM(FundingStage, idea, applied, granted, agreed, running, settled, refused,
                    withdrawn)

/// An application for money (wniosek o dofinansowanie) as it stands now.
struct FundingFact {
    FundingId funding_id;
    std::string name;
    std::string funder;
    std::optional<Day> call_closes_on;
    FundingStage stage = FundingStage::idea;
};
BOOST_DESCRIBE_STRUCT(FundingFact, (), (funding_id, name, funder, call_closes_on, stage))

/// The application for money, if the office has it.
std::optional<FundingFact> find_funding(const Operation& operation, FundingId funding_id);
/// Ideas whose call closes from one day to another, both included, the earliest first.
std::vector<FundingFact> calls_closing(const Operation& operation, Day from, Day to);
/// Whether the money was granted and not given up since.
bool is_granted(FundingStage stage);

void add_routes(Routes& routes);

}  // namespace wedka::finance
