#include "platform/store.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <atomic>
#include <future>
#include <thread>

#include "platform/migrations.hpp"
#include "support/test_postgresql.hpp"
#include "support/test_store.hpp"

namespace wedka {
namespace {

const OfficeId office{Uuid::named("our office")};

constexpr std::string_view insert_grant =
    "INSERT INTO platform_access_grants (office_id, subject_id, worker_id, how, from_on) "
    "VALUES ($1, $2, $3, 'test', '2026-11-21')";
constexpr std::string_view count_grants =
    "SELECT COUNT(*) FROM platform_access_grants WHERE office_id = $1";
constexpr std::string_view count_traces =
    "SELECT COUNT(*) FROM platform_audit WHERE office_id = $1";
constexpr std::string_view own_backend = "SELECT pg_backend_pid()";

/// A fresh store on the database that WEDKA_TEST_DATABASE says.
struct Place {
    Keys keys = [] {
        start_crypto();
        return Keys::from_passphrase("a store under test");
    }();
    std::filesystem::path folder;
    TestDatabase database;
    std::unique_ptr<Store> store;

    explicit Place(unsigned connections = 4) {
        if (test_backend() == Backend::postgresql) {
            database = TestPostgresql::instance().fresh_database();
            auto owner = open_postgresql(database.owner_url);
            migrate(*owner, migrations(), TestPostgresql::program_role);
            store = open_postgresql_store(database.program_url, keys, connections);
        } else {
            folder = fresh_folder();
            store = open_sqlite_store(folder, keys, 2);
        }
    }

    std::int64_t count(std::string_view sql) {
        std::int64_t found = 0;
        store->read(office, [&](Connection& connection) {
            found = connection.value<std::int64_t>(sql, office);
        });
        return found;
    }
    std::string audit() {
        std::string found;
        store->read(office, [&](Connection& connection) {
            const auto check = verify_audit(connection, keys, office);
            found = check.first_bad ? check.why : fmt::format("{} whole", check.entries);
        });
        return found;
    }
    std::unique_ptr<Connection> behind_the_curtain() const {
        return open_postgresql(database.admin_url);
    }
    /// Ends every connection of the program, as a restart of the database does.
    void kill_backends() const {
        const auto admin = behind_the_curtain();
        CHECK(admin->execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                             "WHERE datname = $1 AND usename = $2",
                             database.name, std::string(TestPostgresql::program_role)) > 0);
        while (admin->value<std::int64_t>(
                   "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = $1 AND usename = $2",
                   database.name, std::string(TestPostgresql::program_role)) > 0)
            std::this_thread::yield();
    }
};

std::vector<AuditEntry> trace(const std::string& subject) {
    return {{.account = {},
             .action = "people.change",
             .outcome = "done",
             .subjects = subject,
             .detail = {}}};
}

void insert(Connection& connection, const Uuid& subject) {
    connection.execute(insert_grant, office, subject, Uuid{});
}

/// Opens once; whoever waits goes on then.
class Gate {
  public:
    void open() { opened_.set_value(); }
    void wait() const { open_.wait(); }

  private:
    std::promise<void> opened_;
    std::shared_future<void> open_ = opened_.get_future().share();
};

DatabaseTrouble trouble_in(const std::exception_ptr& error) {
    try {
        std::rethrow_exception(error);
    } catch (const DatabaseError& database) {
        return database.trouble();
    } catch (...) {
        FAIL("not a database error");
    }
    return DatabaseTrouble::other;
}

/// 64 changes at once: the 8th throws, the 16th refuses.
void queue_sixty_four(Store& store, std::vector<std::exception_ptr>& ends,
                      std::atomic<int>& finished) {
    std::vector<std::thread> clients;
    for (int i = 0; i < 64; ++i)
        clients.emplace_back([&, i] {
            const auto subject = Uuid::named(fmt::format("subject {}", i));
            store.change({.office = office,
                          .work =
                              [i, subject](Connection& connection) {
                                  insert(connection, subject);
                                  if (i == 8) throw std::logic_error("a fault");
                                  return i != 16;
                              },
                          .trail = [subject] { return trace(subject.text()); },
                          .done =
                              [&, i](std::exception_ptr trouble) {
                                  ends[static_cast<std::size_t>(i)] = trouble;
                                  ++finished;
                              }});
        });
    for (auto& client : clients) client.join();
}

TEST_CASE(
    "of 64 changes at once, the one that throws and the one that refuses leave the others be") {
    Place place;
    std::vector<std::exception_ptr> ends(64);
    std::atomic<int> finished = 0;
    queue_sixty_four(*place.store, ends, finished);
    while (finished < 64) std::this_thread::yield();

    for (std::size_t i = 0; i < ends.size(); ++i) CHECK((ends[i] != nullptr) == (i == 8));
    CHECK_THROWS_AS(std::rethrow_exception(ends[8]), std::logic_error);
    CHECK(place.count(count_grants) == 62);
    // The refused one leaves its trace (a denial); the fault leaves none.
    CHECK(place.audit() == "63 whole");
}

TEST_CASE("an answer leaves only when others can see the change") {
    Place place;
    for (int i = 0; i < 20; ++i) {
        std::promise<std::int64_t> seen;
        place.store->change(
            {.office = office,
             .work =
                 [i](Connection& connection) {
                     insert(connection, Uuid::named(fmt::format("{}", i)));
                     return true;
                 },
             .trail = [] { return trace("x"); },
             .done = [&](std::exception_ptr) { seen.set_value(place.count(count_grants)); }});
        CHECK(seen.get_future().get() == i + 1);
    }
}

TEST_CASE("a reading sees one state, whatever is changed meanwhile") {
    Place place;
    place.store->change_now(office, [](Connection& connection) { insert(connection, Uuid{}); });
    place.store->read(office, [&](Connection& connection) {
        CHECK(connection.value<std::int64_t>(count_grants, office) == 1);
        place.store->change_now(
            office, [](Connection& other) { insert(other, Uuid::named("meanwhile")); }, trace("x"));
        CHECK(connection.value<std::int64_t>(count_grants, office) == 1);
        CHECK(connection.value<std::int64_t>(count_traces, office) == 0);
    });
    CHECK(place.count(count_grants) == 2);
}

TEST_CASE("a reading changes nothing") {
    Place place;
    CHECK_THROWS(place.store->read(
        office, [](Connection& connection) { insert(connection, Uuid::named("sneaked in")); }));
    CHECK(place.count(count_grants) == 0);
}

TEST_CASE("what was queued before the stop is done, what comes after is not taken") {
    Place place;
    std::atomic<int> done = 0;
    std::atomic<int> failed = 0;
    constexpr int many = 600;
    std::thread client([&] {
        for (int i = 0; i < many; ++i)
            place.store->append(office, trace("x"),
                                [&](std::exception_ptr trouble) { ++(trouble ? failed : done); });
    });
    client.join();
    place.store->stop();
    CHECK(done == many);
    CHECK(failed == 0);
    CHECK_THROWS(place.store->append(office, trace("x"), [](std::exception_ptr) {}));
    CHECK(place.audit() == fmt::format("{} whole", many));
}

TEST_CASE("a change that cannot leave its trace does not stand") {
    Place place;
    place.store->change_now(office, [](Connection&) {}, trace("first"));
    // The chain's next number is taken: nobody can append any more.
    place.store->change_now(office, [](Connection& connection) {
        connection.execute(
            "INSERT INTO platform_audit (office_id, seq, at, action, outcome,"
            " subjects, detail, link) VALUES ($1, 2, 1, '', '', '', '', $2)",
            office, Bytes{"x"});
    });
    CHECK_THROWS_AS(
        place.store->change_now(
            office, [](Connection& connection) { insert(connection, Uuid::named("a")); },
            trace("a")),
        DatabaseError);
    CHECK(place.count(count_grants) == 0);
}

// What only SQLite does.

TEST_CASE("SQLite: a second writer on the same folder is refused, a reader beside it is not") {
    if (test_backend() != Backend::sqlite) return;
    Place place;
    CHECK_THROWS_AS(open_sqlite_store(place.folder, place.keys, 1), FolderInUse);
    place.store->change_now(office, [](Connection& connection) { insert(connection, Uuid{}); });

    const auto beside = open_sqlite_reading(place.folder);
    std::int64_t seen = 0;
    beside->read(office, [&](Connection& connection) {
        seen = connection.value<std::int64_t>(count_grants, office);
    });
    CHECK(seen == 1);
    CHECK_THROWS_AS(beside->change_now(office, [](Connection&) {}), std::logic_error);
    CHECK_THROWS_AS(beside->append(office, trace("x"), [](std::exception_ptr) {}),
                    std::logic_error);

    place.store.reset();
    CHECK_NOTHROW(open_sqlite_store(place.folder, place.keys, 1));
}

TEST_CASE("SQLite: a store of a newer program is refused, for writing and for reading") {
    if (test_backend() != Backend::sqlite) return;
    Place place;
    place.store->change_now(office, [](Connection& connection) {
        connection.execute(
            "UPDATE platform_schema SET number = number + 1000 WHERE number = "
            "(SELECT MAX(number) FROM platform_schema)");
    });
    place.store.reset();
    CHECK_THROWS_AS(open_sqlite_store(place.folder, place.keys, 1), NewerStore);
    CHECK_THROWS_AS(open_sqlite_reading(place.folder), NewerStore);
}

TEST_CASE("SQLite: changes that wait are committed together and answered together") {
    if (test_backend() != Backend::sqlite) return;
    Place place;
    Gate gate;
    std::atomic<int> worked = 0;
    std::atomic<int> answered_early = 0;
    std::promise<void> last;
    place.store->append(office, {}, [&](std::exception_ptr) { gate.wait(); });
    for (int i = 0; i < 64; ++i)
        place.store->change({.office = office,
                             .work =
                                 [&, i](Connection& connection) {
                                     insert(connection, Uuid::named(fmt::format("{}", i)));
                                     ++worked;
                                     return true;
                                 },
                             .trail = [] { return trace("x"); },
                             .done =
                                 [&, i](std::exception_ptr) {
                                     if (worked < 64) ++answered_early;
                                     if (i == 63) last.set_value();
                                 }});
    gate.open();
    last.get_future().get();
    CHECK(answered_early == 0);
    CHECK(place.count(count_grants) == 64);
}

TEST_CASE("SQLite: a full disk fells the group, keeps what stood, and is over when there is room") {
    if (test_backend() != Backend::sqlite) return;
    Place place;
    place.store->change_now(
        office, [](Connection& connection) { insert(connection, Uuid{}); }, trace("before"));
    place.store->change_now(office, [](Connection& connection) {
        const auto pages = connection.value<std::int64_t>("PRAGMA page_count");
        connection.run(fmt::format("PRAGMA max_page_count = {}", pages + 2), {}, [](const Row&) {});
    });

    Gate gate;
    std::vector<std::exception_ptr> ends(3);
    std::promise<void> last;
    place.store->append(office, {}, [&](std::exception_ptr) { gate.wait(); });
    for (std::size_t i = 0; i < 3; ++i)
        place.store->change({.office = office,
                             .work =
                                 [i](Connection& connection) {
                                     insert(connection, Uuid::named(fmt::format("small {}", i)));
                                     // The second wants more than there is.
                                     if (i == 1)
                                         connection.execute(
                                             "INSERT INTO platform_offices (office_id, slug, name)"
                                             " VALUES ($1, 'big', $2)",
                                             office, std::string(100'000, 'x'));
                                     return true;
                                 },
                             .trail = [] { return trace("x"); },
                             .done =
                                 [&, i](std::exception_ptr trouble) {
                                     ends[i] = trouble;
                                     if (i == 2) last.set_value();
                                 }});
    gate.open();
    last.get_future().get();
    REQUIRE(ends[1]);
    CHECK(trouble_in(ends[1]) == DatabaseTrouble::disk_full);
    for (const auto& end : ends)
        if (end) CHECK(trouble_in(end) == DatabaseTrouble::disk_full);
    // Whoever was told that it stands, stands; nobody else.
    CHECK(place.count(count_grants) == 1 + (ends[0] ? 0 : 1) + (ends[2] ? 0 : 1));

    place.store->change_now(office, [](Connection& connection) {
        connection.run("PRAGMA max_page_count = 1000000", {}, [](const Row&) {});
    });
    place.store->change_now(
        office, [](Connection& connection) { insert(connection, Uuid::named("after")); },
        trace("after"));
    CHECK(place.count("SELECT COUNT(*) FROM platform_offices WHERE office_id = $1") == 0);
    CHECK(place.audit().ends_with("whole"));
}

// What only PostgreSQL does.

TEST_CASE("PostgreSQL: connections that died in the pool are replaced and nobody notices") {
    if (test_backend() != Backend::postgresql) return;
    Place place;
    for (int round = 0; round < 3; ++round) {
        // Several at once, so that more than one connection lies in the pool.
        place.store->read(office, [&](Connection&) {
            place.store->read(office, [](Connection& connection) {
                connection.value<std::int64_t>(own_backend);
            });
        });
        place.kill_backends();
        CHECK_NOTHROW(place.store->change_now(
            office,
            [round](Connection& connection) {
                insert(connection, Uuid::named(fmt::format("after kill {}", round)));
            },
            trace("x")));
        CHECK(place.count(count_grants) == round + 1);
        std::promise<std::exception_ptr> end;
        place.kill_backends();
        place.store->append(office, trace("read"),
                            [&](std::exception_ptr trouble) { end.set_value(trouble); });
        CHECK(end.get_future().get() == nullptr);
    }
    CHECK(place.audit() == "6 whole");
}

TEST_CASE(
    "PostgreSQL: a connection that dies in the middle of a change undoes it, and is not used "
    "again") {
    if (test_backend() != Backend::postgresql) return;
    Place place(1);
    std::int64_t before = 0;
    std::exception_ptr end;
    place.store->change({.office = office,
                         .work =
                             [&](Connection& connection) {
                                 before = connection.value<std::int64_t>(own_backend);
                                 insert(connection, Uuid::named("lost"));
                                 place.kill_backends();
                                 insert(connection, Uuid::named("never"));
                                 return true;
                             },
                         .trail = [] { return trace("x"); },
                         .done = [&](std::exception_ptr trouble) { end = trouble; }});
    REQUIRE(end);
    CHECK(trouble_in(end) == DatabaseTrouble::unreachable);
    CHECK(place.count(count_grants) == 0);
    std::int64_t after = 0;
    place.store->read(office, [&](Connection& connection) {
        after = connection.value<std::int64_t>(own_backend);
    });
    CHECK(after != before);
}

TEST_CASE(
    "PostgreSQL: a connection that dies before its COMMIT is answered leaves a doubt, said so") {
    if (test_backend() != Backend::postgresql) return;
    Place place(1);
    std::exception_ptr end;
    std::int64_t before = 0;
    place.store->change({.office = office,
                         .work =
                             [&](Connection& connection) {
                                 before = connection.value<std::int64_t>(own_backend);
                                 // Its end comes with the next statement, which is COMMIT here.
                                 connection.execute("SET LOCAL synchronous_commit = on");
                                 return true;
                             },
                         .trail = [&]() -> std::vector<AuditEntry> {
                             place.kill_backends();
                             return {};
                         },
                         .done = [&](std::exception_ptr trouble) { end = trouble; }});
    REQUIRE(end);
    CHECK(trouble_in(end) == DatabaseTrouble::in_doubt);
    std::int64_t after = 0;
    place.store->read(office, [&](Connection& connection) {
        after = connection.value<std::int64_t>(own_backend);
    });
    CHECK(after != before);
}

TEST_CASE(
    "PostgreSQL: a cancelled wait for the standby is a doubt, and its connection is dropped") {
    if (test_backend() != Backend::postgresql) return;
    Place place(1);
    const auto admin = place.behind_the_curtain();
    const auto standby = [&admin](const std::string& name) {
        admin->execute("ALTER SYSTEM SET synchronous_standby_names = '" + name + "'");
        admin->execute("SELECT pg_reload_conf()");
    };
    if (admin->value<std::string>("SHOW max_wal_senders") == "0") return;
    standby("nobody");
    while (
        admin->value<std::string>("SELECT COALESCE(MAX(setting), '') FROM pg_settings WHERE name = "
                                  "'synchronous_standby_names'") != "nobody")
        std::this_thread::yield();

    std::atomic<std::int64_t> backend = 0;
    std::atomic<bool> is_finished = false;
    std::exception_ptr end;
    const auto change = [&] {
        place.store->change({.office = office,
                             .work =
                                 [&](Connection& connection) {
                                     connection.execute("SET LOCAL synchronous_commit = on");
                                     insert(connection, Uuid::make());
                                     backend = connection.value<std::int64_t>(own_backend);
                                     return true;
                                 },
                             .trail = [] { return trace("x"); },
                             .done =
                                 [&](std::exception_ptr trouble) {
                                     end = trouble;
                                     is_finished = true;
                                 }});
    };
    const auto is_waiting = [&] {
        return backend != 0 && admin->value<std::int64_t>(
                                   "SELECT COUNT(*) FROM pg_stat_activity "
                                   "WHERE pid = $1 AND wait_event = 'SyncRep'",
                                   backend.load()) == 1;
    };
    // The server does not wait for its new standby at once: a change that slips through is followed
    // by another, until one waits.
    std::thread client;
    for (bool waits = false; !waits;) {
        backend = 0;
        is_finished = false;
        client = std::thread(change);
        while (!waits && !is_finished) waits = is_waiting();
        if (!waits) client.join();
    }
    admin->execute("SELECT pg_cancel_backend($1)", backend.load());
    client.join();
    standby("");

    REQUIRE(end);
    CHECK(trouble_in(end) == DatabaseTrouble::in_doubt);
    std::int64_t after = 0;
    place.store->read(office, [&](Connection& connection) {
        after = connection.value<std::int64_t>(own_backend);
    });
    CHECK(after != backend);
}

TEST_CASE("PostgreSQL: traces of readings that come meanwhile are written in one transaction") {
    if (test_backend() != Backend::postgresql) return;
    Place place;
    std::promise<void> first;
    place.store->append(office, trace("first"), [&](std::exception_ptr) { first.set_value(); });
    first.get_future().get();

    // Somebody holds the head; a hundred readings wait.
    std::promise<void> last;
    std::atomic<int> finished = 0;
    const auto admin = place.behind_the_curtain();
    admin->execute("BEGIN");
    admin->execute("SELECT seq FROM platform_audit_heads WHERE office_id = $1 FOR UPDATE", office);
    for (int i = 0; i < 100; ++i)
        place.store->append(office, trace("read"), [&](std::exception_ptr trouble) {
            CHECK(trouble == nullptr);
            if (++finished == 100) last.set_value();
        });
    admin->execute("COMMIT");
    last.get_future().get();
    CHECK(place.audit() == "101 whole");
    const auto transactions = admin->value<std::int64_t>(
        "SELECT COUNT(DISTINCT CAST(xmin AS TEXT)) FROM platform_audit WHERE office_id = $1",
        office);
    CHECK(transactions <= 3);
}

TEST_CASE("PostgreSQL: of two changes that cross, the later one is run again and sees the first") {
    if (test_backend() != Backend::postgresql) return;
    Place place;
    const auto wanted = Uuid::named("wanted by both");
    std::atomic<int> runs = 0;
    bool was_there = false;
    std::exception_ptr end;
    std::thread second;
    place.store->change_now(
        office,
        [&](Connection& connection) {
            insert(connection, wanted);
            second = std::thread([&] {
                place.store->change({.office = office,
                                     .work =
                                         [&](Connection& other) {
                                             ++runs;
                                             was_there = other.value<std::int64_t>(count_grants,
                                                                                   office) > 0;
                                             if (was_there) return false;
                                             insert(other, wanted);
                                             return true;
                                         },
                                     .trail = [] { return trace("second"); },
                                     .done = [&](std::exception_ptr trouble) { end = trouble; }});
            });
            const auto admin = place.behind_the_curtain();
            while (admin->value<std::int64_t>("SELECT COUNT(*) FROM pg_stat_activity "
                                              "WHERE datname = $1 AND wait_event_type = 'Lock'",
                                              place.database.name) == 0)
                std::this_thread::yield();
        },
        trace("first"));
    second.join();
    CHECK(end == nullptr);
    CHECK(runs == 2);
    CHECK(was_there);
    CHECK(place.count(count_grants) == 1);
    CHECK(place.audit() == "2 whole");
}

TEST_CASE("PostgreSQL: an office sees its own rows and nobody else's") {
    if (test_backend() != Backend::postgresql) return;
    Place place;
    place.store->change_now(office, [](Connection& connection) { insert(connection, Uuid{}); });
    std::int64_t seen = -1;
    place.store->read(OfficeId{Uuid::named("the neighbour")}, [&](Connection& connection) {
        seen = connection.value<std::int64_t>("SELECT COUNT(*) FROM platform_access_grants");
    });
    CHECK(seen == 0);
    CHECK_THROWS_AS(place.store->change_now(
                        OfficeId{Uuid::named("the neighbour")},
                        [](Connection& connection) { insert(connection, Uuid::named("x")); }),
                    DatabaseError);
}

}  // namespace
}  // namespace wedka
