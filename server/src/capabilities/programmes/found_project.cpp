#include "programmes/found_project.hpp"

#include "programmes/project_rules.hpp"
#include "programmes/project_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

Result<Project> found_project(Transaction& transaction, const FoundProject& request) {
    const auto findings = check_project(request, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto project_id = insert_project(transaction, request);
    insert_planned_version(transaction, project_id, 1, request.planned);
    transaction.record("programmes.found_project", project_id);
    return project(transaction, project_id);
}

}  // namespace wedka::programmes
