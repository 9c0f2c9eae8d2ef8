#include <map>

#include "support/series_store.hpp"

namespace wedka::support {

namespace {

using programmes::ProjectFact;

/// The new form of each form that was taken over.
std::map<FormId, FormId> take_forms(Transaction& transaction, const ProjectFact& from,
                                    const ProjectFact& to) {
    std::map<FormId, FormId> taken;
    for (const auto& form : forms_of(transaction, from.project_id)) {
        taken[form.form_id] = insert_form(
            transaction, {to.project_id, form.kind, form.shape, form.name, form.topics});
        transaction.record("support.arrange", taken[form.form_id], to.project_id);
    }
    return taken;
}

}  // namespace

void take_over(Transaction& transaction, const ProjectFact& from, const ProjectFact& to) {
    const auto forms = take_forms(transaction, from, to);
    for (const auto& series : series_of(transaction, from.project_id)) {
        const auto series_id = insert_series(transaction, {.project_id = to.project_id,
                                                           .form_id = forms.at(series.form_id),
                                                           .name = series.name,
                                                           .from_on = to.from_on,
                                                           .to_on = to.to_on,
                                                           .planned_minutes = series.planned_minutes,
                                                           .run_by = series.run_by,
                                                           .place = series.place,
                                                           .places = series.places,
                                                           .required_percent =
                                                               series.required_percent});
        transaction.record("support.arrange", series_id, to.project_id);
    }
}

}  // namespace wedka::support
