#include "platform/operation.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstdlib>
#include <ctime>

#include "support/test_office.hpp"

namespace wedka {
namespace {

using test::TestOffice;

const Uuid jan = Uuid::named("Jan");
const Uuid ola = Uuid::named("Ola");

Moment noon(const std::string& day) {
    return Moment{Day::parse(day).value().chrono().time_since_epoch()} + std::chrono::hours{12};
}

/// A worker of the office in a role, at noon of a day.
struct Worker {
    TestOffice office;
    app::RolePolicy policy;
    Actor actor;
    Moment now = noon("2026-11-21");

    explicit Worker(const std::string& role)
        : actor{.office = office.office(),
                .account = AccountId{Uuid::named("account")},
                .worker = Uuid::named("worker"),
                .name = "Beata Brzoza",
                .roles = {role}} {}

    template <class Work>
    void change(Work work, Reasons reasons = {}) {
        office.store().change_now(office.office(), [&](Connection& connection) {
            Transaction transaction(connection, office.keys(), policy, actor, now, reasons);
            work(transaction);
        });
    }
    void grant(const Uuid& subject, const std::string& from_on,
               const std::optional<std::string>& to_on = {}) {
        change([&](Transaction& transaction) {
            grant_access(transaction, subject, actor.worker, "assignment", from_on, to_on);
        });
    }
    /// "allowed", or the code of the refusal.
    std::string asks(std::string_view permission, const Uuid& subject) {
        std::string answer = "allowed";
        office.store().read(office.office(), [&](Connection& connection) {
            const Operation operation(connection, office.keys(), policy, actor, now);
            if (const auto refusal = operation.deny(permission, subject))
                answer = refusal->findings.at(0).code;
        });
        return answer;
    }
    /// How many of the granted subjects the predicate of lists lets through.
    std::int64_t sees(std::string_view permission) {
        std::int64_t seen = 0;
        office.store().read(office.office(), [&](Connection& connection) {
            const Operation operation(connection, office.keys(), policy, actor, now);
            const auto reach = operation.reach(permission);
            seen = connection.value<std::int64_t>(
                "SELECT COUNT(DISTINCT s.subject_id) FROM platform_access_grants s "
                "WHERE s.office_id = $1 AND " +
                    within_reach("s.subject_id", 2),
                actor.office, reach.whole_office, reach.worker, reach.on);
        });
        return seen;
    }
};

TEST_CASE("a permission that nobody has is denied to everybody") {
    Worker head("head");
    head.grant(jan, "2000-01-01");
    CHECK(head.asks("people.read_minds", jan) == "not_assigned");
    CHECK(head.sees("people.read_minds") == 0);
}

TEST_CASE("who works with assigned people is denied the others, and learns only what they may know") {
    Worker psychologist("psychologist");
    CHECK(psychologist.asks("people.read", jan) == "not_found");
    Worker worker("social_worker");
    CHECK(worker.asks("people.read", jan) == "not_assigned");
}

TEST_CASE("an assignment holds from its first to its last day") {
    Worker worker("psychologist");
    worker.grant(jan, "2026-11-21", "2026-11-30");
    struct {
        const char* day;
        const char* answer;
    } const days[] = {{"2026-11-20", "not_found"},
                      {"2026-11-21", "allowed"},
                      {"2026-11-30", "allowed"},
                      {"2026-12-01", "not_found"}};
    for (const auto& each : days) {
        worker.now = noon(each.day);
        CHECK_MESSAGE(worker.asks("people.read", jan) == each.answer, each.day);
        CHECK_MESSAGE(worker.sees("people.read") == (worker.asks("people.read", jan) == "allowed"),
                      each.day);
    }
    CHECK(worker.asks("people.read", ola) == "not_found");
}

TEST_CASE("an assignment begins and ends at midnight in Poland, in winter and in summer") {
    Worker worker("psychologist");
    worker.grant(jan, "2026-11-21", "2026-11-30");
    worker.grant(ola, "2026-06-01", "2026-06-30");
    const auto minute = std::chrono::minutes{1};
    const auto midnight = [](const char* day) {
        return noon(day) + std::chrono::hours{11};  // 23:00 UTC is midnight in winter.
    };
    const auto summer_midnight = [&](const char* day) {
        return midnight(day) - std::chrono::hours{1};
    };
    struct {
        Moment now;
        Uuid subject;
        const char* answer;
    } const moments[] = {{midnight("2026-11-20") - minute, jan, "not_found"},
                         {midnight("2026-11-20"), jan, "allowed"},
                         {midnight("2026-11-30") - minute, jan, "allowed"},
                         {midnight("2026-11-30"), jan, "not_found"},
                         {summer_midnight("2026-05-31") - minute, ola, "not_found"},
                         {summer_midnight("2026-05-31"), ola, "allowed"},
                         {summer_midnight("2026-06-30") - minute, ola, "allowed"},
                         {summer_midnight("2026-06-30"), ola, "not_found"}};
    // Wherever the machine stands.
    for (const auto* zone : {"UTC", "America/New_York"}) {
        setenv("TZ", zone, 1);
        tzset();
        for (const auto& each : moments) {
            worker.now = each.now;
            CAPTURE(each.now.time_since_epoch().count());
            CHECK(worker.asks("people.read", each.subject) == each.answer);
            CHECK(worker.sees("people.read") == (each.answer == std::string("allowed")));
        }
    }
    unsetenv("TZ");
    tzset();
}

TEST_CASE("an assignment given anew has its new last day") {
    Worker worker("psychologist");
    worker.grant(jan, "2026-11-01");
    worker.grant(jan, "2026-11-01", "2026-11-20");
    CHECK(worker.asks("people.read", jan) == "not_found");
}

TEST_CASE("an assignment to somebody else opens nothing") {
    Worker worker("psychologist");
    worker.grant(jan, "2000-01-01");
    worker.actor.worker = Uuid::named("another worker");
    CHECK(worker.asks("people.read", jan) == "not_found");
    CHECK(worker.sees("people.read") == 0);
}

TEST_CASE("a deputy knows from the first to the last day whom the absent worker knows") {
    Worker deputy("psychologist");
    const auto absent = Uuid::named("absent worker");
    deputy.change([&](Transaction& transaction) {
        grant_access(transaction, jan, absent, "lead", "2000-01-01");
        grant_access(transaction, ola, absent, "lead", "2000-01-01", "2026-11-21");
        put_deputyship(transaction, {absent, deputy.actor.worker, "2026-11-21", "2026-11-30"});
    });
    struct {
        const char* day;
        std::int64_t seen;
    } const days[] = {{"2026-11-20", 0}, {"2026-11-21", 2}, {"2026-11-30", 1}, {"2026-12-01", 0}};
    for (const auto& each : days) {
        deputy.now = noon(each.day);
        CHECK_MESSAGE(deputy.sees("people.read") == each.seen, each.day);
        CHECK_MESSAGE((deputy.asks("people.read", jan) == "allowed") == (each.seen > 0), each.day);
    }
}

TEST_CASE("a conflict of interest hides from every role what any grant or seal would show") {
    for (const auto* role : {"head", "psychologist", "auditor"}) {
        Worker worker(role);
        worker.grant(jan, "2000-01-01");
        worker.change([&](Transaction& transaction) {
            hide_behind_seal(transaction, jan);
            grant_access(transaction, jan, worker.actor.worker, seal_membership, "2000-01-01");
            state_purpose(transaction, jan, "letter");
            open_in_emergency(transaction, jan, worker.now + std::chrono::hours{1});
            note_conflict(transaction, jan, worker.actor.worker);
        });
        CHECK(worker.asks("people.read", jan) == "not_found");
        CHECK(worker.sees("people.find") == 0);
        worker.change([&](Transaction& transaction) {
            forget_conflicts(transaction, worker.actor.worker);
        });
        CHECK(worker.asks("people.read", jan) == (role == std::string("auditor") ? "not_found"
                                                                                  : "allowed"));
    }
}

TEST_CASE("an emergency opens reading to the moment, in no list, and nothing to who may not") {
    Worker worker("social_worker");
    const auto open = [](Worker& one) {
        one.change([&](Transaction& transaction) {
            hide_behind_seal(transaction, jan);
            open_in_emergency(transaction, jan, one.now + std::chrono::minutes{60});
        });
    };
    CHECK(worker.asks("people.read", jan) == "not_assigned");
    open(worker);
    CHECK(worker.asks("people.read", jan) == "allowed");
    CHECK(worker.asks("people.change", jan) == "emergency_only");
    CHECK(worker.sees("people.read") == 0);
    worker.now += std::chrono::minutes{60};
    CHECK(worker.asks("people.read", jan) == "not_found");

    Worker accountant("accountant");
    open(accountant);
    CHECK(accountant.asks("people.read", jan) == "not_assigned");
}

TEST_CASE("the whole office needs no assignment, but a purpose for files that are not one's own") {
    Worker head("head");
    CHECK(head.asks("people.find", jan) == "allowed");
    CHECK(head.asks("people.read", jan) == "purpose_needed");
    head.change([](Transaction& transaction) { state_purpose(transaction, jan, "letter"); });
    CHECK(head.asks("people.read", jan) == "allowed");
    CHECK(head.asks("people.read", ola) == "purpose_needed");
    Worker("psychologist");
    head.grant(jan, "2000-01-01");
    head.grant(ola, "2000-01-01", "2000-01-02");
    CHECK(head.sees("people.read") == 2);
}

const Finding likely{.rule = "R1-15",
                     .field = "last_name",
                     .code = "likely_duplicate",
                     .can_be_justified = true};
const Finding wrong{.rule = "R1-01", .field = "pesel", .code = "wrong"};

TEST_CASE("a finding that nothing can be said for is refused, reasons or not") {
    Worker head("head");
    head.change(
        [](Transaction& transaction) {
            const auto refusal = transaction.verdict({likely, wrong});
            REQUIRE(refusal);
            CHECK(refusal->kind == RefusalKind::refused_by_rule);
            CHECK(refusal->findings.size() == 2);
        },
        {{"R1-15", "twins"}, {"R1-01", "please"}});
    CHECK(head.office.rows("platform_reasons") == 0);
}

TEST_CASE("a finding that may be justified waits for its reason; a blank one is none") {
    Worker head("head");
    for (const Reasons& reasons :
         {Reasons{}, Reasons{{"R1-15", ""}}, Reasons{{"R1-15", " \t\n"}}, Reasons{{"R1-16", "x"}}})
        head.change(
            [](Transaction& transaction) {
                const auto refusal = transaction.verdict({likely});
                REQUIRE(refusal);
                CHECK(refusal->kind == RefusalKind::needs_reason);
            },
            reasons);
    CHECK(head.office.rows("platform_reasons") == 0);
}

TEST_CASE("a reason is kept encrypted, and the trace names its id and keyed hash, never its words") {
    Worker head("head");
    const std::string words = "bliźniaczki, akty urodzenia widziane";
    head.change(
        [&](Transaction& transaction) {
            CHECK_FALSE(transaction.verdict({likely}));
            transaction.record("people.register", AccountId{jan});
            const auto trail = transaction.trail();
            REQUIRE(trail.size() == 1);
            CHECK(trail[0].outcome == "done");
            CHECK(trail[0].subjects == jan.text());
            CHECK(trail[0].detail.find("R1-15 ") == 0);
            CHECK(trail[0].detail.find("bli") == std::string::npos);

            const auto kept = transaction.database.find<std::tuple<Uuid, Bytes>>(
                "SELECT reason_id, reason FROM platform_reasons WHERE office_id = $1",
                transaction.office());
            REQUIRE(kept);
            const auto& [id, cipher] = *kept;
            CHECK(trail[0].detail.find(id.text()) != std::string::npos);
            CHECK(trail[0].detail.find(hex(transaction.keys.keyed_hash("reason", words).data)) !=
                  std::string::npos);
            CHECK(cipher.data.find("bli") == std::string::npos);
            CHECK(transaction.unseal("platform_reasons", "reason", id, cipher) == words);
            CHECK_THROWS(transaction.unseal("platform_reasons", "reason", ola, cipher));
        },
        {{"R1-15", words}});
}

TEST_CASE("two subjects of one change stand in one entry, two records make two") {
    Worker head("head");
    head.change([](Transaction& transaction) {
        CHECK(transaction.trail().empty());
        transaction.record("access.assign", AccountId{jan}, AccountId{ola});
        transaction.record("access.assign");
        const auto trail = transaction.trail();
        REQUIRE(trail.size() == 2);
        CHECK(trail[0].subjects == jan.text() + " " + ola.text());
        CHECK(trail[1].subjects.empty());
    });
}

}  // namespace
}  // namespace wedka
