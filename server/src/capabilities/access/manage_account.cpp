#include "access/manage_account.hpp"

#include "access/account_store.hpp"
#include "access/password_link.hpp"
#include "access/session_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::access {

namespace {

std::optional<Account> find_account(const Operation& operation, AccountId id) {
    const auto found = accounts(operation.database, operation.office(), id);
    return found.empty() ? std::nullopt : std::optional{found.front()};
}

/// What nobody does to their own account, nor to the last that leads the office.
Findings check_ending(const Operation& operation, AccountId account) {
    Findings findings;
    const auto today = today_in(operation);
    if (account == operation.actor.account)
        findings.push_back({.rule = "R0-25", .field = {}, .code = "own_account"});
    if (holds_role_on(operation.database, operation.office(), account, Role::head, today) &&
        others_with_role(operation.database, operation.office(), account, Role::head, today) == 0)
        findings.push_back({.rule = "R0-25", .field = {}, .code = "last_head"});
    return findings;
}

}  // namespace

Result<Account> show_account(Query& query, const OfAccount& request) {
    const auto account = find_account(query, request.account_id);
    if (!account) return not_found();
    return *account;
}

Result<PasswordLink> make_password_link(Transaction& transaction, const OfAccount& request) {
    if (!find_account(transaction, request.account_id)) return not_found();
    auto link = new_password_link(transaction, request.account_id);
    transaction.record("access.start_reset", request.account_id);
    return link;
}

Result<Done> disable_account(Transaction& transaction, const OfAccount& request) {
    if (!find_account(transaction, request.account_id)) return not_found();
    const auto findings = check_ending(transaction, request.account_id);
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    set_active(transaction.database, transaction.office(), request.account_id, false);
    end_sessions(transaction.database, transaction.office(), request.account_id);
    close_password_links(transaction, request.account_id);
    transaction.record("access.disable_account", request.account_id);
    return Done{};
}

Result<Done> enable_account(Transaction& transaction, const OfAccount& request) {
    if (!find_account(transaction, request.account_id)) return not_found();
    set_active(transaction.database, transaction.office(), request.account_id, true);
    transaction.record("access.enable_account", request.account_id);
    return Done{};
}

Result<Done> end_account(Transaction& transaction, const EndAccount& request) {
    const auto account = find_account(transaction, request.account_id);
    if (!account) return not_found();
    auto findings = check_ending(transaction, request.account_id);
    // Yesterday is the earliest: it ends now. What was done before stays done by a valid account.
    if (request.authorised_to < today_in(transaction).plus_days(-1))
        findings.push_back({.rule = "R0-23", .field = "authorised_to", .code = "dated_back"});
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    set_authorised_to(transaction.database, transaction.office(), request.account_id,
                      request.authorised_to);
    transaction.record("access.disable_account", request.account_id);
    return Done{};
}

Result<Done> end_sessions_of_account(Transaction& transaction, const OfAccount& request) {
    if (!find_account(transaction, request.account_id)) return not_found();
    end_sessions(transaction.database, transaction.office(), request.account_id);
    transaction.record("access.end_sessions", request.account_id);
    return Done{};
}

}  // namespace wedka::access
