#include "monitoring/output_store.hpp"

#include "vocabulary/instant.hpp"

namespace wedka::monitoring {

namespace {

constexpr std::string_view insert_output_sql = R"sql(
    INSERT INTO monitoring_outputs
      (office_id, output_id, project_id, kind, name, nip, given_on, proof, recorded_at, recorded_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))sql";

constexpr std::string_view mark_withdrawn_sql = R"sql(
    UPDATE monitoring_outputs
    SET withdrawn_on = $3, withdrawn_because = $4
    WHERE office_id = $1
      AND output_id = $2)sql";

const std::string outputs = R"sql(
    SELECT output_id, project_id, kind, name, nip, given_on, proof, withdrawn_on, withdrawn_because
    FROM monitoring_outputs
    WHERE office_id = $1)sql";

const std::string select_output = outputs + R"sql(
      AND output_id = $2)sql";

const std::string select_of_project = outputs + R"sql(
      AND project_id = $2
    ORDER BY given_on DESC, output_id DESC)sql";

constexpr std::string_view select_standing = R"sql(
    SELECT output_id, kind, name, given_on
    FROM monitoring_outputs
    WHERE office_id = $1
      AND project_id = $2
      AND withdrawn_on IS NULL
    ORDER BY given_on, output_id)sql";

}  // namespace

OutputId insert_output(Transaction& transaction, const RecordOutput& request) {
    const auto output_id = OutputId::make();
    transaction.database.execute(insert_output_sql, transaction.office(), output_id,
                                 request.project_id, request.kind, request.name, request.nip,
                                 request.given_on, request.proof, Instant::at(transaction.now),
                                 transaction.actor.account);
    return output_id;
}

void mark_output_withdrawn(Transaction& transaction, const WithdrawOutput& request, Day on) {
    transaction.database.execute(mark_withdrawn_sql, transaction.office(), request.output_id, on,
                                 request.reason);
}

std::optional<Output> find_output(const Operation& operation, OutputId output_id) {
    return operation.database.find<Output>(select_output, operation.office(), output_id);
}

std::vector<Output> all_outputs_of(const Operation& operation, ProjectId project_id) {
    return operation.database.select<Output>(select_of_project, operation.office(), project_id);
}

std::vector<OutputFact> outputs_of(const Operation& operation, ProjectId project_id) {
    return operation.database.select<OutputFact>(select_standing, operation.office(), project_id);
}

}  // namespace wedka::monitoring
