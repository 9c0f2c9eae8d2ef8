#include "support/add_form.hpp"

#include "support/series_rules.hpp"
#include "support/series_store.hpp"

namespace wedka::support {

Result<SupportForm> add_form(Transaction& transaction, const AddForm& request) {
    if (!programmes::find_project(transaction, request.project_id)) return not_found("project_id");
    const auto findings = check_form(request, forms_of(transaction, request.project_id));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto form_id = insert_form(transaction, request);
    transaction.record("support.arrange", form_id, request.project_id);
    return form(transaction, form_id);
}

}  // namespace wedka::support
