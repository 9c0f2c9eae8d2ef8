#include "platform/migrations.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <thread>

#include "support/test_postgresql.hpp"
#include "support/test_store.hpp"

namespace wedka {
namespace {

constexpr const char* lezajsk = "0193a000-0000-7000-8000-0000000000a1";
constexpr const char* sopot = "0193a000-0000-7000-8000-0000000000a2";
constexpr const char* anna = "0193a000-0000-7000-8000-00000000000a";
constexpr const char* bogdan = "0193a000-0000-7000-8000-00000000000b";

Migration step(int number, const std::string& name, const std::string& sql) {
    return {.number = number,
            .name = name,
            .sqlite = expand_placeholders(sql, Dialect::sqlite),
            .postgresql = expand_placeholders(sql, Dialect::postgresql)};
}

const Migration offices_and_people = step(1, "0001_people", R"sql(
    CREATE TABLE platform_offices (
        office_id {id} NOT NULL PRIMARY KEY,
        slug {text} NOT NULL UNIQUE
    ) {strict};
    CREATE TABLE people (
        office_id {id} NOT NULL REFERENCES platform_offices (office_id),
        person_id {id} NOT NULL,
        name {text} NOT NULL,
        PRIMARY KEY (office_id, person_id)
    ) {strict};)sql");

const Migration names_in_capitals = step(2, "0002_capitals", R"sql(
    UPDATE people SET name = UPPER(name);
    CREATE TABLE notes (
        office_id {id} NOT NULL,
        note_id {id} NOT NULL,
        PRIMARY KEY (office_id, note_id)
    ) {strict};)sql");

/// Where a store stands, so that several may connect to it.
struct Place {
    std::string file;
    TestDatabase database;

    std::unique_ptr<Connection> open() const {
        return file.empty() ? open_postgresql(database.owner_url)
                            : open_sqlite(file, SqliteUse::writer);
    }
};

/// An empty store; the rest of the test runs once on each kind.
Place empty_on_both() {
    Place place;
    SUBCASE("SQLite") {
        place.file = (fresh_folder() / "test.sqlite").string();
    }
    SUBCASE("PostgreSQL") {
        place.database = TestPostgresql::instance().fresh_database();
    }
    return place;
}

/// Two offices, each with a person: Anna in Leżajsk, Bogdan in Sopot. Written by one who sees all.
TestDatabase two_offices() {
    auto& server = TestPostgresql::instance();
    const auto database = server.fresh_database();
    const auto owner = open_postgresql(database.owner_url);
    migrate(*owner, {offices_and_people}, TestPostgresql::program_role);
    const auto admin = open_postgresql(database.admin_url);
    admin->execute("INSERT INTO platform_offices VALUES ($1, 'lezajsk'), ($2, 'sopot')", lezajsk,
                   sopot);
    admin->execute("INSERT INTO people VALUES ($1, $2, 'Anna'), ($3, $4, 'Bogdan')", lezajsk, anna,
                   sopot, bogdan);
    return database;
}

void sit_in(Connection& connection, const char* office) {
    connection.execute("SELECT set_config('app.office', $1, TRUE)", office);
}

TEST_CASE("an unknown word in braces is refused") {
    CHECK_THROWS_AS(expand_placeholders("CREATE TABLE a (b {number})", Dialect::sqlite),
                    std::invalid_argument);
    CHECK_THROWS_AS(expand_placeholders("{id}{ids}", Dialect::postgresql), std::invalid_argument);
}

TEST_CASE("placeholders are written in the words of the dialect") {
    const std::string all =
        "{id}, {day}, {instant}, {money}, {integer}, {bytes}, {text}, {bool}, {strict}";
    CHECK(expand_placeholders(all, Dialect::sqlite) ==
          "TEXT, TEXT, INTEGER, INTEGER, INTEGER, BLOB, TEXT, INTEGER, STRICT");
    CHECK(expand_placeholders(all, Dialect::postgresql) ==
          "UUID, DATE, BIGINT, BIGINT, BIGINT, BYTEA, TEXT COLLATE \"C\", BOOLEAN, ");
    for (const std::string other :
         {"", "a", "{", "}", "{}", "'{\"a\": 1}'", "{1}", "{id", "{ id }"})
        CHECK(expand_placeholders(other, Dialect::sqlite) == other);
    CHECK(expand_placeholders("{{id}}", Dialect::sqlite) == "{TEXT}");
    CHECK(expand_placeholders("a {id}, -- {a}\n-- {id} {b}\nb - {id}", Dialect::sqlite) ==
          "a TEXT, -- {a}\n-- {id} {b}\nb - TEXT");
}

TEST_CASE("a newer store is refused and left alone") {
    const auto place = empty_on_both();
    const auto db = place.open();
    migrate(*db, {offices_and_people, names_in_capitals});
    CHECK_THROWS_AS(migrate(*db, {offices_and_people}), NewerStore);
    CHECK_THROWS_AS(migrate(*db, {}), NewerStore);
    CHECK(schema_version(*db) == 2);
}

TEST_CASE("a step that fails leaves nothing of itself, and the steps before it") {
    const auto place = empty_on_both();
    const auto db = place.open();
    const auto broken =
        step(2, "0002_broken", "CREATE TABLE half (a {integer}); INSERT INTO none VALUES (1);");
    CHECK_THROWS_WITH_AS(migrate(*db, {offices_and_people, broken}),
                         doctest::Contains("0002_broken: "), DatabaseError);
    CHECK_FALSE(db->in_transaction());
    CHECK(schema_version(*db) == 1);
    CHECK_THROWS_AS(db->execute("SELECT * FROM half"), DatabaseError);
    migrate(*db, {offices_and_people, names_in_capitals});
    CHECK(schema_version(*db) == 2);
}

TEST_CASE("a store that took other steps than the program knows is refused") {
    const auto place = empty_on_both();
    const auto db = place.open();
    migrate(*db, {offices_and_people, step(3, "0003_three", "CREATE TABLE three (n {integer});")});
    CHECK_THROWS_AS(migrate(*db, {offices_and_people, names_in_capitals,
                                  step(3, "0003_three", "CREATE TABLE three (n {integer});")}),
                    std::runtime_error);
    CHECK(db->select<std::string>("SELECT name FROM platform_schema ORDER BY number") ==
          std::vector<std::string>{"0001_people", "0003_three"});
}

TEST_CASE("a step that ends its own transaction is refused") {
    const auto place = empty_on_both();
    const auto db = place.open();
    CHECK_THROWS_AS(migrate(*db, {step(1, "0001_rash", "COMMIT;")}), std::logic_error);
    CHECK(schema_version(*db) == 0);
}

TEST_CASE("each step is applied once, however often and by however many it is asked for") {
    const auto place = empty_on_both();
    const std::vector<Migration> steps{
        offices_and_people, step(2, "0002_count", "CREATE TABLE counts (n {integer}) {strict};"),
        step(3, "0003_one", "INSERT INTO counts VALUES (1);")};
    CHECK(schema_version(*place.open()) == 0);
    std::vector<std::thread> starters;
    for (int i = 0; i < 4; ++i)
        starters.emplace_back([&] {
            const auto db = place.open();
            migrate(*db, steps);
            migrate(*db, steps);
        });
    for (auto& starter : starters) starter.join();

    const auto db = place.open();
    CHECK(schema_version(*db) == 3);
    CHECK(db->value<int>("SELECT COUNT(*) FROM counts") == 1);
    CHECK(db->select<std::string>("SELECT name FROM platform_schema ORDER BY number") ==
          std::vector<std::string>{"0001_people", "0002_count", "0003_one"});
    CHECK(db->value<std::int64_t>("SELECT MIN(applied_at) FROM platform_schema") >
          1'700'000'000'000'000);
}

TEST_CASE("the program's own steps build a store, in order") {
    const auto& steps = migrations();
    REQUIRE_FALSE(steps.empty());
    CHECK(steps.front().name == "0001_platform");
    CHECK(std::ranges::adjacent_find(steps, std::greater_equal{}, &Migration::number) ==
          steps.end());
    const auto place = empty_on_both();
    const auto db = place.open();
    migrate(*db, steps, place.file.empty() ? TestPostgresql::program_role : "");
    CHECK(schema_version(*db) == steps.back().number);
    CHECK(db->value<int>("SELECT COUNT(*) FROM platform_offices") == 0);
}

TEST_CASE("PostgreSQL: the program sees and writes only rows of the office it sits in") {
    const auto database = two_offices();
    const auto db = open_postgresql(database.program_url);
    CHECK(db->value<int>("SELECT COUNT(*) FROM people") == 0);

    db->execute("BEGIN");
    sit_in(*db, lezajsk);
    CHECK(db->select<std::string>("SELECT name FROM people") == std::vector<std::string>{"Anna"});
    CHECK(db->execute("UPDATE people SET name = 'Ewa' WHERE person_id = $1", bogdan) == 0);
    CHECK(db->execute("DELETE FROM people WHERE person_id = $1", bogdan) == 0);
    db->execute("SAVEPOINT one");
    CHECK_THROWS_AS(db->execute("INSERT INTO people VALUES ($1, $2, 'Ewa')", sopot, anna),
                    DatabaseError);
    db->execute("ROLLBACK TO one");
    CHECK_THROWS_AS(db->execute("UPDATE people SET office_id = $1", sopot), DatabaseError);
    db->execute("ROLLBACK");

    db->execute("BEGIN");
    sit_in(*db, sopot);
    CHECK(db->select<std::string>("SELECT name FROM people") == std::vector<std::string>{"Bogdan"});
    db->execute("COMMIT");
    CHECK(db->value<int>("SELECT COUNT(*) FROM people") == 0);
    // Signing in names the office, so the list of offices is seen by all.
    CHECK(db->value<int>("SELECT COUNT(*) FROM platform_offices") == 2);

    // What would be seen if the policy were gone: the test above can fail.
    open_postgresql(database.owner_url)->execute("ALTER TABLE people DISABLE ROW LEVEL SECURITY");
    CHECK(db->value<int>("SELECT COUNT(*) FROM people") == 2);
}

TEST_CASE("PostgreSQL: the program cannot change the schema nor the list of steps") {
    const auto database = two_offices();
    const auto db = open_postgresql(database.program_url);
    CHECK(schema_version(*db) == 1);
    for (const char* statement :
         {"CREATE TABLE mine (a INTEGER)", "DROP TABLE people", "TRUNCATE people",
          "ALTER TABLE people DISABLE ROW LEVEL SECURITY", "DROP POLICY office ON people",
          "DELETE FROM platform_schema", "INSERT INTO platform_schema VALUES (2, 'x', 0)",
          "UPDATE platform_schema SET number = 2"})
        CHECK_THROWS_AS(db->execute(statement), DatabaseError);
    CHECK(db->value<int>(R"sql(
        SELECT COUNT(*)
        FROM pg_roles
        WHERE rolname = 'wedka_program' AND (rolsuper OR rolbypassrls))sql") == 0);
    CHECK(db->value<int>("SELECT COUNT(*) FROM pg_tables WHERE tableowner = 'wedka_program'") == 0);
}

TEST_CASE(
    "PostgreSQL: a step reaches the rows of every office, and then all tables are shut again") {
    const auto database = two_offices();
    const auto owner = open_postgresql(database.owner_url);
    CHECK(owner->value<int>("SELECT COUNT(*) FROM people") == 0);
    migrate(*owner, {offices_and_people, names_in_capitals}, TestPostgresql::program_role);
    CHECK(owner->value<int>("SELECT COUNT(*) FROM people") == 0);

    const auto admin = open_postgresql(database.admin_url);
    CHECK(admin->select<std::string>("SELECT name FROM people ORDER BY name") ==
          std::vector<std::string>{"ANNA", "BOGDAN"});
    CHECK(admin->select<std::string>(R"sql(
        SELECT relname::text
        FROM pg_class
        WHERE relrowsecurity AND relforcerowsecurity
        ORDER BY relname)sql") == std::vector<std::string>{"notes", "people"});
    CHECK(admin->value<int>("SELECT COUNT(*) FROM pg_policy") == 2);
}

TEST_CASE("SQLite knows that an office is no choice: a join begins where the question does") {
    const auto sheets = step(3, "0003_sheets", R"sql(
        CREATE TABLE courses (
            office_id {id} NOT NULL,
            course_id {id} NOT NULL,
            project_id {id} NOT NULL,
            PRIMARY KEY (office_id, course_id),
            UNIQUE (office_id, project_id, course_id)
        ) {strict};
        CREATE TABLE sessions (
            office_id {id} NOT NULL,
            session_id {id} NOT NULL,
            course_id {id} NOT NULL,
            held_on {day} NOT NULL,
            PRIMARY KEY (office_id, session_id)
        ) {strict};
        CREATE INDEX sessions_of_course ON sessions (office_id, course_id, held_on);
        CREATE TABLE marks (
            office_id {id} NOT NULL,
            session_id {id} NOT NULL,
            person_id {id} NOT NULL,
            PRIMARY KEY (office_id, session_id, person_id)
        ) {strict};
        CREATE INDEX marks_of_person ON marks (office_id, person_id);)sql");
    const auto store = open_sqlite((fresh_folder() / "test.sqlite").string(), SqliteUse::writer);
    migrate(*store, {offices_and_people, names_in_capitals, sheets});

    const auto plan =
        store->select<std::tuple<std::int64_t, std::int64_t, std::int64_t, std::string>>(
            R"sql(
        EXPLAIN QUERY PLAN
        SELECT m.person_id, d.held_on
        FROM courses c
        JOIN sessions d ON d.office_id = c.office_id AND d.course_id = c.course_id
        JOIN marks m ON m.office_id = d.office_id AND m.session_id = d.session_id
        JOIN people p ON p.office_id = m.office_id AND p.person_id = m.person_id
        WHERE c.office_id = $1
          AND c.project_id = $2)sql",
            lezajsk, sopot);
    REQUIRE(plan.size() == 4);
    CHECK(std::get<3>(plan[0]).find("SEARCH c") == 0);
    for (const auto& [id, parent, unused, detail] : plan) {
        INFO(detail);
        CHECK(detail.find("(office_id=?)") == std::string::npos);
    }
}

TEST_CASE("0043 the words of names that were there know all words of their person") {
    const auto place = empty_on_both();
    const auto& all = migrations();
    const auto words_of_a_name = std::ranges::find(all, 43, &Migration::number);
    REQUIRE(words_of_a_name != all.end());
    migrate(*place.open(), {all.begin(), words_of_a_name}, TestPostgresql::program_role);
    const auto look = [&place] {
        return place.file.empty() ? open_postgresql(place.database.admin_url) : place.open();
    };
    const auto admin = look();
    admin->execute("INSERT INTO platform_offices (office_id, slug, name) VALUES ($1, 'a', 'A'), "
                   "($2, 'b', 'B')",
                   lezajsk, sopot);
    const auto add = [&](const char* office, const char* person,
                         const std::vector<std::string>& words) {
        admin->execute("INSERT INTO people_people (office_id, person_id, first_name, last_name, "
                       "birth_on, sex, sort_key, registered_at, version) "
                       "VALUES ($1, $2, 'A', 'A', '1975-12-02', 'female', $3, 0, 1)",
                       office, person, Bytes{{1}});
        for (const auto& word : words)
            admin->execute("INSERT INTO people_name_words (office_id, word, sort_key, person_id) "
                           "VALUES ($1, $2, $3, $4)",
                           office, word, Bytes{{1}}, person);
    };
    add(lezajsk, anna, {"zawada", "anna", "maria", "lis"});
    add(lezajsk, bogdan, {"lis"});
    add(sopot, anna, {"anna", "sum"});

    migrate(*place.open(), all, TestPostgresql::program_role);
    CHECK(look()->select<std::string>("SELECT word || ':' || all_words FROM people_name_words "
                                      "ORDER BY office_id, person_id, word") ==
          std::vector<std::string>{"anna: anna lis maria zawada ", "lis: anna lis maria zawada ",
                                   "maria: anna lis maria zawada ",
                                   "zawada: anna lis maria zawada ", "lis: lis ",
                                   "anna: anna sum ", "sum: anna sum "});
}

}  // namespace
}  // namespace wedka
