#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "platform/database.hpp"

namespace wedka::inline platform {

/// One numbered step of the schema, as it stands in server/migrations.
struct Migration {
    int number = 0;
    std::string name;        ///< "0001_platform"
    std::string sqlite;      ///< The text with its placeholders expanded for SQLite.
    std::string postgresql;  ///< The same for PostgreSQL.
};

/// The store was made by a newer program than this one.
class NewerStore : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Writes the placeholders {id} {day} {instant} {money} {integer} {bytes} {text} {bool} {strict} in
/// the words of a dialect. Any other {word} outside a comment is a fault (std::invalid_argument).
std::string expand_placeholders(const std::string& sql, Dialect dialect);

/// The migrations built into the program, in order. A sidecar NNNN_name.sqlite.sql or
/// NNNN_name.postgresql.sql is appended to its common text for that dialect.
const std::vector<Migration>& migrations();

/// Brings the store to the newest version, each step in a transaction of its own; two processes may
/// try at once. On PostgreSQL (`connection` is the owner's) it also forces row-level security by
/// office_id on every table that has one, and grants the program's role what it needs. Throws
/// NewerStore, and std::runtime_error when the store took other steps than these.
void migrate(Connection& connection, const std::vector<Migration>& steps,
             const std::string& program_role = {});

/// The number of the last applied step; 0 for an empty store.
int schema_version(Connection& connection);

}  // namespace wedka::inline platform
