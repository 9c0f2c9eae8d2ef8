#pragma once

#include "results/results.hpp"

namespace wedka::results {

/// What is counted of the facts: people, the facts themselves, different labels, or the sum of
/// amounts.
enum class Measure { people, pieces, labels, amounts };
BOOST_DESCRIBE_ENUM(Measure, people, pieces, labels, amounts)

/// Facts of one kind in one project, or in all editions of a programme: in some states, of one label, from a day to a day, both
/// included. Without a condition all of them.
struct FactSet {
    FactKind fact = FactKind::participants;
    std::optional<ProjectId> project_id = {};
    std::optional<programmes::ProgrammeId> programme_id = {};
    std::vector<std::string> states = {};
    std::optional<std::string> label = {};
    std::optional<Day> from_on = {};
    std::optional<Day> to_on = {};

    bool operator==(const FactSet&) const = default;
};
BOOST_DESCRIBE_STRUCT(FactSet, (), (fact, project_id, programme_id, states, label, from_on, to_on))

/// How a figure is put together: the facts that are counted, without those of the people whom
/// another set names.
struct Recipe {
    Measure measure = Measure::people;
    FactSet counted;
    std::optional<FactSet> without;

    bool operator==(const Recipe&) const = default;
};

/// A figure that the office put together, in its version in force or in the one asked for.
struct Composition {
    CompositionId composition_id;
    std::int64_t version = 1;
    std::string name;
    Measure measure = Measure::people;
    FactSet counted;
    std::optional<FactSet> without;
};
BOOST_DESCRIBE_STRUCT(Composition, (), (composition_id, version, name, measure, counted, without))

inline Recipe recipe_of(const Composition& composition) {
    return {composition.measure, composition.counted, composition.without};
}

}  // namespace wedka::results
