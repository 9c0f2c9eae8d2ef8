#pragma once

#include "access/account.hpp"

/// All SQL about accounts, sessions and assignments.
namespace wedka::access {

/// What signing in looks at.
struct LoginRow {
    AccountId account_id;
    std::string password_hash;
    bool is_active = false;
    Day authorised_from;
    std::optional<Day> authorised_to;
};
BOOST_DESCRIBE_STRUCT(LoginRow, (),
                      (account_id, password_hash, is_active, authorised_from, authorised_to))

struct OfficeRow {
    OfficeId office_id;
    std::string slug;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(OfficeRow, (), (office_id, slug, name))

std::vector<OfficeRow> all_offices(Connection& connection);
void insert_office(Connection& connection, const OfficeRow& office);
std::optional<LoginRow> find_login(Connection& connection, OfficeId office,
                                   const std::string& login);
AccountId insert_account(Connection& connection, OfficeId office, staff::MemberId member,
                         const std::string& login, const std::string& password_hash,
                         Day authorised_from, Day oath_on);
void insert_role(Connection& connection, OfficeId office, AccountId account, const RoleHeld& held);
/// Whether the account holds one of the roles on the day.
bool holds_role_on(Connection& connection, OfficeId office, AccountId account, Role role, Day on);
/// How many active, authorised accounts beside this one hold the role on the day.
std::int64_t others_with_role(Connection& connection, OfficeId office, AccountId beside, Role role,
                              Day on);
/// The last day of a role; false when the account holds none that began on that day.
bool end_role(Connection& connection, OfficeId office, AccountId account, Role role, Day from_on,
              Day to_on);
void set_active(Connection& connection, OfficeId office, AccountId account, bool is_active);
void set_authorised_to(Connection& connection, OfficeId office, AccountId account,
                       std::optional<Day> to_on);
std::optional<std::string> password_hash_of(Connection& connection, OfficeId office,
                                            AccountId account);
void set_password_hash(Connection& connection, OfficeId office, AccountId account,
                       const std::string& password_hash);
/// The same while it still is the one that was looked at.
void replace_password_hash(Connection& connection, OfficeId office, AccountId account,
                           const std::string& old_hash, const std::string& new_hash);
/// Words that a password of the account must not be made of.
std::vector<std::string> own_words(Connection& connection, OfficeId office, AccountId account);
std::vector<Account> accounts(Connection& connection, OfficeId office,
                              std::optional<AccountId> only = {});
Assignment insert_assignment(Transaction& transaction, const AssignWorker& request);
std::vector<Assignment> assignments_of(const Operation& operation, people::PersonId person);

}  // namespace wedka::access
