#include "access/trace_store.hpp"

namespace wedka::access {

Result<Page<TraceRow>> list_traces(Query& query, const ListTraces& request) {
    if (!people::find_person(query, request.person_id)) return not_found();
    if (const auto refusal = query.deny("access.read_traces", request.person_id)) return *refusal;
    if (request.from_on && request.to_on && *request.to_on < *request.from_on)
        return refused({.rule = {}, .field = "to_on", .code = "ends_before_start"});

    query.showed(request.person_id);
    Page<TraceRow> page{traces_of(query, request), {}};
    cut_page(page, request.limit, [](const TraceRow& row) { return std::to_string(row.entry); });
    return page;
}

Result<TracedPerson> find_traced(Query& query, const FindTraced& request) {
    const auto person = people::find_by_pesel(query, request.pesel);
    // A sealed person is answered like one who never was.
    if (!person || query.deny("access.read_traces", *person)) return not_found("pesel");
    query.showed(*person);
    return TracedPerson{*person};
}

Result<TraceState> show_trace_state(Query& query, const AskTrace&,
                                    const CheckpointsOf& checkpoints) {
    const auto kept = checkpoints ? checkpoints(query.office()) : CheckpointState{};
    const auto head = audit_head(query.database, query.office()).value_or(AuditHead{});
    TraceState state{.entries = head.seq,
                     .confirmed_entry = {},
                     .confirmed_at = {},
                     .is_failing = kept.is_failing,
                     .is_set_back = kept.is_set_back};
    if (kept.last && kept.last->is_genuine) {
        state.confirmed_entry = kept.last->head.seq;
        state.confirmed_at = kept.last->at;
    }
    return state;
}

}  // namespace wedka::access
