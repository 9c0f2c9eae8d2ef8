#pragma once

#include "results/composition.hpp"

namespace wedka::results {

/// Somebody puts a figure together from facts and names it.
struct ComposeFigure {
    std::string name;
    Measure measure = Measure::people;
    FactSet counted;
    std::optional<FactSet> without;
};
BOOST_DESCRIBE_STRUCT(ComposeFigure, (), (name, measure, counted, without))
/// W-08 ... W-10.
Result<Composition> compose_figure(Transaction& transaction, const ComposeFigure& request);

struct ChangeComposition {
    CompositionId composition_id;
    ExpectedVersion if_match;
    std::string name;
    Measure measure = Measure::people;
    FactSet counted;
    std::optional<FactSet> without;
};
BOOST_DESCRIBE_STRUCT(ChangeComposition, (),
                      (composition_id, if_match, name, measure, counted, without))
/// The next version. What was published keeps the version that it was published with.
Result<Composition> change_composition(Transaction& transaction, const ChangeComposition& request);

}  // namespace wedka::results
