#include "results/statement_store.hpp"

namespace wedka::results {

namespace {

constexpr std::string_view put_statement_sql = R"sql(
    INSERT INTO results_statements
      (office_id, statement_code, position, definition, project_id, on_day, word, sentence_pl,
       sentence_en, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)
    ON CONFLICT (office_id, statement_code)
      DO UPDATE SET position = excluded.position, definition = excluded.definition,
                    project_id = excluded.project_id, on_day = excluded.on_day,
                    word = excluded.word, sentence_pl = excluded.sentence_pl,
                    sentence_en = excluded.sentence_en,
                    version = results_statements.version + 1)sql";

constexpr std::string_view select_statements = R"sql(
    SELECT s.statement_code AS code, s.position, s.definition, s.project_id, s.on_day, s.word, s.sentence_pl,
           s.sentence_en, c.composition_id, c.version AS composition_version
    FROM results_statements s
    LEFT JOIN results_statement_compositions c ON c.office_id = s.office_id
      AND c.statement_code = s.statement_code
    WHERE s.office_id = $1
    ORDER BY s.position, s.statement_code)sql";

}  // namespace

void put_statement(Transaction& transaction, const PublishStatement& statement) {
    transaction.database.execute(put_statement_sql, transaction.office(), statement.code,
                                 statement.position, statement.definition, statement.project_id,
                                 statement.on_day, statement.word, statement.sentence_pl,
                                 statement.sentence_en);
}

std::vector<Statement> statements(const Operation& operation) {
    return operation.database.select<Statement>(select_statements, operation.office());
}

}  // namespace wedka::results
