#include "finance/funding_store.hpp"

#include "finance/funding_rules.hpp"
#include "vocabulary/instant.hpp"

namespace wedka::finance {

namespace {

constexpr std::string_view insert_funding_sql = R"sql(
    INSERT INTO finance_applications
      (office_id, funding_id, name, funder, call_name, call_closes_on, worker_id, note, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1))sql";

constexpr std::string_view update_funding_sql = R"sql(
    UPDATE finance_applications
    SET name = $3, funder = $4, call_name = $5, call_closes_on = $6, worker_id = $7, note = $8
    WHERE office_id = $1
      AND funding_id = $2)sql";

constexpr std::string_view take_version = R"sql(
    UPDATE finance_applications
    SET version = version + 1
    WHERE office_id = $1
      AND funding_id = $2)sql";

constexpr std::string_view select_funding = R"sql(
    SELECT a.funding_id, a.version, a.name, a.funder, a.call_name, a.call_closes_on, a.worker_id,
           m.last_name || ' ' || m.first_name AS worker, a.note
    FROM finance_applications a
    JOIN staff_members m ON m.office_id = a.office_id AND m.member_id = a.worker_id
    WHERE a.office_id = $1
      AND a.funding_id = $2)sql";

constexpr std::string_view insert_step_sql = R"sql(
    INSERT INTO finance_application_steps
      (office_id, funding_id, position, stage, taken_on, amount, paper_number, note, recorded_by,
       recorded_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))sql";

constexpr std::string_view delete_step_sql = R"sql(
    DELETE FROM finance_application_steps
    WHERE office_id = $1
      AND funding_id = $2
      AND position = $3)sql";

constexpr std::string_view select_steps = R"sql(
    SELECT stage, taken_on, amount, paper_number, note
    FROM finance_application_steps
    WHERE office_id = $1
      AND funding_id = $2
    ORDER BY position)sql";

constexpr std::string_view select_fact = R"sql(
    SELECT a.funding_id, a.name, a.funder, a.call_closes_on, s.stage
    FROM finance_applications a
    JOIN finance_application_steps s ON s.office_id = a.office_id AND s.funding_id = a.funding_id
    WHERE a.office_id = $1
      AND a.funding_id = $2
    ORDER BY s.position DESC
    LIMIT 1)sql";

// An idea is an application that has gone no further step.
constexpr std::string_view select_closing = R"sql(
    SELECT a.funding_id, a.name, a.funder, a.call_closes_on, 'idea' AS stage
    FROM finance_applications a
    WHERE a.office_id = $1
      AND a.call_closes_on BETWEEN $2 AND $3
      AND NOT EXISTS (SELECT 1
                      FROM finance_application_steps s
                      WHERE s.office_id = a.office_id
                        AND s.funding_id = a.funding_id
                        AND s.stage <> 'idea')
    ORDER BY a.call_closes_on, a.funding_id)sql";

std::optional<std::string> note_of(const FundingTerms& terms) {
    return terms.note ? std::optional{terms.note->text} : std::nullopt;
}

/// The row of an application; what its steps say is added to it.
struct FundingRecord {
    FundingId funding_id;
    std::int64_t version = 1;
    std::string name;
    std::string funder;
    std::optional<std::string> call_name;
    std::optional<Day> call_closes_on;
    staff::MemberId worker_id;
    std::string worker;
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(FundingRecord, (),
                      (funding_id, version, name, funder, call_name, call_closes_on, worker_id,
                       worker, note))

FundingApplication with_steps(FundingRecord row, std::vector<FundingStep> steps) {
    FundingApplication application{.funding_id = row.funding_id,
                                   .version = row.version,
                                   .name = std::move(row.name),
                                   .funder = std::move(row.funder),
                                   .call_name = std::move(row.call_name),
                                   .call_closes_on = row.call_closes_on,
                                   .worker_id = row.worker_id,
                                   .worker = std::move(row.worker),
                                   .note = std::move(row.note),
                                   .stage = steps.back().stage,
                                   .asked = {},
                                   .granted = {},
                                   .steps = std::move(steps),
                                   .next = {}};
    for (const auto& step : application.steps) {
        if (step.stage == FundingStage::applied) application.asked = step.amount;
        if (step.stage == FundingStage::granted) application.granted = step.amount;
    }
    application.next = next_stages(application.stage);
    return application;
}

}  // namespace

FundingId insert_funding(Transaction& transaction, const FundingTerms& terms) {
    const auto funding_id = FundingId::make();
    transaction.database.execute(insert_funding_sql, transaction.office(), funding_id, terms.name,
                                 terms.funder, terms.call_name, terms.call_closes_on,
                                 terms.worker_id, note_of(terms));
    return funding_id;
}

void update_funding(Transaction& transaction, FundingId funding_id, const FundingTerms& terms) {
    transaction.database.execute(update_funding_sql, transaction.office(), funding_id, terms.name,
                                 terms.funder, terms.call_name, terms.call_closes_on,
                                 terms.worker_id, note_of(terms));
}

std::optional<FundingApplication> lock_funding(Transaction& transaction, FundingId funding_id) {
    if (transaction.database.execute(take_version, transaction.office(), funding_id) == 0)
        return std::nullopt;
    auto locked = whole_funding(transaction, funding_id);
    --locked->version;
    return locked;
}

std::optional<FundingApplication> whole_funding(const Operation& operation, FundingId funding_id) {
    auto row =
        operation.database.find<FundingRecord>(select_funding, operation.office(), funding_id);
    if (!row) return std::nullopt;
    return with_steps(std::move(*row), operation.database.select<FundingStep>(
                                           select_steps, operation.office(), funding_id));
}

void insert_step(Transaction& transaction, FundingId funding_id, std::size_t position,
                 const FundingStep& step) {
    transaction.database.execute(insert_step_sql, transaction.office(), funding_id, position,
                                 step.stage, step.taken_on, step.amount, step.paper_number,
                                 step.note, transaction.actor.account,
                                 Instant::at(transaction.now));
}

void delete_step(Transaction& transaction, FundingId funding_id, std::size_t position) {
    transaction.database.execute(delete_step_sql, transaction.office(), funding_id, position);
}

std::optional<FundingFact> find_funding(const Operation& operation, FundingId funding_id) {
    return operation.database.find<FundingFact>(select_fact, operation.office(), funding_id);
}

std::vector<FundingFact> calls_closing(const Operation& operation, Day from, Day to) {
    return operation.database.select<FundingFact>(select_closing, operation.office(), from, to);
}

}  // namespace wedka::finance
