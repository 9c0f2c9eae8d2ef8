#include "casework/contract_store.hpp"

#include <fmt/format.h>

#include "casework/sealed_texts.hpp"
#include "vocabulary/instant.hpp"
#include "vocabulary/today.hpp"

namespace wedka::casework {

namespace {

constexpr std::string_view insert_contract_sql = R"sql(
    INSERT INTO casework_contracts
      (office_id, contract_id, version, number, person_id, diagnosis_id, variant, worker_id,
       drafted_on, concluded_on, from_on, to_on, causes, resources, limits, earlier_activation,
       recorded_at)
    VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16))sql";

constexpr std::string_view insert_goal = R"sql(
    INSERT INTO casework_goals (office_id, goal_id, contract_id, position, goal)
    VALUES ($1, $2, $3, $4, $5))sql";

constexpr std::string_view insert_action = R"sql(
    INSERT INTO casework_actions
      (office_id, action_id, contract_id, position, side, description, due_on, measure)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8))sql";

constexpr std::string_view lock_contract_sql = R"sql(
    UPDATE casework_contracts
    SET version = version + 1
    WHERE office_id = $1
      AND contract_id = $2
    RETURNING contract_id, person_id, number, variant, concluded_on, from_on, to_on, ended_on,
              result)sql";

constexpr std::string_view update_end = R"sql(
    UPDATE casework_contracts
    SET ended_on = $3, result = $4, justification = $5
    WHERE office_id = $1
      AND contract_id = $2)sql";

constexpr std::string_view update_done = R"sql(
    UPDATE casework_actions
    SET done_on = $4
    WHERE office_id = $1
      AND contract_id = $2
      AND action_id = $3)sql";

constexpr std::string_view count_within = R"sql(
    SELECT COUNT(*)
    FROM casework_contracts
    WHERE office_id = $1
      AND person_id = $2
      AND variant = $3
      AND from_on <= $5
      AND to_on >= $4
      AND (ended_on IS NULL OR ended_on >= $4))sql";

const std::string select_contract = R"sql(
    SELECT c.contract_id, c.version, c.number, c.person_id, c.diagnosis_id, c.variant,
           )sql" + contract_state(3) +
                                    R"sql( AS state, c.worker_id,
           m.first_name || ' ' || m.last_name AS worker_name, c.drafted_on, c.concluded_on,
           c.from_on, c.to_on, c.causes, c.resources, c.limits, c.earlier_activation, c.ended_on,
           c.result, c.justification
    FROM casework_contracts c
    JOIN staff_members m ON m.office_id = c.office_id AND m.member_id = c.worker_id
    WHERE c.office_id = $1
      AND c.contract_id = $2)sql";

constexpr std::string_view select_goals = R"sql(
    SELECT goal_id, goal
    FROM casework_goals
    WHERE office_id = $1
      AND contract_id = $2
    ORDER BY position)sql";

constexpr std::string_view select_actions = R"sql(
    SELECT action_id, side, description, due_on, measure, done_on
    FROM casework_actions
    WHERE office_id = $1
      AND contract_id = $2
    ORDER BY position)sql";

/// A contract as its row holds it.
struct ContractRecord {
    ContractId contract_id;
    std::int64_t version = 1;
    std::string number;
    PersonId person_id;
    DiagnosisId diagnosis_id;
    ContractVariant variant = ContractVariant::a;
    ContractState state = ContractState::active;
    MemberId worker_id;
    std::string worker_name;
    std::optional<Day> drafted_on;
    Day concluded_on;
    Day from_on;
    Day to_on;
    Bytes causes;
    Bytes resources;
    Bytes limits;
    std::optional<Bytes> earlier_activation;
    std::optional<Day> ended_on;
    std::optional<ContractResult> result;
    std::optional<Bytes> justification;
};
BOOST_DESCRIBE_STRUCT(ContractRecord, (),
                      (contract_id, version, number, person_id, diagnosis_id, variant, state,
                       worker_id, worker_name, drafted_on, concluded_on, from_on, to_on, causes,
                       resources, limits, earlier_activation, ended_on, result, justification))

struct ActionRecord {
    ActionId action_id;
    ActionSide side = ActionSide::person;
    Bytes description;
    Day due_on;
    std::optional<Bytes> measure;
    std::optional<Day> done_on;
};
BOOST_DESCRIBE_STRUCT(ActionRecord, (), (action_id, side, description, due_on, measure, done_on))

void insert_parts(Transaction& transaction, ContractId contract_id,
                  const ConcludeContract& request) {
    auto& database = transaction.database;
    const auto office = transaction.office();
    int position = 0;
    for (const auto& goal : request.goals) {
        const auto goal_id = Uuid::make();
        const Texts texts(transaction, "casework_goals", goal_id);
        database.execute(insert_goal, office, goal_id, contract_id, ++position,
                         texts.seal("goal", goal));
    }
    position = 0;
    for (const auto& action : request.actions) {
        const auto action_id = ActionId::make();
        const Texts texts(transaction, "casework_actions", action_id.uuid());
        database.execute(insert_action, office, action_id, contract_id, ++position, action.side,
                         texts.seal("description", action.description), action.due_on,
                         texts.seal("measure", action.measure));
    }
}

std::vector<LongText> goals_of(const Operation& operation, ContractId contract_id) {
    std::vector<LongText> goals;
    const auto rows = operation.database.select<std::tuple<Uuid, Bytes>>(
        select_goals, operation.office(), contract_id);
    for (const auto& [goal_id, goal] : rows)
        goals.push_back(Texts(operation, "casework_goals", goal_id).open("goal", goal));
    return goals;
}

std::vector<ContractAction> actions_of(const Operation& operation, ContractId contract_id) {
    std::vector<ContractAction> actions;
    const auto rows =
        operation.database.select<ActionRecord>(select_actions, operation.office(), contract_id);
    for (const auto& row : rows) {
        const Texts texts(operation, "casework_actions", row.action_id.uuid());
        actions.push_back({.action_id = row.action_id,
                           .side = row.side,
                           .description = texts.open("description", row.description),
                           .due_on = row.due_on,
                           .measure = texts.open("measure", row.measure),
                           .done_on = row.done_on});
    }
    return actions;
}

}  // namespace

std::string contract_state(int day_placeholder) {
    return fmt::format(
        "CASE WHEN c.ended_on IS NOT NULL THEN 'ended' WHEN c.from_on > ${0} THEN 'upcoming'"
        " WHEN c.to_on < ${0} THEN 'lapsed' ELSE 'active' END",
        day_placeholder);
}

ContractId insert_contract(Transaction& transaction, const ConcludeContract& request,
                           DiagnosisId diagnosis_id, const std::string& number) {
    const auto contract_id = ContractId::make();
    const Texts texts(transaction, "casework_contracts", contract_id.uuid());
    transaction.database.execute(
        insert_contract_sql, transaction.office(), contract_id, number, request.person_id,
        diagnosis_id, request.variant, request.worker_id, request.drafted_on, request.concluded_on,
        request.from_on, request.to_on, texts.seal("causes", request.causes),
        texts.seal("resources", request.resources), texts.seal("limits", request.limits),
        texts.seal("earlier_activation", request.earlier_activation), Instant::at(transaction.now));
    insert_parts(transaction, contract_id, request);
    return contract_id;
}

std::optional<ContractFact> lock_contract(Transaction& transaction, ContractId contract_id) {
    return transaction.database.find<ContractFact>(lock_contract_sql, transaction.office(),
                                                   contract_id);
}

void mark_ended(Transaction& transaction, const EndContract& request) {
    const Texts texts(transaction, "casework_contracts", request.contract_id.uuid());
    transaction.database.execute(update_end, transaction.office(), request.contract_id,
                                 request.ended_on, request.result,
                                 texts.seal("justification", request.justification));
}

void mark_done(Transaction& transaction, const MarkActionDone& request) {
    transaction.database.execute(update_done, transaction.office(), request.contract_id,
                                 request.action_id, request.done_on);
}

bool has_contract_within(const Operation& operation, PersonId person_id, ContractVariant variant,
                         Day from_on, Day to_on) {
    return operation.database.value<std::int64_t>(count_within, operation.office(), person_id,
                                                  variant, from_on, to_on) > 0;
}

Contract contract(const Operation& operation, ContractId contract_id) {
    auto row = operation.database
                   .find<ContractRecord>(select_contract, operation.office(), contract_id,
                                         today_in(operation))
                   .value();
    const Texts texts(operation, "casework_contracts", contract_id.uuid());
    return {.contract_id = row.contract_id,
            .version = row.version,
            .number = row.number,
            .person_id = row.person_id,
            .diagnosis_id = row.diagnosis_id,
            .variant = row.variant,
            .state = row.state,
            .worker_id = row.worker_id,
            .worker_name = row.worker_name,
            .drafted_on = row.drafted_on,
            .concluded_on = row.concluded_on,
            .from_on = row.from_on,
            .to_on = row.to_on,
            .causes = texts.open("causes", row.causes),
            .resources = texts.open("resources", row.resources),
            .limits = texts.open("limits", row.limits),
            .earlier_activation = texts.open("earlier_activation", row.earlier_activation),
            .goals = goals_of(operation, contract_id),
            .actions = actions_of(operation, contract_id),
            .ended_on = row.ended_on,
            .result = row.result,
            .justification = texts.open("justification", row.justification)};
}

}  // namespace wedka::casework
