#include "results/compose_figure.hpp"

#include "results/composition_rules.hpp"
#include "results/composition_store.hpp"
#include "results/find_compositions.hpp"

namespace wedka::results {

Result<Composition> compose_figure(Transaction& transaction, const ComposeFigure& request) {
    const Composition composition{.composition_id = CompositionId::make(),
                                  .version = 1,
                                  .name = request.name,
                                  .measure = request.measure,
                                  .counted = request.counted,
                                  .without = request.without};
    if (const auto missing = missing_scope(transaction, recipe_of(composition))) return *missing;
    if (const auto refusal = transaction.verdict(check_recipe(recipe_of(composition))))
        return *refusal;
    insert_composition(transaction, composition);
    transaction.record("results.compose_figure", composition.composition_id);
    return composition;
}

Result<Composition> change_composition(Transaction& transaction, const ChangeComposition& request) {
    if (!find_composition(transaction, request.composition_id)) return not_found();
    const Composition composition{.composition_id = request.composition_id,
                                  .version = request.if_match.number + 1,
                                  .name = request.name,
                                  .measure = request.measure,
                                  .counted = request.counted,
                                  .without = request.without};
    if (const auto missing = missing_scope(transaction, recipe_of(composition))) return *missing;
    if (const auto refusal = transaction.verdict(check_recipe(recipe_of(composition))))
        return *refusal;
    if (!add_version(transaction, composition))
        return Refusal{RefusalKind::stale_version,
                       {{.rule = {}, .field = {}, .code = "changed_meanwhile"}}};
    transaction.record("results.compose_figure", composition.composition_id);
    return composition;
}

}  // namespace wedka::results
