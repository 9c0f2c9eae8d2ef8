#include "access/account_store.hpp"

#include "vocabulary/instant.hpp"

namespace wedka::access {

namespace {

constexpr std::string_view select_offices = R"sql(
    SELECT office_id, slug, name
    FROM platform_offices
    ORDER BY slug)sql";

constexpr std::string_view insert_office_sql = R"sql(
    INSERT INTO platform_offices (office_id, slug, name)
    VALUES ($1, $2, $3))sql";

constexpr std::string_view select_login = R"sql(
    SELECT account_id, password_hash, is_active, authorised_from, authorised_to
    FROM access_accounts
    WHERE office_id = $1
      AND login = $2)sql";

constexpr std::string_view insert_session_sql = R"sql(
    INSERT INTO access_sessions (office_id, secret_hash, account_id, began_at, ends_at)
    VALUES ($1, $2, $3, $4, $5))sql";

constexpr std::string_view delete_session_sql = R"sql(
    DELETE FROM access_sessions
    WHERE office_id = $1
      AND secret_hash = $2)sql";

constexpr std::string_view insert_account_sql = R"sql(
    INSERT INTO access_accounts
      (office_id, account_id, member_id, login, password_hash, authorised_from, oath_on, is_active,
       version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, TRUE, 1))sql";

constexpr std::string_view insert_role_sql = R"sql(
    INSERT INTO access_roles (office_id, account_id, role, from_on, granted_by)
    VALUES ($1, $2, $3, $4, $5))sql";

constexpr std::string_view select_accounts = R"sql(
    SELECT a.account_id, a.member_id, a.login, m.first_name || ' ' || m.last_name AS name,
           a.authorised_from, a.oath_on, a.is_active
    FROM access_accounts a
    JOIN staff_members m ON m.office_id = a.office_id AND m.member_id = a.member_id
    WHERE a.office_id = $1
    ORDER BY a.login)sql";

constexpr std::string_view select_roles = R"sql(
    SELECT role, from_on, to_on
    FROM access_roles
    WHERE office_id = $1
      AND account_id = $2
    ORDER BY from_on, role)sql";

constexpr std::string_view select_session = R"sql(
    SELECT s.account_id, a.member_id, m.first_name || ' ' || m.last_name AS name, s.ends_at,
           a.is_active, a.authorised_from, a.authorised_to
    FROM access_sessions s
    JOIN access_accounts a ON a.office_id = s.office_id AND a.account_id = s.account_id
    JOIN staff_members m ON m.office_id = a.office_id AND m.member_id = a.member_id
    WHERE s.office_id = $1
      AND s.secret_hash = $2)sql";

constexpr std::string_view select_roles_on = R"sql(
    SELECT role
    FROM access_roles
    WHERE office_id = $1
      AND account_id = $2
      AND from_on <= $3
      AND (to_on IS NULL OR to_on >= $3)
    ORDER BY role)sql";

constexpr std::string_view insert_assignment_sql = R"sql(
    INSERT INTO access_assignments
      (office_id, assignment_id, person_id, member_id, role, from_on, to_on, basis)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8))sql";

constexpr std::string_view select_assignments = R"sql(
    SELECT s.assignment_id, s.person_id, s.member_id,
           m.first_name || ' ' || m.last_name AS member_name, s.role, s.from_on, s.to_on, s.basis
    FROM access_assignments s
    JOIN staff_members m ON m.office_id = s.office_id AND m.member_id = s.member_id
    WHERE s.office_id = $1
      AND s.person_id = $2
    ORDER BY s.from_on DESC, s.assignment_id)sql";

struct SessionRow {
    AccountId account_id;
    staff::MemberId member_id;
    std::string name;
    Instant ends_at;
    bool is_active = false;
    Day authorised_from;
    std::optional<Day> authorised_to;
};
BOOST_DESCRIBE_STRUCT(SessionRow, (),
                      (account_id, member_id, name, ends_at, is_active, authorised_from,
                       authorised_to))

}  // namespace

std::vector<OfficeRow> all_offices(Connection& connection) {
    return connection.select<OfficeRow>(select_offices);
}

void insert_office(Connection& connection, const OfficeRow& office) {
    connection.execute(insert_office_sql, office.office_id, office.slug, office.name);
}

std::optional<LoginRow> find_login(Connection& connection, OfficeId office,
                                   const std::string& login) {
    return connection.find<LoginRow>(select_login, office, login);
}

void insert_session(Connection& connection, OfficeId office, const Bytes& secret_hash,
                    AccountId account, Moment began_at, Moment ends_at) {
    connection.execute(insert_session_sql, office, secret_hash, account, Instant::at(began_at),
                       Instant::at(ends_at));
}

void delete_session(Connection& connection, OfficeId office, const Bytes& secret_hash) {
    connection.execute(delete_session_sql, office, secret_hash);
}

AccountId insert_account(Connection& connection, OfficeId office, staff::MemberId member,
                         const std::string& login, const std::string& password_hash,
                         Day authorised_from, Day oath_on) {
    const auto account_id = AccountId::make();
    connection.execute(insert_account_sql, office, account_id, member, login, password_hash,
                       authorised_from, oath_on);
    return account_id;
}

void insert_role(Connection& connection, OfficeId office, AccountId account, Role role, Day from_on,
                 std::optional<AccountId> granted_by) {
    connection.execute(insert_role_sql, office, account, role, from_on, granted_by);
}

std::vector<Account> accounts(Connection& connection, OfficeId office,
                              std::optional<AccountId> only) {
    auto found = connection.select<Account>(select_accounts, office);
    if (only)
        std::erase_if(found, [&](const Account& account) { return account.account_id != *only; });
    for (auto& account : found)
        account.roles = connection.select<RoleHeld>(select_roles, office, account.account_id);
    return found;
}

Assignment insert_assignment(Transaction& transaction, const AssignWorker& request) {
    const auto assignment_id = AssignmentId::make();
    transaction.database.execute(insert_assignment_sql, transaction.office(), assignment_id,
                                 request.person_id, request.member_id, request.role,
                                 request.from_on, request.to_on, request.basis);
    for (auto& assignment : assignments_of(transaction, request.person_id))
        if (assignment.assignment_id == assignment_id) return assignment;
    throw std::logic_error("an assignment vanished");
}

std::vector<Assignment> assignments_of(const Operation& operation, people::PersonId person) {
    return operation.database.select<Assignment>(select_assignments, operation.office(), person);
}

std::optional<Actor> authenticate(Connection& connection, const Keys& keys,
                                  const Credential& credential, Moment now) {
    const auto secret_hash = keys.keyed_hash("session", credential.secret);
    const auto row = connection.find<SessionRow>(select_session, credential.office, secret_hash);
    const auto at = Instant::at(now);
    const auto today = at.day_in_warsaw();
    if (!row || row->ends_at <= at || !row->is_active || row->authorised_from > today ||
        (row->authorised_to && *row->authorised_to < today))
        return std::nullopt;
    return Actor{.office = credential.office,
                 .account = row->account_id,
                 .worker = row->member_id.uuid(),
                 .name = row->name,
                 .roles = connection.select<std::string>(select_roles_on, credential.office,
                                                         row->account_id, today)};
}

}  // namespace wedka::access
