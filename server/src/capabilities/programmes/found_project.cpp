#include "programmes/found_project.hpp"

#include "programmes/programme_store.hpp"
#include "programmes/project_rules.hpp"
#include "programmes/project_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

Result<Project> found_project(Transaction& transaction, const FoundProject& request) {
    auto findings = check_project(request, today_in(transaction));
    if (request.programme_id) {
        if (!find_programme(transaction, *request.programme_id)) return not_found("programme_id");
        if (request.edition &&
            project_of_edition(transaction, *request.programme_id, *request.edition))
            findings.push_back({.rule = "R5-51", .field = "edition", .code = "edition_taken"});
    }
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto project_id = insert_project(transaction, request);
    insert_planned_version(transaction, project_id, 1, request.planned);
    if (request.programme_id)
        put_edition(transaction, {project_id, *request.programme_id, request.edition.value()});
    transaction.record("programmes.found_project", project_id);
    return project(transaction, project_id);
}

}  // namespace wedka::programmes
