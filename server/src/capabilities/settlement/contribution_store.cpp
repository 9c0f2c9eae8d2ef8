#include "settlement/contribution_store.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "vocabulary/today.hpp"

namespace wedka::settlement {

namespace {

constexpr std::string_view insert_declaration_sql = R"sql(
    INSERT INTO settlement_own_contribution
      (office_id, payment_id, project_id, declared_on, declared_by)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (office_id, payment_id) DO NOTHING)sql";

constexpr std::string_view delete_declaration_sql = R"sql(
    DELETE FROM settlement_own_contribution
    WHERE office_id = $1
      AND project_id = $2
      AND payment_id = $3)sql";

constexpr std::string_view select_of_project = R"sql(
    SELECT payment_id
    FROM settlement_own_contribution
    WHERE office_id = $1
      AND project_id = $2)sql";

constexpr std::size_t batch = 100;

/// A hundred payments at once. One text for any number of them: a shorter batch names its last one
/// again and again.
std::string select_batch() {
    std::string sql = R"sql(
    SELECT payment_id, project_id
    FROM settlement_own_contribution
    WHERE office_id = $1
      AND payment_id IN ()sql";
    for (std::size_t i = 0; i < batch; ++i) sql += fmt::format("{}${}", i > 0 ? ", " : "", i + 2);
    return sql + ")";
}

const std::string select_declarations = select_batch();

}  // namespace

bool insert_declaration(Transaction& transaction, ProjectId project_id, PaymentId payment_id) {
    return transaction.database.execute(insert_declaration_sql, transaction.office(), payment_id,
                                        project_id, today_in(transaction),
                                        transaction.actor.account) == 1;
}

bool delete_declaration(Transaction& transaction, ProjectId project_id, PaymentId payment_id) {
    return transaction.database.execute(delete_declaration_sql, transaction.office(), project_id,
                                        payment_id) == 1;
}

std::vector<PaymentId> declared_in(const Operation& operation, ProjectId project_id) {
    return operation.database.select<PaymentId>(select_of_project, operation.office(), project_id);
}

std::map<PaymentId, ProjectId> declarations_of(const Operation& operation,
                                               const std::vector<PaymentId>& payment_ids) {
    std::map<PaymentId, ProjectId> declarations;
    for (std::size_t begin = 0; begin < payment_ids.size(); begin += batch) {
        std::vector<SqlValue> values{to_sql(operation.office())};
        for (std::size_t i = 0; i < batch; ++i)
            values.push_back(to_sql(payment_ids[std::min(begin + i, payment_ids.size() - 1)]));
        for (const auto& [payment_id, project_id] :
             operation.database.select<std::tuple<PaymentId, ProjectId>>(select_declarations,
                                                                         values))
            declarations.emplace(payment_id, project_id);
    }
    return declarations;
}

}  // namespace wedka::settlement
