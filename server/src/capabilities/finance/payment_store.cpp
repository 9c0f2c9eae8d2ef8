#include "finance/payment_store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "vocabulary/instant.hpp"

namespace wedka::finance {

namespace {

constexpr std::string_view touch_register = R"sql(
    INSERT INTO finance_registers (office_id, entries)
    VALUES ($1, 1)
    ON CONFLICT (office_id) DO UPDATE SET entries = finance_registers.entries + 1)sql";

constexpr std::string_view insert_payment_sql = R"sql(
    INSERT INTO finance_benefit_payments
      (office_id, payment_id, person_id, kind, decision_number, period_from, period_to, paid_on,
       amount, import_id, recorded_by, recorded_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12))sql";

constexpr std::string_view insert_import_sql = R"sql(
    INSERT INTO finance_imports
      (office_id, import_id, is_trial, row_count, accepted, imported_by, imported_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7))sql";

const std::string columns = R"sql(
    SELECT payment_id, person_id, kind, decision_number, period_from, period_to, paid_on, amount
    FROM finance_benefit_payments
    WHERE office_id = $1)sql";

const std::string select_payment = columns + R"sql(
      AND payment_id = $2)sql";

const std::string select_of_person = columns + R"sql(
      AND person_id = $2
    ORDER BY paid_on, payment_id)sql";

constexpr std::size_t batch = 100;

/// The rows of a hundred ids at once. One text for any number of them: a shorter batch names its
/// last id again and again.
std::string select_batch(std::string_view column) {
    auto sql = columns + fmt::format(R"sql(
      AND {} IN ()sql",
                                     column);
    for (std::size_t i = 0; i < batch; ++i) sql += fmt::format("{}${}", i > 0 ? ", " : "", i + 2);
    return sql + ")";
}

const std::string select_by_ids = select_batch("payment_id");
const std::string select_by_people = select_batch("person_id");

template <class Kind>
std::vector<BenefitPayment> in_batches(const Operation& operation, const std::string& sql,
                                       std::vector<Id<Kind>> ids) {
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::vector<BenefitPayment> found;
    for (std::size_t begin = 0; begin < ids.size(); begin += batch) {
        std::vector<SqlValue> values{to_sql(operation.office())};
        for (std::size_t i = 0; i < batch; ++i)
            values.push_back(to_sql(ids[std::min(begin + i, ids.size() - 1)]));
        auto part = operation.database.select<BenefitPayment>(sql, values);
        std::ranges::move(part, std::back_inserter(found));
    }
    std::ranges::sort(found, {}, [](const BenefitPayment& payment) {
        return std::tie(payment.paid_on, payment.payment_id);
    });
    return found;
}

}  // namespace

void lock_payments(Transaction& transaction) {
    transaction.database.execute(touch_register, transaction.office());
}

void insert_payment(Transaction& transaction, const BenefitPayment& payment,
                    const std::optional<ImportId>& import_id) {
    transaction.database.execute(insert_payment_sql, transaction.office(), payment.payment_id,
                                 payment.person_id, payment.kind, payment.decision_number,
                                 payment.period_from, payment.period_to, payment.paid_on,
                                 payment.amount, import_id, transaction.actor.account,
                                 Instant::at(transaction.now));
}

void insert_import(Transaction& transaction, const ImportRecord& record) {
    transaction.database.execute(insert_import_sql, transaction.office(), record.import_id,
                                 record.is_trial, record.row_count, record.accepted,
                                 transaction.actor.account, Instant::at(transaction.now));
}

std::optional<BenefitPayment> find_payment(const Operation& operation, PaymentId payment_id) {
    return operation.database.find<BenefitPayment>(select_payment, operation.office(), payment_id);
}

std::vector<BenefitPayment> payments(const Operation& operation,
                                     const std::vector<PaymentId>& payment_ids) {
    return in_batches(operation, select_by_ids, payment_ids);
}

std::vector<BenefitPayment> benefits_of(const Operation& operation, PersonId person_id) {
    return operation.database.select<BenefitPayment>(select_of_person, operation.office(),
                                                     person_id);
}

std::vector<BenefitPayment> benefits_of_people(const Operation& operation,
                                               const std::vector<PersonId>& people) {
    return in_batches(operation, select_by_people, people);
}

Money sum_of(const std::vector<BenefitPayment>& payments) {
    Money total;
    for (const auto& payment : payments) total += payment.amount;
    return total;
}

std::vector<FinanceEvent> events_of(const Operation& operation, PersonId person_id) {
    std::vector<FinanceEvent> events;
    for (const auto& payment : benefits_of(operation, person_id))
        events.push_back({payment.paid_on, FinanceEventKind::benefit_paid,
                          payment.payment_id.text(), payment.decision_number, payment.kind,
                          payment.amount});
    return events;
}

}  // namespace wedka::finance
