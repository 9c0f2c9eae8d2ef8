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

constexpr std::string_view insert_account_sql = R"sql(
    INSERT INTO access_accounts
      (office_id, account_id, member_id, login, password_hash, authorised_from, oath_on, is_active,
       version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, TRUE, 1))sql";

constexpr std::string_view insert_role_sql = R"sql(
    INSERT INTO access_roles
      (office_id, account_id, role, from_on, to_on, granted_by, approved_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (office_id, account_id, role, from_on)
    DO UPDATE SET to_on = excluded.to_on,
                  granted_by = excluded.granted_by,
                  approved_by = excluded.approved_by)sql";

constexpr std::string_view select_role_on = R"sql(
    SELECT COUNT(*)
    FROM access_roles
    WHERE office_id = $1
      AND account_id = $2
      AND role = $3
      AND from_on <= $4
      AND (to_on IS NULL OR to_on >= $4))sql";

constexpr std::string_view count_others_with_role = R"sql(
    SELECT COUNT(DISTINCT a.account_id)
    FROM access_accounts a
    JOIN access_roles r ON r.office_id = a.office_id AND r.account_id = a.account_id
    WHERE a.office_id = $1
      AND a.account_id <> $2
      AND a.is_active = TRUE
      AND a.authorised_from <= $4
      AND (a.authorised_to IS NULL OR a.authorised_to >= $4)
      AND r.role = $3
      AND r.from_on <= $4
      AND (r.to_on IS NULL OR r.to_on >= $4))sql";

constexpr std::string_view update_role_end = R"sql(
    UPDATE access_roles
    SET to_on = $5
    WHERE office_id = $1
      AND account_id = $2
      AND role = $3
      AND from_on = $4)sql";

constexpr std::string_view update_active = R"sql(
    UPDATE access_accounts
    SET is_active = $3, version = version + 1
    WHERE office_id = $1
      AND account_id = $2)sql";

constexpr std::string_view update_authorised_to = R"sql(
    UPDATE access_accounts
    SET authorised_to = $3, version = version + 1
    WHERE office_id = $1
      AND account_id = $2)sql";

constexpr std::string_view select_password_hash = R"sql(
    SELECT password_hash
    FROM access_accounts
    WHERE office_id = $1
      AND account_id = $2)sql";

constexpr std::string_view update_password_hash = R"sql(
    UPDATE access_accounts
    SET password_hash = $3, version = version + 1
    WHERE office_id = $1
      AND account_id = $2)sql";

constexpr std::string_view update_password_hash_from = R"sql(
    UPDATE access_accounts
    SET password_hash = $4
    WHERE office_id = $1
      AND account_id = $2
      AND password_hash = $3)sql";

constexpr std::string_view select_own_words = R"sql(
    SELECT a.login || ' ' || m.first_name || ' ' || m.last_name || ' ' || o.name || ' ' || o.slug
    FROM access_accounts a
    JOIN staff_members m ON m.office_id = a.office_id AND m.member_id = a.member_id
    JOIN platform_offices o ON o.office_id = a.office_id
    WHERE a.office_id = $1
      AND a.account_id = $2)sql";

constexpr std::string_view select_accounts = R"sql(
    SELECT a.account_id, a.member_id, a.login, m.first_name || ' ' || m.last_name AS name,
           a.authorised_from, a.authorised_to, a.oath_on, a.is_active,
           a.password_hash <> '' AS has_password,
           EXISTS (SELECT 1
                   FROM access_factors f
                   WHERE f.office_id = a.office_id
                     AND f.account_id = a.account_id
                     AND f.confirmed_at IS NOT NULL) AS has_second_factor
    FROM access_accounts a
    JOIN staff_members m ON m.office_id = a.office_id AND m.member_id = a.member_id
    WHERE a.office_id = $1
    ORDER BY a.login)sql";

constexpr std::string_view select_roles = R"sql(
    SELECT role, from_on, to_on, granted_by, approved_by
    FROM access_roles
    WHERE office_id = $1
      AND account_id = $2
    ORDER BY from_on, role)sql";

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

AccountId insert_account(Connection& connection, OfficeId office, staff::MemberId member,
                         const std::string& login, const std::string& password_hash,
                         Day authorised_from, Day oath_on) {
    const auto account_id = AccountId::make();
    connection.execute(insert_account_sql, office, account_id, member, login, password_hash,
                       authorised_from, oath_on);
    return account_id;
}

void insert_role(Connection& connection, OfficeId office, AccountId account, const RoleHeld& held) {
    connection.execute(insert_role_sql, office, account, held.role, held.from_on, held.to_on,
                       held.granted_by, held.approved_by);
}

bool holds_role_on(Connection& connection, OfficeId office, AccountId account, Role role, Day on) {
    return connection.value<std::int64_t>(select_role_on, office, account, role, on) > 0;
}

std::int64_t others_with_role(Connection& connection, OfficeId office, AccountId beside, Role role,
                              Day on) {
    return connection.value<std::int64_t>(count_others_with_role, office, beside, role, on);
}

bool end_role(Connection& connection, OfficeId office, AccountId account, Role role, Day from_on,
              Day to_on) {
    return connection.execute(update_role_end, office, account, role, from_on, to_on) > 0;
}

void set_active(Connection& connection, OfficeId office, AccountId account, bool is_active) {
    connection.execute(update_active, office, account, is_active);
}

void set_authorised_to(Connection& connection, OfficeId office, AccountId account,
                       std::optional<Day> to_on) {
    connection.execute(update_authorised_to, office, account, to_on);
}

std::optional<std::string> password_hash_of(Connection& connection, OfficeId office,
                                            AccountId account) {
    const auto row =
        connection.find<std::tuple<std::string>>(select_password_hash, office, account);
    return row ? std::optional{std::get<0>(*row)} : std::nullopt;
}

void set_password_hash(Connection& connection, OfficeId office, AccountId account,
                       const std::string& password_hash) {
    connection.execute(update_password_hash, office, account, password_hash);
}

void replace_password_hash(Connection& connection, OfficeId office, AccountId account,
                           const std::string& old_hash, const std::string& new_hash) {
    connection.execute(update_password_hash_from, office, account, old_hash, new_hash);
}

std::vector<std::string> own_words(Connection& connection, OfficeId office, AccountId account) {
    return connection.select<std::string>(select_own_words, office, account);
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

}  // namespace wedka::access
