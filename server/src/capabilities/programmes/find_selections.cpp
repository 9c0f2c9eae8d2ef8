#include "programmes/find_selections.hpp"

#include "programmes/selection_store.hpp"

namespace wedka::programmes {

Result<Selection> show_selection(Query& query, const ShowSelection& request) {
    if (!find_project(query, request.project_id)) return not_found("project_id");
    auto selection = find_selection(query, request.project_id, request.version);
    if (!selection) return not_found("selection");
    return *std::move(selection);
}

Result<Page<SelectionVersion>> list_selections(Query& query, const ListSelections& request) {
    if (!find_project(query, request.project_id)) return not_found("project_id");
    return Page<SelectionVersion>{selection_versions_of(query, request.project_id), {}};
}

}  // namespace wedka::programmes
