#include "access/emergency_store.hpp"

namespace wedka::access {

namespace {

constexpr std::string_view insert_sql = R"sql(
    INSERT INTO access_emergencies
      (office_id, emergency_id, account_id, kind, reason, opened_at, lookups, is_release_needed)
    VALUES ($1, $2, $3, $4, $5, $6, 0, $7))sql";

/// A change that changes nothing holds the row until the end of the transaction.
constexpr std::string_view hold_sql = R"sql(
    UPDATE access_emergencies
    SET lookups = lookups
    WHERE office_id = $1
      AND emergency_id = $2)sql";

constexpr std::string_view hold_account_sql = R"sql(
    UPDATE access_accounts
    SET is_active = is_active
    WHERE office_id = $1
      AND account_id = $2)sql";

constexpr std::string_view count_sql = R"sql(
    UPDATE access_emergencies
    SET lookups = lookups + 1
    WHERE office_id = $1
      AND emergency_id = $2)sql";

constexpr std::string_view note_opened_sql = R"sql(
    UPDATE access_emergencies
    SET person_id = $3, until = $4
    WHERE office_id = $1
      AND emergency_id = $2)sql";

constexpr std::string_view release_sql = R"sql(
    UPDATE access_emergencies
    SET released_by = $3, released_at = $4
    WHERE office_id = $1
      AND emergency_id = $2)sql";

constexpr std::string_view note_review_sql = R"sql(
    UPDATE access_emergencies
    SET verdict = $3, review = $4, reviewed_at = $5, reviewed_by = $6
    WHERE office_id = $1
      AND emergency_id = $2)sql";

constexpr std::string_view select_emergencies = R"sql(
    SELECT e.emergency_id, e.account_id, m.first_name || ' ' || m.last_name AS account_name, e.kind,
           e.reason, e.opened_at, e.lookups, e.person_id, e.until, e.is_release_needed,
           e.released_at, e.verdict, e.review,
           r.first_name || ' ' || r.last_name AS reviewed_by, e.reviewed_at
    FROM access_emergencies e
    JOIN access_accounts a ON a.office_id = e.office_id AND a.account_id = e.account_id
    JOIN staff_members m ON m.office_id = a.office_id AND m.member_id = a.member_id
    LEFT JOIN access_accounts b ON b.office_id = e.office_id AND b.account_id = e.reviewed_by
    LEFT JOIN staff_members r ON r.office_id = b.office_id AND r.member_id = b.member_id
    WHERE e.office_id = $1
    ORDER BY e.opened_at DESC, e.emergency_id)sql";

constexpr std::string_view count_since = R"sql(
    SELECT COUNT(*)
    FROM access_emergencies
    WHERE office_id = $1
      AND account_id = $2
      AND opened_at >= $3)sql";

}  // namespace

EmergencyId insert_emergency(Transaction& transaction, const OpenEmergency& request,
                             bool is_release_needed) {
    const auto emergency_id = EmergencyId::make();
    transaction.database.execute(
        insert_sql, transaction.office(), emergency_id, transaction.actor.account, request.kind,
        transaction.seal("access_emergencies", "reason", emergency_id.uuid(), request.reason.text),
        Instant::at(transaction.now), is_release_needed);
    return emergency_id;
}

std::optional<EmergencyRow> hold_emergency(Transaction& transaction, EmergencyId emergency_id) {
    if (transaction.database.execute(hold_sql, transaction.office(), emergency_id) == 0)
        return std::nullopt;
    for (auto& row : emergencies(transaction))
        if (row.emergency_id == emergency_id) return std::move(row);
    return std::nullopt;
}

std::vector<EmergencyRow> emergencies(const Operation& operation) {
    return operation.database.select<EmergencyRow>(select_emergencies, operation.office());
}

void hold_own_account(Transaction& transaction) {
    transaction.database.execute(hold_account_sql, transaction.office(),
                                 transaction.actor.account);
}

std::int64_t emergencies_since(const Operation& operation, Instant from) {
    return operation.database.value<std::int64_t>(count_since, operation.office(),
                                                  operation.actor.account, from);
}

void count_lookup(Transaction& transaction, EmergencyId emergency_id) {
    transaction.database.execute(count_sql, transaction.office(), emergency_id);
}

void note_opened(Transaction& transaction, EmergencyId emergency_id, people::PersonId person_id,
                 Instant until) {
    transaction.database.execute(note_opened_sql, transaction.office(), emergency_id, person_id,
                                 until);
}

void release(Transaction& transaction, EmergencyId emergency_id) {
    transaction.database.execute(release_sql, transaction.office(), emergency_id,
                                 transaction.actor.account, Instant::at(transaction.now));
}

void note_review(Transaction& transaction, const ReviewEmergency& request) {
    transaction.database.execute(note_review_sql, transaction.office(), request.emergency_id,
                                 request.verdict,
                                 transaction.seal("access_emergencies", "review",
                                                  request.emergency_id.uuid(), request.note.text),
                                 Instant::at(transaction.now), transaction.actor.account);
}

}  // namespace wedka::access
