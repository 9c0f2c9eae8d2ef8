#include "platform/checkpoints.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <fstream>
#include <sstream>

#include "platform/log.hpp"
#include "platform/store.hpp"
#include "support/test_office.hpp"
#include "support/test_store.hpp"

namespace wedka {
namespace {

const OfficeId office{Uuid::named("our office")};

Moment moment(std::int64_t seconds) {
    return Moment{std::chrono::seconds{1'800'000'000 + seconds}};
}

AuditHead head(std::int64_t seq) {
    return {seq, {std::string(32, static_cast<char>('a' + seq % 20))}};
}

/// Checkpoints of one office at a clock that the test sets; what is logged is kept.
struct Bench {
    Keys keys = (start_crypto(), Keys::from_passphrase("the keys of the chain"));
    std::filesystem::path folder = fresh_folder();
    std::int64_t second = 0;
    std::vector<std::string> logged;

    Bench() {
        set_logging(true);
        send_log_to([this](std::string_view line) { logged.emplace_back(line); });
    }
    ~Bench() {
        send_log_to({});
        set_logging(false);
    }

    Checkpoints::Settings settings(bool makes_folder = false) const {
        return {.folder = folder, .makes_folder = makes_folder};
    }
    Checkpoints::Clock clock() {
        return [this] { return moment(second); };
    }
    std::vector<std::int64_t> written() const {
        std::vector<std::int64_t> seqs;
        for (const auto& one : read_checkpoints(folder, keys).checkpoints) {
            CHECK(one.is_genuine);
            seqs.push_back(one.head.seq);
        }
        return seqs;
    }
    std::string text() const {
        std::stringstream all;
        all << std::ifstream(folder / checkpoint_file).rdbuf();
        return all.str();
    }
};

using Seqs = std::vector<std::int64_t>;

}  // namespace

TEST_CASE(
    "a checkpoint is written at once for a new chain, then after 1 000 entries or five minutes") {
    Bench bench;
    Checkpoints checkpoints(bench.settings(), bench.keys, bench.clock());
    checkpoints.kept(office, head(3));
    CHECK_FALSE(checkpoints.write_due(moment(0)));
    CHECK(bench.written() == Seqs{3});

    checkpoints.kept(office, head(1'002));
    CHECK(checkpoints.write_due(moment(0)));
    CHECK(bench.written() == Seqs{3});
    checkpoints.kept(office, head(1'003));
    CHECK_FALSE(checkpoints.write_due(moment(0)));
    CHECK(bench.written() == Seqs{3, 1'003});

    checkpoints.kept(office, head(1'004));
    bench.second = 100;
    checkpoints.kept(office, head(1'005));
    CHECK(checkpoints.write_due(moment(299)));
    CHECK_FALSE(checkpoints.write_due(moment(300)));
    CHECK(bench.written() == Seqs{3, 1'003, 1'005});
    // Nothing new, nothing written; and no commit that is told late goes back.
    checkpoints.kept(office, head(1'004));
    CHECK_FALSE(checkpoints.write_due(moment(9'999)));
    CHECK(bench.written() == Seqs{3, 1'003, 1'005});
}

TEST_CASE("an orderly stop confirms everything, and the next start goes on from there") {
    Bench bench;
    {
        Checkpoints checkpoints(bench.settings(), bench.keys, bench.clock());
        checkpoints.start();
        checkpoints.kept(office, head(1));
        checkpoints.kept(office, head(5));
        checkpoints.stop();
        CHECK(bench.written().back() == 5);
    }
    Checkpoints checkpoints(bench.settings(), bench.keys, bench.clock());
    CHECK(checkpoints.state(office).last->head == head(5));
    checkpoints.kept(office, head(6));
    checkpoints.write_all();
    CHECK(bench.written().back() == 6);
    struct stat status{};
    REQUIRE(::stat((bench.folder / checkpoint_file).c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600U);
}

TEST_CASE("a place that cannot be written is logged and shown, and tried again until it can") {
    Bench bench;
    Checkpoints checkpoints(bench.settings(), bench.keys, bench.clock());
    // A folder stands where the file should: nobody, root neither, can write to it.
    std::filesystem::create_directory(bench.folder / checkpoint_file);
    checkpoints.kept(office, head(2));
    CHECK(checkpoints.write_due(moment(0)));
    CHECK(checkpoints.state(office).is_failing);
    CHECK_FALSE(checkpoints.state(office).last.has_value());
    REQUIRE(bench.logged.size() == 1);
    CHECK(bench.logged.front().find(R"("level":"error","event":"checkpoint not written")") !=
          std::string::npos);

    std::filesystem::remove(bench.folder / checkpoint_file);
    CHECK(checkpoints.write_due(moment(29)));
    CHECK_FALSE(checkpoints.write_due(moment(30)));
    CHECK_FALSE(checkpoints.state(office).is_failing);
    CHECK(bench.written() == Seqs{2});
}

TEST_CASE("a chosen place that is not there is not made, the own one is") {
    Bench bench;
    bench.folder /= "share";
    {
        Checkpoints checkpoints(bench.settings(), bench.keys, bench.clock());
        CHECK(checkpoints.state(office).is_failing);
        CHECK(bench.logged.size() == 1);
        checkpoints.kept(office, head(1));
        checkpoints.write_all();
        CHECK(bench.logged.size() == 2);
    }
    CHECK_FALSE(std::filesystem::exists(bench.folder));
    Checkpoints checkpoints(bench.settings(true), bench.keys, bench.clock());
    checkpoints.kept(office, head(1));
    checkpoints.write_all();
    CHECK(bench.written() == Seqs{1});
}

TEST_CASE("the file is only ever added to, and a torn line stays alone") {
    Bench bench;
    Checkpoints checkpoints(bench.settings(), bench.keys, bench.clock());
    checkpoints.kept(office, head(1));
    checkpoints.write_all();
    std::ofstream(bench.folder / checkpoint_file, std::ios::app) << "wedka-checkpoint-1 torn";
    const auto before = bench.text();
    checkpoints.kept(office, head(2));
    checkpoints.write_all();
    CHECK(bench.text().starts_with(before + "\nwedka-checkpoint-1 "));
    CHECK(bench.written() == Seqs{1, 2});
    CHECK(read_checkpoints(bench.folder, bench.keys).torn_lines == 1);
}

TEST_CASE("a line tells what it confirms, and whoever has the public key can check it") {
    Bench bench;
    const auto line = checkpoint_line(bench.keys, office, head(7), moment(0));
    const auto key = bench.keys.public_key();
    CHECK(line.starts_with(fmt::format("wedka-checkpoint-1 {} 7 {} 2027-01-15T08:00:00Z {} ",
                                       office.text(), hex(head(7).link.data), public_key_id(key))));
    const auto at = line.rfind(' ');
    const auto signature = from_base64url(line.substr(at + 1, line.size() - at - 2));
    REQUIRE(signature);
    CHECK(signature_fits(key, line.substr(0, at), *signature));
    CHECK_FALSE(signature_fits(key, line.substr(0, at - 1), *signature));
    CHECK_FALSE(signature_fits(Keys::from_passphrase("others").public_key(), line.substr(0, at),
                               *signature));
    CHECK(public_key_pem(key).starts_with("-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA"));
}

TEST_CASE("a line with any letter changed is no genuine one") {
    Bench bench;
    const auto line = checkpoint_line(bench.keys, office, head(7), moment(0));
    int refused = 0;
    // The very last letter of base64url holds two bits that mean nothing.
    for (std::size_t i = 0; i + 2 < line.size(); ++i) {
        auto changed = line;
        changed[i] = changed[i] == 'b' ? 'c' : 'b';
        std::ofstream(bench.folder / checkpoint_file) << changed;
        const auto file = read_checkpoints(bench.folder, bench.keys);
        const bool is_refused = file.torn_lines == 1 || !file.checkpoints.at(0).is_genuine;
        CHECK_MESSAGE(is_refused, i);
        refused += is_refused;
    }
    CHECK(refused == static_cast<int>(line.size()) - 2);
}

TEST_CASE("the store tells how far each chain stands after its commits, reads and changes alike") {
    test::TestOffice centre;
    std::mutex mutex;
    std::map<OfficeId, std::int64_t> told;
    centre.store().tell_heads([&](OfficeId whose, const AuditHead& now) {
        const std::lock_guard lock(mutex);
        told[whose] = std::max(told[whose], now.seq);
    });
    centre.person("Ola", "Nowak");
    CHECK(told[centre.office()] == centre.traces());
    CHECK(centre.get("/api/staff").status == 200);
    CHECK(centre.get("/api/staff", "").status == 401);
    centre.store().stop();
    CHECK(told[centre.office()] == centre.traces());
}

}  // namespace wedka
