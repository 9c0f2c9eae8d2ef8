#include <doctest/doctest.h>
#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <random>

#include "access/anomaly_store.hpp"
#include "support/test_office.hpp"

/// A month of an office that works, with snoops planted among it, a few for each rule: what the
/// rules find of them, and how much of what stands at the top of the list is real.

namespace wedka::access {
namespace {

using test::TestOffice;

const auto first_day = *Day::of(2027, 11, 1);
const auto month_from = *Day::of(2027, 12, 1);
const auto month_to = *Day::of(2027, 12, 30);

struct Worker {
    AccountId account;
    MemberId member;
    std::vector<std::size_t> caseload;  ///< Places among the people.
};

/// Somebody whom the month has to find.
struct Planted {
    AnomalyRule rule;
    std::optional<AccountId> account;
    std::optional<PersonId> person;
    Day on;
};

class Month : public TestOffice {
  public:
    Month() {
        hire();
        register_people();
    }

    /// Days of ordinary work, with what is no sin: substitutions, slips, evenings, fruitless
    /// searches.
    void work() {
        for (Day day = first_day; day <= month_to; day = day.plus_days(1)) {
            if (day.weekday() >= Weekday::saturday) continue;
            for (std::size_t worker = 0; worker < workers.size(); ++worker) work_day(worker, day);
        }
    }
    void plant();
    /// Everything that was gathered becomes the trace.
    void write_trace();
    std::vector<Anomaly> found();

    std::vector<Worker> workers;
    std::vector<PersonId> people;
    std::vector<Planted> planted;
    std::size_t views = 0;
    double seconds = 0;
    double work_seconds = 0;  ///< Of the processor; another program's work does not count.

  private:
    struct Entry {
        Instant at;
        AuditEntry entry;
    };

    void hire();
    void register_people();
    void work_day(std::size_t worker, Day day);
    std::size_t any(std::size_t count) { return random_() % count; }
    bool in_thousand(std::size_t cases) { return any(1000) < cases; }
    static Instant at(Day day, std::int64_t minute) {
        return Instant::start_of(day).plus(std::chrono::minutes{minute});
    }
    void trace(std::size_t worker, Instant when, const std::string& action,
               const std::string& subjects, const std::string& outcome = "read") {
        entries_.push_back({when,
                            {.account = workers[worker].account,
                             .action = action,
                             .outcome = outcome,
                             .subjects = subjects,
                             .detail = {}}});
    }
    void open(std::size_t worker, std::size_t person, Instant when) {
        const auto id = people[person].text();
        trace(worker, when, "people.read", id);
        trace(worker, when.plus(std::chrono::seconds{1}), "casework.read", id);
        views += 2;
    }
    void act(std::size_t worker, std::size_t person, Instant when) {
        trace(worker, when, "casework.note_work", people[person].text(), "done");
    }
    std::size_t stranger(std::size_t worker) {
        for (;;)
            if (const auto person = any(active); !is_own(worker, person)) return person;
    }
    bool is_own(std::size_t worker, std::size_t person) const {
        return std::ranges::find(workers[worker].caseload, person) !=
               workers[worker].caseload.end();
    }
    void snoop(AnomalyRule rule, std::size_t worker, std::size_t person, Day day,
               std::int64_t minute) {
        open(worker, person, at(day, minute));
        planted.push_back({rule, workers[worker].account, people[person], day});
    }
    Day working_day() {
        for (;;) {
            const auto day = month_from.plus_days(static_cast<std::int64_t>(any(21)));
            if (day.weekday() < Weekday::saturday && day.text() != "2027-12-24") return day;
        }
    }

    static constexpr std::size_t staff = 14;
    static constexpr std::size_t active =
        560;  ///< People of caseloads; the others are long closed.
    static constexpr std::size_t closed = 40;

    std::mt19937_64 random_{20261122};
    std::vector<Entry> entries_;
};

void Month::hire() {
    for (std::size_t i = 0; i < staff; ++i) {
        const auto name = fmt::format("Brzost{}", static_cast<char>('a' + i));
        const auto member =
            post("/api/staff", fmt::format(R"({{"first_name":"Maria","last_name":"{}"}})", name))
                .at("member_id");
        const auto account =
            post("/api/accounts",
                 fmt::format(R"({{"member_id":"{}","login":"w{}","authorised_from":"2000-01-01",)"
                             R"("oath_on":"2000-01-01","roles":["social_worker"]}})",
                             member, i))
                .at("account_id");
        workers.push_back({AccountId::parse(account).value(), MemberId::parse(member).value(), {}});
    }
}

void Month::register_people() {
    const std::vector<std::string> names{"Nowak", "Kos", "Lis", "Wilk", "Mazur", "Krawiec"};
    for (std::size_t i = 0; i < active + closed; ++i) {
        // One in a hundred bears the surname of some worker.
        const auto name = i % 100 == 7 ? fmt::format("Brzost{}", static_cast<char>('a' + i / 100))
                                       : names[i % names.size()] + static_cast<char>('a' + i % 23);
        people.push_back(PersonId::parse(person(fmt::format("Os{}", i), name,
                                                fmt::format("19{:02}-01-02", 30 + i % 70)))
                             .value());
    }
    store().change_now(office(), [&](Connection& connection) {
        for (std::size_t person = 0; person < active; ++person) {
            auto& worker = workers[person % staff];
            worker.caseload.push_back(person);
            connection.execute(
                "INSERT INTO platform_access_grants (office_id, subject_id, worker_id, how, "
                "from_on) VALUES ($1, $2, $3, 'lead', '2025-01-01')",
                office(), people[person], worker.member);
        }
    });
}

void Month::work_day(std::size_t worker, Day day) {
    const auto& own = workers[worker].caseload;
    auto minute = static_cast<std::int64_t>(450 + any(30));
    const auto visits = 6 + any(7);
    for (std::size_t i = 0; i < visits; ++i, minute += static_cast<std::int64_t>(15 + any(30))) {
        const bool is_substitution = in_thousand(30);
        const bool is_slip = in_thousand(8);
        const auto person = is_substitution || is_slip ? stranger(worker) : own[any(own.size())];
        trace(worker, at(day, minute), "people.find", "");
        if (in_thousand(60)) continue;
        open(worker, person, at(day, minute + 2));
        if (is_substitution || (!is_slip && in_thousand(400)))
            act(worker, person, at(day, minute + 9));
    }
    if (in_thousand(8)) open(worker, own[any(own.size())], at(day, 1205 + any(30)));
    for (std::size_t i = 0; i < any(3); ++i)
        trace(worker, at(day, 700 + static_cast<std::int64_t>(any(300))), "people.read", "",
              "denied");
}

void Month::plant() {
    for (std::size_t i = 0; i < 20; ++i) {
        const auto worker = any(4);
        snoop(AnomalyRule::outside_caseload, worker, stranger(worker), working_day(), 640);
    }
    // The person in place 100 n + 7 bears the surname of worker n.
    for (std::size_t worker = 0; worker < 5; ++worker) {
        if (is_own(worker, worker * 100 + 7)) continue;
        for (int i = 0; i < 2; ++i)
            snoop(AnomalyRule::same_surname, worker, worker * 100 + 7, working_day(), 650);
    }
    for (std::size_t i = 0; i < 3; ++i) {
        const auto day = working_day();
        for (std::int64_t n = 0; n < 60; ++n) open(5 + i, stranger(5 + i), at(day, 480 + 6 * n));
        planted.push_back({AnomalyRule::volume, workers[5 + i].account, {}, day});
    }
    for (std::size_t i = 0; i < 8; ++i) {
        const auto worker = any(staff);
        const auto day = working_day();
        open(worker, stranger(worker), at(day, 1350));
        planted.push_back({AnomalyRule::off_hours, workers[worker].account, {}, day});
    }
    for (std::size_t i = 0; i < 4; ++i) {
        const auto day = working_day();
        for (std::int64_t n = 0; n < 15; ++n)
            trace(8 + i, at(day, 600).plus(std::chrono::seconds{20 * n}), "people.read", "",
                  "denied");
        planted.push_back({AnomalyRule::denials, workers[8 + i].account, {}, day});
    }
    for (std::size_t i = 0; i < 5; ++i) {
        const auto day = working_day();
        for (std::int64_t n = 0; n < 8; ++n) trace(9 + i, at(day, 1020 + 4 * n), "people.find", "");
        planted.push_back({AnomalyRule::fruitless_searches, workers[9 + i].account, {}, day});
    }
    for (std::size_t person = 0; person < 3; ++person) {
        const auto day = working_day();
        for (std::size_t n = 0; n < 5; ++n)
            open((person + 3 + n) % staff, person,
                 at(day.plus_days(static_cast<std::int64_t>(n)), 660));
        planted.push_back({AnomalyRule::gossip_spike, {}, people[person], day.plus_days(3)});
    }
    for (std::size_t i = 0; i < 8; ++i)
        snoop(AnomalyRule::nobody_works_with, any(staff), active + any(closed), working_day(), 670);
    for (std::size_t worker = 0; worker < 4; ++worker) {
        const auto day = working_day();
        const auto person = workers[worker].caseload[3];
        trace(worker, at(day, 700), "people.read_pesel", people[person].text());
        planted.push_back({AnomalyRule::first_use, workers[worker].account, people[person], day});
    }
    // Three are on leave between Christmas and the new year, and look at one of their own.
    for (std::size_t worker = 11; worker < 14; ++worker) {
        const auto day = *Day::of(2027, 12, 29);
        open(worker, workers[worker].caseload[1], at(day, 720));
        planted.push_back({AnomalyRule::during_leave, workers[worker].account, {}, day});
        store().change_now(office(), [&](Connection& connection) {
            connection.execute(
                "INSERT INTO platform_deputies (office_id, worker_id, deputy_id, from_on, to_on) "
                "VALUES ($1, $2, $3, $4, $4)",
                office(), workers[worker].member, workers[worker - 3].member, day);
        });
    }
}

void Month::write_trace() {
    std::ranges::stable_sort(entries_, {}, &Entry::at);
    store().change_now(office(), [&](Connection& connection) {
        AuditChain chain(connection, keys());
        for (const auto& [when, entry] : entries_)
            chain.append(office(), Moment{std::chrono::microseconds{when.column()}}, entry);
        chain.flush();
    });
}

/// What this thread has worked so far.
double worked() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

std::vector<Anomaly> Month::found() {
    const app::RolePolicy policy;
    const Actor officer{.office = office(),
                        .account = account("ewa"),
                        .worker = Uuid::parse(member("ewa")).value(),
                        .name = "Ewa",
                        .roles = {"auditor"}};
    std::vector<Anomaly> all;
    store().read(office(), [&](Connection& connection) {
        const auto now = Instant::start_of(*Day::of(2028, 1, 5)).column();
        Query query(connection, keys(), policy, officer, Moment{std::chrono::microseconds{now}});
        const auto begun = std::chrono::steady_clock::now();
        const auto worked_before = worked();
        all = find_anomalies(trail_of(query, month_from, month_to), month_from, month_to);
        work_seconds = worked() - worked_before;
        seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    });
    return all;
}

/// Whether the row is about what somebody planted, whichever rule says so.
bool is_real(const Anomaly& row, const std::vector<Planted>& planted) {
    return std::ranges::any_of(planted, [&](const Planted& one) {
        if (one.account && std::ranges::find(row.accounts, *one.account) == row.accounts.end())
            return false;
        if (one.person && row.person) return one.person == row.person;
        return one.account && one.on == row.on && (!one.person || row.rule == one.rule);
    });
}

bool is_found(const Planted& one, const std::vector<Anomaly>& rows) {
    return std::ranges::any_of(rows, [&](const Anomaly& row) {
        return row.rule == one.rule && row.person == one.person && row.on == one.on &&
               (!one.account || row.accounts == std::vector{*one.account});
    });
}

constexpr std::array all_rules{AnomalyRule::outside_caseload, AnomalyRule::same_surname,
                               AnomalyRule::volume,           AnomalyRule::off_hours,
                               AnomalyRule::denials,          AnomalyRule::fruitless_searches,
                               AnomalyRule::gossip_spike,     AnomalyRule::nobody_works_with,
                               AnomalyRule::first_use,        AnomalyRule::during_leave};

}  // namespace

TEST_CASE("B8 AN-01 to AN-12 find the planted snoops of a month, and half of the top is real") {
    Month month;
    month.work();
    month.plant();
    month.write_trace();
    const auto rows = month.found();
    std::size_t all_found = 0;
    for (const auto rule : all_rules) {
        const auto of_rule = [&](const auto& one) { return one.rule == rule; };
        const auto planted = std::ranges::count_if(month.planted, of_rule);
        const auto found = std::ranges::count_if(
            month.planted, [&](const Planted& one) { return of_rule(one) && is_found(one, rows); });
        all_found += static_cast<std::size_t>(found);
        MESSAGE(std::string(boost::describe::enum_to_string(rule, "")), ": ", found, " of ",
                planted, " planted, ", std::ranges::count_if(rows, of_rule), " rows");
        CHECK(planted >= 3);
        CHECK(found * 10 >= planted * 9);
    }
    const auto top = std::min<std::size_t>(rows.size(), 100);
    const auto real =
        std::count_if(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(top),
                      [&](const Anomaly& row) { return is_real(row, month.planted); });
    MESSAGE(month.views, " views, ", all_found, " of ", month.planted.size(), " planted found, ",
            real, " of the top ", top, " real, ", rows.size(), " rows, ", month.seconds, " s");
    CHECK(month.views > 3000);
    CHECK(top == 100);
    CHECK(real >= 50);
}

TEST_CASE("B8 a million entries are looked through in five seconds" *
          doctest::skip(std::getenv("WEDKA_LONG") == nullptr ||
                        std::string(std::getenv("WEDKA_LONG")) != "yes")) {
    Month month;
    month.work();
    month.plant();
    month.write_trace();
    // The same months over and over.
    const auto office = month.office();
    const auto once = month.rows("platform_audit");
    for (std::int64_t copied = once; copied < 1'000'000; copied += once)
        month.store().change_now(office, [&](Connection& connection) {
            connection.execute(
                "INSERT INTO platform_audit (office_id, seq, at, account_id, action, outcome, "
                "subjects, detail, link) SELECT office_id, seq + $2, at, account_id, action, "
                "outcome, subjects, detail, link FROM platform_audit WHERE office_id = $1 AND seq "
                "<= $3",
                office, copied, once);
            connection.execute(
                "INSERT INTO platform_audit_subjects (office_id, subject_id, seq) SELECT "
                "office_id, subject_id, seq + $2 FROM platform_audit_subjects WHERE office_id = $1 "
                "AND seq <= $3",
                office, copied, once);
        });
    const auto rows = month.found();
    MESSAGE(month.rows("platform_audit"), " entries, ", rows.size(), " rows, ", month.seconds,
            " s, ", month.work_seconds, " s of work");
    CHECK(month.rows("platform_audit") >= 1'000'000);
    CHECK(month.work_seconds <= 5.0);
}

}  // namespace wedka::access
