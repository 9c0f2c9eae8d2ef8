#include "programmes/number_project.hpp"

#include "programmes/project_store.hpp"

namespace wedka::programmes {

Result<Project> number_project(Transaction& transaction, const NumberProject& request) {
    if (!lock_project(transaction, request.project_id)) return not_found("project_id");
    put_number(transaction, request.project_id, request.number);
    transaction.record("programmes.found_project", request.project_id);
    return project(transaction, request.project_id);
}

}  // namespace wedka::programmes
