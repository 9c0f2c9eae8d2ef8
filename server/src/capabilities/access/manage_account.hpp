#pragma once

#include "access/account.hpp"
#include "vocabulary/instant.hpp"

/// What those who answer for accounts do with others'.
namespace wedka::access {

struct OfAccount {
    AccountId account_id;
};
BOOST_DESCRIBE_STRUCT(OfAccount, (), (account_id))

struct EndAccount {
    AccountId account_id;
    Day authorised_to;
};
BOOST_DESCRIBE_STRUCT(EndAccount, (), (account_id, authorised_to))

/// A word, shown once, by which the owner of the account sets a password: an invitation, or the
/// start of a reset. It ends by itself, when used, and when a newer one is made.
struct PasswordLink {
    std::string word;
    Instant ends_at;
};
BOOST_DESCRIBE_STRUCT(PasswordLink, (), (word, ends_at))

Result<Account> show_account(Query& query, const OfAccount& request);
Result<PasswordLink> make_password_link(Transaction& transaction, const OfAccount& request);
Result<Done> disable_account(Transaction& transaction, const OfAccount& request);
Result<Done> enable_account(Transaction& transaction, const OfAccount& request);
Result<Done> end_account(Transaction& transaction, const EndAccount& request);
Result<Done> end_sessions_of_account(Transaction& transaction, const OfAccount& request);

using RoleRequestId = Id<struct RoleRequestKind>;

struct GrantRole {
    AccountId account_id;
    Role role = Role::social_worker;
    Day from_on;
    std::optional<Day> to_on;
};
BOOST_DESCRIBE_STRUCT(GrantRole, (), (account_id, role, from_on, to_on))

struct EndRole {
    AccountId account_id;
    Role role = Role::social_worker;
    Day from_on;
    Day to_on;
};
BOOST_DESCRIBE_STRUCT(EndRole, (), (account_id, role, from_on, to_on))

/// A role that waits for a second person.
struct RoleRequest {
    RoleRequestId request_id;
    AccountId account_id;
    std::string name;
    Role role = Role::social_worker;
    Day from_on;
    std::optional<Day> to_on;
    AccountId asked_by;
    std::string asked_by_name;
    Instant asked_at;
};
BOOST_DESCRIBE_STRUCT(RoleRequest, (),
                      (request_id, account_id, name, role, from_on, to_on, asked_by, asked_by_name,
                       asked_at))

/// Whether the role holds from its day, or waits for a second person.
struct RoleGranted {
    std::optional<RoleRequestId> request_id;
};
BOOST_DESCRIBE_STRUCT(RoleGranted, (), (request_id))

struct DecideRole {
    RoleRequestId request_id;
    bool is_approved = false;
};
BOOST_DESCRIBE_STRUCT(DecideRole, (), (request_id, is_approved))

/// Gives the role at once, or asks for a second person's approval where the role needs it and the
/// office has such a one. Rules are checked before.
RoleGranted give_role(Transaction& transaction, AccountId account, const RoleHeld& held);
Result<RoleGranted> grant_role(Transaction& transaction, const GrantRole& request);
Result<Done> end_role_of_account(Transaction& transaction, const EndRole& request);
Result<Page<RoleRequest>> list_role_requests(Query& query, const Nothing& request);
Result<Done> decide_role(Transaction& transaction, const DecideRole& request);

}  // namespace wedka::access
