#include "platform/migrations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/describe/class.hpp>
#include <charconv>
#include <chrono>

#include "platform/migrations_embedded.hpp"

namespace wedka::inline platform {

namespace {

struct Word {
    std::string_view name;
    std::string_view sqlite;
    std::string_view postgresql;
};

constexpr Word words[] = {
    {"id", "TEXT", "UUID"},
    {"day", "TEXT", "DATE"},
    {"instant", "INTEGER", "BIGINT"},  // Microseconds, UTC.
    {"money", "INTEGER", "BIGINT"},    // Grosze.
    {"integer", "INTEGER", "BIGINT"},
    {"bytes", "BLOB", "BYTEA"},
    {"text", "TEXT", "TEXT COLLATE \"C\""},  // Both order by bytes.
    {"bool", "INTEGER", "BOOLEAN"},
    {"strict", "STRICT", ""},
};

/// Tables with office_id that every office must find: signing in names the office before anything
/// about it is known.
constexpr std::array seen_by_every_office = {std::string_view("platform_offices")};

// Any number, as long as nothing else in the database locks by it.
constexpr std::int64_t migration_lock = 0x7765646b61;

constexpr const char* create_platform_schema = R"sql(
    CREATE TABLE IF NOT EXISTS platform_schema (
        number {integer} NOT NULL PRIMARY KEY,
        name {text} NOT NULL,
        applied_at {instant} NOT NULL
    ) {strict})sql";

constexpr std::string_view insert_step = R"sql(
    INSERT INTO platform_schema (number, name, applied_at)
    VALUES ($1, $2, $3))sql";

constexpr std::string_view has_schema_sqlite = R"sql(
    SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'platform_schema'))sql";

constexpr std::string_view has_schema_postgresql = R"sql(
    SELECT to_regclass('public.platform_schema') IS NOT NULL)sql";

constexpr std::string_view select_version = R"sql(
    SELECT COALESCE(MAX(number), 0)
    FROM platform_schema)sql";

constexpr std::string_view select_steps = R"sql(
    SELECT name
    FROM platform_schema
    ORDER BY number)sql";

constexpr std::string_view select_office_tables = R"sql(
    SELECT tables.relname::text AS name,
           quote_ident(tables.relname) AS quoted,
           tables.relrowsecurity AS is_secured,
           tables.relforcerowsecurity AS is_forced,
           EXISTS (SELECT 1
                   FROM pg_policy
                   WHERE polrelid = tables.oid AND polname = 'office') AS has_policy
    FROM pg_class AS tables
    JOIN pg_attribute AS columns ON columns.attrelid = tables.oid
    WHERE tables.relnamespace = 'public'::regnamespace
      AND tables.relkind IN ('r', 'p')
      AND columns.attname = 'office_id'
      AND NOT columns.attisdropped
    ORDER BY tables.relname)sql";

constexpr std::string_view select_office_indexes = R"sql(
    SELECT tables.name AS table_name,
           indexes.name AS index_name,
           indexes."unique" AS is_unique,
           (SELECT COUNT(*) FROM pragma_index_info(indexes.name)) AS columns
    FROM sqlite_schema tables
    JOIN pragma_index_list(tables.name) indexes
    WHERE tables.type = 'table'
      AND EXISTS (SELECT 1
                  FROM pragma_index_info(indexes.name) first
                  WHERE first.seqno = 0
                    AND first.name = 'office_id')
    ORDER BY tables.name, indexes.name)sql";

constexpr std::string_view insert_statistic = R"sql(
    INSERT INTO sqlite_stat1 (tbl, idx, stat)
    VALUES ($1, $2, $3))sql";

struct OfficeIndex {
    std::string table_name;
    std::string index_name;
    bool is_unique = false;
    std::int64_t columns = 0;
};
BOOST_DESCRIBE_STRUCT(OfficeIndex, (), (table_name, index_name, is_unique, columns))

struct OfficeTable {
    std::string name;
    std::string quoted;
    bool is_secured = false;
    bool is_forced = false;
    bool has_policy = false;
};
BOOST_DESCRIBE_STRUCT(OfficeTable, (), (name, quoted, is_secured, is_forced, has_policy))

std::vector<OfficeTable> office_tables(Connection& connection) {
    auto tables = connection.select<OfficeTable>(select_office_tables);
    std::erase_if(tables, [](const OfficeTable& table) {
        return std::ranges::find(seen_by_every_office, table.name) != seen_by_every_office.end();
    });
    return tables;
}

std::int64_t now() {
    return std::chrono::duration_cast<std::chrono::microseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

/// Runs `work` in a transaction that no other migration runs beside.
template <class Work>
void alone(Connection& connection, const Work& work) {
    const bool is_sqlite = connection.dialect() == Dialect::sqlite;
    connection.execute(is_sqlite ? "BEGIN IMMEDIATE" : "BEGIN");
    try {
        if (!is_sqlite) connection.execute("SELECT pg_advisory_xact_lock($1)", migration_lock);
        work();
        connection.execute("COMMIT");
    } catch (...) {
        if (connection.in_transaction()) connection.execute("ROLLBACK");
        throw;
    }
}

void run_step(Connection& connection, const Migration& step) {
    try {
        connection.run_script(connection.dialect() == Dialect::sqlite ? step.sqlite
                                                                      : step.postgresql);
    } catch (const DatabaseError& error) {
        throw DatabaseError(error.trouble(), step.name + ": " + error.what());
    }
}

void apply(Connection& connection, const Migration& step) {
    alone(connection, [&] {
        // Another process may have been quicker.
        if (schema_version(connection) >= step.number) return;
        run_step(connection, step);

        if (!connection.in_transaction())
            throw std::logic_error(step.name + " ends its own transaction");
        connection.execute(insert_step, step.number, step.name, now());
    });
}

/// Lets the owner see every row while steps run: under a forced policy an UPDATE of a step would
/// find none, and say nothing. The program's role owns nothing, so its rows stay hidden meanwhile.
void open_to_owner(Connection& connection) {
    alone(connection, [&] {
        for (const auto& table : office_tables(connection))
            if (table.is_forced)
                connection.execute("ALTER TABLE " + table.quoted + " NO FORCE ROW LEVEL SECURITY");
    });
}

void close_by_office(Connection& connection) {
    for (const auto& table : office_tables(connection)) {
        if (!table.is_secured)
            connection.execute("ALTER TABLE " + table.quoted + " ENABLE ROW LEVEL SECURITY");
        if (!table.is_forced)
            connection.execute("ALTER TABLE " + table.quoted + " FORCE ROW LEVEL SECURITY");
        if (!table.has_policy)
            // Without an office the setting is empty and nothing is seen.
            connection.execute("CREATE POLICY office ON " + table.quoted + R"sql(
                USING (office_id = NULLIF(current_setting('app.office', true), '')::uuid)
                WITH CHECK (office_id = NULLIF(current_setting('app.office', true), '')::uuid))sql");
    }
}

void grant(Connection& connection, const std::string& role) {
    const auto quoted = connection.value<std::string>("SELECT quote_ident($1)", role);
    connection.execute("GRANT USAGE ON SCHEMA public TO " + quoted);
    connection.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO " +
                       quoted);
    connection.execute("REVOKE INSERT, UPDATE, DELETE ON platform_schema FROM " + quoted);
}

/// How many rows share the first column of an index, the first two, and so on, as sqlite_stat1
/// writes it: the office says next to nothing, whatever follows nearly everything.
std::string selectivity(const OfficeIndex& index) {
    constexpr std::int64_t rows_of_an_office = 1'000'000;
    auto text = fmt::format("{0} {0}", rows_of_an_office);
    std::int64_t alike = 10;
    for (std::int64_t column = 2; column <= index.columns; ++column) {
        text += fmt::format(" {}", index.is_unique && column == index.columns ? 1 : alike);
        alike = std::max<std::int64_t>(alike / 3, 1);
    }
    return text;
}

/// SQLite takes an index for the better the more of its columns are known; it cannot know that the
/// first of them is the same for every row of an office. PostgreSQL gathers this by itself.
void tell_planner(Connection& connection) {
    // Makes the table of statistics; of rows there are none or few yet.
    connection.run_script("ANALYZE");
    alone(connection, [&] {
        connection.execute("DELETE FROM sqlite_stat1");
        for (const auto& index : connection.select<OfficeIndex>(select_office_indexes))
            connection.execute(insert_statistic, index.table_name, index.index_name,
                               selectivity(index));
    });
    connection.run_script("ANALYZE sqlite_schema");
}

void refuse_newer(int found, int known) {
    if (found > known)
        throw NewerStore(fmt::format("the store is at step {}, this program knows steps up to {}",
                                     found, known));
}

/// A step that came in between later, or was renamed, would never be applied.
void refuse_other_steps(Connection& connection, const std::vector<Migration>& steps) {
    const auto taken = connection.select<std::string>(select_steps);
    const auto same = [](const std::string& name, const Migration& step) {
        return name == step.name;
    };
    const auto [other, step] =
        std::mismatch(taken.begin(), taken.end(), steps.begin(), steps.end(), same);
    if (other != taken.end())
        throw std::runtime_error("the store took another step than this program knows: " + *other);
}

std::string expand(const std::string& file, const std::string& text, Dialect dialect) {
    try {
        return expand_placeholders(text, dialect);
    } catch (const std::invalid_argument& error) {
        throw std::invalid_argument(file + ": " + error.what());
    }
}

std::vector<Migration> read_embedded() {
    std::vector<Migration> steps;
    // Sorted by name, a sidecar may stand before its common text ("." sorts before letters).
    for (const bool is_sidecar : {false, true}) {
        for (const auto& [file, pieces] : embedded_sql()) {
            const auto stem = file.substr(0, file.find('.'));
            const auto kind = file.substr(stem.size());
            if ((kind != ".sql") != is_sidecar) continue;
            std::string text;
            for (const auto piece : pieces) text += piece;
            if (!is_sidecar)
                steps.push_back({.number = 0, .name = stem, .sqlite = {}, .postgresql = {}});
            auto& step = *std::ranges::find(steps, stem, &Migration::name);
            std::from_chars(stem.data(), stem.data() + stem.size(), step.number);
            if (kind != ".postgresql.sql") step.sqlite += expand(file, text, Dialect::sqlite);
            if (kind != ".sqlite.sql") step.postgresql += expand(file, text, Dialect::postgresql);
        }
    }
    return steps;
}

}  // namespace

std::string expand_placeholders(const std::string& sql, Dialect dialect) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz_";
    const std::string_view text = sql;
    std::string expanded;
    std::size_t at = 0;
    while (at < text.size()) {
        if (text.substr(at, 2) == "--") {
            const auto end = std::min(text.find('\n', at), text.size());
            expanded += text.substr(at, end - at);
            at = end;
            continue;
        }
        const auto close = text.find_first_not_of(letters, at + 1);
        const bool is_word =
            text[at] == '{' && close != text.npos && close > at + 1 && text[close] == '}';
        if (!is_word) {
            expanded += text[at++];
            continue;
        }
        const auto name = text.substr(at + 1, close - at - 1);
        const auto* word = std::ranges::find(words, name, &Word::name);
        if (word == std::end(words))
            throw std::invalid_argument(fmt::format("unknown word {{{}}}", name));
        expanded += dialect == Dialect::sqlite ? word->sqlite : word->postgresql;
        at = close + 1;
    }
    return expanded;
}

const std::vector<Migration>& migrations() {
    static const std::vector<Migration> steps = read_embedded();
    return steps;
}

int schema_version(Connection& connection) {
    const bool is_sqlite = connection.dialect() == Dialect::sqlite;
    if (!connection.value<bool>(is_sqlite ? has_schema_sqlite : has_schema_postgresql)) return 0;
    return connection.value<int>(select_version);
}

void migrate(Connection& connection, const std::vector<Migration>& steps,
             const std::string& program_role) {
    const int known = steps.empty() ? 0 : steps.back().number;
    const int found = schema_version(connection);
    refuse_newer(found, known);
    if (found > 0) refuse_other_steps(connection, steps);

    const bool is_postgresql = connection.dialect() == Dialect::postgresql;
    if (found < known) {
        alone(connection, [&] {
            connection.run_script(
                expand_placeholders(create_platform_schema, connection.dialect()));
        });
        if (is_postgresql) open_to_owner(connection);
        for (const auto& step : steps) apply(connection, step);
        if (!is_postgresql) tell_planner(connection);
    }
    if (!is_postgresql) return;
    alone(connection, [&] {
        close_by_office(connection);
        if (!program_role.empty()) grant(connection, program_role);
    });
}

}  // namespace wedka::inline platform
