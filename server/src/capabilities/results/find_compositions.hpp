#pragma once

#include "results/composition.hpp"
#include "results/definitions.hpp"

namespace wedka::results {

/// The figure that the recipe yields as of the day.
Computed compute(const Operation& operation, const Recipe& recipe, Day on);
/// That there is no such project or programme, for the first set that names one the office does not
/// have; or that a set names none, or both (W-11).
std::optional<Refusal> missing_scope(const Operation& operation, const Recipe& recipe);

struct ListFacts {
    std::optional<ProjectId> project_id;
    std::optional<programmes::ProgrammeId> programme_id;
};
BOOST_DESCRIBE_STRUCT(ListFacts, (), (project_id, programme_id))

/// A kind of fact as somebody who puts a figure together may choose it.
struct FactChoice {
    FactKind fact = FactKind::participants;
    std::vector<std::string> states;
    std::string words;  ///< Where the texts of the states stand: "programmes:words.SelectionList".
    bool has_people = true;
    bool has_labels = false;
    bool has_amounts = false;
    /// The labels that facts of the project or programme have, in their order; at most 200.
    std::vector<std::string> labels;
};
BOOST_DESCRIBE_STRUCT(FactChoice, (),
                      (fact, states, words, has_people, has_labels, has_amounts, labels))

struct FactChoices {
    std::vector<FactChoice> facts;
};
BOOST_DESCRIBE_STRUCT(FactChoices, (), (facts))
/// Every kind of fact; with the labels to choose from, when a project or programme is asked for.
Result<FactChoices> list_facts(Query& query, const ListFacts& request);

struct PreviewFigure {
    Measure measure = Measure::people;
    FactSet counted;
    std::optional<FactSet> without;
    std::optional<Day> on;
};
BOOST_DESCRIBE_STRUCT(PreviewFigure, (), (measure, counted, without, on))

/// What a composition yields on a day.
struct ComposedFigure {
    Unit unit = Unit::people;
    Day as_of;
    std::string value;
    std::int64_t records = 0;  ///< How many records count.
    std::vector<FigureRecord> records_list;
};
BOOST_DESCRIBE_STRUCT(ComposedFigure, (), (unit, as_of, value, records, records_list))
/// The figure before anything is kept, as of the day (today when not asked). W-08 ... W-10.
Result<ComposedFigure> preview_figure(Query& query, const PreviewFigure& request);

struct CompositionRow {
    CompositionId composition_id;
    std::string name;
    Measure measure = Measure::people;
    FactKind fact = FactKind::participants;
    std::string about;  ///< The project, or the programme with all its editions.
    std::string value;  ///< As of today.
    Unit unit = Unit::people;
    std::int64_t statements = 0;  ///< How many statements were published with it.
};
BOOST_DESCRIBE_STRUCT(CompositionRow, (),
                      (composition_id, name, measure, fact, about, value, unit,
                       statements))
struct ListCompositions {};
BOOST_DESCRIBE_STRUCT(ListCompositions, (), ())
/// What the office put together, by name, each with its value today.
Result<Page<CompositionRow>> list_compositions(Query& query, const ListCompositions& request);

struct ShowComposition {
    CompositionId composition_id;
};
BOOST_DESCRIBE_STRUCT(ShowComposition, (), (composition_id))
Result<Composition> show_composition(Query& query, const ShowComposition& request);

}  // namespace wedka::results
