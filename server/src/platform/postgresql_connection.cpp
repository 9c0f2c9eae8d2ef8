#include <fmt/format.h>
#include <libpq-fe.h>

#include <cctype>
#include <charconv>

#include "platform/database.hpp"
#include "platform/database_statements.hpp"

namespace wedka::inline platform {

namespace {

// Types of PostgreSQL's catalogue (pg_type.dat), which do not change between versions.
constexpr Oid type_bool = 16;
constexpr Oid type_bytea = 17;
constexpr Oid type_int8 = 20;
constexpr Oid type_int2 = 21;
constexpr Oid type_int4 = 23;
constexpr Oid type_float4 = 700;
constexpr Oid type_float8 = 701;
constexpr Oid type_numeric = 1700;

constexpr const char* session_settings = R"sql(
    SET TimeZone = 'UTC';
    SET DateStyle = 'ISO, YMD';
    SET bytea_output = 'hex';
    SET standard_conforming_strings = on;
    SET client_min_messages = warning;
    SET search_path = public, pg_temp)sql";

struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Result = std::unique_ptr<PGresult, Clear>;

DatabaseTrouble trouble_of(std::string_view state) {
    if (state == "23505" || state == "23P01") return DatabaseTrouble::unique;
    if (state == "23503") return DatabaseTrouble::foreign_key;
    if (state == "23514" || state == "23502") return DatabaseTrouble::check;
    if (state == "40001" || state == "40P01" || state == "55P03") return DatabaseTrouble::busy;
    if (state == "53100") return DatabaseTrouble::disk_full;
    if (state == "40003") return DatabaseTrouble::in_doubt;
    // 08P01 is a statement with the wrong number of values, not a lost connection.
    if (state != "08P01" && state.starts_with("08")) return DatabaseTrouble::unreachable;
    if (state == "57P01" || state == "57P02" || state == "57P03")
        return DatabaseTrouble::unreachable;
    return DatabaseTrouble::other;
}

std::string_view field(const PGresult* result, int which) {
    const char* text = PQresultErrorField(result, which);
    return text ? text : "";
}

// Something that the statement names is not there, or twice: the message holds only its name and
// type.
bool names_only(std::string_view state) {
    return state == "42P01" || state == "42703" || state == "42883" || state == "42704" ||
           state == "42P07" || state == "42701" || state == "42702";
}

// Only the state and the names of the schema: PostgreSQL's other messages and details hold values.
DatabaseError error_of(const PGresult* result) {
    const auto state = field(result, PG_DIAG_SQLSTATE);
    auto text = fmt::format("SQLSTATE {}", state);
    if (names_only(state)) text += fmt::format(" {}", field(result, PG_DIAG_MESSAGE_PRIMARY));
    for (const int which : {PG_DIAG_TABLE_NAME, PG_DIAG_COLUMN_NAME, PG_DIAG_CONSTRAINT_NAME})
        if (const auto name = field(result, which); !name.empty()) text += fmt::format(" {}", name);
    if (const auto at = field(result, PG_DIAG_STATEMENT_POSITION); !at.empty())
        text += fmt::format(" (character {} of the statement)", at);
    return {trouble_of(state), text};
}

DatabaseError fault(const std::string& text) {
    return {DatabaseTrouble::other, text};
}

// The first word in capitals, past white space and comments.
std::string first_word(std::string_view sql) {
    std::size_t at = 0;
    for (;;) {
        at = sql.find_first_not_of(" \t\r\n", at);
        if (at == sql.npos) return {};
        if (sql.substr(at, 2) != "--") break;
        at = std::min(sql.find('\n', at), sql.size());
    }
    std::string word;
    for (; at < sql.size() && std::isalpha(static_cast<unsigned char>(sql[at])); ++at)
        word += static_cast<char>(std::toupper(static_cast<unsigned char>(sql[at])));
    return word;
}

bool is_worth_keeping(std::string_view word) {
    return word == "SELECT" || word == "INSERT" || word == "UPDATE" || word == "DELETE" ||
           word == "WITH";
}

std::string hex_of(const std::string& data) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "\\x";
    text.reserve(2 + 2 * data.size());
    for (const char each : data) {
        const auto byte = static_cast<unsigned char>(each);
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

std::optional<std::string> from_hex(std::string_view text) {
    if (!text.starts_with("\\x") || text.size() % 2 != 0) return std::nullopt;
    std::string data;
    data.reserve(text.size() / 2 - 1);
    for (const char* at = text.data() + 2; at != text.data() + text.size(); at += 2) {
        unsigned char byte = 0;
        if (std::from_chars(at, at + 2, byte, 16).ptr != at + 2) return std::nullopt;
        data += static_cast<char>(byte);
    }
    return data;
}

// The values as libpq takes them. Their types stay open, so that $1 gets its type from the
// statement.
class Parameters {
  public:
    explicit Parameters(const std::vector<SqlValue>& values) {
        made_.reserve(values.size());
        for (const auto& value : values) pointers_.push_back(text_of(value));
    }
    int count() const { return static_cast<int>(pointers_.size()); }
    const char* const* data() const { return pointers_.data(); }

  private:
    const char* text_of(const SqlValue& value) {
        if (const auto* number = std::get_if<std::int64_t>(&value))
            return made_.emplace_back(std::to_string(*number)).c_str();
        if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "t" : "f";
        if (const auto* text = std::get_if<std::string>(&value)) {
            // It would be cut short in silence.
            if (text->find('\0') != text->npos) throw fault("a text with a NUL cannot be kept");
            return text->c_str();
        }
        if (const auto* bytes = std::get_if<Bytes>(&value))
            return made_.emplace_back(hex_of(bytes->data)).c_str();
        return nullptr;
    }

    std::vector<std::string> made_;
    std::vector<const char*> pointers_;
};

class PostgresqlRow final : public Row {
  public:
    explicit PostgresqlRow(const PGresult* result) : result_(result) {}
    void go_to(int number) { number_ = number; }

    int columns() const override { return PQnfields(result_); }
    std::string_view name(int column) const override { return PQfname(result_, column); }
    bool is_null(int column) const override { return PQgetisnull(result_, number_, column) != 0; }
    std::int64_t integer(int column) const override {
        std::int64_t number = 0;
        const auto text = raw(column);
        const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
        // A sum of integers is numeric here; it is an integer as long as it has no fraction.
        if (!is_number(type(column)) || read.ec != std::errc{} ||
            read.ptr != text.data() + text.size())
            detail::column_fault(*this, column, "holds no integer");
        return number;
    }
    bool boolean(int column) const override {
        if (type(column) != type_bool || is_null(column))
            detail::column_fault(*this, column, "holds no boolean");
        return raw(column) == "t";
    }
    std::string_view text(int column) const override {
        const auto held = type(column);
        // As strict as SQLite, so that a slip is seen on either.
        if (is_number(held) || held == type_bool || held == type_bytea || is_null(column))
            detail::column_fault(*this, column, "holds no text");
        return raw(column);
    }
    Bytes bytes(int column) const override {
        auto data = type(column) == type_bytea ? from_hex(raw(column)) : std::nullopt;
        if (!data) detail::column_fault(*this, column, "holds no bytes");
        return {*std::move(data)};
    }

  private:
    static bool is_number(Oid type) {
        return type == type_int8 || type == type_int4 || type == type_int2 ||
               type == type_numeric || type == type_float4 || type == type_float8;
    }
    Oid type(int column) const { return PQftype(result_, column); }
    std::string_view raw(int column) const {
        return {PQgetvalue(result_, number_, column),
                static_cast<std::size_t>(PQgetlength(result_, number_, column))};
    }

    const PGresult* result_;
    int number_ = 0;
};

class PostgresqlConnection final : public Connection {
  public:
    explicit PostgresqlConnection(const std::string& url) {
        // What stands before dbname are defaults, what stands after it prevails over the URL.
        const char* const names[] = {"connect_timeout", "application_name", "dbname",
                                     "client_encoding", nullptr};
        const char* const values[] = {"10", "wedka", url.c_str(), "UTF8", nullptr};
        connection_.reset(PQconnectdbParams(names, values, 1));
        if (!connection_) throw std::bad_alloc();
        if (PQstatus(connection_.get()) != CONNECTION_OK) {
            const std::string_view message = PQerrorMessage(connection_.get());
            throw DatabaseError(DatabaseTrouble::unreachable,
                                std::string(message.substr(0, message.find('\n'))));
        }
        PQsetNoticeReceiver(connection_.get(), &PostgresqlConnection::notice, this);
        run_script(session_settings);
    }

    Dialect dialect() const override { return Dialect::postgresql; }
    bool in_transaction() const override {
        return PQtransactionStatus(connection_.get()) != PQTRANS_IDLE;
    }

    std::int64_t run(std::string_view sql, const std::vector<SqlValue>& values,
                     const std::function<void(const Row&)>& each) override {
        const Parameters parameters(values);
        const auto word = first_word(sql);
        const bool is_commit = word == "COMMIT" || word == "END";
        const Result result = is_worth_keeping(word) ? run_kept(sql, parameters)
                                                     : run_once(sql, parameters, is_commit);

        PostgresqlRow row(result.get());
        const int rows = PQntuples(result.get());
        for (int number = 0; number < rows; ++number) {
            row.go_to(number);
            each(row);
        }
        const std::string_view changed = PQcmdTuples(result.get());
        std::int64_t count = 0;
        std::from_chars(changed.data(), changed.data() + changed.size(), count);
        return count;
    }

    void run_script(const std::string& sql) override {
        checked(PQexec(connection_.get(), sql.c_str()), false);
    }

  private:
    Result run_once(std::string_view sql, const Parameters& parameters, bool is_commit) {
        auto result =
            checked(PQexecParams(connection_.get(), std::string(sql).c_str(), parameters.count(),
                                 nullptr, parameters.data(), nullptr, nullptr, 0),
                    is_commit);
        // PostgreSQL answers the COMMIT of a failed transaction with success, and rolls it back.
        if (is_commit && PQcmdStatus(result.get()) == std::string_view("ROLLBACK"))
            throw fault("COMMIT of a failed transaction");
        return result;
    }

    Result run_kept(std::string_view sql, const Parameters& parameters) {
        const auto name = kept(sql);
        try {
            return checked(PQexecPrepared(connection_.get(), name.c_str(), parameters.count(),
                                          parameters.data(), nullptr, nullptr, 0),
                           false);
        } catch (const DatabaseError&) {
            // A plan that outlived its table (0A000) must not be met again.
            if (last_state_ == "0A000" || last_state_ == "26000") statements_.forget(sql);
            throw;
        }
    }

    std::string kept(std::string_view sql) {
        if (const auto* found = statements_.find(sql)) return *found;
        auto name = fmt::format("s{}", ++prepared_);
        checked(PQprepare(connection_.get(), name.c_str(), std::string(sql).c_str(), 0, nullptr),
                false);
        if (const auto gone = statements_.keep(sql, name))
            checked(PQexec(connection_.get(), ("DEALLOCATE " + *gone).c_str()), false);
        return name;
    }

    Result checked(PGresult* given, bool is_commit) {
        Result result(given);
        const bool was_doubtful = std::exchange(wait_was_cancelled_, false);
        const auto status = PQresultStatus(result.get());
        last_state_ = field(result.get(), PG_DIAG_SQLSTATE);
        if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) {
            if (was_doubtful)
                throw DatabaseError(DatabaseTrouble::in_doubt,
                                    "the change did not surely reach the standby");
            return result;
        }
        const bool is_lost = PQstatus(connection_.get()) != CONNECTION_OK;
        if (is_commit && (is_lost || trouble_of(last_state_) == DatabaseTrouble::unreachable))
            throw DatabaseError(DatabaseTrouble::in_doubt, "the connection was lost during COMMIT");
        if (is_lost) throw DatabaseError(DatabaseTrouble::unreachable, "the connection was lost");
        if (last_state_.empty()) throw fault("the statement cannot be run here");
        throw error_of(result.get());
    }

    // Notices may hold values, so they are dropped. One is kept in mind: a cancelled wait for the
    // standby is reported as success with nothing but this warning. The name of the server's
    // function is looked for as well, since the message is translated.
    static void notice(void* self, const PGresult* result) {
        const auto message = field(result, PG_DIAG_MESSAGE_PRIMARY);
        if (field(result, PG_DIAG_SOURCE_FUNCTION) == "SyncRepWaitForLSN" ||
            message.find("canceling wait for synchronous replication") != message.npos)
            static_cast<PostgresqlConnection*>(self)->wait_was_cancelled_ = true;
    }

    struct Finish {
        void operator()(PGconn* connection) const { PQfinish(connection); }
    };

    std::unique_ptr<PGconn, Finish> connection_;
    StatementCache<std::string> statements_;  // Their names on the server.
    std::uint64_t prepared_ = 0;
    std::string last_state_;
    bool wait_was_cancelled_ = false;
};

struct FreeOptions {
    void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};

}  // namespace

std::unique_ptr<Connection> open_postgresql(const std::string& url) {
    // libpq's complaint about a URL would repeat parts of it, the password among them.
    const std::unique_ptr<PQconninfoOption, FreeOptions> options(
        PQconninfoParse(url.c_str(), nullptr));
    if (!options)
        throw DatabaseError(DatabaseTrouble::unreachable, "the database URL cannot be read");
    return std::make_unique<PostgresqlConnection>(url);
}

}  // namespace wedka::inline platform
