#pragma once

#include "results/results.hpp"

namespace wedka::results {

/// A statement that the office makes of its work. It names the definition that computes its figure;
/// the sentence holds {value} in the figure's place.
struct PublishStatement {
    std::string code;
    std::int64_t position = 0;
    Definition definition = Definition::people_selected;
    std::optional<ProjectId> project_id;
    std::optional<CompositionId> composition_id;  ///< When the definition is `composed`.
    std::optional<Day> on_day;
    Word word = Word::exactly;
    std::string sentence_pl;
    std::string sentence_en;
};
BOOST_DESCRIBE_STRUCT(PublishStatement, (),
                      (code, position, definition, project_id, composition_id, on_day, word,
                       sentence_pl, sentence_en))
/// Keeps the statement; the same code replaces the earlier one. A composed figure is published with
/// its version in force, and is about the project of its counted facts. W-01.
Result<Figure> publish_statement(Transaction& transaction, const PublishStatement& request);

}  // namespace wedka::results
