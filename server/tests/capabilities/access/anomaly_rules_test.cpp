#include "access/anomaly_rules.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace wedka::access {
namespace {

const auto monday = *Day::of(2026, 11, 16);

/// A trail of a few weeks: Beata works with Ala, Celina with nobody.
struct Weeks {
    Trail trail;
    AccountId beata = AccountId::make();
    AccountId celina = AccountId::make();
    PersonId ala = PersonId::make();
    PersonId jan = PersonId::make();

    Weeks() {
        trail.now = Instant::start_of(monday.plus_days(60));
        add(beata, "Brzoza");
        add(celina, "Cisowska");
        trail.last_names = {{ala, "Leżajska"}, {jan, "Cisowski"}};
        works(beata, ala);
        did(celina, jan, monday.plus_days(-100));
    }
    void add(AccountId account, const std::string& last_name) {
        trail.viewers[account] = {MemberId::make(), last_name};
    }
    void works(AccountId account, PersonId person, bool is_by_office = true) {
        trail.assigned[person].push_back(
            {trail.viewers.at(account).worker,
             Period::make(monday.plus_days(-400), std::nullopt).value(), is_by_office});
    }
    void step(AccountId account, Instant at, const std::string& action,
              std::optional<PersonId> person, TraceOutcome outcome = TraceOutcome::read) {
        trail.steps.push_back({.entry = static_cast<std::int64_t>(trail.steps.size()) + 1,
                               .at = at,
                               .on = at.day_in_warsaw(),
                               .account = account,
                               .outcome = outcome,
                               .action = action,
                               .person = person});
    }
    static Instant at(Day day, int hour, int minute = 0) {
        return Instant::start_of(day).plus(std::chrono::hours{hour} + std::chrono::minutes{minute});
    }
    void opens(AccountId account, PersonId person, Day day, int hour = 10, int minute = 0) {
        step(account, at(day, hour, minute), "people.read", person);
    }
    void did(AccountId account, PersonId person, Day day, int hour = 11) {
        trail.acts.push_back({at(day, hour), account, person});
    }
    std::vector<Anomaly> found(AnomalyRule rule, Day from = monday.plus_days(-1),
                               Day to = monday.plus_days(20)) const {
        auto all = find_anomalies(trail, from, to);
        std::erase_if(all, [&](const Anomaly& one) { return one.rule != rule; });
        return all;
    }
    std::size_t count(AnomalyRule rule) const { return found(rule).size(); }
};

}  // namespace

TEST_CASE("AN-01 a record of somebody else's is opened, and nothing is done within a day") {
    Weeks weeks;
    weeks.opens(weeks.celina, weeks.ala, monday, 10);
    weeks.opens(weeks.celina, weeks.ala, monday, 12);
    weeks.opens(weeks.beata, weeks.ala, monday, 10);
    const auto found = weeks.found(AnomalyRule::outside_caseload);
    REQUIRE(found.size() == 1);
    CHECK(found[0].accounts == std::vector{weeks.celina});
    CHECK(found[0].person == weeks.ala);
    CHECK(found[0].count == 2);
    CHECK(found[0].entries == std::vector<std::int64_t>{1, 2});

    // Something was done at noon of the next day: 24 hours after the last look, not more.
    auto busy = weeks;
    busy.did(busy.celina, busy.ala, monday.plus_days(1), 12);
    CHECK(busy.count(AnomalyRule::outside_caseload) == 0);
    auto late = weeks;
    late.did(late.celina, late.ala, monday.plus_days(1), 13);
    CHECK(late.count(AnomalyRule::outside_caseload) == 1);
    auto other = weeks;
    other.did(other.beata, other.ala, monday);
    CHECK(other.count(AnomalyRule::outside_caseload) == 1);
    // Until a day has passed, nobody knows.
    auto early = weeks;
    early.trail.now = Weeks::at(monday.plus_days(1), 11);
    CHECK(early.count(AnomalyRule::outside_caseload) == 0);
}

TEST_CASE("AN-01 lists, searches, one's own day and reviews open nothing") {
    Weeks weeks;
    for (const std::string action : {"people.find", "desk.read", "desk.search",
                                     "access.read_traces", "access.review_anomalies"})
        weeks.step(weeks.celina, Weeks::at(monday, 10), action, weeks.ala);
    weeks.step(weeks.celina, Weeks::at(monday, 10), "people.read", std::nullopt);
    weeks.step(weeks.celina, Weeks::at(monday, 10), "people.read", weeks.ala, TraceOutcome::denied);
    CHECK(weeks.count(AnomalyRule::outside_caseload) == 0);
}

TEST_CASE("AN-02 somebody of the worker's own surname, unless the office gave them the person") {
    CHECK(share_surname("Cisowska", "Cisowski"));
    CHECK(share_surname("Nowak-Lis", "nowak"));
    CHECK(share_surname("Górecki", "Górecka"));
    CHECK_FALSE(share_surname("Lis", "Lisowski"));
    CHECK_FALSE(share_surname("", ""));

    Weeks weeks;
    weeks.opens(weeks.celina, weeks.jan, monday);
    weeks.did(weeks.celina, weeks.jan, monday);
    weeks.opens(weeks.beata, weeks.jan, monday);
    CHECK(weeks.count(AnomalyRule::same_surname) == 1);
    // Who registered a relative is still the one to ask.
    weeks.works(weeks.celina, weeks.jan, false);
    CHECK(weeks.count(AnomalyRule::same_surname) == 1);
    weeks.works(weeks.celina, weeks.jan);
    CHECK(weeks.count(AnomalyRule::same_surname) == 0);
}

TEST_CASE("AN-04 more people in a day than three times one's own median, and more than 25") {
    Weeks weeks;
    const auto look = [&](Day day, int people) {
        for (int i = 0; i < people; ++i) weeks.opens(weeks.celina, PersonId::make(), day);
    };
    for (int day = -14; day < -4; ++day) look(monday.plus_days(day), 9);
    look(monday, 25);
    look(monday.plus_days(1), 27);
    look(monday.plus_days(2), 28);
    const auto found = weeks.found(AnomalyRule::volume);
    REQUIRE(found.size() == 1);
    CHECK(found[0].on == monday.plus_days(2));
    CHECK(found[0].count == 28);
    CHECK(found[0].entries.size() == 20);
}

TEST_CASE("AN-05 before six, from eight in the evening and on days off, by Polish time") {
    Weeks weeks;
    const auto on = [&](Day day, int hour, int minute) {
        auto one = weeks;
        one.opens(one.beata, one.ala, day, hour, minute);
        return one.count(AnomalyRule::off_hours);
    };
    CHECK(on(monday, 5, 59) == 1);
    CHECK(on(monday, 6, 0) == 0);
    CHECK(on(monday, 19, 59) == 0);
    CHECK(on(monday, 20, 0) == 1);
    CHECK(on(monday.plus_days(-1), 12, 0) == 1);
    // 23:30 UTC on Sunday is half past midnight on Monday.
    weeks.step(weeks.beata, *Instant::parse("2026-11-15T23:30:00.000000Z"), "people.read",
               weeks.ala);
    const auto found = weeks.found(AnomalyRule::off_hours);
    REQUIRE(found.size() == 1);
    CHECK(found[0].on == monday);
}

TEST_CASE("AN-06 ten refusals within ten minutes") {
    Weeks weeks;
    const auto refused = [&](int minute) {
        weeks.step(weeks.celina, Weeks::at(monday, 10, minute), "people.read", std::nullopt,
                   TraceOutcome::denied);
    };
    for (int i = 0; i < 9; ++i) refused(i);
    CHECK(weeks.count(AnomalyRule::denials) == 0);
    auto slow = weeks;
    slow.step(slow.celina, Weeks::at(monday, 10, 11), "people.read", std::nullopt,
              TraceOutcome::denied);
    CHECK(slow.count(AnomalyRule::denials) == 0);
    refused(10);
    CHECK(weeks.count(AnomalyRule::denials) == 1);
}

TEST_CASE("AN-08 five searches in a day after which nobody was opened") {
    Weeks weeks;
    const auto search = [&](int hour, int minute) {
        weeks.step(weeks.beata, Weeks::at(monday, hour, minute), "people.find", std::nullopt);
    };
    for (int hour = 8; hour < 12; ++hour) search(hour, 0);
    // Letters typed one after another are one search.
    search(11, 1);
    CHECK(weeks.count(AnomalyRule::fruitless_searches) == 0);
    // What was found and opened was looked for.
    search(13, 0);
    weeks.opens(weeks.beata, weeks.ala, monday, 13, 15);
    CHECK(weeks.count(AnomalyRule::fruitless_searches) == 0);
    search(14, 0);
    const auto found = weeks.found(AnomalyRule::fruitless_searches);
    REQUIRE(found.size() == 1);
    CHECK(found[0].count == 5);
}

TEST_CASE("AN-09 more than three who do not work with a person look within seven days") {
    Weeks weeks;
    std::vector<AccountId> curious;
    for (int i = 0; i < 4; ++i) {
        curious.push_back(AccountId::make());
        weeks.add(curious.back(), "Osika");
    }
    for (int i = 0; i < 3; ++i) weeks.opens(curious[i], weeks.ala, monday.plus_days(i));
    weeks.opens(weeks.beata, weeks.ala, monday.plus_days(3));
    CHECK(weeks.count(AnomalyRule::gossip_spike) == 0);
    auto late = weeks;
    late.opens(curious[3], weeks.ala, monday.plus_days(7));
    CHECK(late.count(AnomalyRule::gossip_spike) == 0);
    weeks.opens(curious[3], weeks.ala, monday.plus_days(4));
    weeks.opens(curious[3], weeks.ala, monday.plus_days(5));
    const auto found = weeks.found(AnomalyRule::gossip_spike);
    REQUIRE(found.size() == 1);
    CHECK(found[0].on == monday.plus_days(4));
    CHECK(found[0].count == 4);
    CHECK_FALSE(key_of(found[0]).account);
    // The same row whatever days are asked for, so that what was said of it stays with it.
    const auto later = weeks.found(AnomalyRule::gossip_spike, monday.plus_days(4));
    REQUIRE(later.size() == 1);
    CHECK(key_of(later[0]) == key_of(found[0]));
    CHECK(weeks.found(AnomalyRule::gossip_spike, monday.plus_days(5)).empty());
    // Until a day has passed since the fourth looked, they may still do something.
    weeks.trail.now = Weeks::at(monday.plus_days(5), 9);
    CHECK(weeks.count(AnomalyRule::gossip_spike) == 0);
    weeks.trail.now = Weeks::at(monday.plus_days(5), 10);
    CHECK(weeks.count(AnomalyRule::gossip_spike) == 1);
}

TEST_CASE("AN-10 a person with whom nobody has worked for twelve months") {
    Weeks weeks;
    const auto old = PersonId::make();
    weeks.trail.last_names[old] = "Dawna";
    weeks.did(weeks.beata, old, monday.plus_months(-12).plus_days(-1));
    weeks.opens(weeks.celina, old, monday);
    weeks.opens(weeks.celina, weeks.ala, monday);
    weeks.opens(weeks.celina, weeks.jan, monday);
    CHECK(weeks.count(AnomalyRule::nobody_works_with) == 1);
    auto recent = weeks;
    recent.did(recent.beata, old, monday.plus_months(-12));
    CHECK(recent.count(AnomalyRule::nobody_works_with) == 0);
    auto early = weeks;
    early.trail.now = Weeks::at(monday.plus_days(1), 9);
    CHECK(early.count(AnomalyRule::nobody_works_with) == 0);
    // A case that begins anew.
    weeks.did(weeks.celina, old, monday);
    CHECK(weeks.count(AnomalyRule::nobody_works_with) == 0);
}

TEST_CASE("AN-11 an account at work for a month uses a permission for the first time") {
    Weeks weeks;
    weeks.step(weeks.beata, Weeks::at(monday, 10), "people.read_pesel", weeks.ala);
    const auto uses = [&](Day began) {
        weeks.trail.first_uses = {{weeks.beata, "people.read", 0, Weeks::at(began, 8)},
                                  {weeks.beata, "people.read_pesel", 1, Weeks::at(monday, 10)}};
        return weeks.count(AnomalyRule::first_use);
    };
    CHECK(uses(monday.plus_days(-29)) == 0);
    CHECK(uses(monday.plus_days(-30)) == 1);
}

TEST_CASE("AN-12 a worker who is away looks, and who stands in for them works with their people") {
    Weeks weeks;
    weeks.trail.stand_ins.push_back({weeks.trail.viewers[weeks.beata].worker,
                                     weeks.trail.viewers[weeks.celina].worker,
                                     Period::make(monday, monday.plus_days(4)).value()});
    for (const int day : {0, 4, 7}) {
        weeks.opens(weeks.beata, weeks.ala, monday.plus_days(day));
        weeks.opens(weeks.celina, weeks.ala, monday.plus_days(day));
    }
    const auto away = weeks.found(AnomalyRule::during_leave);
    REQUIRE(away.size() == 2);
    CHECK(away[0].accounts == std::vector{weeks.beata});
    const auto outside = weeks.found(AnomalyRule::outside_caseload);
    REQUIRE(outside.size() == 1);
    CHECK(outside[0].on == monday.plus_days(7));
}

TEST_CASE("AN-21 AN-22 nobody disposes of their own row, and only the officer of a head's") {
    CHECK(check_disposer(false, false, false).empty());
    CHECK(check_disposer(true, false, true).size() == 1);
    CHECK(check_disposer(false, true, false).size() == 1);
    CHECK(check_disposer(false, true, true).empty());
    CHECK(check_disposer(true, true, false).size() == 2);
}

TEST_CASE("rows that several rules speak of come first") {
    Weeks weeks;
    weeks.opens(weeks.celina, weeks.ala, monday.plus_days(1));
    weeks.opens(weeks.celina, weeks.jan, monday);
    const auto all = find_anomalies(weeks.trail, monday, monday.plus_days(7));
    REQUIRE(all.size() == 3);
    CHECK(all[0].person == weeks.jan);
    CHECK(all[1].person == weeks.jan);
    CHECK(all[0].also.size() == 1);
    CHECK(all[2].person == weeks.ala);
}

}  // namespace wedka::access
