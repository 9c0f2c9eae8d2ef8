#include "people/conflict_store.hpp"

#include "people/person_store.hpp"

namespace wedka::people {

namespace {

using staff::MemberId;

constexpr std::string_view insert_sql = R"sql(
    INSERT INTO people_conflicts
      (office_id, conflict_id, worker_id, kind, pesel_index, person_id, note, declared_at,
       declared_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9))sql";

constexpr std::string_view withdraw_sql = R"sql(
    UPDATE people_conflicts
    SET withdrawn_at = $3, withdrawn_by = $4, withdrawal_reason = $5
    WHERE office_id = $1
      AND conflict_id = $2
      AND withdrawn_at IS NULL)sql";

constexpr std::string_view select_in_force = R"sql(
    SELECT c.conflict_id, c.worker_id, w.first_name || ' ' || w.last_name AS worker, c.kind, c.note,
           c.declared_at, b.first_name || ' ' || b.last_name AS declared_by
    FROM people_conflicts c
    JOIN staff_members w ON w.office_id = c.office_id AND w.member_id = c.worker_id
    JOIN staff_members b ON b.office_id = c.office_id AND b.member_id = c.declared_by
    WHERE c.office_id = $1
      AND c.withdrawn_at IS NULL
      -- What others declared of the asker would tell that somebody close is on record.
      AND (c.worker_id <> $2 OR c.declared_by = $2)
    ORDER BY c.declared_at DESC, c.conflict_id)sql";

const std::string select_led = R"sql(
    SELECT DISTINCT p.person_id, p.last_name, p.first_name
    FROM platform_conflicts k
    JOIN platform_access_grants l
      ON l.office_id = k.office_id AND l.subject_id = k.subject_id AND l.worker_id = k.worker_id
    JOIN people_people p ON p.office_id = k.office_id AND p.person_id = k.subject_id
    WHERE k.office_id = $1
      AND k.worker_id = $5
      AND l.how IN ('lead', 'support')
      AND l.from_on <= $4
      AND (l.to_on IS NULL OR l.to_on >= $4)
      AND )sql" + within_reach("p.person_id", 2) +
                               R"sql(
    ORDER BY p.last_name, p.first_name, p.person_id)sql";

/// Whom the declarations of the office name, and who lives with or beside a worker who is a client.
constexpr std::string_view in_conflict = R"sql(
    WITH declared AS (
      SELECT c.worker_id, c.kind, t.person_id
      FROM people_conflicts c
      JOIN people_conflict_people t
        ON t.office_id = c.office_id AND t.conflict_id = c.conflict_id
      WHERE c.office_id = $1
        AND c.withdrawn_at IS NULL
    ), found AS (
      SELECT worker_id, person_id
      FROM declared
      UNION
      SELECT d.worker_id, m.person_id
      FROM declared d
      JOIN people_memberships h ON h.office_id = $1 AND h.person_id = d.person_id
      JOIN people_memberships m ON m.office_id = h.office_id AND m.household_id = h.household_id
      WHERE d.kind = 'self'
        AND h.to_on IS NULL
        AND m.to_on IS NULL
      UNION
      SELECT d.worker_id, n.person_id
      FROM declared d
      JOIN people_addresses h ON h.office_id = $1 AND h.person_id = d.person_id
      JOIN people_addresses n
        ON n.office_id = h.office_id
        AND n.city = h.city
        AND n.building = h.building
        AND COALESCE(n.street, '') = COALESCE(h.street, '')
        AND COALESCE(n.flat, '') = COALESCE(h.flat, '')
      WHERE d.kind = 'self'
        AND h.kind = 'residence'
        AND h.to_on IS NULL
        AND n.kind = 'residence'
        AND n.to_on IS NULL
    )
    SELECT worker_id, person_id
    FROM found
    WHERE )sql";

const std::string select_of_worker = std::string(in_conflict) + "worker_id = $2";
const std::string select_of_person = std::string(in_conflict) + "person_id = $2";

constexpr std::string_view is_anything_declared = R"sql(
    SELECT COUNT(*)
    FROM people_conflicts
    WHERE office_id = $1
      AND withdrawn_at IS NULL)sql";

constexpr std::string_view hold_sql = R"sql(
    INSERT INTO people_conflict_registers (office_id, changes)
    VALUES ($1, 1)
    ON CONFLICT (office_id) DO UPDATE SET changes = people_conflict_registers.changes + 1)sql";

constexpr std::string_view insert_meant = R"sql(
    INSERT INTO people_conflict_people (office_id, conflict_id, person_id)
    VALUES ($1, $2, $3)
    ON CONFLICT DO NOTHING)sql";

/// The declarations that mean the person by their PESEL.
constexpr std::string_view insert_meant_by_pesel = R"sql(
    INSERT INTO people_conflict_people (office_id, conflict_id, person_id)
    SELECT c.office_id, c.conflict_id, p.person_id
    FROM people_people p
    JOIN people_conflicts c ON c.office_id = p.office_id AND c.pesel_index = p.pesel_index
    WHERE p.office_id = $1
      AND p.person_id = $2
    ON CONFLICT DO NOTHING)sql";

constexpr std::string_view select_own_workers = R"sql(
    SELECT DISTINCT c.worker_id
    FROM people_conflicts c
    JOIN people_conflict_people t ON t.office_id = c.office_id AND t.conflict_id = c.conflict_id
    WHERE c.office_id = $1
      AND t.person_id = $2
      AND c.kind = 'self'
      AND c.withdrawn_at IS NULL)sql";

constexpr std::string_view count_conflicts = R"sql(
    SELECT COUNT(*)
    FROM platform_conflicts
    WHERE office_id = $1
      AND subject_id = $2
      AND worker_id = $3)sql";

struct ConflictColumns {
    ConflictId conflict_id;
    MemberId worker_id;
    std::string worker;
    ConflictKind kind = ConflictKind::self;
    std::optional<Bytes> note;
    Instant declared_at;
    std::string declared_by;
};
BOOST_DESCRIBE_STRUCT(ConflictColumns, (),
                      (conflict_id, worker_id, worker, kind, note, declared_at, declared_by))

struct InConflict {
    Uuid worker_id;
    Uuid person_id;
};
BOOST_DESCRIBE_STRUCT(InConflict, (), (worker_id, person_id))

void note_found(Transaction& transaction, const std::string& sql, const Uuid& about) {
    for (const auto& found :
         transaction.database.select<InConflict>(sql, transaction.office(), about))
        note_conflict(transaction, found.person_id, found.worker_id);
}

void note_meant(Transaction& transaction, ConflictId conflict_id, PersonId person_id) {
    transaction.database.execute(insert_meant, transaction.office(), conflict_id, person_id);
}

}  // namespace

ConflictId insert_conflict(Transaction& transaction, const DeclareOwnConflict& request) {
    const auto conflict_id = ConflictId::make();
    std::optional<Bytes> note;
    if (request.note)
        note =
            transaction.seal("people_conflicts", "note", conflict_id.uuid(), request.note->text);
    transaction.database.execute(
        insert_sql, transaction.office(), conflict_id, transaction.actor.worker, request.kind,
        transaction.keys.blind_index(transaction.office(), "pesel", request.pesel.text()),
        std::optional<PersonId>{}, note, Instant::at(transaction.now), transaction.actor.worker);
    for (const auto& person_id : all_of_pesel(transaction, request.pesel))
        note_meant(transaction, conflict_id, person_id);
    return conflict_id;
}

ConflictId insert_conflict(Transaction& transaction, const DeclareConflict& request) {
    const auto conflict_id = ConflictId::make();
    transaction.database.execute(insert_sql, transaction.office(), conflict_id, request.member_id,
                                 request.kind, std::optional<Bytes>{},
                                 std::optional{request.person_id}, std::optional<Bytes>{},
                                 Instant::at(transaction.now), transaction.actor.worker);
    note_meant(transaction, conflict_id, request.person_id);
    return conflict_id;
}

bool withdraw(Transaction& transaction, const WithdrawConflict& request) {
    return transaction.database.execute(
               withdraw_sql, transaction.office(), request.conflict_id,
               Instant::at(transaction.now), transaction.actor.worker,
               transaction.seal("people_conflicts", "withdrawal_reason",
                                request.conflict_id.uuid(), request.reason.text)) == 1;
}

std::optional<Conflict> find_conflict(const Operation& operation, ConflictId conflict_id) {
    for (auto& conflict : conflicts(operation))
        if (conflict.conflict_id == conflict_id) return std::move(conflict);
    return std::nullopt;
}

std::vector<Conflict> conflicts(const Operation& operation) {
    std::vector<Conflict> found;
    for (const auto& row : operation.database.select<ConflictColumns>(
             select_in_force, operation.office(), operation.actor.worker)) {
        auto& conflict = found.emplace_back(Conflict{.conflict_id = row.conflict_id,
                                                     .worker_id = row.worker_id,
                                                     .worker = row.worker,
                                                     .kind = row.kind,
                                                     .note = {},
                                                     .declared_at = row.declared_at,
                                                     .declared_by = row.declared_by});
        if (row.note && row.worker_id.uuid() == operation.actor.worker)
            conflict.note = LongText{operation.unseal("people_conflicts", "note",
                                                      row.conflict_id.uuid(), *row.note)};
    }
    return found;
}

std::vector<LedInConflict> led_in_conflict(const Operation& operation, MemberId worker_id) {
    const auto reach = operation.reach("people.find");
    return operation.database.select<LedInConflict>(
        select_led, operation.office(), reach.whole_office, reach.worker, reach.on, worker_id);
}

bool is_in_conflict(const Operation& operation, PersonId person_id, const Uuid& worker) {
    return operation.database.value<std::int64_t>(count_conflicts, operation.office(), person_id,
                                                  worker) > 0;
}

void hold_conflicts(Transaction& transaction) {
    transaction.database.execute(hold_sql, transaction.office());
}

void note_conflicts_of(Transaction& transaction, MemberId worker_id) {
    note_found(transaction, select_of_worker, worker_id.uuid());
}

void note_conflicts_of(Transaction& transaction, PersonId person_id) {
    hold_conflicts(transaction);
    if (transaction.database.value<std::int64_t>(is_anything_declared, transaction.office()) == 0)
        return;
    transaction.database.execute(insert_meant_by_pesel, transaction.office(), person_id);
    note_found(transaction, select_of_person, person_id.uuid());
    for (const auto& worker_id : transaction.database.select<MemberId>(
             select_own_workers, transaction.office(), person_id))
        note_conflicts_of(transaction, worker_id);
}

}  // namespace wedka::people
