#include "finance/budget_store.hpp"

#include <map>

namespace wedka::finance {

namespace {

constexpr std::string_view insert_budget_sql = R"sql(
    INSERT INTO finance_budgets (office_id, budget_id, name, version_no)
    VALUES ($1, $2, $3, 1))sql";

constexpr std::string_view insert_version_sql = R"sql(
    INSERT INTO finance_budget_versions
      (office_id, budget_id, version_no, adopted_on, reason, total, adopted_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7))sql";

constexpr std::string_view insert_line = R"sql(
    INSERT INTO finance_budget_lines
      (office_id, budget_id, version_no, position, task_number, task, source, amount)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8))sql";

constexpr std::string_view update_version = R"sql(
    UPDATE finance_budgets
    SET version_no = version_no + 1
    WHERE office_id = $1
      AND budget_id = $2
    RETURNING version_no)sql";

constexpr std::string_view select_current = R"sql(
    SELECT version_no
    FROM finance_budgets
    WHERE office_id = $1
      AND budget_id = $2)sql";

constexpr std::string_view select_version = R"sql(
    SELECT b.budget_id, b.name, v.version_no, v.adopted_on, v.reason, v.total
    FROM finance_budgets b
    JOIN finance_budget_versions v ON v.office_id = b.office_id AND v.budget_id = b.budget_id
    WHERE b.office_id = $1
      AND b.budget_id = $2
      AND v.version_no = $3)sql";

constexpr std::string_view select_lines = R"sql(
    SELECT task_number, task, source, amount
    FROM finance_budget_lines
    WHERE office_id = $1
      AND budget_id = $2
      AND version_no = $3
    ORDER BY position)sql";

void add_sums(Budget& budget) {
    std::map<FundingSource, Money> sources;
    std::map<std::int64_t, TaskSum> tasks;
    for (const auto& line : budget.lines) {
        sources[line.source] += line.amount;
        auto& task = tasks[line.task_number];
        task.task_number = line.task_number;
        task.task = line.task;
        task.planned += line.amount;
    }
    for (const auto& [source, planned] : sources) budget.sources.push_back({source, planned});
    for (const auto& [number, task] : tasks) budget.tasks.push_back(task);
}

}  // namespace

BudgetId insert_budget(Transaction& transaction, const std::string& name) {
    const auto budget_id = BudgetId::make();
    transaction.database.execute(insert_budget_sql, transaction.office(), budget_id, name);
    return budget_id;
}

void insert_version(Transaction& transaction, BudgetId budget_id, std::int64_t version_no,
                    const BudgetVersion& version) {
    const auto office = transaction.office();
    transaction.database.execute(insert_version_sql, office, budget_id, version_no,
                                 version.adopted_on, version.reason, version.total,
                                 transaction.actor.account);
    for (std::size_t i = 0; i < version.lines.size(); ++i) {
        const auto& line = version.lines[i];
        transaction.database.execute(insert_line, office, budget_id, version_no, i,
                                     line.task_number, line.task, line.source, line.amount);
    }
}

std::optional<std::int64_t> take_next_version(Transaction& transaction, BudgetId budget_id) {
    return transaction.database.find<std::int64_t>(update_version, transaction.office(), budget_id);
}

std::optional<Budget> find_version(const Operation& operation, BudgetId budget_id,
                                   std::int64_t version_no) {
    auto budget =
        operation.database.find<Budget>(select_version, operation.office(), budget_id, version_no);
    if (!budget) return std::nullopt;
    budget->lines = operation.database.select<BudgetLine>(select_lines, operation.office(),
                                                          budget_id, version_no);
    add_sums(*budget);
    return budget;
}

std::optional<Budget> find_budget(const Operation& operation, BudgetId budget_id) {
    const auto current =
        operation.database.find<std::int64_t>(select_current, operation.office(), budget_id);
    return current ? find_version(operation, budget_id, *current) : std::nullopt;
}

Money planned_from(const Budget& budget, FundingSource source) {
    for (const auto& sum : budget.sources)
        if (sum.source == source) return sum.planned;
    return {};
}

}  // namespace wedka::finance
