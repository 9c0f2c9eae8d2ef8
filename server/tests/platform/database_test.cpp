#include "platform/database.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <atomic>
#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <filesystem>
#include <limits>
#include <thread>

#include "platform/migrations.hpp"
#include "support/test_postgresql.hpp"
#include "support/test_store.hpp"

namespace wedka {
namespace {

// Anna is helped by Bogdan.
constexpr const char* anna = "0193a000-0000-7000-8000-00000000000a";
constexpr const char* bogdan = "0193a000-0000-7000-8000-00000000000b";
constexpr const char* nobody = "0193a000-0000-7000-8000-00000000000f";

// A value that must never be met in an error text.
const std::string canary = "KANAREK44051401359";

constexpr const char* schema = R"sql(
    CREATE TABLE people (
        person_id {id} NOT NULL PRIMARY KEY,
        name {text} NOT NULL UNIQUE,
        sex {text},
        born_on {day},
        paid {money} NOT NULL DEFAULT 0 CHECK (paid >= 0),
        is_adult {bool} NOT NULL DEFAULT TRUE,
        portrait {bytes},
        helper_id {id} REFERENCES people (person_id)
    ) {strict};)sql";

constexpr std::string_view insert_person = R"sql(
    INSERT INTO people (person_id, name)
    VALUES ($1, $2))sql";

enum class Sex { female, male };
BOOST_DESCRIBE_ENUM(Sex, female, male)

struct Grosze {
    std::int64_t amount = 0;
    std::int64_t column() const { return amount; }
    static Grosze from_column(std::int64_t amount) { return {amount}; }
};

struct Date {
    std::string written;
    static std::optional<Date> parse(std::string_view text) {
        if (text.size() != 10 || text[4] != '-') return std::nullopt;
        return Date{std::string(text)};
    }
    std::string text() const { return written; }
};

struct Person {
    std::string person_id;
    std::string name;
    std::optional<Sex> sex;
    std::optional<Date> born_on;
    Grosze paid;
    bool is_adult = false;
    std::optional<Bytes> portrait;
};
BOOST_DESCRIBE_STRUCT(Person, (), (person_id, name, sex, born_on, paid, is_adult, portrait))

struct Named {
    std::string name;
    std::string sex;
};
BOOST_DESCRIBE_STRUCT(Named, (), (name, sex))

std::string new_file() {
    return (fresh_folder() / "test.sqlite").string();
}

/// A database with the table of people: the rest of the test runs once on each kind.
std::unique_ptr<Connection> people_on_both() {
    std::unique_ptr<Connection> db;
    SUBCASE("SQLite") {
        db = open_sqlite(new_file(), SqliteUse::writer);
    }
    SUBCASE("PostgreSQL") {
        db = open_postgresql(TestPostgresql::instance().fresh_database().owner_url);
    }
    if (db) db->run_script(expand_placeholders(schema, db->dialect()));
    return db;
}

struct Trouble {
    DatabaseTrouble kind;
    std::string text;
};

/// What the work ends in; the test fails when it ends well.
template <class Work>
Trouble trouble_of(const Work& work) {
    try {
        work();
    } catch (const DatabaseError& error) {
        return {error.trouble(), error.what()};
    }
    FAIL("this should have failed");
    return {};
}

bool names(const Trouble& trouble, std::string_view word) {
    return trouble.text.find(word) != std::string::npos;
}

// ---- Refusals

TEST_CASE("a NULL for a member that is not optional is a fault that names the column") {
    const auto db = people_on_both();
    db->execute(insert_person, anna, "Anna");
    const auto trouble = trouble_of([&] { db->select<Named>("SELECT name, sex FROM people"); });
    CHECK(trouble.kind == DatabaseTrouble::other);
    CHECK(names(trouble, "sex"));
    CHECK(names(trouble, "null"));
}

TEST_CASE("a member without its column is a fault that names it") {
    const auto db = people_on_both();
    db->execute(insert_person, anna, "Anna");
    const auto trouble = trouble_of([&] { db->select<Named>("SELECT name FROM people"); });
    CHECK(names(trouble, "no column sex"));
    using Two = std::tuple<std::string, std::string>;
    CHECK_THROWS_AS(db->select<Two>("SELECT name FROM people"), DatabaseError);
    CHECK_THROWS_AS(db->select<std::string>("SELECT name, sex FROM people"), DatabaseError);
}

TEST_CASE("a column is never read as another kind, and the fault does not tell its value") {
    const auto db = people_on_both();
    db->execute("INSERT INTO people (person_id, name, sex, paid) VALUES ($1, $2, $3, 300)", anna,
                canary, "mermaid");
    for (const auto& trouble : {
             trouble_of([&] { db->value<int>("SELECT name FROM people"); }),
             trouble_of([&] { db->value<bool>("SELECT name FROM people"); }),
             trouble_of([&] { db->value<bool>("SELECT paid FROM people"); }),
             trouble_of([&] { db->value<Bytes>("SELECT name FROM people"); }),
             trouble_of([&] { db->value<Date>("SELECT name FROM people"); }),
             trouble_of([&] { db->value<std::string>("SELECT paid FROM people"); }),
             trouble_of([&] { db->value<std::int8_t>("SELECT paid FROM people"); }),
             trouble_of([&] { db->value<Sex>("SELECT sex FROM people"); }),
         }) {
        CAPTURE(trouble.text);
        CHECK(trouble.kind == DatabaseTrouble::other);
        CHECK(names(trouble, "column "));
        CHECK_FALSE(names(trouble, canary));
        CHECK_FALSE(names(trouble, "mermaid"));
        CHECK_FALSE(names(trouble, "300"));
    }
}

TEST_CASE("a query that must answer and does not is a fault") {
    const auto db = people_on_both();
    CHECK_THROWS_AS(db->value<std::string>("SELECT name FROM people"), DatabaseError);
    CHECK_FALSE(db->find<Person>("SELECT * FROM people"));
}

TEST_CASE("a statement takes exactly as many values as it names") {
    const auto db = people_on_both();
    CHECK(trouble_of([&] { db->execute(insert_person, anna); }).kind == DatabaseTrouble::other);
    CHECK(trouble_of([&] { db->execute(insert_person, anna, "Anna", "more"); }).kind ==
          DatabaseTrouble::other);
    CHECK_THROWS_AS(
        db->execute("INSERT INTO people (person_id, name) VALUES ($1, $3)", anna, "", "Anna"),
        DatabaseError);
    CHECK(db->value<int>("SELECT COUNT(*) FROM people") == 0);
}

TEST_CASE("one call runs one statement") {
    const auto db = people_on_both();
    CHECK_THROWS_AS(db->execute("DELETE FROM people; DROP TABLE people"), DatabaseError);
    CHECK_THROWS_AS(db->execute("CREATE TABLE one (a INTEGER); DROP TABLE people"), DatabaseError);
    CHECK(db->value<int>("SELECT COUNT(*) FROM people;  -- and no more\n") == 0);
}

TEST_CASE("a text with a NUL is refused, not cut short") {
    const auto db = people_on_both();
    CHECK_THROWS_AS(db->execute(insert_person, anna, std::string("An\0na", 5)), DatabaseError);
    CHECK(db->value<int>("SELECT COUNT(*) FROM people") == 0);
}

TEST_CASE("errors tell their kind") {
    const auto db = people_on_both();
    db->execute(insert_person, anna, "Anna");
    CHECK(trouble_of([&] { db->execute(insert_person, bogdan, "Anna"); }).kind ==
          DatabaseTrouble::unique);
    CHECK(trouble_of([&] { db->execute(insert_person, anna, "Bogdan"); }).kind ==
          DatabaseTrouble::unique);
    CHECK(trouble_of([&] { db->execute("UPDATE people SET helper_id = $1", nobody); }).kind ==
          DatabaseTrouble::foreign_key);
    CHECK(trouble_of([&] { db->execute("UPDATE people SET paid = $1", -1); }).kind ==
          DatabaseTrouble::check);
    CHECK(trouble_of([&] { db->execute("UPDATE people SET name = $1", nullptr); }).kind ==
          DatabaseTrouble::check);
    CHECK(trouble_of([&] { db->execute("UPDATE peple SET name = $1", "Anna"); }).kind ==
          DatabaseTrouble::other);
    CHECK(db->find<Person>("SELECT * FROM people WHERE name = $1", "Anna"));
}

TEST_CASE("no error text holds a bound value or a literal of the statement") {
    const auto db = people_on_both();
    db->execute(insert_person, anna, canary);
    db->execute("CREATE TABLE numbers (number BIGINT NOT NULL)");
    const bool is_sqlite = db->dialect() == Dialect::sqlite;
    const std::string quoted = "'" + canary + "'";
    std::vector<Trouble> troubles{
        trouble_of([&] { db->execute(insert_person, bogdan, canary); }),
        trouble_of([&] {
            db->execute("INSERT INTO people (person_id, name, helper_id) VALUES ($1, $2, $3)",
                        bogdan, canary + "2", nobody);
        }),
        trouble_of([&] {
            db->execute("INSERT INTO people (person_id, name, paid) VALUES ($1, $2, -5)", bogdan,
                        canary + "2");
        }),
        trouble_of([&] {
            db->execute("INSERT INTO people (person_id, name, is_adult) VALUES ($1, $2, NULL)",
                        bogdan, canary + "2");
        }),
        trouble_of([&] { db->execute("UPDATE people SET paid = $1", canary); }),
        trouble_of([&] { db->execute("SELECT name FROM people WHERE name = = " + quoted); }),
        trouble_of([&] { db->execute("SELECT name FROM people ORDER " + quoted); }),
        trouble_of([&] { db->execute("SELECT name FROM peple WHERE name = " + quoted); }),
        trouble_of([&] { db->execute("SELECT nam FROM people WHERE name = " + quoted); }),
        trouble_of([&] { db->execute("SELECT name FROM people WHERE name = '" + canary); }),
        trouble_of([&] { db->run_script("SELECT 1; SELECT nam, " + quoted + " FROM people"); }),
    };
    if (is_sqlite) {
        db->execute("CREATE VIRTUAL TABLE found USING fts5(words)");
        troubles.push_back(trouble_of([&] {
            db->execute("SELECT * FROM found WHERE found MATCH $1",
                        "\"" + canary + ":\" AND " + canary + " :");
        }));
        troubles.push_back(
            trouble_of([&] { db->execute("SELECT json_extract('{}', $1)", canary); }));
    } else {
        troubles.push_back(
            trouble_of([&] { db->execute("INSERT INTO numbers VALUES ($1)", canary); }));
        troubles.push_back(
            trouble_of([&] { db->execute("SELECT * FROM people WHERE born_on = $1", canary); }));
        troubles.push_back(trouble_of([&] { db->execute("SELECT ($1::text)::json", canary); }));
        troubles.push_back(trouble_of([&] {
            db->execute(R"sql(DO $do$ BEGIN RAISE EXCEPTION 'no KANAREK44051401359'; END $do$)sql");
        }));
    }
    for (const auto& trouble : troubles) {
        CAPTURE(trouble.text);
        CHECK_FALSE(names(trouble, "KANAREK"));
        CHECK_FALSE(names(trouble, "44051401359"));
        CHECK_FALSE(names(trouble, nobody));
        CHECK_FALSE(names(trouble, bogdan));
    }
    CHECK(names(troubles[0], is_sqlite ? "people.name" : "people_name_key"));
}

TEST_CASE("an address that leads nowhere is unreachable, and its password is not told") {
    const auto missing = (fresh_folder() / "missing.sqlite").string();
    CHECK(trouble_of([&] { open_sqlite(missing, SqliteUse::reader); }).kind ==
          DatabaseTrouble::unreachable);
    CHECK(trouble_of([&] { open_sqlite(missing + "/none/x", SqliteUse::writer); }).kind ==
          DatabaseTrouble::unreachable);
    for (const std::string& url : {"postgresql:///x?host=/nowhere&password=" + canary,
                                   "postgresql://me:" + canary + "%@localhost/x",
                                   "host='/nowhere' password=" + canary + " x"}) {
        const auto trouble = trouble_of([&] { open_postgresql(url); });
        CAPTURE(trouble.text);
        CHECK(trouble.kind == DatabaseTrouble::unreachable);
        CHECK_FALSE(names(trouble, "KANAREK"));
    }
}

// ---- What works

TEST_CASE("a row comes back as it went in") {
    const auto db = people_on_both();
    std::string all_bytes;
    for (int byte = 255; byte >= 0; --byte) all_bytes += static_cast<char>(byte);
    db->execute(R"sql(
        INSERT INTO people (person_id, name, sex, born_on, paid, is_adult, portrait)
        VALUES ($1, $2, $3, $4, $5, $6, $7))sql",
                anna, "Anna Łęcka 'x' \\ \"y\"", Sex::female, std::optional(Date{"1944-05-14"}),
                Grosze{std::numeric_limits<std::int64_t>::max()}, false, Bytes{all_bytes});
    db->execute(insert_person, bogdan, "");
    db->execute("UPDATE people SET portrait = $1 WHERE person_id = $2", Bytes{}, bogdan);

    const auto people = db->select<Person>("SELECT * FROM people ORDER BY person_id");
    REQUIRE(people.size() == 2);
    CHECK(people[0].person_id == anna);
    CHECK(people[0].name == "Anna Łęcka 'x' \\ \"y\"");
    CHECK(people[0].sex == Sex::female);
    REQUIRE(people[0].born_on);
    CHECK(people[0].born_on->written == "1944-05-14");
    CHECK(people[0].paid.amount == std::numeric_limits<std::int64_t>::max());
    CHECK_FALSE(people[0].is_adult);
    REQUIRE(people[0].portrait);
    CHECK(people[0].portrait->data == all_bytes);

    CHECK(people[1].name.empty());
    CHECK_FALSE(people[1].sex);
    CHECK_FALSE(people[1].born_on);
    CHECK(people[1].is_adult);
    REQUIRE(people[1].portrait);
    CHECK(people[1].portrait->data.empty());
}

TEST_CASE("rows are read as tuples and as single values, too") {
    const auto db = people_on_both();
    db->execute(insert_person, anna, "Anna");
    db->execute(insert_person, bogdan, "Bogdan");
    using Line = std::tuple<std::string, std::optional<Date>, bool>;
    const auto lines = db->select<Line>("SELECT name, born_on, is_adult FROM people ORDER BY name");
    REQUIRE(lines.size() == 2);
    CHECK(std::get<0>(lines[1]) == "Bogdan");
    CHECK(std::get<2>(lines[1]));
    CHECK(db->select<std::string>("SELECT name FROM people ORDER BY name") ==
          std::vector<std::string>{"Anna", "Bogdan"});
    CHECK(db->value<std::int64_t>("SELECT SUM(paid) FROM people") == 0);
}

TEST_CASE("$1 means the first value, wherever and however often it stands") {
    const auto db = people_on_both();
    db->execute("INSERT INTO people (name, person_id) VALUES ($2, $1)", anna, "Anna");
    db->execute(insert_person, bogdan, "Bogdan");
    CHECK(db->value<std::string>("SELECT name FROM people WHERE name <> $2 AND person_id = $1",
                                 anna, "Bogdan") == "Anna");
    CHECK(db->execute("UPDATE people SET sex = $2, paid = $3 WHERE name = $1 OR sex = $1", "Anna",
                      Sex::female, 7) == 1);
    CHECK(db->value<std::int64_t>("SELECT paid FROM people WHERE name = $1", "Anna") == 7);
    CHECK(db->value<int>("SELECT COUNT(*) FROM people WHERE name = $1 OR name = $1 || 'x'",
                         "Anna") == 1);
    // Ten values or more: $1 is not the beginning of $10.
    const std::vector<SqlValue> eleven{"a", "b", "c", "d", "e", "f", "g", "h", "i", "Anna", "k"};
    CHECK(db->value<int>(R"sql(
        SELECT COUNT(*)
        FROM people
        WHERE name = $10 AND name NOT IN ($11, $1, $2, $3, $4, $5, $6, $7, $8, $9))sql",
                         eleven) == 1);
}

TEST_CASE("NULL is bound as NULL, alone, as an empty optional and in a list") {
    const auto db = people_on_both();
    db->execute(insert_person, anna, "Anna");
    db->execute("UPDATE people SET sex = 'female', born_on = '1944-05-14', portrait = $1",
                Bytes{"x"});
    CHECK(db->execute("UPDATE people SET sex = $1", std::optional<Sex>{}) == 1);
    CHECK(db->execute("UPDATE people SET born_on = $1", std::nullopt) == 1);
    CHECK(db->execute("UPDATE people SET portrait = $1 WHERE name = $2",
                      std::vector<SqlValue>{nullptr, "Anna"}) == 1);
    CHECK(db->value<int>(R"sql(
        SELECT COUNT(*)
        FROM people
        WHERE sex IS NULL AND born_on IS NULL AND portrait IS NULL)sql") == 1);
}

TEST_CASE("a change answers how many rows it touched") {
    const auto db = people_on_both();
    CHECK(db->execute(insert_person, anna, "Anna") == 1);
    CHECK(db->execute(insert_person, bogdan, "Bogdan") == 1);
    CHECK(db->execute("UPDATE people SET paid = 5") == 2);
    CHECK(db->execute("CREATE INDEX by_paid ON people (paid)") == 0);
    CHECK(db->execute("UPDATE people SET paid = 6 WHERE name = $1", "Nobody") == 0);
    CHECK(db->execute("INSERT INTO people (person_id, name) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                      anna, "Anna") == 0);
    CHECK(db->execute("SELECT name FROM people") == 2);
    CHECK(db->value<std::string>("UPDATE people SET paid = 7 WHERE name = $1 RETURNING name",
                                 "Anna") == "Anna");
    CHECK(db->execute("DELETE FROM people") == 2);
    CHECK(db->execute("BEGIN") == 0);
    CHECK(db->in_transaction());
    CHECK(db->execute("ROLLBACK") == 0);
    CHECK_FALSE(db->in_transaction());
}

TEST_CASE("while rows come, further statements may run, even the same one") {
    const auto db = people_on_both();
    db->execute(insert_person, anna, "Anna");
    db->execute(insert_person, bogdan, "Bogdan");
    constexpr std::string_view others = "SELECT name FROM people WHERE name <> $1 ORDER BY name";
    std::vector<std::string> seen;
    db->run(others, {""}, [&](const Row& row) {
        const std::string name(row.text(0));
        for (const auto& other : db->select<std::string>(others, name))
            seen.push_back(name + "-" + other);
    });
    CHECK(seen == std::vector<std::string>{"Anna-Bogdan", "Bogdan-Anna"});
}

TEST_CASE("more statements than a connection keeps") {
    const auto db = people_on_both();
    db->execute(insert_person, anna, "Anna");
    for (int round = 0; round < 2; ++round)
        for (int number = 0; number < 600; ++number)
            REQUIRE(db->value<int>("SELECT COUNT(*) + " + std::to_string(number) +
                                       " FROM people WHERE name = $1",
                                   "Anna") == number + 1);
}

TEST_CASE("a savepoint undoes its own change only") {
    const auto db = people_on_both();
    db->execute(db->dialect() == Dialect::sqlite ? "BEGIN IMMEDIATE" : "BEGIN");
    db->execute(insert_person, anna, "Anna");
    db->execute("SAVEPOINT one");
    db->execute(insert_person, bogdan, "Bogdan");
    CHECK_THROWS_AS(db->execute(insert_person, bogdan, "Bogdan"), DatabaseError);
    db->execute("ROLLBACK TO SAVEPOINT one");
    db->execute("RELEASE SAVEPOINT one");
    db->execute("COMMIT");
    CHECK(db->select<std::string>("SELECT name FROM people") == std::vector<std::string>{"Anna"});
}

// ---- SQLite

TEST_CASE("SQLite: a link, a second name and a reader's change are refused") {
    const auto file = new_file();
    const auto writer = open_sqlite(file, SqliteUse::writer);
    writer->execute("CREATE TABLE people (name TEXT) STRICT");
    const auto reader = open_sqlite(file, SqliteUse::reader);
    CHECK_THROWS_AS(reader->execute("INSERT INTO people (name) VALUES ('Anna')"), DatabaseError);
    CHECK_THROWS_AS(reader->execute("CREATE TABLE more (name TEXT)"), DatabaseError);

    const std::filesystem::path other = fresh_folder() / "other.sqlite";
    std::filesystem::create_symlink(file, other);
    CHECK_THROWS_AS(open_sqlite(other.string(), SqliteUse::reader), DatabaseError);
    CHECK_THROWS_AS(open_sqlite(other.string(), SqliteUse::writer), DatabaseError);
    std::filesystem::remove(other);
    std::filesystem::create_hard_link(file, other);
    CHECK_THROWS_AS(open_sqlite(other.string(), SqliteUse::reader), DatabaseError);
    CHECK_THROWS_AS(open_sqlite(other.string(), SqliteUse::writer), DatabaseError);
}

TEST_CASE("SQLite: the schema cannot be tampered with, code not loaded, a quoted word is a name") {
    const auto db = open_sqlite(new_file(), SqliteUse::writer);
    db->execute("CREATE TABLE people (name TEXT) STRICT");
    db->execute("PRAGMA writable_schema = ON");
    CHECK_THROWS_AS(db->execute("UPDATE sqlite_schema SET sql = ''"), DatabaseError);
    CHECK_THROWS_AS(db->execute("SELECT load_extension('x')"), DatabaseError);
    CHECK_THROWS_AS(db->execute(R"(SELECT "nmae" FROM people)"), DatabaseError);
    CHECK_THROWS_AS(db->execute("INSERT INTO people (name) VALUES (?)", "Anna"), DatabaseError);
}

TEST_CASE("SQLite: busy and full are told apart, and neither leaves a lock behind") {
    const auto file = new_file();
    const auto first = open_sqlite(file, SqliteUse::writer);
    const auto second = open_sqlite(file, SqliteUse::writer);
    first->execute("CREATE TABLE people (name TEXT) STRICT");
    second->execute("PRAGMA busy_timeout = 0");
    first->execute("BEGIN IMMEDIATE");
    CHECK(trouble_of([&] { second->execute("BEGIN IMMEDIATE"); }).kind == DatabaseTrouble::busy);
    first->execute("COMMIT");
    second->execute("BEGIN IMMEDIATE");
    second->execute("COMMIT");

    first->execute("PRAGMA max_page_count = 10");
    const std::string long_text(100000, 'x');
    CHECK(trouble_of([&] {
              first->execute("INSERT INTO people (name) VALUES ($1)", long_text);
          }).kind == DatabaseTrouble::disk_full);
    CHECK_FALSE(first->in_transaction());
    second->execute("INSERT INTO people (name) VALUES ('Anna')");
    CHECK(first->value<int>("SELECT COUNT(*) FROM people") == 1);
}

TEST_CASE("SQLite: rows abandoned by an exception do not hold up a checkpoint") {
    const auto file = new_file();
    const auto writer = open_sqlite(file, SqliteUse::writer);
    const auto reader = open_sqlite(file, SqliteUse::reader);
    writer->execute("CREATE TABLE people (name TEXT) STRICT");
    for (int i = 0; i < 100; ++i)
        writer->execute("INSERT INTO people (name) VALUES ($1)", std::to_string(i));
    using Checkpoint = std::tuple<int, int, int>;  // Busy, frames in the WAL, frames moved.

    struct Abandoned {};
    CHECK_THROWS_AS(reader->run("SELECT name FROM people", {},
                                [&](const Row&) {
                                    // A reader that is in the midst of its rows does.
                                    writer->execute("INSERT INTO people (name) VALUES ('Anna')");
                                    const auto held =
                                        *writer->find<Checkpoint>("PRAGMA wal_checkpoint(PASSIVE)");
                                    CHECK(std::get<2>(held) < std::get<1>(held));
                                    throw Abandoned{};
                                }),
                    Abandoned);
    CHECK_FALSE(reader->in_transaction());
    CHECK(*writer->find<Checkpoint>("PRAGMA wal_checkpoint(TRUNCATE)") == Checkpoint{0, 0, 0});
    CHECK(reader->value<int>("SELECT COUNT(*) FROM people") == 101);
}

TEST_CASE("SQLite: every connection keeps its settings, and the file is private") {
    const auto file = new_file();
    const auto writer = open_sqlite(file, SqliteUse::writer);
    const auto reader = open_sqlite(file, SqliteUse::reader);
    for (Connection* db : {writer.get(), reader.get()}) {
        CHECK(db->value<std::string>("PRAGMA journal_mode") == "wal");
        CHECK(db->value<int>("PRAGMA synchronous") == 2);
        CHECK(db->value<int>("PRAGMA foreign_keys") == 1);
        CHECK(db->value<int>("PRAGMA busy_timeout") == 5000);
        CHECK(db->value<int>("PRAGMA trusted_schema") == 0);
        CHECK(db->value<int>("PRAGMA cell_size_check") == 1);
        CHECK(db->value<int>("PRAGMA mmap_size") == 0);
        CHECK(db->value<int>("PRAGMA secure_delete") == 1);
        CHECK(db->value<int>("PRAGMA temp_store") == 2);
        CHECK(db->value<int>("PRAGMA journal_size_limit") == 64 * 1024 * 1024);
    }
    CHECK(writer->value<int>("PRAGMA query_only") == 0);
    CHECK(writer->value<int>("PRAGMA wal_autocheckpoint") == 1000);
    CHECK(reader->value<int>("PRAGMA query_only") == 1);
    CHECK(reader->value<int>("PRAGMA wal_autocheckpoint") == 0);
    for (const auto& part : {file, file + "-wal", file + "-shm"}) {
        struct stat about{};
        REQUIRE(::stat(part.c_str(), &about) == 0);
        CHECK((about.st_mode & 0777) == 0600);
    }
}

TEST_CASE("SQLite: the writer checkpoints when it leaves, a reader never does") {
    const auto file = new_file();
    auto writer = open_sqlite(file, SqliteUse::writer);
    writer->execute("CREATE TABLE people (name TEXT) STRICT");
    // As a writer leaves it that was killed.
    const auto left = new_file();
    for (const char* part : {"", "-wal"}) std::filesystem::copy_file(file + part, left + part);
    writer.reset();
    CHECK_FALSE(std::filesystem::exists(file + "-wal"));

    const auto size = std::filesystem::file_size(left + "-wal");
    REQUIRE(size > 0);
    auto reader = open_sqlite(left, SqliteUse::reader);
    CHECK(reader->value<int>("SELECT COUNT(*) FROM people") == 0);
    reader.reset();
    CHECK(std::filesystem::file_size(left + "-wal") == size);
}

// ---- PostgreSQL

TEST_CASE("PostgreSQL: COMMIT of a failed transaction is an error") {
    const auto db = open_postgresql(TestPostgresql::instance().fresh_database().owner_url);
    db->execute("CREATE TABLE people (name TEXT UNIQUE)");
    db->execute("BEGIN");
    db->execute("INSERT INTO people (name) VALUES ('Anna')");
    CHECK_THROWS_AS(db->execute("INSERT INTO people (name) VALUES ('Anna')"), DatabaseError);
    CHECK(db->in_transaction());
    CHECK_THROWS_AS(db->execute("  -- done\n commit"), DatabaseError);
    CHECK_FALSE(db->in_transaction());
    CHECK(db->value<int>("SELECT COUNT(*) FROM people") == 0);
}

TEST_CASE("PostgreSQL: a COMMIT that did not surely reach the standby is in doubt") {
    const auto database = TestPostgresql::instance().fresh_database();
    const auto admin = open_postgresql(database.admin_url);
    const auto db = open_postgresql(database.owner_url);
    db->execute("CREATE TABLE people (name TEXT)");
    const auto process = db->value<int>("SELECT pg_backend_pid()");
    admin->execute("SET synchronous_commit = local");
    const auto wait_for_standby = [&](const std::string& name) {
        admin->execute("ALTER SYSTEM SET synchronous_standby_names = '" + name + "'");
        admin->execute("SELECT pg_reload_conf()");
        while (db->value<std::string>("SHOW synchronous_standby_names") != name) {
        }
    };
    wait_for_standby("nowhere");
    std::atomic<bool> is_over = false;
    std::thread canceller([&] {
        while (!is_over)
            admin->execute(R"sql(
                SELECT pg_cancel_backend(pid)
                FROM pg_stat_activity
                WHERE pid = $1 AND wait_event = 'SyncRep')sql",
                           process);
    });
    std::optional<DatabaseTrouble> answer;
    // The server needs a moment until it waits for its new standby.
    for (int attempt = 0; attempt < 10000 && !answer; ++attempt) {
        db->execute("BEGIN");
        db->execute("INSERT INTO people (name) VALUES ('Anna')");
        try {
            db->execute("COMMIT");
        } catch (const DatabaseError& error) {
            answer = error.trouble();
        }
    }
    is_over = true;
    canceller.join();
    wait_for_standby("");
    CHECK(answer == DatabaseTrouble::in_doubt);
    CHECK(db->execute("INSERT INTO people (name) VALUES ('Bogdan')") == 1);
}

TEST_CASE("PostgreSQL: a lost connection is unreachable, and in doubt when it was committing") {
    const auto database = TestPostgresql::instance().fresh_database();
    const auto admin = open_postgresql(database.admin_url);
    for (const auto& [statement, expected] : {std::pair{"SELECT 1", DatabaseTrouble::unreachable},
                                              std::pair{"COMMIT", DatabaseTrouble::in_doubt}}) {
        const auto db = open_postgresql(database.owner_url);
        db->execute("BEGIN");
        REQUIRE(admin->value<bool>("SELECT pg_terminate_backend($1, 5000)",
                                   db->value<int>("SELECT pg_backend_pid()")));
        CHECK(trouble_of([&] { db->execute(statement); }).kind == expected);
        CHECK(trouble_of([&] { db->execute("SELECT 2"); }).kind == DatabaseTrouble::unreachable);
    }
}

TEST_CASE("PostgreSQL: a lock that somebody else holds is busy") {
    const auto database = TestPostgresql::instance().fresh_database();
    const auto first = open_postgresql(database.owner_url);
    const auto second = open_postgresql(database.owner_url);
    first->execute("CREATE TABLE people (name TEXT)");
    first->execute("INSERT INTO people (name) VALUES ('Anna')");
    first->execute("BEGIN");
    first->execute("SELECT name FROM people FOR UPDATE");
    CHECK(trouble_of([&] { second->execute("SELECT name FROM people FOR UPDATE NOWAIT"); }).kind ==
          DatabaseTrouble::busy);
}

TEST_CASE("PostgreSQL: a kept statement that its table outgrew is prepared anew") {
    const auto db = open_postgresql(TestPostgresql::instance().fresh_database().owner_url);
    db->execute("CREATE TABLE people (name TEXT)");
    db->execute("SELECT * FROM people");
    db->execute("ALTER TABLE people ADD COLUMN born_on DATE");
    CHECK_THROWS_AS(db->execute("SELECT * FROM people"), DatabaseError);
    CHECK(db->execute("SELECT * FROM people") == 0);
}

TEST_CASE("PostgreSQL: every connection has its settings, whatever the URL and the server say") {
    const auto database = TestPostgresql::instance().fresh_database();
    const auto admin = open_postgresql(database.admin_url);
    admin->execute("ALTER ROLE wedka_owner IN DATABASE " + database.name +
                   " SET TimeZone = 'Europe/Warsaw'");
    const auto db = open_postgresql(database.owner_url +
                                    "&client_encoding=LATIN2&options=-cDateStyle%3DGerman");
    CHECK(db->value<std::string>("SHOW TimeZone") == "UTC");
    CHECK(db->value<std::string>("SHOW DateStyle") == "ISO, YMD");
    CHECK(db->value<std::string>("SHOW client_encoding") == "UTF8");
    CHECK(db->value<std::string>("SHOW standard_conforming_strings") == "on");
    CHECK(db->value<std::string>("SHOW search_path") == "public, pg_temp");
    CHECK(db->value<std::string>("SHOW fsync") == "on");
}

}  // namespace
}  // namespace wedka
