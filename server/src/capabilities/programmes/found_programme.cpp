#include "programmes/found_programme.hpp"

#include "programmes/programme_store.hpp"

namespace wedka::programmes {

namespace {

Finding name_taken() { return {.rule = "R5-50", .field = "name", .code = "name_taken"}; }

}  // namespace

Result<Programme> found_programme(Transaction& transaction, const FoundProgramme& request) {
    const auto programme_id = insert_programme(
        transaction, {request.name, request.aim, request.target_group, request.led_by,
                      request.with_whom});
    if (!programme_id) return refused(name_taken());
    transaction.record("programmes.found_programme", *programme_id);
    return programme(transaction, *programme_id);
}

Result<Programme> change_programme(Transaction& transaction, const ChangeProgramme& request) {
    if (!find_programme(transaction, request.programme_id)) return not_found("programme_id");
    if (is_named_otherwise(transaction, request.programme_id, request.name))
        return refused(name_taken());
    if (!update_programme(transaction, request.programme_id, request.if_match.number,
                          {request.name, request.aim, request.target_group, request.led_by,
                           request.with_whom}))
        return Refusal{RefusalKind::stale_version,
                       {{.rule = {}, .field = {}, .code = "changed_meanwhile"}}};
    transaction.record("programmes.found_programme", request.programme_id);
    return programme(transaction, request.programme_id);
}

}  // namespace wedka::programmes
