#include "access/account_store.hpp"
#include "access/manage_account.hpp"
#include "staff/staff.hpp"
#include "vocabulary/today.hpp"

namespace wedka::access {

namespace {

Findings check_account(const CreateAccount& request, Day today) {
    Findings findings;
    // Art. 100 ust. 6 UPS: a written authorisation and a written undertaking of secrecy.
    if (!request.authorised_from)
        findings.push_back(
            {.rule = "R0-01", .field = "authorised_from", .code = "authorisation_needed"});
    else if (*request.authorised_from > today)
        findings.push_back({.rule = "R0-01", .field = "authorised_from", .code = "in_future"});
    if (!request.oath_on)
        findings.push_back({.rule = "R0-01", .field = "oath_on", .code = "oath_needed"});
    if (request.roles.empty())
        findings.push_back({.rule = {}, .field = "roles", .code = "required"});
    return findings;
}

}  // namespace

Result<Account> create_account(Transaction& transaction, const CreateAccount& request) {
    const auto office = transaction.office();
    auto findings = check_account(request, today_in(transaction));
    if (!staff::find_member(transaction, request.member_id)) return not_found("member_id");
    if (request.member_id.uuid() == transaction.actor.worker)
        findings.push_back({.rule = "R0-21", .field = "member_id", .code = "to_oneself"});
    if (find_login(transaction.database, office, request.login))
        findings.push_back({.rule = {}, .field = "login", .code = "login_taken"});
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto account_id =
        insert_account(transaction.database, office, request.member_id, request.login, "",
                       *request.authorised_from, *request.oath_on);
    for (const auto role : request.roles)
        give_role(transaction, account_id,
                  {.role = role,
                   .from_on = *request.authorised_from,
                   .to_on = {},
                   .granted_by = transaction.actor.account,
                   .approved_by = {}});
    transaction.record("access.create_account", account_id, request.member_id);
    return accounts(transaction.database, office, account_id).front();
}

Result<Page<Account>> list_accounts(Query& query, const Nothing&) {
    return Page<Account>{accounts(query.database, query.office()), {}};
}

}  // namespace wedka::access
