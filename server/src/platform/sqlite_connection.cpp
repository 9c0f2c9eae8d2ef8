#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "platform/database.hpp"
#include "platform/database_statements.hpp"

namespace wedka::inline platform {

namespace {

struct Setting {
    const char* name;
    const char* value;
    std::int64_t kept;  // What the database answers when it has taken the value.
};

constexpr Setting settings_of_both[] = {
    {"busy_timeout", "5000", 5000},
    {"synchronous", "FULL", 2},
    {"foreign_keys", "ON", 1},
    {"trusted_schema", "OFF", 0},
    {"cell_size_check", "ON", 1},
    {"mmap_size", "0", 0},
    {"secure_delete", "ON", 1},
    // Plain text of sorted rows must not reach the folder for temporary files.
    {"temp_store", "MEMORY", 2},
    {"journal_size_limit", "67108864", 67108864},
    // 8 MiB of pages each, in KiB below zero: a city's search would read them again and again.
    {"cache_size", "-8192", -8192},
};
constexpr Setting settings_of_a_reader[] = {
    {"wal_autocheckpoint", "0", 0},
    {"query_only", "ON", 1},
};

struct Switch {
    int option;
    int value;
};

// Quoted words are names, never text (DQS): a misspelt column must not turn into a constant.
constexpr Switch switches_of_both[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1},
    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    {SQLITE_DBCONFIG_DQS_DML, 0},
    {SQLITE_DBCONFIG_DQS_DDL, 0},
};

DatabaseTrouble trouble_of(int code, int system_error) {
    switch (code) {
        case SQLITE_CONSTRAINT_UNIQUE:
        case SQLITE_CONSTRAINT_PRIMARYKEY:
        case SQLITE_CONSTRAINT_ROWID:
            return DatabaseTrouble::unique;
        case SQLITE_CONSTRAINT_FOREIGNKEY:
            return DatabaseTrouble::foreign_key;
        case SQLITE_CONSTRAINT_CHECK:
        case SQLITE_CONSTRAINT_NOTNULL:
            return DatabaseTrouble::check;
        case SQLITE_IOERR_FSYNC:
        case SQLITE_IOERR_DIR_FSYNC:
            return DatabaseTrouble::in_doubt;
    }
    switch (code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return DatabaseTrouble::busy;
        case SQLITE_FULL:
            return DatabaseTrouble::disk_full;
        case SQLITE_IOERR:
            return system_error == ENOSPC || system_error == EDQUOT ? DatabaseTrouble::disk_full
                                                                    : DatabaseTrouble::other;
        case SQLITE_CANTOPEN:
            return DatabaseTrouble::unreachable;
    }
    return DatabaseTrouble::other;
}

enum class While { preparing, running };

// The messages of SQLite that name nothing but tables and columns. Others may hold words of the
// statement or, while it runs, of a bound value (FTS5 and JSON quote theirs).
bool names_only(int code, std::string_view message, While when) {
    switch (code) {
        case SQLITE_CONSTRAINT_UNIQUE:
        case SQLITE_CONSTRAINT_PRIMARYKEY:
        case SQLITE_CONSTRAINT_FOREIGNKEY:
        case SQLITE_CONSTRAINT_CHECK:
        case SQLITE_CONSTRAINT_NOTNULL:
        case SQLITE_CONSTRAINT_DATATYPE:
            return true;
        case SQLITE_ERROR:
            if (when == While::running) return false;
            for (const std::string_view start : {"no such table: ", "no such column: ",
                                                 "no such function: ", "ambiguous column name: "})
                if (message.starts_with(start)) return true;
            return message.starts_with("table ") &&
                   message.find(" has no column named ") != message.npos;
    }
    return false;
}

DatabaseError error_of(sqlite3* database, int code, While when = While::running) {
    const std::string_view message = sqlite3_errmsg(database);
    auto text = fmt::format("SQLite {}: {}", code,
                            names_only(code, message, when) ? message : sqlite3_errstr(code));
    if (const int at = sqlite3_error_offset(database); at >= 0)
        text += fmt::format(" (byte {} of the statement)", at);
    return {trouble_of(code, sqlite3_system_errno(database)), text};
}

DatabaseError fault(const std::string& text) {
    return {DatabaseTrouble::other, text};
}

struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

struct Statement {
    std::unique_ptr<sqlite3_stmt, Finalize> handle;
    std::vector<int> places;  // Where SQLite put $1, $2 ...
    bool is_running = false;
};

// Leaves the statement reset whatever happens: one that is not keeps its read transaction open, and
// with it the old state of the database and a growing WAL.
class Running {
  public:
    explicit Running(Statement& statement) : statement_(statement) { statement_.is_running = true; }
    ~Running() {
        sqlite3_reset(statement_.handle.get());
        sqlite3_clear_bindings(statement_.handle.get());
        statement_.is_running = false;
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

  private:
    Statement& statement_;
};

class SqliteRow final : public Row {
  public:
    explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}

    int columns() const override { return sqlite3_data_count(statement_); }
    std::string_view name(int column) const override {
        return sqlite3_column_name(statement_, column);
    }
    bool is_null(int column) const override {
        return sqlite3_column_type(statement_, column) == SQLITE_NULL;
    }
    std::int64_t integer(int column) const override {
        expect(column, SQLITE_INTEGER, "holds no integer");
        return sqlite3_column_int64(statement_, column);
    }
    bool boolean(int column) const override {
        const auto value = integer(column);
        if (value != 0 && value != 1) detail::column_fault(*this, column, "holds no boolean");
        return value == 1;
    }
    std::string_view text(int column) const override {
        expect(column, SQLITE_TEXT, "holds no text");
        const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
        return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
    }
    Bytes bytes(int column) const override {
        expect(column, SQLITE_BLOB, "holds no bytes");
        const auto* data = static_cast<const char*>(sqlite3_column_blob(statement_, column));
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
        return {size == 0 ? std::string{} : std::string(data, size)};
    }

  private:
    void expect(int column, int type, const char* otherwise) const {
        if (sqlite3_column_type(statement_, column) != type)
            detail::column_fault(*this, column, otherwise);
    }

    sqlite3_stmt* statement_;
};

int bind(sqlite3_stmt* statement, int place, const SqlValue& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return sqlite3_bind_int64(statement, place, *number);
    if (const auto* truth = std::get_if<bool>(&value))
        return sqlite3_bind_int64(statement, place, *truth ? 1 : 0);
    if (const auto* text = std::get_if<std::string>(&value)) {
        if (text->find('\0') != text->npos) throw fault("a text with a NUL cannot be kept");
        return sqlite3_bind_text64(statement, place, text->data(), text->size(), SQLITE_STATIC,
                                   SQLITE_UTF8);
    }
    if (const auto* bytes = std::get_if<Bytes>(&value))
        return sqlite3_bind_blob64(statement, place, bytes->data.data(), bytes->data.size(),
                                   SQLITE_STATIC);
    return sqlite3_bind_null(statement, place);
}

class SqliteConnection final : public Connection {
  public:
    SqliteConnection(const std::string& file, SqliteUse use) {
        const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW;
        sqlite3* opened = nullptr;
        const int code = sqlite3_open_v2(file.c_str(), &opened, flags, nullptr);
        database_.reset(opened);
        if (!opened) throw std::bad_alloc();
        if (code != SQLITE_OK) throw error_of(opened, sqlite3_extended_errcode(opened));
        sqlite3_extended_result_codes(opened, 1);
        configure(use);
    }

    Dialect dialect() const override { return Dialect::sqlite; }
    bool in_transaction() const override { return sqlite3_get_autocommit(database_.get()) == 0; }

    std::int64_t run(std::string_view sql, const std::vector<SqlValue>& values,
                     const std::function<void(const Row&)>& each) override {
        const auto statement = kept(sql);
        if (!statement->is_running) return run(*statement, values, each);
        // The same statement is running further up the stack.
        Statement spare = prepare(sql, 0);
        return run(spare, values, each);
    }

    void run_script(const std::string& sql) override {
        std::string_view rest = sql;
        while (!rest.empty()) {
            const char* next = nullptr;
            Statement statement{.handle = compile(rest, 0, next), .places = {}};
            if (statement.handle) run(statement, {}, [](const Row&) {});
            rest.remove_prefix(static_cast<std::size_t>(next - rest.data()));
        }
    }

  private:
    void configure(SqliteUse use) {
        for (const auto& [option, value] : switches_of_both) turn(option, value);
        // Closing a connection would checkpoint, too; that is the writer's alone.
        turn(SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, use == SqliteUse::reader ? 1 : 0);

        for (const auto& setting : settings_of_both) set(setting);
        const auto* journal =
            use == SqliteUse::writer ? "PRAGMA journal_mode = WAL" : "PRAGMA journal_mode";
        if (value<std::string>(journal) != "wal")
            throw fault("the database file is not in WAL mode");
        if (use == SqliteUse::reader)
            for (const auto& setting : settings_of_a_reader) set(setting);
        statements_.clear();
    }
    void turn(int option, int wanted) {
        int now = -1;
        if (sqlite3_db_config(database_.get(), option, wanted, &now) != SQLITE_OK || now != wanted)
            throw fault(fmt::format("SQLite does not take option {}", option));
    }
    void set(const Setting& setting) {
        run_script(fmt::format("PRAGMA {} = {}", setting.name, setting.value));
        if (value<std::int64_t>(fmt::format("PRAGMA {}", setting.name)) != setting.kept)
            throw fault(fmt::format("SQLite does not take the setting {}", setting.name));
    }

    std::shared_ptr<Statement> kept(std::string_view sql) {
        if (const auto* found = statements_.find(sql)) return *found;
        auto made = std::make_shared<Statement>(prepare(sql, SQLITE_PREPARE_PERSISTENT));
        statements_.keep(sql, made);
        return made;
    }

    Statement prepare(std::string_view sql, unsigned flags) {
        const char* rest = nullptr;
        Statement statement{.handle = compile(sql, flags, rest), .places = {}};
        if (!statement.handle) throw fault("an empty statement");
        const auto tail = sql.substr(static_cast<std::size_t>(rest - sql.data()));
        if (!tail.empty() && compile(tail, 0, rest)) throw fault("more than one statement");

        const int count = sqlite3_bind_parameter_count(statement.handle.get());
        for (int number = 1; number <= count; ++number) {
            // SQLite numbers $1, $2 by first appearance, so values are bound by name.
            const int place = sqlite3_bind_parameter_index(statement.handle.get(),
                                                           fmt::format("${}", number).c_str());
            if (place == 0) throw fault(fmt::format("the statement has no ${}", number));
            statement.places.push_back(place);
        }
        return statement;
    }
    std::unique_ptr<sqlite3_stmt, Finalize> compile(std::string_view sql, unsigned flags,
                                                    const char*& rest) {
        sqlite3_stmt* compiled = nullptr;
        const int code = sqlite3_prepare_v3(database_.get(), sql.data(),
                                            static_cast<int>(sql.size()), flags, &compiled, &rest);
        if (code != SQLITE_OK) throw error_of(database_.get(), code, While::preparing);
        return std::unique_ptr<sqlite3_stmt, Finalize>(compiled);
    }

    std::int64_t run(Statement& statement, const std::vector<SqlValue>& values,
                     const std::function<void(const Row&)>& each) {
        if (values.size() != statement.places.size())
            throw fault(fmt::format("the statement takes {} values, not {}",
                                    statement.places.size(), values.size()));
        sqlite3_stmt* handle = statement.handle.get();
        const Running running(statement);
        for (std::size_t i = 0; i < values.size(); ++i)
            if (const int code = bind(handle, statement.places[i], values[i]); code != SQLITE_OK)
                throw error_of(database_.get(), code);

        const auto changes_before = sqlite3_total_changes64(database_.get());
        const SqliteRow row(handle);
        std::int64_t rows = 0;
        int code = sqlite3_step(handle);
        for (; code == SQLITE_ROW; code = sqlite3_step(handle)) {
            ++rows;
            each(row);
        }
        if (code != SQLITE_DONE) throw error_of(database_.get(), code);
        if (sqlite3_column_count(handle) > 0) return rows;
        const bool has_changed = sqlite3_total_changes64(database_.get()) != changes_before;
        return has_changed ? sqlite3_changes64(database_.get()) : 0;
    }

    struct Close {
        void operator()(sqlite3* database) const { sqlite3_close(database); }
    };

    // Statements go before their database.
    std::unique_ptr<sqlite3, Close> database_;
    StatementCache<std::shared_ptr<Statement>> statements_;
};

// Nobody asks how much memory SQLite holds, and counting it takes a lock for every row. It can be
// told only before the first connection.
void count_no_memory() {
    static const int told = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    if (told != SQLITE_OK) throw fault("SQLite was started by somebody else");
}

// Makes the file so that only its owner can read it. It is closed again only when it is new:
// closing a file that SQLite has open elsewhere in this process would drop SQLite's locks.
void make_private_file(const std::string& file) {
    const int made = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (made >= 0) {
        ::close(made);
    } else if (errno != EEXIST) {
        throw DatabaseError(
            errno == ENOSPC ? DatabaseTrouble::disk_full : DatabaseTrouble::unreachable,
            "the database file cannot be made: " + std::generic_category().message(errno));
    }
}

// A second name of the file would have a WAL of its own, and the two would ruin each other's
// changes.
void refuse_second_name(const std::string& file) {
    struct stat about{};
    if (::stat(file.c_str(), &about) == 0 && about.st_nlink > 1)
        throw DatabaseError(DatabaseTrouble::unreachable, "the database file has a second name");
}

}  // namespace

std::unique_ptr<Connection> open_sqlite(const std::string& file, SqliteUse use) {
    count_no_memory();
    // The folder may be reached through a link, the file itself may not.
    const auto given = std::filesystem::absolute(file);
    const auto path =
        (std::filesystem::weakly_canonical(given.parent_path()) / given.filename()).string();
    if (use == SqliteUse::writer) make_private_file(path);
    refuse_second_name(path);
    return std::make_unique<SqliteConnection>(path, use);
}

}  // namespace wedka::inline platform
