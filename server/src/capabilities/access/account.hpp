#pragma once

#include "access/access.hpp"

namespace wedka::access {

/// Somebody whose work the signed-in worker does as well, until the day.
struct StandsInFor {
    staff::MemberId worker_id;
    std::string worker;
    Day to_on;
};
BOOST_DESCRIBE_STRUCT(StandsInFor, (), (worker_id, worker, to_on))

/// Who is signed in, as the screen needs it.
struct Session {
    OfficeId office_id;
    std::string office_slug;
    std::string office_name;
    AccountId account_id;
    staff::MemberId member_id;
    std::string login;
    std::string name;
    std::vector<std::string> roles;
    std::vector<std::string> permissions;
    bool has_second_factor = false;
    std::int64_t idle_minutes = 0;  ///< The screen locks after so long without a hand on it.
    std::vector<StandsInFor> stands_in_for;
};
BOOST_DESCRIBE_STRUCT(Session, (),
                      (office_id, office_slug, office_name, account_id, member_id, login, name,
                       roles, permissions, has_second_factor, idle_minutes, stands_in_for))

struct SignIn {
    std::optional<std::string> office;  ///< The slug, needed where there are several offices.
    std::string login;
    std::string password;
    /// Of the second factor, or one of the recovery codes; asked for where the account has one.
    std::optional<std::string> code;
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (office, login, password, code))

struct RoleHeld {
    Role role = Role::social_worker;
    Day from_on;
    std::optional<Day> to_on;
    std::optional<AccountId> granted_by;
    std::optional<AccountId> approved_by;
};
BOOST_DESCRIBE_STRUCT(RoleHeld, (), (role, from_on, to_on, granted_by, approved_by))

struct Account {
    AccountId account_id;
    staff::MemberId member_id;
    std::string login;
    std::string name;
    Day authorised_from;
    std::optional<Day> authorised_to;
    Day oath_on;
    bool is_active = true;
    bool has_password = false;  ///< False: invited, and not yet come.
    bool has_second_factor = false;
    std::vector<RoleHeld> roles;
};
BOOST_DESCRIBE_STRUCT(Account, (),
                      (account_id, member_id, login, name, authorised_from, authorised_to, oath_on,
                       is_active, has_password, has_second_factor, roles))

/// In which part somebody works with a person.
enum class AssignmentRole { lead, support };
BOOST_DESCRIBE_ENUM(AssignmentRole, lead, support)

using AssignmentId = Id<struct AssignmentKind>;

/// Gives a person to a worker (przydzielenie pracownika prowadzącego).
struct AssignWorker {
    people::PersonId person_id;
    staff::MemberId member_id;
    AssignmentRole role = AssignmentRole::lead;
    Day from_on;
    std::optional<Day> to_on;
    std::string basis;
};
BOOST_DESCRIBE_STRUCT(AssignWorker, (), (person_id, member_id, role, from_on, to_on, basis))

struct Assignment {
    AssignmentId assignment_id;
    people::PersonId person_id;
    staff::MemberId member_id;
    std::string member_name;
    AssignmentRole role = AssignmentRole::lead;
    Day from_on;
    std::optional<Day> to_on;
    std::string basis;
};
BOOST_DESCRIBE_STRUCT(Assignment, (),
                      (assignment_id, person_id, member_id, member_name, role, from_on, to_on,
                       basis))

struct Nothing {};
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

struct AssignmentsOf {
    people::PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(AssignmentsOf, (), (person_id))

Result<Account> create_account(Transaction& transaction, const CreateAccount& request);
Result<Page<Account>> list_accounts(Query& query, const Nothing& request);
/// What grants of assignments are called; lists of people tell by "lead" who leads the work.
std::string_view word_of(AssignmentRole role);
/// Keeps the assignment and what it lets the worker know.
Assignment give_person(Transaction& transaction, const AssignWorker& request);
Result<Assignment> assign_worker(Transaction& transaction, const AssignWorker& request);
Result<Page<Assignment>> list_assignments(Query& query, const AssignmentsOf& request);
}  // namespace wedka::access
