#include "platform/operation.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "platform/office_day.hpp"

namespace wedka::inline platform {

namespace {

/// For whom the worker stands in on the day, both at their places. Aliases of these predicates are
/// words that no query around them uses.
std::string stood_in_for(int worker, int on) {
    return fmt::format(R"sql(
               SELECT absent.worker_id
               FROM platform_deputies absent
               WHERE absent.office_id = $1
                 AND absent.deputy_id = ${0}
                 AND absent.from_on <= ${1}
                 AND absent.to_on >= ${1})sql",
                       worker, on);
}

const std::string select_standing = R"sql(
    SELECT EXISTS (SELECT 1
                   FROM platform_seals
                   WHERE office_id = $1
                     AND subject_id = $2) AS is_sealed,
           EXISTS (SELECT 1
                   FROM platform_access_grants
                   WHERE office_id = $1
                     AND subject_id = $2
                     AND worker_id = $3
                     AND how = 'seal'
                     AND from_on <= $4
                     AND (to_on IS NULL OR to_on >= $4)) AS is_member,
           EXISTS (SELECT 1
                   FROM platform_access_grants
                   WHERE office_id = $1
                     AND subject_id = $2
                     AND (worker_id = $3 OR worker_id IN ()sql" +
                                    stood_in_for(3, 4) + R"sql())
                     AND from_on <= $4
                     AND (to_on IS NULL OR to_on >= $4)) AS is_granted,
           EXISTS (SELECT 1
                   FROM platform_conflicts
                   WHERE office_id = $1
                     AND subject_id = $2
                     AND worker_id = $3) AS is_in_conflict,
           EXISTS (SELECT 1
                   FROM platform_emergencies
                   WHERE office_id = $1
                     AND subject_id = $2
                     AND worker_id = $3
                     AND until > $5) AS is_in_emergency,
           EXISTS (SELECT 1
                   FROM platform_purposes
                   WHERE office_id = $1
                     AND subject_id = $2
                     AND worker_id = $3
                     AND on_day = $4) AS has_purpose)sql";

constexpr std::string_view insert_seal = R"sql(
    INSERT INTO platform_seals (office_id, subject_id)
    VALUES ($1, $2)
    ON CONFLICT DO NOTHING)sql";

constexpr std::string_view delete_seal = R"sql(
    DELETE FROM platform_seals
    WHERE office_id = $1
      AND subject_id = $2)sql";

constexpr std::string_view delete_members = R"sql(
    DELETE FROM platform_access_grants
    WHERE office_id = $1
      AND subject_id = $2
      AND how = 'seal')sql";

constexpr std::string_view insert_grant = R"sql(
    INSERT INTO platform_access_grants (office_id, subject_id, worker_id, how, from_on, to_on)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (office_id, subject_id, worker_id, how, from_on)
      DO UPDATE SET to_on = excluded.to_on)sql";

constexpr std::string_view insert_conflict = R"sql(
    INSERT INTO platform_conflicts (office_id, subject_id, worker_id)
    VALUES ($1, $2, $3)
    ON CONFLICT DO NOTHING)sql";

constexpr std::string_view delete_conflicts = R"sql(
    DELETE FROM platform_conflicts
    WHERE office_id = $1
      AND worker_id = $2)sql";

constexpr std::string_view put_deputyship_sql = R"sql(
    INSERT INTO platform_deputies (office_id, worker_id, deputy_id, from_on, to_on)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (office_id, worker_id, deputy_id, from_on) DO UPDATE SET to_on = excluded.to_on)sql";

constexpr std::string_view insert_purpose = R"sql(
    INSERT INTO platform_purposes (office_id, subject_id, worker_id, on_day, purpose, stated_at)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (office_id, subject_id, worker_id, on_day) DO UPDATE
      SET purpose = excluded.purpose, stated_at = excluded.stated_at)sql";

constexpr std::string_view insert_emergency = R"sql(
    INSERT INTO platform_emergencies (office_id, subject_id, worker_id, until)
    VALUES ($1, $2, $3, $4))sql";

constexpr std::string_view insert_reason = R"sql(
    INSERT INTO platform_reasons (office_id, reason_id, rule, action, given_by, given_at, reason)
    VALUES ($1, $2, $3, $4, $5, $6, $7))sql";

/// As columns have it: "2026-11-21".
std::string day_of(Moment now) {
    return fmt::format("{:%Y-%m-%d}", fmt::gmtime(office_day(now)));
}

Refusal not_allowed(std::string code, std::map<std::string, std::string> values = {}) {
    return {RefusalKind::not_allowed,
            {{.rule = {}, .field = {}, .code = std::move(code), .values = std::move(values)}}};
}

}  // namespace

void grant_access(Transaction& transaction, const Uuid& subject, const Uuid& worker,
                  std::string_view how, const std::string& from_on,
                  const std::optional<std::string>& to_on) {
    transaction.database.execute(insert_grant, transaction.office(), subject, worker,
                                 std::string(how), from_on, to_on);
}

void hide_behind_seal(Transaction& transaction, const Uuid& subject) {
    transaction.database.execute(insert_seal, transaction.office(), subject);
}

void take_seal_off(Transaction& transaction, const Uuid& subject) {
    transaction.database.execute(delete_seal, transaction.office(), subject);
    transaction.database.execute(delete_members, transaction.office(), subject);
}

void note_conflict(Transaction& transaction, const Uuid& subject, const Uuid& worker) {
    transaction.database.execute(insert_conflict, transaction.office(), subject, worker);
}

void forget_conflicts(Transaction& transaction, const Uuid& worker) {
    transaction.database.execute(delete_conflicts, transaction.office(), worker);
}

void put_deputyship(Transaction& transaction, const Deputyship& deputyship) {
    transaction.database.execute(put_deputyship_sql, transaction.office(), deputyship.worker,
                                 deputyship.deputy, deputyship.from_on, deputyship.to_on);
}

void state_purpose(Transaction& transaction, const Uuid& subject, std::string_view purpose) {
    transaction.database.execute(insert_purpose, transaction.office(), subject,
                                 transaction.actor.worker, transaction.grant_day(),
                                 std::string(purpose), transaction.now.time_since_epoch().count());
}

void open_in_emergency(Transaction& transaction, const Uuid& subject, Moment until) {
    transaction.database.execute(insert_emergency, transaction.office(), subject,
                                 transaction.actor.worker, until.time_since_epoch().count());
}

std::string within_reach(std::string_view subject_column, int first) {
    // The set of one worker is looked up once for a list, not once for each of its rows.
    return fmt::format(R"sql(
      (${0} OR {3} IN (
        SELECT g.subject_id
        FROM platform_access_grants g
        WHERE g.office_id = $1
          AND (g.worker_id = ${1} OR g.worker_id IN ({5}))
          AND g.from_on <= ${2}
          AND (g.to_on IS NULL OR g.to_on >= ${2})))
      AND {4})sql",
                       first, first + 1, first + 2, subject_column,
                       within_seal(subject_column, first + 1), stood_in_for(first + 1, first + 2));
}

std::string within_seal(std::string_view subject_column, int first) {
    return fmt::format(R"sql(
      ((NOT EXISTS (
        SELECT 1
        FROM platform_seals sealed
        WHERE sealed.office_id = $1
          AND sealed.subject_id = {2})
       OR EXISTS (
        SELECT 1
        FROM platform_access_grants member
        WHERE member.office_id = $1
          AND member.subject_id = {2}
          AND member.worker_id = ${0}
          AND member.how = 'seal'
          AND member.from_on <= ${1}
          AND (member.to_on IS NULL OR member.to_on >= ${1})))
      AND {2} NOT IN (
        SELECT away.subject_id
        FROM platform_conflicts away
        WHERE away.office_id = $1
          AND away.worker_id = ${0})))sql",
                       first, first + 1, subject_column);
}

Standing Operation::standing(const Uuid& subject) const {
    return once("platform.standing", subject, [&] {
        return database
            .find<Standing>(select_standing, office(), subject, actor.worker, grant_day(),
                            now.time_since_epoch().count())
            .value();
    });
}

std::string Operation::grant_day() const {
    return day_of(now);
}

std::optional<Refusal> Operation::deny(std::string_view permission, const Uuid& subject) const {
    const auto ties = standing(subject);
    if (ties.is_hidden()) return not_found();
    const bool opens = ties.is_in_emergency && policy.opens_in_emergency(permission);
    if (ties.is_sealed && ties.is_emergency_alone() && !opens)
        return not_allowed("emergency_only");

    const auto how_far = policy.reach(actor, permission);
    const bool is_theirs = ties.is_granted || opens;
    if (how_far != Reach::nothing && is_theirs) return std::nullopt;
    if (how_far == Reach::office && (ties.has_purpose || !policy.asks_purpose(permission)))
        return std::nullopt;
    if (how_far == Reach::office) return not_allowed("purpose_needed", {{"person_id", subject.text()}});
    return policy.may_know(actor, permission) ? not_allowed("not_assigned") : not_found();
}

ReachFilter Operation::reach(std::string_view permission) const {
    const auto how_far = policy.reach(actor, permission);
    // A grant does not help who lacks the permission: the nil worker has none.
    return {how_far == Reach::office, how_far == Reach::nothing ? Uuid{} : actor.worker,
            day_of(now)};
}

std::optional<Refusal> Transaction::verdict(const Findings& findings) {
    if (auto refusal = platform::verdict(findings, reasons_)) return refusal;
    for (const auto& finding : findings) {
        const auto& reason = reasons_.at(finding.rule);
        const auto id = Uuid::make();
        database.execute(insert_reason, office(), id, finding.rule, finding.code, actor.account,
                         now.time_since_epoch().count(),
                         seal("platform_reasons", "reason", id, reason));
        kept_reasons_ += fmt::format("{} {} {} ", finding.rule, id.text(),
                                     hex(keys.keyed_hash("reason", reason).data));
    }
    return std::nullopt;
}

void Transaction::record_text(std::string_view action, std::string subjects) {
    entries_.push_back({.account = actor.account,
                        .action = std::string(action),
                        .outcome = "done",
                        .subjects = std::move(subjects),
                        .detail = std::exchange(kept_reasons_, {})});
}

std::vector<AuditEntry> Transaction::trail() const {
    return entries_;
}

}  // namespace wedka::inline platform
