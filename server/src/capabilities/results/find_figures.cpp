#include "results/find_figures.hpp"

#include <algorithm>

#include "results/composition_rules.hpp"
#include "results/composition_store.hpp"
#include "results/definitions.hpp"
#include "results/find_compositions.hpp"
#include "results/hidden_records.hpp"
#include "results/statement_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::results {

namespace {

FigureDetail computed(const Operation& operation, const Statement& statement, Day on) {
    const auto composition = statement.composition_id
                                 ? find_composition(operation, *statement.composition_id,
                                                    statement.composition_version.value())
                                 : std::nullopt;
    auto result = composition ? compute(operation, recipe_of(*composition), on)
                              : compute(operation, statement.definition, statement.project_id, on);
    const auto counted = std::count_if(result.records.begin(), result.records.end(),
                                       [](const FigureRecord& record) { return record.counts; });
    return {.figure = {.code = statement.code,
                       .position = statement.position,
                       .sentence_pl = statement.sentence_pl,
                       .sentence_en = statement.sentence_en,
                       .word = statement.word,
                       .on_day = statement.on_day,
                       .as_of = on,
                       .definition = statement.definition,
                       .unit = composition ? unit_of(composition->measure)
                                           : unit_of(statement.definition),
                       .project_id = statement.project_id,
                       .composition_id = statement.composition_id,
                       .composition_version = statement.composition_version,
                       .value = result.value,
                       .records = counted,
                       .missing = result.missing},
            .records_list = std::move(result.records),
            .beside = std::move(result.beside),
            .composition_name = composition ? std::optional{composition->name} : std::nullopt};
}

}  // namespace

std::vector<FigureDetail> all_figures(const Operation& operation,
                                      const std::optional<ProjectId>& only,
                                      const std::optional<Day>& on) {
    std::vector<FigureDetail> figures;
    const auto today = today_in(operation);
    for (const auto& statement : statements(operation))
        if (!only || statement.project_id == only)
            figures.push_back(
                computed(operation, statement, on ? *on : statement.on_day.value_or(today)));
    return figures;
}

std::vector<Figure> figures_of(const Operation& operation, const std::set<std::string>& codes) {
    std::vector<Figure> figures;
    for (const auto& statement : statements(operation))
        if (codes.contains(statement.code))
            figures.push_back(
                computed(operation, statement, statement.on_day.value_or(today_in(operation)))
                    .figure);
    return figures;
}

Result<Page<Figure>> list_figures(Query& query, const ListFigures& request) {
    Page<Figure> page;
    for (auto& detail : all_figures(query, request.project_id, request.on))
        page.items.push_back(std::move(detail.figure));
    return page;
}

Result<FigureDetail> show_figure(Query& query, const ShowFigure& request) {
    for (const auto& statement : statements(query)) {
        if (statement.code != request.code) continue;
        const auto on = request.on ? *request.on : statement.on_day.value_or(today_in(query));
        auto detail = computed(query, statement, on);
        hide_records(query, detail.records_list);
        for (const auto& record : detail.records_list)
            if (record.person_id) query.showed(people::PersonId::parse(*record.person_id).value());
        return detail;
    }
    return not_found("code");
}

}  // namespace wedka::results
