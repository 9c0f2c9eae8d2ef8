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
    const auto& source = source_of(set.fact);
    if (set.project_id) return source.facts_in(operation, *set.project_id);
    std::vector<Fact> facts;
    for (const auto& project : programmes::projects_of_programme(operation, *set.programme_id))
        std::ranges::move(source.facts_in(operation, project.project_id),
                          std::back_inserter(facts));
    if (source.begins_once) mark_returns(facts);
    return facts;
}

std::vector<std::string> labels_in(const Operation& operation, const FactSource& source,
                                   const ListFacts& request) {
    std::set<std::string> labels;
    for (const auto& fact :
         facts_of(operation, {.fact = source.fact,
                              .project_id = request.project_id,
                              .programme_id = request.programme_id}))
        if (!fact.label.empty() && labels.size() < most_labels &&
            (!fact.person_id || may_be_named(operation, *fact.person_id)))
            labels.insert(fact.label);
    return {labels.begin(), labels.end()};
}

/// What a set is about: one project, or one programme.
std::optional<Refusal> missing_scope(const Operation& operation, const FactSet& set,
                                     const std::string& part) {
    if (set.project_id && set.programme_id)
        return refused({.rule = "W-11", .field = part + ".programme_id", .code = "project_chosen"});
    if (!set.project_id && !set.programme_id)
        return refused({.rule = {}, .field = part + ".project_id", .code = "required"});
    if (set.project_id && !programmes::find_project(operation, *set.project_id))
        return not_found(part + ".project_id");
    if (set.programme_id && !programmes::find_programme(operation, *set.programme_id))
        return not_found(part + ".programme_id");
    return std::nullopt;
}

std::string name_of(const Operation& operation, const FactSet& set) {
    return set.project_id ? programmes::find_project(operation, *set.project_id).value().name
                          : programmes::find_programme(operation, *set.programme_id).value().name;
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

std::optional<Refusal> missing_scope(const Operation& operation, const Recipe& recipe) {
    if (const auto missing = missing_scope(operation, recipe.counted, "counted")) return missing;
    if (recipe.without) return missing_scope(operation, *recipe.without, "without");
    return std::nullopt;
}

Result<FactChoices> list_facts(Query& query, const ListFacts& request) {
    if (request.project_id && !programmes::find_project(query, *request.project_id))
        return not_found("project_id");
    if (request.programme_id && !programmes::find_programme(query, *request.programme_id))
        return not_found("programme_id");
    const bool has_scope = request.project_id || request.programme_id;
    FactChoices choices;
    for (const auto& source : fact_sources())
        choices.facts.push_back({.fact = source.fact,
                                 .states = source.states,
                                 .words = source.words,
                                 .has_people = source.has_people,
                                 .has_labels = source.has_labels,
                                 .has_amounts = source.has_amounts,
                                 .labels = has_scope && source.has_labels
                                               ? labels_in(query, source, request)
                                               : std::vector<std::string>{}});
    return choices;
}

Result<ComposedFigure> preview_figure(Query& query, const PreviewFigure& request) {
    const Recipe recipe{request.measure, request.counted, request.without};
    if (const auto missing = missing_scope(query, recipe)) return *missing;
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
    for (const auto& one : compositions(query))
        page.items.push_back({.composition_id = one.composition_id,
                              .name = one.name,
                              .measure = one.measure,
                              .fact = one.counted.fact,
                              .about = name_of(query, one.counted),
                              .value = compute(query, recipe_of(one), today).value,
                              .unit = unit_of(one.measure),
                              .statements = std::ranges::count(published, one.composition_id,
                                                               &PublishedWith::composition_id)});
    return page;
}

Result<Composition> show_composition(Query& query, const ShowComposition& request) {
    if (auto composition = find_composition(query, request.composition_id)) return *composition;
    return not_found();
}

}  // namespace wedka::results
