#include "results/find_compositions.hpp"

#include <algorithm>
#include <set>

#include "results/composition_rules.hpp"
#include "results/composition_store.hpp"
#include "results/hidden_records.hpp"
#include "vocabulary/today.hpp"

namespace wedka::results {

namespace {

constexpr std::size_t most_labels = 200;

std::vector<Fact> facts_of(const Operation& operation, const FactSet& set) {
    return source_of(set.fact).facts_in(operation, set.project_id);
}

std::vector<std::string> labels_in(const Operation& operation, const FactSource& source,
                                   ProjectId project_id) {
    std::set<std::string> labels;
    for (const auto& fact : source.facts_in(operation, project_id))
        if (!fact.label.empty() && labels.size() < most_labels &&
            (!fact.person_id || may_be_named(operation, *fact.person_id)))
            labels.insert(fact.label);
    return {labels.begin(), labels.end()};
}

std::int64_t count_counting(const std::vector<FigureRecord>& records) {
    return std::ranges::count_if(records, [](const FigureRecord& record) { return record.counts; });
}

}  // namespace

Computed compute(const Operation& operation, const Recipe& recipe, Day on) {
    const auto left_out =
        recipe.without ? facts_of(operation, *recipe.without) : std::vector<Fact>{};
    return count_facts(recipe, facts_of(operation, recipe.counted), left_out, on);
}

std::optional<Refusal> missing_project(const Operation& operation, const Recipe& recipe) {
    if (!programmes::find_project(operation, recipe.counted.project_id))
        return not_found("counted.project_id");
    if (recipe.without && !programmes::find_project(operation, recipe.without->project_id))
        return not_found("without.project_id");
    return std::nullopt;
}

Result<FactChoices> list_facts(Query& query, const ListFacts& request) {
    if (request.project_id && !programmes::find_project(query, *request.project_id))
        return not_found("project_id");
    FactChoices choices;
    for (const auto& source : fact_sources())
        choices.facts.push_back({.fact = source.fact,
                                 .states = source.states,
                                 .words = source.words,
                                 .has_people = source.has_people,
                                 .has_labels = source.has_labels,
                                 .has_amounts = source.has_amounts,
                                 .labels = request.project_id && source.has_labels
                                               ? labels_in(query, source, *request.project_id)
                                               : std::vector<std::string>{}});
    return choices;
}

Result<ComposedFigure> preview_figure(Query& query, const PreviewFigure& request) {
    const Recipe recipe{request.measure, request.counted, request.without};
    if (const auto missing = missing_project(query, recipe)) return *missing;
    if (const auto findings = check_recipe(recipe); !findings.empty())
        return Refusal{RefusalKind::refused_by_rule, findings};
    const auto on = request.on ? *request.on : today_in(query);
    auto computed = compute(query, recipe, on);
    hide_records(query, computed.records);
    for (const auto& record : computed.records)
        if (record.person_id) query.showed(people::PersonId::parse(*record.person_id).value());
    const auto counting = count_counting(computed.records);
    return ComposedFigure{.unit = unit_of(recipe.measure),
                          .as_of = on,
                          .value = std::move(computed.value),
                          .records = counting,
                          .records_list = std::move(computed.records)};
}

Result<Page<CompositionRow>> list_compositions(Query& query, const ListCompositions&) {
    const auto today = today_in(query);
    const auto published = published_compositions(query);
    Page<CompositionRow> page;
    for (const auto& one : compositions(query)) {
        const auto project = programmes::find_project(query, one.counted.project_id).value();
        page.items.push_back({.composition_id = one.composition_id,
                              .name = one.name,
                              .measure = one.measure,
                              .fact = one.counted.fact,
                              .project_id = one.counted.project_id,
                              .project_name = project.name,
                              .value = compute(query, recipe_of(one), today).value,
                              .unit = unit_of(one.measure),
                              .statements = std::ranges::count(published, one.composition_id,
                                                               &PublishedWith::composition_id)});
    }
    return page;
}

Result<Composition> show_composition(Query& query, const ShowComposition& request) {
    if (auto composition = find_composition(query, request.composition_id)) return *composition;
    return not_found();
}

}  // namespace wedka::results
