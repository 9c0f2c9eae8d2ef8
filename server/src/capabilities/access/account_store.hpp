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
void insert_session(Connection& connection, OfficeId office, const Bytes& secret_hash,
                    AccountId account, Moment began_at, Moment ends_at);
void delete_session(Connection& connection, OfficeId office, const Bytes& secret_hash);
AccountId insert_account(Connection& connection, OfficeId office, staff::MemberId member,
                         const std::string& login, const std::string& password_hash,
                         Day authorised_from, Day oath_on);
void insert_role(Connection& connection, OfficeId office, AccountId account, Role role, Day from_on,
                 std::optional<AccountId> granted_by);
std::vector<Account> accounts(Connection& connection, OfficeId office,
                              std::optional<AccountId> only = {});
Assignment insert_assignment(Transaction& transaction, const AssignWorker& request);
std::vector<Assignment> assignments_of(const Operation& operation, people::PersonId person);

}  // namespace wedka::access
