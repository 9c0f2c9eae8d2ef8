#pragma once

#include "results/publish_statement.hpp"

/// All SQL about statements.
namespace wedka::results {

struct Statement {
    std::string code;
    std::int64_t position = 0;
    Definition definition = Definition::people_selected;
    std::optional<ProjectId> project_id;
    std::optional<Day> on_day;
    Word word = Word::exactly;
    std::string sentence_pl;
    std::string sentence_en;
    std::optional<CompositionId> composition_id;
    std::optional<std::int64_t> composition_version;
};
BOOST_DESCRIBE_STRUCT(Statement, (),
                      (code, position, definition, project_id, on_day, word, sentence_pl,
                       sentence_en, composition_id, composition_version))

void put_statement(Transaction& transaction, const PublishStatement& statement);
/// In the office's order.
std::vector<Statement> statements(const Operation& operation);

}  // namespace wedka::results
