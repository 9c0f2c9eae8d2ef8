#include "platform/operation.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <boost/describe/class.hpp>

namespace wedka::inline platform {

namespace {

constexpr std::string_view select_standing = R"sql(
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
                     AND worker_id = $3
                     AND from_on <= $4
                     AND (to_on IS NULL OR to_on >= $4)) AS is_granted)sql";

/// What ties a worker to a subject.
struct Standing {
    bool is_sealed = false;
    bool is_member = false;
    bool is_granted = false;
};
BOOST_DESCRIBE_STRUCT(Standing, (), (is_sealed, is_member, is_granted))

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

constexpr std::string_view insert_reason = R"sql(
    INSERT INTO platform_reasons (office_id, reason_id, rule, action, given_by, given_at, reason)
    VALUES ($1, $2, $3, $4, $5, $6, $7))sql";

/// Grants have days; a day off at midnight is decided by UTC here, which is at most two hours kind.
std::string day_of(Moment now) {
    return fmt::format("{:%Y-%m-%d}", fmt::gmtime(std::chrono::floor<std::chrono::seconds>(now)));
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

std::string within_reach(std::string_view subject_column, int first) {
    return fmt::format(R"sql(
      (${0} OR EXISTS (
        SELECT 1
        FROM platform_access_grants g
        WHERE g.office_id = $1
          AND g.subject_id = {3}
          AND g.worker_id = ${1}
          AND g.from_on <= ${2}
          AND (g.to_on IS NULL OR g.to_on >= ${2})))
      AND {4})sql",
                       first, first + 1, first + 2, subject_column,
                       within_seal(subject_column, first + 1));
}

std::string within_seal(std::string_view subject_column, int first) {
    return fmt::format(R"sql(
      (NOT EXISTS (
        SELECT 1
        FROM platform_seals s
        WHERE s.office_id = $1
          AND s.subject_id = {2})
       OR EXISTS (
        SELECT 1
        FROM platform_access_grants g
        WHERE g.office_id = $1
          AND g.subject_id = {2}
          AND g.worker_id = ${0}
          AND g.how = 'seal'
          AND g.from_on <= ${1}
          AND (g.to_on IS NULL OR g.to_on >= ${1}))))sql",
                       first, first + 1, subject_column);
}

bool Operation::is_sealed(const Uuid& subject) const {
    return database.find<Standing>(select_standing, office(), subject, actor.worker, grant_day())
        .value()
        .is_sealed;
}

std::string Operation::grant_day() const {
    return day_of(now);
}

std::optional<Refusal> Operation::deny(std::string_view permission, const Uuid& subject) const {
    const auto how_far = policy.reach(actor, permission);
    const auto standing =
        database.find<Standing>(select_standing, office(), subject, actor.worker, day_of(now))
            .value();
    if (standing.is_sealed && !standing.is_member) return not_found();
    if (how_far == Reach::office) return std::nullopt;
    if (how_far == Reach::assigned && standing.is_granted) return std::nullopt;
    if (policy.may_know(actor, permission))
        return Refusal{RefusalKind::not_allowed,
                       {{.rule = {}, .field = {}, .code = "not_assigned"}}};
    return not_found();
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
