#include "access/seal_store.hpp"

namespace wedka::access {

namespace {

constexpr auto time_to_object = std::chrono::hours(24);

constexpr std::string_view insert_seal_sql = R"sql(
    INSERT INTO access_seals (office_id, person_id, kind, reason, sealed_at, sealed_by)
    VALUES ($1, $2, $3, $4, $5, $6))sql";

constexpr std::string_view put_opening_sql = R"sql(
    UPDATE access_seals
    SET opening_asked_at = $3, opening_asked_by = $4, opening_reason = $5
    WHERE office_id = $1
      AND person_id = $2)sql";

constexpr std::string_view delete_seal_sql = R"sql(
    DELETE FROM access_seals
    WHERE office_id = $1
      AND person_id = $2)sql";

constexpr std::string_view delete_membership_sql = R"sql(
    DELETE FROM platform_access_grants
    WHERE office_id = $1
      AND subject_id = $2
      AND worker_id = $3
      AND how = 'seal')sql";

/// A change that changes nothing holds the row until the end of the transaction.
constexpr std::string_view hold_seal_sql = R"sql(
    UPDATE access_seals
    SET kind = kind
    WHERE office_id = $1
      AND person_id = $2
    RETURNING opening_asked_at AS asked_at, opening_asked_by AS asked_by)sql";

constexpr std::string_view select_seal = R"sql(
    SELECT s.person_id, p.last_name, p.first_name, s.kind, s.reason, s.sealed_at,
           w.first_name || ' ' || w.last_name AS sealed_by, s.opening_asked_at,
           o.first_name || ' ' || o.last_name AS opening_asked_by,
           s.opening_asked_by AS opening_account, s.opening_reason
    FROM access_seals s
    JOIN people_people p ON p.office_id = s.office_id AND p.person_id = s.person_id
    JOIN access_accounts a ON a.office_id = s.office_id AND a.account_id = s.sealed_by
    JOIN staff_members w ON w.office_id = a.office_id AND w.member_id = a.member_id
    LEFT JOIN access_accounts b ON b.office_id = s.office_id AND b.account_id = s.opening_asked_by
    LEFT JOIN staff_members o ON o.office_id = b.office_id AND o.member_id = b.member_id
    WHERE s.office_id = $1
      AND s.person_id = $2)sql";

constexpr std::string_view select_of_actor = R"sql(
    SELECT s.person_id, p.last_name, p.first_name, s.kind, s.sealed_at
    FROM access_seals s
    JOIN people_people p ON p.office_id = s.office_id AND p.person_id = s.person_id
    JOIN platform_access_grants g ON g.office_id = s.office_id AND g.subject_id = s.person_id
    WHERE s.office_id = $1
      AND g.worker_id = $2
      AND g.how = 'seal'
      AND g.from_on <= $3
      AND (g.to_on IS NULL OR g.to_on >= $3)
    ORDER BY p.sort_key, s.person_id)sql";

struct SealColumns {
    PersonId person_id;
    std::string last_name;
    std::string first_name;
    SealKind kind = SealKind::violence;
    Bytes reason;
    Instant sealed_at;
    std::string sealed_by;
    std::optional<Instant> opening_asked_at;
    std::optional<std::string> opening_asked_by;
    std::optional<AccountId> opening_account;
    std::optional<Bytes> opening_reason;
};
BOOST_DESCRIBE_STRUCT(SealColumns, (),
                      (person_id, last_name, first_name, kind, reason, sealed_at, sealed_by,
                       opening_asked_at, opening_asked_by, opening_account, opening_reason))

}  // namespace

void insert_seal(Transaction& transaction, const SealPerson& request) {
    transaction.database.execute(
        insert_seal_sql, transaction.office(), request.person_id, request.kind,
        transaction.seal("access_seals", "reason", request.person_id.uuid(), request.reason.text),
        Instant::at(transaction.now), transaction.actor.account);
}

void put_opening(Transaction& transaction, const AskToOpenSeal& request) {
    transaction.database.execute(put_opening_sql, transaction.office(), request.person_id,
                                 Instant::at(transaction.now), transaction.actor.account,
                                 transaction.seal("access_seals", "opening_reason",
                                                  request.person_id.uuid(), request.reason.text));
}

void delete_seal(Transaction& transaction, PersonId person_id) {
    transaction.database.execute(delete_seal_sql, transaction.office(), person_id);
}

void delete_membership(Transaction& transaction, PersonId person_id, MemberId member_id) {
    transaction.database.execute(delete_membership_sql, transaction.office(), person_id, member_id);
}

std::optional<Opening> hold_seal(Transaction& transaction, PersonId person_id) {
    return transaction.database.find<Opening>(hold_seal_sql, transaction.office(), person_id);
}

std::optional<Seal> find_seal(const Operation& operation, PersonId person_id) {
    const auto row =
        operation.database.find<SealColumns>(select_seal, operation.office(), person_id);
    if (!row) return std::nullopt;
    const auto unsealed = [&](std::string_view column, const Bytes& cipher) {
        return LongText{operation.unseal("access_seals", column, person_id.uuid(), cipher)};
    };
    Seal seal{.person_id = row->person_id,
              .last_name = row->last_name,
              .first_name = row->first_name,
              .kind = row->kind,
              .reason = unsealed("reason", row->reason),
              .sealed_at = row->sealed_at,
              .sealed_by = row->sealed_by,
              .members = staff::members_of_seal(operation, person_id.uuid()),
              .opening_asked_at = row->opening_asked_at,
              .opening_asked_by = row->opening_asked_by,
              .opening_reason = {},
              .may_open_from = {},
              .was_asked_by_me = row->opening_account == operation.actor.account,
              .same_pesel = people::other_of_same_pesel(operation, person_id)};
    if (row->opening_reason) seal.opening_reason = unsealed("opening_reason", *row->opening_reason);
    if (row->opening_asked_at) seal.may_open_from = openable_from(*row->opening_asked_at);
    return seal;
}

std::vector<SealRow> seals_of_actor(const Operation& operation) {
    return operation.database.select<SealRow>(select_of_actor, operation.office(),
                                              operation.actor.worker, operation.grant_day());
}

Instant openable_from(Instant asked_at) {
    return asked_at.plus(time_to_object);
}

}  // namespace wedka::access
