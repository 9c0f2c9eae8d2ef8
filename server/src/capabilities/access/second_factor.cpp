#include "access/second_factor.hpp"

#include "access/account_store.hpp"
#include "access/one_time_codes.hpp"
#include "access/reasons.hpp"
#include "access/session_store.hpp"
#include "vocabulary/instant.hpp"

namespace wedka::access {

namespace {

constexpr std::string_view select_factor = R"sql(
    SELECT secret, confirmed_at, last_step
    FROM access_factors
    WHERE office_id = $1
      AND account_id = $2)sql";

constexpr std::string_view delete_factor = R"sql(
    DELETE FROM access_factors
    WHERE office_id = $1
      AND account_id = $2)sql";

constexpr std::string_view insert_factor = R"sql(
    INSERT INTO access_factors (office_id, account_id, secret, last_step)
    VALUES ($1, $2, $3, 0))sql";

constexpr std::string_view confirm_factor_sql = R"sql(
    UPDATE access_factors
    SET confirmed_at = $3, last_step = $4
    WHERE office_id = $1
      AND account_id = $2
      AND confirmed_at IS NULL)sql";

// The row decides between many at the same moment: the first makes the step too old for the rest.
constexpr std::string_view use_step = R"sql(
    UPDATE access_factors
    SET last_step = $3
    WHERE office_id = $1
      AND account_id = $2
      AND last_step < $3)sql";

constexpr std::string_view use_recovery_code = R"sql(
    UPDATE access_recovery_codes
    SET used_at = $4
    WHERE office_id = $1
      AND account_id = $2
      AND code_hash = $3
      AND used_at IS NULL)sql";

constexpr std::string_view delete_recovery_codes = R"sql(
    DELETE FROM access_recovery_codes
    WHERE office_id = $1
      AND account_id = $2)sql";

constexpr std::string_view insert_recovery_code = R"sql(
    INSERT INTO access_recovery_codes (office_id, account_id, code_hash)
    VALUES ($1, $2, $3))sql";

constexpr std::string_view insert_removal = R"sql(
    INSERT INTO access_factor_removals
      (office_id, removal_id, account_id, removed_by, removed_at, reason)
    VALUES ($1, $2, $3, $4, $5, $6))sql";

using RemovalId = Id<struct RemovalKind>;

struct FactorRow {
    Bytes secret;
    std::optional<Instant> confirmed_at;
    std::int64_t last_step = 0;
};
BOOST_DESCRIBE_STRUCT(FactorRow, (), (secret, confirmed_at, last_step))

FieldPlace secret_place(OfficeId office, AccountId account) {
    return {office, "access_factors", "secret", account.uuid()};
}

Bytes recovery_hash(const Keys& keys, OfficeId office, AccountId account, std::string_view code) {
    return keys.keyed_hash("recovery", office.text() + account.text() + bare_code(code));
}

std::int64_t seconds_of(Moment now) {
    return std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
}

Refusal refused_code(const char* code) {
    return refused({.rule = "R0-28", .field = "code", .code = code});
}

}  // namespace

bool has_second_factor(Connection& connection, OfficeId office, AccountId account) {
    const auto factor = connection.find<FactorRow>(select_factor, office, account);
    return factor && factor->confirmed_at;
}

CodeOutcome use_code(Connection& connection, const Keys& keys, OfficeId office, AccountId account,
                     const std::optional<std::string>& code, Moment now) {
    const auto factor = connection.find<FactorRow>(select_factor, office, account);
    if (!factor || !factor->confirmed_at) return CodeOutcome::not_needed;
    if (!code) return CodeOutcome::missing;
    const auto secret = keys.decrypt(secret_place(office, account), factor->secret);
    const auto typed = bare_code(*code);
    bool is_right = false;
    if (const auto step = step_of(secret, typed, seconds_of(now)))
        is_right = connection.execute(use_step, office, account, *step) == 1;
    else
        is_right =
            connection.execute(use_recovery_code, office, account,
                               recovery_hash(keys, office, account, typed), Instant::at(now)) == 1;
    return is_right ? CodeOutcome::right : CodeOutcome::wrong;
}

std::optional<Refusal> check_own_password(Query& query, const std::string& password,
                                          const SignInSettings& settings) {
    const auto keys = password_keys(query.actor.account);
    if (settings.guard->attempts.take(keys, query.now.time_since_epoch().count()))
        return Refusal{RefusalKind::too_many_requests,
                       {{.rule = {}, .field = "password", .code = "too_many_tries"}}};
    const auto hash = password_hash_of(query.database, query.office(), query.actor.account);
    if (!password_fits(password, hash.value_or("")))
        return refused({.rule = {}, .field = "password", .code = "wrong_password"});
    settings.guard->attempts.give_back(keys);
    return std::nullopt;
}

Result<PasswordProven> prove_for_factor(Query& query, const BeginFactor& request,
                                        const SignInSettings& settings) {
    if (const auto refusal = check_own_password(query, request.password, settings)) return *refusal;
    return PasswordProven{};
}

Result<FactorSecret> begin_factor(Transaction& transaction, const BeginFactor&,
                                  const PasswordProven&) {
    const auto office = transaction.office();
    const auto account = transaction.actor.account;
    if (has_second_factor(transaction.database, office, account))
        return refused({.rule = "R0-26", .field = {}, .code = "has_factor"});

    const auto secret = new_factor_secret();
    transaction.database.execute(delete_factor, office, account);
    transaction.database.execute(insert_factor, office, account,
                                 transaction.keys.encrypt(secret_place(office, account), secret));
    transaction.record("access.begin_factor", account);
    const auto own = accounts(transaction.database, office, account).front();
    std::string name = "Wedka";
    for (const auto& one : all_offices(transaction.database))
        if (one.office_id == office) name += ' ' + one.slug;
    return FactorSecret{secret_text(secret), factor_address(secret, own.login, name)};
}

Result<RecoveryCodes> confirm_factor(Transaction& transaction, const ConfirmFactor& request) {
    const auto office = transaction.office();
    const auto account = transaction.actor.account;
    const auto factor = transaction.database.find<FactorRow>(select_factor, office, account);
    if (!factor) return refused_code("not_begun");
    const auto secret = transaction.keys.decrypt(secret_place(office, account), factor->secret);
    const auto step = step_of(secret, bare_code(request.code), seconds_of(transaction.now));
    if (!step) return refused_code("wrong_code");
    if (transaction.database.execute(confirm_factor_sql, office, account,
                                     Instant::at(transaction.now), *step) != 1)
        return refused_code("not_begun");

    RecoveryCodes given{new_recovery_codes()};
    transaction.database.execute(delete_recovery_codes, office, account);
    for (const auto& code : given.codes)
        transaction.database.execute(insert_recovery_code, office, account,
                                     recovery_hash(transaction.keys, office, account, code));
    // Whoever came in by the password alone comes in no more.
    end_sessions(transaction.database, office, account, transaction.actor.session);
    transaction.record("access.confirm_factor", account);
    return given;
}

Result<Done> remove_factor(Transaction& transaction, const RemoveFactor& request) {
    const auto office = transaction.office();
    if (accounts(transaction.database, office, request.account_id).empty()) return not_found();
    Findings findings;
    if (request.account_id == transaction.actor.account)
        findings.push_back({.rule = "R0-26", .field = {}, .code = "own_factor"});
    if (!says_why(request.reason.text))
        findings.push_back({.rule = "R0-26", .field = "reason", .code = "reason_too_short"});
    if (const auto refusal = transaction.verdict(findings)) return *refusal;
    if (transaction.database.execute(delete_factor, office, request.account_id) == 0)
        return not_found();

    transaction.database.execute(delete_recovery_codes, office, request.account_id);
    const auto removal = RemovalId::make();
    transaction.database.execute(
        insert_removal, office, removal, request.account_id, transaction.actor.account,
        Instant::at(transaction.now),
        transaction.seal("access_factor_removals", "reason", removal.uuid(), request.reason.text));
    end_sessions(transaction.database, office, request.account_id);
    transaction.record("access.remove_factor", request.account_id, removal);
    return Done{};
}

}  // namespace wedka::access
