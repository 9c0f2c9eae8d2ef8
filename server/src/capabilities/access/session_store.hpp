#pragma once

#include "access/account.hpp"
#include "vocabulary/instant.hpp"

/// All SQL about sessions.
namespace wedka::access {

using SessionId = Id<struct SessionKind>;

struct NewSession {
    AccountId account;
    std::string device;
    Instant began_at;
    Instant ends_at;
};

/// A session and whether its account works, by the hash of its secret.
struct SessionRow {
    SessionId session_id;
    AccountId account_id;
    staff::MemberId member_id;
    std::string name;
    Instant seen_at;
    Instant ends_at;
    std::optional<Instant> locked_at;
    std::string password_hash;
    bool is_active = false;
    Day authorised_from;
    std::optional<Day> authorised_to;
};
BOOST_DESCRIBE_STRUCT(SessionRow, (),
                      (session_id, account_id, member_id, name, seen_at, ends_at, locked_at,
                       password_hash, is_active, authorised_from, authorised_to))

/// A session as its owner sees it.
struct OpenSession {
    SessionId session_id;
    std::string device;
    Instant began_at;
    Instant seen_at;
    Instant ends_at;
    bool is_this = false;  ///< The one that asks.
};
BOOST_DESCRIBE_STRUCT(OpenSession, (), (session_id, device, began_at, seen_at, ends_at, is_this))

void insert_session(Connection& connection, OfficeId office, const Bytes& secret_hash,
                    const NewSession& session);
std::optional<SessionRow> find_session(Connection& connection, OfficeId office,
                                       const Bytes& secret_hash);
/// Whether it may be worked in: not over, of an account that works today. Locked or not.
bool is_open(const SessionRow& session, Instant at);
std::vector<std::string> roles_on(Connection& connection, OfficeId office, AccountId account,
                                  Day on);
void delete_session(Connection& connection, OfficeId office, const Bytes& secret_hash);
/// Ends one session of the account; false when it has no such one.
bool end_session(Connection& connection, OfficeId office, AccountId account, SessionId session);
/// Ends every session of the account but one (nil: none is kept); answers how many.
std::int64_t end_sessions(Connection& connection, OfficeId office, AccountId account,
                          const Uuid& but = {});
std::vector<OpenSession> sessions_of(Connection& connection, OfficeId office, AccountId account,
                                     Instant at, const Uuid& asking);
void lock_session(Connection& connection, OfficeId office, SessionId session, Instant at);
void unlock_session(Connection& connection, OfficeId office, SessionId session, Instant at);
void note_seen(Connection& connection, OfficeId office, SessionId session, Instant at);

}  // namespace wedka::access
