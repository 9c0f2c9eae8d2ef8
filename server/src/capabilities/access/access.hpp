#pragma once

#include <boost/describe.hpp>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "people/people.hpp"
#include "platform/checkpoints.hpp"
#include "platform/edge.hpp"
#include "platform/routes.hpp"
#include "staff/staff.hpp"
#include "vocabulary/day.hpp"

/// Who may sign in, in which role, and who works with whom.
namespace wedka::access {

/// Roles of spec/security 4.2: kierownik, pracownik socjalny, starszy pracownik socjalny,
/// koordynator projektu, doradca zawodowy, psycholog, asystent rodziny, księgowość, inspektor
/// ochrony danych, administrator techniczny.
enum class Role {
    head,
    social_worker,
    senior_social_worker,
    coordinator,
    counsellor,
    psychologist,
    family_assistant,
    accountant,
    auditor,
    administrator
};
BOOST_DESCRIBE_ENUM(Role, head, social_worker, senior_social_worker, coordinator, counsellor,
                    psychologist, family_assistant, accountant, auditor, administrator)

/// Who the secret of a session belongs to, if it is open and the account's authorisation holds.
std::optional<Actor> authenticate(Connection& connection, const Keys& keys,
                                  const Credential& credential, Moment now);

/// An account of a staff member. It works only with a dated authorisation and oath (R0-01).
/// It has no password: its owner sets one by a link (make_password_link).
struct CreateAccount {
    staff::MemberId member_id;
    std::string login;
    std::optional<Day> authorised_from;
    std::optional<Day> oath_on;
    std::vector<Role> roles;
};
BOOST_DESCRIBE_STRUCT(CreateAccount, (), (member_id, login, authorised_from, oath_on, roles))

/// An office that begins: its first staff member, who is its head, and their account.
struct FirstAccount {
    std::string first_name;
    std::string last_name;
    std::string login;
    std::string password;
    Day authorised_from;
    Day oath_on;
};
/// Founds an office with its head's account; for `wedka demo`, tests and the first run.
AccountId found_office(Store& store, OfficeId office, const std::string& slug,
                       const std::string& name, const FirstAccount& head);

/// Opens a session without a password, for the program's own use on its own data (demo, tests).
Credential open_session(Store& store, const Keys& keys, OfficeId office, AccountId account,
                        Moment now);

/// What signing in keeps in memory: how often it was tried, which sessions were seen when, and the
/// threads that hash. One for a program; forgotten when it ends.
class SignInGuard;
std::shared_ptr<SignInGuard> make_sign_in_guard();

/// What signing in needs beside the routes: it hashes passwords outside the writer.
struct SignInSettings {
    Store& store;
    const Keys& keys;
    const Policy& policy;
    Clock clock;
    bool is_secure = false;  ///< TLS: the cookie is then __Host- and Secure.
    /// After so long without a request a session asks for its password again.
    std::chrono::minutes idle{15};
    /// The word that founds the first office of an empty installation; nothing: none may be
    /// founded.
    std::optional<std::string> setup_word = {};
    Moment setup_ends_at = {};  ///< The word works until then.
    std::shared_ptr<SignInGuard> guard = make_sign_in_guard();
};
void add_routes(Routes& routes, const SignInSettings& settings);

/// How far the trace of an office is confirmed outside the database; nobody to ask: never.
using CheckpointsOf = std::function<CheckpointState(OfficeId)>;
/// Who saw a person, and how the trace itself is kept.
void add_trace_routes(Routes& routes, CheckpointsOf checkpoints = {});
/// Registers of authorisations and of processing, and who was told of it.
void add_register_routes(Routes& routes);
/// Who a credential belongs to, as `authenticate`; it notes that the session was seen, and lets
/// nobody in by one that was not for longer than the settings allow.
Authenticate watching(const SignInSettings& settings);

}  // namespace wedka::access
