#include "platform/audit.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <random>

#include "platform/migrations.hpp"
#include "support/test_postgresql.hpp"
#include "support/test_store.hpp"

namespace wedka {
namespace {

const OfficeId office{Uuid::named("our office")};
const OfficeId neighbour{Uuid::named("the neighbour's office")};
constexpr std::int64_t chain_length = 24;

/// Somebody who can write to the database past the program: the file's owner, or a superuser.
std::unique_ptr<Connection> open_behind_the_curtain() {
    if (test_backend() == Backend::postgresql) {
        const auto database = TestPostgresql::instance().fresh_database();
        auto owner = open_postgresql(database.owner_url);
        migrate(*owner, migrations(), TestPostgresql::program_role);
        return open_postgresql(database.admin_url);
    }
    auto connection = open_sqlite((fresh_folder() / "chain.sqlite").string(), SqliteUse::writer);
    migrate(*connection, migrations());
    return connection;
}

Keys our_keys() {
    start_crypto();
    return Keys::from_passphrase("the keys of the chain");
}

void write_chain(Connection& connection, const Keys& keys, OfficeId whose, std::int64_t entries,
                 int seed = 1) {
    std::mt19937_64 random(static_cast<std::uint64_t>(seed));
    connection.execute("BEGIN");
    AuditChain chain(connection, keys);
    for (std::int64_t i = 1; i <= entries; ++i) {
        AuditEntry entry{.account = AccountId{Uuid::named(fmt::format("account {}", random() % 5))},
                         .action = fmt::format("people.read{}", random() % 7),
                         .outcome = random() % 2 ? "read" : "done",
                         .subjects = Uuid::named(fmt::format("person {}", random() % 99)).text(),
                         .detail = fmt::format("R1-{:02}", random() % 20)};
        chain.append(whose, Moment{std::chrono::seconds{1'800'000'000 + i}}, entry);
    }
    chain.flush();
    connection.execute("COMMIT");
}

std::string verdict_of(const AuditCheck& check) {
    return check.first_bad ? fmt::format("{} {}", *check.first_bad, check.why) : "whole";
}

/// A chain of our office, one of the neighbour's, and what somebody does to them: each tampering is
/// judged and taken back.
struct Bench {
    Keys keys = our_keys();
    std::unique_ptr<Connection> connection = open_behind_the_curtain();

    Bench() {
        write_chain(*connection, keys, office, chain_length);
        write_chain(*connection, keys, neighbour, chain_length, 2);
    }

    template <class Tamper>
    std::string after(Tamper tamper) {
        connection->execute("BEGIN");
        tamper(*connection);
        const auto found = verdict_of(verify_audit(*connection, keys, office));
        connection->execute("ROLLBACK");
        return found;
    }
    /// One statement with the office and the entry's number.
    std::string after(std::string_view sql, std::int64_t seq) {
        return after([&](Connection& past) { CHECK(past.execute(sql, office, seq) > 0); });
    }
};

/// Twenty entries spread over the chain, the first and the last among them.
std::vector<std::int64_t> positions() {
    std::vector<std::int64_t> all{1, chain_length};
    for (std::int64_t seq = 3; all.size() < 20; ++seq) all.push_back(seq);
    return all;
}

std::string changed_at(std::int64_t seq) {
    return fmt::format("{} changed", seq);
}

/// Moves every entry from `seq` on one place up, from the last one down.
void make_room(Connection& past, std::int64_t seq) {
    for (auto at = chain_length; at >= seq; --at)
        past.execute("UPDATE platform_audit SET seq = seq + 1 WHERE office_id = $1 AND seq = $2",
                     office, at);
}

TEST_CASE("an entry with any column edited is named") {
    Bench bench;
    const char* const edits[] = {
        "at = at + 1",
        "at = at - 3600000000",
        "account_id = '01890000-0000-7000-8000-000000000001'",
        "account_id = NULL",
        "action = 'people.find'",
        "outcome = 'refused'",
        "subjects = ''",
        "subjects = subjects || ' 01890000-0000-7000-8000-000000000001'",
        "detail = detail || ' '",
        // Fields pushed across their border.
        "action = action || SUBSTR(outcome, 1, 1), outcome = SUBSTR(outcome, 2)",
    };
    int found = 0;
    for (const auto* edit : edits)
        for (const auto seq : positions()) {
            const auto sql = fmt::format(
                "UPDATE platform_audit SET {} WHERE office_id = $1 AND seq = $2", edit);
            CHECK_MESSAGE(bench.after(sql, seq) == changed_at(seq), sql);
            ++found;
        }
    CHECK(found == 200);
}

TEST_CASE("an entry with another link is named") {
    Bench bench;
    for (const auto seq : positions())
        CHECK(bench.after([&](Connection& past) {
            past.execute("UPDATE platform_audit SET link = $3 WHERE office_id = $1 AND seq = $2",
                         office, seq, Bytes{std::string(32, 'x')});
        }) == changed_at(seq));
}

TEST_CASE("a deleted entry is missed: the first, one in the middle, the last") {
    Bench bench;
    for (const auto seq : positions())
        CHECK(bench.after("DELETE FROM platform_audit WHERE office_id = $1 AND seq = $2", seq) ==
              fmt::format("{} {}", seq, seq == chain_length ? "behind_head" : "missing"));
}

TEST_CASE("a deleted entry is missed although the others close the gap") {
    Bench bench;
    for (const auto seq : positions()) {
        if (seq == chain_length) continue;
        CHECK(bench.after([&](Connection& past) {
            past.execute("DELETE FROM platform_audit WHERE office_id = $1 AND seq = $2", office, seq);
            for (auto at = seq + 1; at <= chain_length; ++at)
                past.execute("UPDATE platform_audit SET seq = seq - 1 "
                             "WHERE office_id = $1 AND seq = $2",
                             office, at);
            past.execute("UPDATE platform_audit_heads SET seq = seq - 1 WHERE office_id = $1",
                         office);
        }) == changed_at(seq));
    }
}

TEST_CASE("an entry numbered otherwise is missed at its place") {
    Bench bench;
    for (const auto seq : positions())
        CHECK(bench.after("UPDATE platform_audit SET seq = seq + 1000 "
                          "WHERE office_id = $1 AND seq = $2",
                          seq) ==
              fmt::format("{} {}", seq, seq == chain_length ? "missing" : "missing"));
}

TEST_CASE("an inserted entry is named") {
    Bench bench;
    for (const auto seq : positions())
        CHECK(bench.after([&](Connection& past) {
            make_room(past, seq);
            past.execute("INSERT INTO platform_audit (office_id, seq, at, action, outcome, subjects,"
                         " detail, link) VALUES ($1, $2, 1, 'people.read', 'read', '', '', $3)",
                         office, seq, Bytes{std::string(32, 'x')});
            past.execute("UPDATE platform_audit_heads SET seq = seq + 1 WHERE office_id = $1",
                         office);
        }) == changed_at(seq));
}

TEST_CASE("an entry put behind the last one is named") {
    Bench bench;
    CHECK(bench.after([&](Connection& past) {
        past.execute("INSERT INTO platform_audit (office_id, seq, at, action, outcome, subjects,"
                     " detail, link) SELECT office_id, seq + 1, at, action, outcome, subjects,"
                     " detail, link FROM platform_audit WHERE office_id = $1 AND seq = $2",
                     office, chain_length);
    }) == changed_at(chain_length + 1));
}

TEST_CASE("a duplicated entry is named") {
    Bench bench;
    for (const auto seq : positions())
        CHECK(bench.after([&](Connection& past) {
            make_room(past, seq + 1);
            past.execute("INSERT INTO platform_audit (office_id, seq, at, account_id, action,"
                         " outcome, subjects, detail, link) SELECT office_id, seq + 1, at,"
                         " account_id, action, outcome, subjects, detail, link"
                         " FROM platform_audit WHERE office_id = $1 AND seq = $2",
                         office, seq);
            past.execute("UPDATE platform_audit_heads SET seq = seq + 1 WHERE office_id = $1",
                         office);
        }) == changed_at(seq + 1));
}

TEST_CASE("two entries that changed places are named by the first of them") {
    Bench bench;
    for (const auto seq : positions()) {
        const auto first = std::min(seq, chain_length - 1);
        CHECK(bench.after([&](Connection& past) {
            const auto move = [&](std::int64_t from, std::int64_t to) {
                past.execute("UPDATE platform_audit SET seq = $3 WHERE office_id = $1 AND seq = $2",
                             office, from, to);
            };
            move(first, 5000);
            move(first + 1, first);
            move(5000, first + 1);
        }) == changed_at(first));
    }
}

TEST_CASE("entries written anew without the key are named from the first of them on") {
    Bench bench;
    const auto wrong_keys = Keys::from_passphrase("keys of somebody else");
    for (const auto seq : positions())
        CHECK(bench.after([&](Connection& past) {
            // The whole rest of the chain is taken off and written again by the same code.
            past.execute("DELETE FROM platform_audit WHERE office_id = $1 AND seq >= $2", office,
                         seq);
            if (seq == 1) {
                past.execute("DELETE FROM platform_audit_heads WHERE office_id = $1", office);
            } else {
                past.execute("UPDATE platform_audit_heads SET seq = $2, link = (SELECT link FROM"
                             " platform_audit WHERE office_id = $1 AND seq = $2)"
                             " WHERE office_id = $1",
                             office, seq - 1);
            }
            AuditChain chain(past, wrong_keys);
            for (auto at = seq; at <= chain_length; ++at)
                chain.append(office, Moment{std::chrono::seconds{at}},
                             {.account = {},
                              .action = "people.read",
                              .outcome = "read",
                              .subjects = {},
                              .detail = {}});
            chain.flush();
        }) == changed_at(seq));
}

TEST_CASE("a chain whose end was cut off is behind its head") {
    Bench bench;
    for (const auto seq : positions())
        CHECK(bench.after("DELETE FROM platform_audit WHERE office_id = $1 AND seq >= $2", seq) ==
              fmt::format("{} behind_head", seq));
}

TEST_CASE("a head set back alone is beyond its chain; a head with another link is named") {
    Bench bench;
    for (const auto seq : positions()) {
        if (seq == chain_length) continue;
        CHECK(bench.after("UPDATE platform_audit_heads SET seq = $2 WHERE office_id = $1", seq) ==
              fmt::format("{} beyond_head", seq + 1));
    }
    CHECK(bench.after([&](Connection& past) {
        past.execute("UPDATE platform_audit_heads SET link = $2 WHERE office_id = $1", office,
                     Bytes{std::string(32, 'x')});
    }) == changed_at(chain_length));
    CHECK(bench.after([&](Connection& past) {
        past.execute("DELETE FROM platform_audit_heads WHERE office_id = $1", office);
    }) == "1 beyond_head");
}

TEST_CASE("entries of another office's chain are named") {
    Bench bench;
    for (const auto seq : positions())
        CHECK(bench.after([&](Connection& past) {
            past.execute("DELETE FROM platform_audit WHERE office_id = $1 AND seq >= $2", office,
                         seq);
            past.execute("UPDATE platform_audit SET office_id = $1 "
                         "WHERE office_id = $2 AND seq >= $3",
                         office, neighbour, seq);
            past.execute("UPDATE platform_audit_heads SET link = (SELECT link FROM platform_audit"
                         " WHERE office_id = $1 AND seq = $2) WHERE office_id = $1",
                         office, chain_length);
        }) == changed_at(seq));
}

TEST_CASE("an office's whole chain does not pass for another's") {
    Bench bench;
    CHECK(bench.after([&](Connection& past) {
        for (const auto* table : {"platform_audit", "platform_audit_heads"}) {
            past.execute(fmt::format("DELETE FROM {} WHERE office_id = $1", table), office);
            past.execute(fmt::format("UPDATE {} SET office_id = $1 WHERE office_id = $2", table),
                         office, neighbour);
        }
    }) == changed_at(1));
}

// Who can write to the database can also put back an older state of chain and head together. Only a
// checkpoint kept elsewhere shows that; this states the limit, so that nobody believes otherwise.
TEST_CASE("a chain set back together with its head passes: that needs a checkpoint elsewhere") {
    Bench bench;
    for (const auto seq : {std::int64_t{0}, std::int64_t{1}, chain_length - 1})
        CHECK(bench.after([&](Connection& past) {
            for (const auto* table : {"platform_audit", "platform_audit_subjects"})
                past.execute(fmt::format("DELETE FROM {} WHERE office_id = $1 AND seq > $2", table),
                             office, seq);
            if (seq == 0)
                past.execute("DELETE FROM platform_audit_heads WHERE office_id = $1", office);
            else
                past.execute("UPDATE platform_audit_heads SET seq = $2, link = (SELECT link FROM"
                             " platform_audit WHERE office_id = $1 AND seq = $2)"
                             " WHERE office_id = $1",
                             office, seq);
        }) == "whole");
}

TEST_CASE("a clean chain of any length never alarms") {
    const auto keys = our_keys();
    const auto connection = open_behind_the_curtain();
    std::mt19937_64 random(7);
    for (int i = 0; i < 100; ++i) {
        const OfficeId whose{Uuid::named(fmt::format("office {}", i))};
        std::int64_t written = 0;
        for (auto pieces = random() % 4; pieces > 0; --pieces) {
            const auto entries = static_cast<std::int64_t>(random() % 12);
            write_chain(*connection, keys, whose, entries, i);
            written += entries;
        }
        const auto check = verify_audit(*connection, keys, whose);
        CHECK(verdict_of(check) == "whole");
        CHECK(check.entries == written);
    }
}

TEST_CASE("keys fit the chain that they wrote, even when its first or its last entry was changed") {
    Bench bench;
    auto& connection = *bench.connection;
    CHECK(audit_fits(connection, bench.keys, office) == true);
    CHECK(audit_fits(connection, Keys::from_passphrase("others"), office) == false);
    CHECK(audit_fits(connection, bench.keys, OfficeId{Uuid::named("nobody")}) == std::nullopt);
    for (const auto seq : {std::int64_t{1}, chain_length}) {
        connection.execute("BEGIN");
        connection.execute(
            "UPDATE platform_audit SET detail = 'x' WHERE office_id = $1 AND seq = $2", office, seq);
        CHECK(audit_fits(connection, bench.keys, office) == true);
        connection.execute("ROLLBACK");
    }
}

}  // namespace
}  // namespace wedka
