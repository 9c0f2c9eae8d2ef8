#include "results/publish_statement.hpp"

#include "programmes/programmes.hpp"
#include "results/composition_store.hpp"
#include "results/definitions.hpp"
#include "results/statement_store.hpp"

namespace wedka::results {

namespace {

void check_sentence(const std::string& sentence, const char* field, Findings& findings) {
    // A figure that stands in the sentence itself would be typed in, not computed.
    if (sentence.find("{value}") == std::string::npos)
        findings.push_back({.rule = "W-01", .field = field, .code = "value_missing_in_sentence"});
}

}  // namespace

Result<Figure> publish_statement(Transaction& transaction, const PublishStatement& request) {
    Findings findings;
    check_sentence(request.sentence_pl, "sentence_pl", findings);
    check_sentence(request.sentence_en, "sentence_en", findings);
    const bool is_composed = request.definition == Definition::composed;
    if (asks_for_project(request.definition) && !request.project_id)
        findings.push_back({.rule = {}, .field = "project_id", .code = "required"});
    if (is_composed && !request.composition_id)
        findings.push_back({.rule = {}, .field = "composition_id", .code = "required"});
    if (!is_composed && request.composition_id)
        findings.push_back({.rule = {}, .field = "composition_id", .code = "unknown_field"});
    std::optional<Composition> composition;
    if (is_composed && request.composition_id) {
        composition = find_composition(transaction, *request.composition_id);
        if (!composition) return not_found("composition_id");
    }
    if (request.project_id && !programmes::find_project(transaction, *request.project_id))
        return not_found("project_id");
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    auto statement = request;
    if (composition) statement.project_id = composition->counted.project_id;
    put_statement(transaction, statement);
    link_statement(transaction, statement.code, composition);
    if (statement.project_id)
        transaction.record("results.publish_statement", *statement.project_id);
    else
        transaction.record("results.publish_statement", transaction.office());
    for (auto& detail : all_figures(transaction))
        if (detail.figure.code == request.code) return detail.figure;
    throw std::logic_error("a statement vanished");
}

}  // namespace wedka::results
