#include "programmes/place_project.hpp"

#include "programmes/programme_store.hpp"
#include "programmes/project_store.hpp"

namespace wedka::programmes {

Result<Programme> place_project(Transaction& transaction, const PlaceProject& request) {
    if (!lock_project(transaction, request.project_id)) return not_found("project_id");
    if (!find_programme(transaction, request.programme_id)) return not_found("programme_id");
    const auto holder = project_of_edition(transaction, request.programme_id, request.edition);
    if (holder && *holder != request.project_id)
        return refused({.rule = "R5-51", .field = "edition", .code = "edition_taken"});
    put_edition(transaction, request);
    transaction.record("programmes.found_programme", request.project_id);
    return programme(transaction, request.programme_id);
}

}  // namespace wedka::programmes
