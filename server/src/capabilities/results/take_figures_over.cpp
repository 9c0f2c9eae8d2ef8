#include <algorithm>

#include "results/composition_store.hpp"

namespace wedka::results {

namespace {

using programmes::ProgrammeId;
using programmes::ProjectFact;

/// What stands for what: the project for the other, and the programme for the other's.
class Succession {
  public:
    Succession(const Operation& operation, const ProjectFact& from, const ProjectFact& to)
        : from_(from), to_(to) {
        if (const auto edition = programmes::edition_of(operation, from.project_id))
            from_programme_ = edition->programme_id;
        if (const auto edition = programmes::edition_of(operation, to.project_id)) {
            to_programme_ = edition->programme_id;
            to_programme_name_ = edition->programme_name;
        }
    }

    /// The set of the new project or programme; nothing when it is of neither.
    std::optional<FactSet> set_of(FactSet set) const {
        set.from_on = set.to_on = {};
        if (set.project_id == from_.project_id) {
            set.project_id = to_.project_id;
            return set;
        }
        if (!set.programme_id || set.programme_id != from_programme_) return std::nullopt;
        set.programme_id = to_programme_;
        return set;
    }

    /// Whether the figure already counts the new project too.
    bool counts_both(const Composition& figure) const {
        return !figure.counted.project_id && from_programme_ == to_programme_ &&
               (!figure.without || !figure.without->project_id);
    }

    /// "Razem 2012: podjęli pracę" after "Razem 2011: podjęli pracę"; what counts a whole programme
    /// is named after the programme.
    std::string name_of(const Composition& figure) const {
        auto name = figure.name;
        if (!figure.counted.project_id && to_programme_name_) return *to_programme_name_ + ": " + name;
        if (const auto at = name.find(from_.name); at != std::string::npos)
            return name.replace(at, from_.name.size(), to_.name);
        return to_.name + ": " + name;
    }

  private:
    const ProjectFact& from_;
    const ProjectFact& to_;
    std::optional<ProgrammeId> from_programme_;
    std::optional<ProgrammeId> to_programme_;
    std::optional<std::string> to_programme_name_;
};

}  // namespace

void take_figures_over(Transaction& transaction, const ProjectFact& from, const ProjectFact& to) {
    const Succession succession(transaction, from, to);
    const auto there = compositions(transaction);
    for (const auto& figure : there) {
        const auto counted = succession.set_of(figure.counted);
        const auto without =
            figure.without ? succession.set_of(*figure.without) : std::optional<FactSet>{};
        if (!counted || (figure.without && !without) || succession.counts_both(figure)) continue;
        const Composition taken{.composition_id = CompositionId::make(),
                                .version = 1,
                                .name = succession.name_of(figure),
                                .measure = figure.measure,
                                .counted = *counted,
                                .without = without};
        // Of a programme an earlier edition may have taken it over.
        if (std::ranges::any_of(there, [&](const Composition& other) {
                return recipe_of(taken) == recipe_of(other);
            }))
            continue;
        insert_composition(transaction, taken);
        transaction.record("results.compose_figure", taken.composition_id);
    }
}

}  // namespace wedka::results
