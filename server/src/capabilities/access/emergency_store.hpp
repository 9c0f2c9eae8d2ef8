#pragma once

#include "access/emergency.hpp"

/// All SQL about access in an emergency.
namespace wedka::access {

struct EmergencyRow {
    EmergencyId emergency_id;
    AccountId account_id;
    std::string account_name;
    EmergencyKind kind = EmergencyKind::life_or_health;
    Bytes reason;
    Instant opened_at;
    std::int64_t lookups = 0;
    std::optional<people::PersonId> person_id;
    std::optional<Instant> until;
    bool is_release_needed = false;
    std::optional<Instant> released_at;
    std::optional<EmergencyVerdict> verdict;
    std::optional<Bytes> review;
    std::optional<std::string> reviewed_by;
    std::optional<Instant> reviewed_at;
};
BOOST_DESCRIBE_STRUCT(EmergencyRow, (),
                      (emergency_id, account_id, account_name, kind, reason, opened_at, lookups,
                       person_id, until, is_release_needed, released_at, verdict, review,
                       reviewed_by, reviewed_at))

EmergencyId insert_emergency(Transaction& transaction, const OpenEmergency& request,
                             bool is_release_needed);
/// Holds the row until the end of the transaction.
std::optional<EmergencyRow> hold_emergency(Transaction& transaction, EmergencyId emergency_id);
std::vector<EmergencyRow> emergencies(const Operation& operation);
/// Of two requests of one account the second goes on when the first is done.
void hold_own_account(Transaction& transaction);
std::int64_t emergencies_since(const Operation& operation, Instant from);
void count_lookup(Transaction& transaction, EmergencyId emergency_id);
void note_opened(Transaction& transaction, EmergencyId emergency_id, people::PersonId person_id,
                 Instant until);
void release(Transaction& transaction, EmergencyId emergency_id);
void note_review(Transaction& transaction, const ReviewEmergency& request);

}  // namespace wedka::access
