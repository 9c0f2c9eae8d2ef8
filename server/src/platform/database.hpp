#pragma once

#include <concepts>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

/// A thin layer over sqlite3 and libpq: one SQL text for both, `$1` placeholders, typed rows,
/// errors by kind. It never puts a bound value into an error text, since those texts reach the log.
namespace wedka::inline platform {

enum class Dialect { sqlite, postgresql };

/// Bytes, as opposed to text.
struct Bytes {
    std::string data;
    bool operator==(const Bytes&) const = default;
};

/// What a column or parameter may hold.
using SqlValue = std::variant<std::nullptr_t, std::int64_t, bool, std::string, Bytes>;

/// Kinds of trouble that a caller may want to tell apart; all are faults, save that a store may
/// turn `unique` into a refusal.
enum class DatabaseTrouble {
    unique,       ///< A second row of the same key, or an overlap that the table forbids.
    foreign_key,  ///< A row names another that is not there, or is still named.
    check,        ///< A CHECK or NOT NULL of the table.
    busy,         ///< Somebody else holds it, or two changes crossed: may be tried again.
    disk_full,    ///< No room; the transaction may already be rolled back.
    unreachable,  ///< No connection: drop it and open another.
    in_doubt,     ///< A COMMIT whose outcome nobody knows (connection lost, fsync failed):
                  ///< look the change up anew.
    other
};

class DatabaseError : public std::runtime_error {
  public:
    DatabaseError(DatabaseTrouble trouble, const std::string& what)
        : std::runtime_error(what), trouble_(trouble) {}
    DatabaseTrouble trouble() const { return trouble_; }

  private:
    DatabaseTrouble trouble_;
};

/// The current row of a running statement. Columns count from 0. Reading a column as a type that it
/// does not hold is a fault.
class Row {
  public:
    virtual ~Row() = default;
    virtual int columns() const = 0;
    virtual std::string_view name(int column) const = 0;
    virtual bool is_null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual bool boolean(int column) const = 0;
    /// Stays as long as the row is the current one.
    virtual std::string_view text(int column) const = 0;
    virtual Bytes bytes(int column) const = 0;
};

/// A vocabulary type that is kept in a column as an integer: Money in grosze, Share in thousandths.
template <class T>
concept IntegerColumn = requires(const T value, std::int64_t number) {
    { value.column() } -> std::same_as<std::int64_t>;
    { T::from_column(number) } -> std::same_as<T>;
};

/// A vocabulary type that is kept, and sent in JSON, as text: Day, typed ids.
template <class T>
concept TextScalar = requires(const T value, std::string_view text) {
    { T::parse(text) } -> std::same_as<std::optional<T>>;
    { value.text() } -> std::convertible_to<std::string>;
};

/// How a C++ value becomes a parameter: nullopt and nullptr are NULL, enums are their described
/// names.
template <class T>
SqlValue to_sql(const T& value);
/// How a column becomes a C++ value. NULL for a type that is not optional, an unknown word for an
/// enum and a number out of range are faults that name the column.
template <class T>
T from_sql(const Row& row, int column);

namespace detail {
template <class RowType>
class RowReader;
template <class... Values>
std::vector<SqlValue> sql_values(const Values&... values);
inline const std::vector<SqlValue>& sql_values(const std::vector<SqlValue>& values) {
    return values;
}
}  // namespace detail

/// One connection to one database, used by one thread at a time. Statements are prepared once and
/// kept.
class Connection {
  public:
    virtual ~Connection() = default;
    virtual Dialect dialect() const = 0;
    /// Whether a transaction is open, be it failed. SQLite may have ended it by itself (disk full).
    virtual bool in_transaction() const = 0;

    /// Runs one statement with its values, `$1` being the first, and calls `each` for every row.
    /// Answers how many rows it changed (INSERT, UPDATE, DELETE), or read. `each` may run further
    /// statements. A COMMIT that did not surely commit is an error.
    virtual std::int64_t run(std::string_view sql, const std::vector<SqlValue>& values,
                             const std::function<void(const Row&)>& each) = 0;
    /// Runs a script of several statements without values (migrations only).
    virtual void run_script(const std::string& sql) = 0;

    /// Runs a change; answers how many rows it touched. Here and below a single
    /// std::vector<SqlValue> stands for the whole list of values.
    template <class... Values>
    std::int64_t execute(std::string_view sql, const Values&... values) {
        return run(sql, detail::sql_values(values...), [](const Row&) {});
    }

    /// Every row as a described struct (columns by the names of its members, each of which must be
    /// there; lists and nested structs stay empty), a tuple (by position) or, of a single column,
    /// its plain value.
    template <class RowType, class... Values>
    std::vector<RowType> select(std::string_view sql, const Values&... values) {
        std::vector<RowType> rows;
        detail::RowReader<RowType> reader;
        run(sql, detail::sql_values(values...),
            [&rows, &reader](const Row& row) { rows.push_back(reader.read(row)); });
        return rows;
    }

    /// The first row, if there is one.
    template <class RowType, class... Values>
    std::optional<RowType> find(std::string_view sql, const Values&... values) {
        auto rows = select<RowType>(sql, values...);
        if (rows.empty()) return std::nullopt;
        return std::move(rows.front());
    }

    /// The single value of the first row; a fault when there is none.
    template <class Value, class... Values>
    Value value(std::string_view sql, const Values&... values) {
        auto row = find<std::tuple<Value>>(sql, values...);
        if (!row) throw DatabaseError(DatabaseTrouble::other, "a query that must answer was empty");
        return std::get<0>(std::move(*row));
    }
};

/// Opens an SQLite file with every setting that durability and secrecy ask for (WAL, FULL, foreign
/// keys, secure delete ...) and checks that each was taken. The writer makes the file (mode 0600)
/// and is the only one that checkpoints; a reader wants a file that a writer has made.
enum class SqliteUse { writer, reader };
std::unique_ptr<Connection> open_sqlite(const std::string& file, SqliteUse use);

/// Opens a PostgreSQL connection by URL. The time zone is UTC, dates are ISO, the encoding UTF-8,
/// names are looked up in the schema public.
std::unique_ptr<Connection> open_postgresql(const std::string& url);

}  // namespace wedka::inline platform

#include "platform/database_values.hpp"
