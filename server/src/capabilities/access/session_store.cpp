#include "access/session_store.hpp"

namespace wedka::access {

namespace {

constexpr std::string_view insert_session_sql = R"sql(
    INSERT INTO access_sessions
      (office_id, secret_hash, session_id, account_id, device, began_at, seen_at, ends_at)
    VALUES ($1, $2, $3, $4, $5, $6, $6, $7))sql";

constexpr std::string_view select_session = R"sql(
    SELECT s.session_id, s.account_id, a.member_id, m.first_name || ' ' || m.last_name AS name,
           s.seen_at, s.ends_at, s.locked_at, a.password_hash, a.is_active, a.authorised_from,
           a.authorised_to
    FROM access_sessions s
    JOIN access_accounts a ON a.office_id = s.office_id AND a.account_id = s.account_id
    JOIN staff_members m ON m.office_id = a.office_id AND m.member_id = a.member_id
    WHERE s.office_id = $1
      AND s.secret_hash = $2)sql";

constexpr std::string_view select_roles_on = R"sql(
    SELECT DISTINCT role
    FROM access_roles
    WHERE office_id = $1
      AND account_id = $2
      AND from_on <= $3
      AND (to_on IS NULL OR to_on >= $3)
    ORDER BY role)sql";

constexpr std::string_view delete_session_sql = R"sql(
    DELETE FROM access_sessions
    WHERE office_id = $1
      AND secret_hash = $2)sql";

constexpr std::string_view delete_session_of = R"sql(
    DELETE FROM access_sessions
    WHERE office_id = $1
      AND account_id = $2
      AND session_id = $3)sql";

constexpr std::string_view delete_sessions_of = R"sql(
    DELETE FROM access_sessions
    WHERE office_id = $1
      AND account_id = $2
      AND session_id <> $3)sql";

constexpr std::string_view select_sessions_of = R"sql(
    SELECT session_id, device, began_at, seen_at, ends_at, session_id = $4 AS is_this
    FROM access_sessions
    WHERE office_id = $1
      AND account_id = $2
      AND ends_at > $3
    ORDER BY began_at DESC, session_id)sql";

constexpr std::string_view update_locked = R"sql(
    UPDATE access_sessions
    SET locked_at = $3
    WHERE office_id = $1
      AND session_id = $2)sql";

constexpr std::string_view update_unlocked = R"sql(
    UPDATE access_sessions
    SET locked_at = NULL, seen_at = $3
    WHERE office_id = $1
      AND session_id = $2)sql";

constexpr std::string_view update_seen = R"sql(
    UPDATE access_sessions
    SET seen_at = $3
    WHERE office_id = $1
      AND session_id = $2
      AND seen_at < $3)sql";

}  // namespace

void insert_session(Connection& connection, OfficeId office, const Bytes& secret_hash,
                    const NewSession& session) {
    connection.execute(insert_session_sql, office, secret_hash, SessionId::make(), session.account,
                       session.device, session.began_at, session.ends_at);
}

std::optional<SessionRow> find_session(Connection& connection, OfficeId office,
                                       const Bytes& secret_hash) {
    return connection.find<SessionRow>(select_session, office, secret_hash);
}

bool is_open(const SessionRow& session, Instant at) {
    const auto today = at.day_in_warsaw();
    return session.ends_at > at && session.is_active && session.authorised_from <= today &&
           (!session.authorised_to || *session.authorised_to >= today);
}

std::vector<std::string> roles_on(Connection& connection, OfficeId office, AccountId account,
                                  Day on) {
    return connection.select<std::string>(select_roles_on, office, account, on);
}

void delete_session(Connection& connection, OfficeId office, const Bytes& secret_hash) {
    connection.execute(delete_session_sql, office, secret_hash);
}

bool end_session(Connection& connection, OfficeId office, AccountId account, SessionId session) {
    return connection.execute(delete_session_of, office, account, session) > 0;
}

std::int64_t end_sessions(Connection& connection, OfficeId office, AccountId account,
                          const Uuid& but) {
    return connection.execute(delete_sessions_of, office, account, SessionId{but});
}

std::vector<OpenSession> sessions_of(Connection& connection, OfficeId office, AccountId account,
                                     Instant at, const Uuid& asking) {
    return connection.select<OpenSession>(select_sessions_of, office, account, at,
                                          SessionId{asking});
}

void lock_session(Connection& connection, OfficeId office, SessionId session, Instant at) {
    connection.execute(update_locked, office, session, at);
}

void unlock_session(Connection& connection, OfficeId office, SessionId session, Instant at) {
    connection.execute(update_unlocked, office, session, at);
}

void note_seen(Connection& connection, OfficeId office, SessionId session, Instant at) {
    connection.execute(update_seen, office, session, at);
}

}  // namespace wedka::access
