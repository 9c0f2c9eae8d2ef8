#include "people/conflict_store.hpp"

namespace wedka::people {

Result<Conflict> declare_own_conflict(Transaction& transaction, const DeclareOwnConflict& request) {
    hold_conflicts(transaction);
    const auto conflict_id = insert_conflict(transaction, request);
    note_conflicts_of(transaction, staff::MemberId{transaction.actor.worker});
    transaction.record("people.declare_conflict", conflict_id);
    return find_conflict(transaction, conflict_id).value();
}

Result<Conflict> declare_conflict(Transaction& transaction, const DeclareConflict& request) {
    if (!find_person(transaction, request.person_id)) return not_found("person_id");
    if (const auto refusal = transaction.deny("people.declare_conflict", request.person_id))
        return *refusal;
    if (!staff::find_member(transaction, request.member_id)) return not_found("member_id");

    hold_conflicts(transaction);
    const auto conflict_id = insert_conflict(transaction, request);
    note_conflicts_of(transaction, request.member_id);
    transaction.record("people.declare_conflict", conflict_id, request.person_id,
                       request.member_id);
    return find_conflict(transaction, conflict_id).value();
}

Result<Done> withdraw_conflict(Transaction& transaction, const WithdrawConflict& request) {
    const auto conflict = find_conflict(transaction, request.conflict_id);
    if (!conflict) return not_found("conflict_id");
    if (conflict->worker_id.uuid() == transaction.actor.worker)
        return refused({.rule = "K-01", .field = {}, .code = "own_conflict"});

    withdraw(transaction, request);
    forget_conflicts(transaction, conflict->worker_id.uuid());
    note_conflicts_of(transaction, conflict->worker_id);
    transaction.record("people.withdraw_conflict", request.conflict_id);
    return Done{};
}

Result<Page<Conflict>> list_own_conflicts(Query& query, const AskConflicts&) {
    Page<Conflict> page;
    for (auto& conflict : conflicts(query))
        if (conflict.worker_id.uuid() == query.actor.worker)
            page.items.push_back(std::move(conflict));
    return page;
}

Result<Page<ConflictRow>> list_conflicts(Query& query, const AskConflicts&) {
    Page<ConflictRow> page;
    for (const auto& conflict : conflicts(query)) {
        const auto& row = page.items.emplace_back(
            ConflictRow{.conflict_id = conflict.conflict_id,
                        .worker_id = conflict.worker_id,
                        .worker = conflict.worker,
                        .kind = conflict.kind,
                        .declared_at = conflict.declared_at,
                        .declared_by = conflict.declared_by,
                        .still_led = led_in_conflict(query, conflict.worker_id)});
        for (const auto& led : row.still_led) query.showed(led.person_id);
    }
    return page;
}

}  // namespace wedka::people
