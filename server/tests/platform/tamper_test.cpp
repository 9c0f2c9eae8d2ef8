#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <concepts>
#include <cstdlib>
#include <fstream>
#include <random>

#include "platform/checkpoints.hpp"
#include "platform/log.hpp"
#include "platform/migrations.hpp"
#include "support/test_postgresql.hpp"
#include "support/test_store.hpp"

// Fourteen ways to bend a trace, each at many places of a chain; the first bad entry must be named
// exactly. Ten places, or two hundred when WEDKA_LONG=yes.
namespace wedka {
namespace {

const OfficeId office{Uuid::named("our office")};
const OfficeId neighbour{Uuid::named("the neighbour's office")};
constexpr int classes = 14;
/// A checkpoint after so many entries; not a divisor of most places.
constexpr std::int64_t confirmed_every = 7;

bool is_long() {
    const char* wanted = std::getenv("WEDKA_LONG");
    return wanted && std::string_view(wanted) == "yes";
}
int places() {
    return is_long() ? 200 : 10;
}
std::int64_t chain_length() {
    return places() * confirmed_every + 3;
}
/// Some places spread over the chain from `first` to `last`, both among them.
std::vector<std::int64_t> spread(std::int64_t first, std::int64_t last) {
    std::vector<std::int64_t> all;
    for (int i = 0; i < places(); ++i) all.push_back(first + (last - first) * i / (places() - 1));
    return all;
}

Moment moment(std::int64_t seconds) {
    return Moment{std::chrono::seconds{1'800'000'000 + seconds}};
}

std::unique_ptr<Connection> open_behind_the_curtain(const std::filesystem::path& folder) {
    if (test_backend() == Backend::postgresql) {
        const auto database = TestPostgresql::instance().fresh_database();
        auto owner = open_postgresql(database.owner_url);
        migrate(*owner, migrations(), TestPostgresql::program_role);
        return open_postgresql(database.admin_url);
    }
    auto connection = open_sqlite((folder / "chain.sqlite").string(), SqliteUse::writer);
    migrate(*connection, migrations());
    return connection;
}

AuditEntry an_entry(std::mt19937_64& random) {
    auto subjects = Uuid::named(fmt::format("person {}", random() % 99)).text();
    if (random() % 3 == 0)
        subjects += ' ' + Uuid::named(fmt::format("contract {}", random() % 99)).text();
    return {.account = AccountId{Uuid::named(fmt::format("account {}", random() % 5))},
            .action = fmt::format("people.read{}", random() % 7),
            .outcome = random() % 2 ? "read" : "done",
            .subjects = subjects,
            .detail = fmt::format("R1-{:02}", random() % 20)};
}

/// An office's program at work: it appends, and keeps checkpoints in a folder.
struct Program {
    Connection& connection;
    const Keys& keys;
    Checkpoints checkpoints;
    std::mt19937_64 random;
    std::int64_t second = 0;

    Program(Connection& its_connection, const Keys& its_keys, const std::filesystem::path& folder,
            std::uint64_t seed = 1, std::int64_t began = 0)
        : connection(its_connection),
          keys(its_keys),
          checkpoints({.folder = folder, .entries = confirmed_every}, its_keys,
                      [this] { return moment(second); }),
          random(seed),
          second(began) {
        for (const auto& whose : {office, neighbour}) checkpoints.begin(connection, whose);
        checkpoints.write_due(moment(second));
    }

    void append(OfficeId whose, std::int64_t entries, bool in_transaction = false) {
        if (!in_transaction) connection.execute("BEGIN");
        for (std::int64_t i = 0; i < entries; ++i) {
            AuditChain chain(connection, keys);
            chain.append(whose, moment(++second), an_entry(random));
            for (const auto& [which, head] : chain.flush()) checkpoints.kept(which, head);
            checkpoints.write_due(moment(second));
        }
        if (!in_transaction) connection.execute("COMMIT");
    }
};

std::string verdict_of(const AuditCheck& check) {
    return check.first_bad ? fmt::format("{} {}", *check.first_bad, check.why) : "whole";
}

std::vector<Checkpoint> checkpoints_in(const std::filesystem::path& folder, const Keys& keys,
                                       OfficeId whose) {
    auto all = read_checkpoints(folder, keys).checkpoints;
    std::erase_if(all, [&](const Checkpoint& one) { return one.office != whose; });
    return all;
}

/// Two offices' chains with their checkpoints, and an older copy for each place.
struct Bench {
    Keys keys = (start_crypto(), Keys::from_passphrase("the keys of the chain"));
    std::filesystem::path folder = fresh_folder();
    std::filesystem::path marks = fresh_folder();
    std::unique_ptr<Connection> connection = open_behind_the_curtain(folder);
    const std::int64_t length = chain_length();
    std::vector<Checkpoint> confirmed;  ///< As first read: nobody bends the file of `marks`.
    int found = 0;
    int missed = 0;

    explicit Bench(bool keeps_copies = false) {
        set_logging(false);
        Program program(*connection, keys, marks);
        program.append(neighbour, length);
        for (std::int64_t seq = 0; seq < length; ++seq) {
            if (keeps_copies) copy(seq);
            program.append(office, 1);
        }
    }

    std::filesystem::path copy_of(std::int64_t seq) const {
        return folder / fmt::format("copy-{}.sqlite", seq);
    }
    void copy(std::int64_t seq) {
        const auto all = spread(0, length - 1);
        if (std::ranges::find(all, seq) == all.end()) return;
        connection->run("VACUUM INTO $1", {to_sql(copy_of(seq).string())}, [](const Row&) {});
    }

    std::string verify(Connection& whose, const std::filesystem::path& where) {
        return verdict_of(verify_audit(whose, keys, office, checkpoints_in(where, keys, office)));
    }
    void judge(const std::string& verdict, std::int64_t seq, const std::string& why) {
        CHECK(verdict == fmt::format("{} {}", seq, why));
        ++(verdict == fmt::format("{} {}", seq, why) ? found : missed);
    }

    /// Somebody bends the chain; the first bad entry is `seq`. It is all taken back.
    template <std::invocable<Connection&> Tamper>
    void bend(std::int64_t seq, const std::string& why, Tamper tamper) {
        connection->execute("BEGIN");
        tamper(*connection);
        if (confirmed.empty()) confirmed = checkpoints_in(marks, keys, office);
        judge(verdict_of(verify_audit(*connection, keys, office, confirmed)), seq, why);
        connection->execute("ROLLBACK");
    }
    void bend(std::int64_t seq, const std::string& why, std::string_view sql) {
        bend(seq, why, [&](Connection& past) { REQUIRE(past.execute(sql, office, seq) > 0); });
    }

    ~Bench() { CHECK(missed == 0); }
};

void move_up(Connection& past, std::int64_t from) {
    past.execute("UPDATE platform_audit SET seq = -seq - 1 WHERE office_id = $1 AND seq >= $2",
                 office, from);
    past.execute("UPDATE platform_audit SET seq = -seq WHERE office_id = $1 AND seq < 0", office);
    past.execute("UPDATE platform_audit_heads SET seq = seq + 1 WHERE office_id = $1", office);
}

/// Chain, head and index as they were when the entry was the newest.
void set_back(Connection& past, std::int64_t seq) {
    for (const auto* table : {"platform_audit", "platform_audit_subjects"})
        past.execute(fmt::format("DELETE FROM {} WHERE office_id = $1 AND seq > $2", table), office,
                     seq);
    if (seq == 0)
        past.execute("DELETE FROM platform_audit_heads WHERE office_id = $1", office);
    else
        past.execute(
            "UPDATE platform_audit_heads SET seq = $2, link = (SELECT link FROM"
            " platform_audit WHERE office_id = $1 AND seq = $2) WHERE office_id = $1",
            office, seq);
}

TEST_CASE("1 an edited entry is named") {
    Bench bench;
    for (const auto seq : spread(1, bench.length))
        bench.bend(seq, "changed",
                   "UPDATE platform_audit SET subjects = '' WHERE office_id = $1 AND seq = $2");
    CHECK(bench.found == places());
}

TEST_CASE("2 a deleted entry is named: the first, one in the middle, the last") {
    Bench bench;
    for (const auto seq : spread(1, bench.length))
        bench.bend(seq, seq == bench.length ? "behind_head" : "missing",
                   "DELETE FROM platform_audit WHERE office_id = $1 AND seq = $2");
    CHECK(bench.found == places());
}

TEST_CASE("3 an inserted entry is named") {
    Bench bench;
    for (const auto seq : spread(1, bench.length))
        bench.bend(seq, "changed", [&](Connection& past) {
            move_up(past, seq);
            past.execute(
                "INSERT INTO platform_audit (office_id, seq, at, action, outcome, subjects,"
                " detail, link) VALUES ($1, $2, 1, 'people.read', 'read', '', '', $3)",
                office, seq, Bytes{std::string(32, 'x')});
        });
    CHECK(bench.found == places());
}

TEST_CASE("4 of two entries that changed places the first is named") {
    Bench bench;
    for (const auto seq : spread(1, bench.length - 1))
        bench.bend(seq, "changed", [&](Connection& past) {
            for (const auto& [from, to] : {std::pair{seq, -seq}, {seq + 1, seq}, {-seq, seq + 1}})
                past.execute("UPDATE platform_audit SET seq = $3 WHERE office_id = $1 AND seq = $2",
                             office, from, to);
        });
    CHECK(bench.found == places());
}

TEST_CASE("5 a duplicated entry is named") {
    Bench bench;
    for (const auto seq : spread(1, bench.length))
        bench.bend(seq + 1, "changed", [&](Connection& past) {
            move_up(past, seq + 1);
            past.execute(
                "INSERT INTO platform_audit (office_id, seq, at, account_id, action,"
                " outcome, subjects, detail, link) SELECT office_id, seq + 1, at,"
                " account_id, action, outcome, subjects, detail, link"
                " FROM platform_audit WHERE office_id = $1 AND seq = $2",
                office, seq);
        });
    CHECK(bench.found == places());
}

TEST_CASE("6 entries written anew without the key are named from the first of them on") {
    Bench bench;
    const auto wrong_keys = Keys::from_passphrase("keys of somebody else");
    for (const auto seq : spread(1, bench.length))
        bench.bend(seq, "changed", [&](Connection& past) {
            set_back(past, seq - 1);
            std::mt19937_64 random(5);
            AuditChain chain(past, wrong_keys);
            for (auto at = seq; at <= bench.length; ++at)
                chain.append(office, moment(at), an_entry(random));
            chain.flush();
        });
    CHECK(bench.found == places());
}

TEST_CASE("7 a chain whose end was cut off together with its head is behind its checkpoint") {
    Bench bench;
    // What no checkpoint has confirmed yet, nobody can miss; an orderly stop confirms everything.
    const auto last = checkpoints_in(bench.marks, bench.keys, office).back().head.seq;
    CHECK(last == bench.length);
    for (const auto seq : spread(0, bench.length - 1))
        bench.bend(seq + 1, "behind_checkpoint", [&](Connection& past) { set_back(past, seq); });
    CHECK(bench.found == places());
}

TEST_CASE("8 an older copy in the place of the whole file is behind its checkpoint") {
    if (test_backend() == Backend::sqlite) {
        Bench bench(true);
        for (const auto seq : spread(0, bench.length - 1)) {
            const auto copy = open_sqlite(bench.copy_of(seq).string(), SqliteUse::writer);
            bench.judge(bench.verify(*copy, bench.marks), seq + 1, "behind_checkpoint");
        }
        CHECK(bench.found == places());
        return;
    }
    // On PostgreSQL a restored dump: every office's rows as they were.
    Bench bench;
    for (const auto seq : spread(0, bench.length - 1))
        bench.bend(seq + 1, "behind_checkpoint", [&](Connection& past) {
            set_back(past, seq);
            for (const auto* table :
                 {"platform_audit", "platform_audit_subjects", "platform_audit_heads"})
                past.execute(fmt::format("DELETE FROM {} WHERE office_id = $1", table), neighbour);
        });
    CHECK(bench.found == places());
}

TEST_CASE("9 entries of another office's chain are named") {
    Bench bench;
    for (const auto seq : spread(1, bench.length))
        bench.bend(seq, "changed", [&](Connection& past) {
            past.execute("DELETE FROM platform_audit WHERE office_id = $1 AND seq >= $2", office,
                         seq);
            past.execute(
                "UPDATE platform_audit SET office_id = $1 WHERE office_id = $2 AND seq >= $3",
                office, neighbour, seq);
            past.execute(
                "UPDATE platform_audit_heads SET link = (SELECT link FROM platform_audit"
                " WHERE office_id = $1 AND seq = $2) WHERE office_id = $1",
                office, bench.length);
        });
    CHECK(bench.found == places());
}

TEST_CASE("10 an entry with an emptied column is named") {
    Bench bench;
    int turn = 0;
    for (const auto seq : spread(1, bench.length)) {
        const char* const emptied[] = {"account_id = NULL", "action = ''", "outcome = ''",
                                       "detail = ''", "at = 0"};
        bench.bend(seq, "changed",
                   fmt::format("UPDATE platform_audit SET {} WHERE office_id = $1 AND seq = $2",
                               emptied[turn++ % 5]));
    }
    CHECK(bench.found == places());
}

TEST_CASE("11 an entry with another time is named") {
    Bench bench;
    for (const auto seq : spread(1, bench.length))
        bench.bend(seq, "changed",
                   "UPDATE platform_audit SET at = at - 1 WHERE office_id = $1 AND seq = $2");
    CHECK(bench.found == places());
}

TEST_CASE("12 a checkpoint with another key's id, or any other word changed, is named") {
    Bench bench;
    std::vector<std::string> lines;
    std::ifstream in(bench.marks / checkpoint_file);
    for (std::string line; std::getline(in, line);)
        if (line.find(office.text()) != std::string::npos) lines.push_back(line);
    REQUIRE(static_cast<int>(lines.size()) >= places());
    const auto genuine = checkpoints_in(bench.marks, bench.keys, office);
    const auto other = Keys::from_passphrase("keys of somebody else");
    const auto other_id = public_key_id(other.public_key());
    for (int place = 0; place < places(); ++place) {
        const auto at = static_cast<std::size_t>(place);
        auto line = lines[at];
        if (place % 3 == 0)  // Only the id.
            line.replace(line.find(public_key_id(bench.keys.public_key())), other_id.size(),
                         other_id);
        else if (place % 3 == 1)  // Signed by another key, correctly.
            line = checkpoint_line(other, office, genuine[at].head, moment(place));
        else  // Another time.
            line[line.find('Z') - 1] ^= 1;
        while (line.ends_with('\n')) line.pop_back();
        const auto folder = fresh_folder();
        std::ofstream out(folder / checkpoint_file);
        for (const auto& kept : lines) out << (&kept == &lines[at] ? line : kept) << '\n';
        out.close();
        bench.judge(bench.verify(*bench.connection, folder), genuine[at].head.seq,
                    "checkpoint_changed");
    }
    CHECK(bench.found == places());
}

TEST_CASE("13 a chain that was set back and went on is named from where it went on") {
    Bench bench;
    for (const auto seq : spread(0, bench.length - 1)) {
        const auto folder = fresh_folder();
        std::filesystem::copy(bench.marks / checkpoint_file, folder / checkpoint_file);
        bench.connection->execute("BEGIN");
        set_back(*bench.connection, seq);
        {
            // The genuine program with the genuine keys; a little, or beyond where it had been.
            Program program(*bench.connection, bench.keys, folder, 9, bench.length + 100);
            program.append(office, seq % 2 == 0 ? 2 : bench.length - seq + 5, true);
            CHECK(program.checkpoints.state(office).is_set_back);
        }
        const auto check = verify_audit(*bench.connection, bench.keys, office,
                                        checkpoints_in(folder, bench.keys, office));
        CHECK(check.first_bad == seq + 1);
        CHECK_MESSAGE(check.why.ends_with("_checkpoint"), check.why, " ", seq);
        ++(check.first_bad == seq + 1 ? bench.found : bench.missed);
        bench.connection->execute("ROLLBACK");
    }
    CHECK(bench.found == places());
}

TEST_CASE("14 an entry whose subjects were taken off, or put on, the index is named") {
    Bench bench;
    int turn = 0;
    for (const auto seq : spread(1, bench.length))
        if (turn++ % 2 == 0)
            bench.bend(seq, "index",
                       "DELETE FROM platform_audit_subjects WHERE office_id = $1 AND seq = $2");
        else
            bench.bend(seq, "index", [&](Connection& past) {
                past.execute(
                    "INSERT INTO platform_audit_subjects (office_id, subject_id, seq)"
                    " VALUES ($1, $2, $3)",
                    office, Uuid::named("somebody else"), seq);
            });
    CHECK(bench.found == places());
}

// Beyond the fourteen: whoever holds the key but not the place of the checkpoints.
TEST_CASE("entries written anew with the key are other than their checkpoint") {
    Bench bench;
    for (const auto seq : spread(1, bench.length)) {
        // The first entry has a checkpoint, and then every seventh.
        const auto confirmed = seq == 1 ? 0 : 1 + (seq - 2) / confirmed_every * confirmed_every;
        bench.bend(confirmed + 1, "other_than_checkpoint", [&](Connection& past) {
            set_back(past, seq - 1);
            std::mt19937_64 random(5);
            AuditChain chain(past, bench.keys);
            for (auto at = seq; at <= bench.length; ++at)
                chain.append(office, moment(at), an_entry(random));
            chain.flush();
        });
    }
    CHECK(bench.found == places());
}

TEST_CASE(
    "a clean chain with its checkpoints never alarms, whatever was torn, stopped or repeated") {
    const Keys keys = (start_crypto(), Keys::from_passphrase("the keys of the chain"));
    const auto folder = fresh_folder();
    const auto connection = open_behind_the_curtain(folder);
    set_logging(false);
    std::mt19937_64 random(7);
    const int chains = is_long() ? 1'000 : 60;
    int alarms = 0;
    for (int i = 0; i < chains; ++i) {
        const OfficeId whose{Uuid::named(fmt::format("office {}", i))};
        const auto marks = fresh_folder();
        std::int64_t second = 0;
        for (auto runs = 1 + random() % 3; runs > 0; --runs) {
            Checkpoints checkpoints(
                {.folder = marks, .entries = 1 + static_cast<std::int64_t>(random() % 9)}, keys,
                [&second] { return moment(second); });
            checkpoints.begin(*connection, whose);
            checkpoints.write_due(moment(second));
            connection->execute("BEGIN");
            for (auto entries = random() % 30; entries > 0; --entries) {
                AuditChain chain(*connection, keys);
                chain.append(whose, moment(++second), an_entry(random));
                for (const auto& [which, head] : chain.flush()) checkpoints.kept(which, head);
                if (random() % 2) checkpoints.write_due(moment(second));
            }
            connection->execute("COMMIT");
            if (random() % 2) {  // A power cut while a checkpoint is written.
                std::ofstream out(marks / checkpoint_file, std::ios::app);
                const auto line =
                    checkpoint_line(keys, whose, {1, {std::string(32, 'x')}}, moment(0));
                out << line.substr(0, random() % (line.size() - 20));
            }
        }
        const auto check =
            verify_audit(*connection, keys, whose, checkpoints_in(marks, keys, whose));
        CHECK(verdict_of(check) == "whole");
        if (check.first_bad) ++alarms;
    }
    CHECK(alarms == 0);
    MESSAGE(
        fmt::format("{} classes at {} places each, {} clean chains", classes, places(), chains));
}

}  // namespace
}  // namespace wedka
