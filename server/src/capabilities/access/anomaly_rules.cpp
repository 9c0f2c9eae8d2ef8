#include "access/anomaly_rules.hpp"

#include <algorithm>
#include <ranges>
#include <tuple>

#include "platform/text.hpp"

namespace wedka::access {

Findings check_disposer(bool is_own, bool is_heads, bool is_officer) {
    Findings findings;
    if (is_own) findings.push_back({.rule = "AN-21", .field = {}, .code = "own_row"});
    if (is_heads && !is_officer)
        findings.push_back({.rule = "AN-22", .field = {}, .code = "heads_row"});
    return findings;
}

namespace {

constexpr std::size_t most_entries = 20;

/// What one account saw of one person on one day.
struct Visit {
    AccountId account;
    PersonId person;
    Day on;
    std::vector<const Step*> steps;
};

/// Whether the entry opened somebody's record, as opposed to a list, a search or one's own work.
bool opens(const Step& step) {
    return step.outcome == TraceOutcome::read && step.person && step.action != "people.find" &&
           !step.action.starts_with("desk.") && !step.action.starts_with("access.");
}

bool searches(const Step& step) {
    return step.outcome == TraceOutcome::read &&
           (step.action == "people.find" || step.action == "desk.search");
}

std::vector<Visit> visits_in(const Trail& trail) {
    std::vector<const Step*> opened;
    for (const auto& step : trail.steps)
        if (opens(step)) opened.push_back(&step);
    const auto whose = [](const Step* step) {
        return std::tie(step->account, *step->person, step->on);
    };
    std::ranges::stable_sort(opened, {}, whose);
    std::vector<Visit> visits;
    for (const auto* step : opened) {
        if (visits.empty() || whose(visits.back().steps.front()) != whose(step))
            visits.push_back({step->account, *step->person, step->on, {}});
        visits.back().steps.push_back(step);
    }
    return visits;
}

/// Answers what the rules ask of a trail again and again.
class Looking {
  public:
    Looking(const Trail& trail, Day from, Day to, const AnomalyLimits& limits)
        : trail_(trail), from_(from), to_(to), limits_(limits), visits_(visits_in(trail)) {
        for (const auto& act : trail.acts) acts_[act.person].push_back(&act);
    }

    std::vector<Anomaly> all();

  private:
    void outside_caseload();
    void same_surname();
    void volume();
    void off_hours();
    void denials();
    void fruitless_searches();
    void gossip_spikes();
    void nobody_works_with();
    void first_uses();
    void during_leave();

    bool is_asked(Day on) const { return from_ <= on && on <= to_; }
    bool has_caseload(AccountId account, PersonId person, Day on, bool by_office) const;
    bool stands_in(MemberId deputy, MemberId worker, Day on) const;
    bool did_something(const Visit& visit) const;
    bool was_worked_with(PersonId person, Day on) const;
    /// Seen by somebody who neither works with the person nor did anything for them.
    bool is_idle(const Visit& visit) const {
        return !has_caseload(visit.account, visit.person, visit.on, false) && !did_something(visit);
    }
    /// Within a day something may still be done for the person.
    bool is_over(const Visit& visit) const {
        return visit.steps.back()->at.plus(limits_.act_within) <= trail_.now;
    }
    bool is_off_hours(const Step& step) const;
    std::int64_t people_of(const std::vector<const Step*>& steps) const;
    void add(AnomalyRule rule, Day on, std::vector<AccountId> accounts,
             std::optional<PersonId> person, const std::vector<const Step*>& steps,
             std::int64_t count);
    void weigh();

    using ByDay = std::map<std::pair<AccountId, Day>, std::vector<const Step*>>;
    template <class Wanted>
    ByDay by_day(Wanted wanted) const;

    const Trail& trail_;
    Day from_;
    Day to_;
    const AnomalyLimits& limits_;
    std::vector<Visit> visits_;
    std::unordered_map<PersonId, std::vector<const Act*>> acts_;
    std::vector<Anomaly> found_;
};

bool Looking::has_caseload(AccountId account, PersonId person, Day on, bool by_office) const {
    const auto viewer = trail_.viewers.find(account);
    const auto assigned = trail_.assigned.find(person);
    if (viewer == trail_.viewers.end() || assigned == trail_.assigned.end()) return false;
    return std::ranges::any_of(assigned->second, [&](const Assigned& one) {
        return one.days.contains(on) && (one.is_by_office || !by_office) &&
               (one.worker == viewer->second.worker ||
                stands_in(viewer->second.worker, one.worker, on));
    });
}

bool Looking::stands_in(MemberId deputy, MemberId worker, Day on) const {
    return std::ranges::any_of(trail_.stand_ins, [&](const StandIn& one) {
        return one.deputy == deputy && one.worker == worker && one.days.contains(on);
    });
}

bool Looking::did_something(const Visit& visit) const {
    const auto acts = acts_.find(visit.person);
    if (acts == acts_.end()) return false;
    return std::ranges::any_of(acts->second, [&](const Act* act) {
        return act->account == visit.account &&
               act->at >= visit.steps.front()->at.plus(-limits_.act_within) &&
               act->at <= visit.steps.back()->at.plus(limits_.act_within);
    });
}

bool Looking::was_worked_with(PersonId person, Day on) const {
    const auto since = on.plus_months(-limits_.quiet_months);
    if (const auto acts = acts_.find(person); acts != acts_.end())
        for (const auto* act : acts->second)
            if (const auto day = act->at.day_in_warsaw(); since <= day && day <= on) return true;
    const auto assigned = trail_.assigned.find(person);
    if (assigned == trail_.assigned.end()) return false;
    const auto year = Period::make(since, on).value();
    return std::ranges::any_of(assigned->second, [&](const Assigned& one) {
        return one.is_by_office && one.days.overlaps(year);
    });
}

bool Looking::is_off_hours(const Step& step) const {
    if (!trail_.working_days.is_working(step.on)) return true;
    const auto hour = Instant::start_of(step.on).until(step.at);
    return hour < limits_.day_begins || hour >= limits_.day_ends;
}

std::int64_t Looking::people_of(const std::vector<const Step*>& steps) const {
    std::set<PersonId> people;
    for (const auto* step : steps)
        if (step->person) people.insert(*step->person);
    return static_cast<std::int64_t>(people.size());
}

template <class Wanted>
Looking::ByDay Looking::by_day(Wanted wanted) const {
    ByDay days;
    for (const auto& step : trail_.steps)
        if (wanted(step)) days[{step.account, step.on}].push_back(&step);
    return days;
}

void Looking::add(AnomalyRule rule, Day on, std::vector<AccountId> accounts,
                  std::optional<PersonId> person, const std::vector<const Step*>& steps,
                  std::int64_t count) {
    Anomaly anomaly{.rule = rule,
                    .on = on,
                    .accounts = std::move(accounts),
                    .person = person,
                    .count = count,
                    .first_at = steps.front()->at,
                    .last_at = steps.back()->at,
                    .entries = {}};
    for (std::size_t i = 0; i < std::min(steps.size(), most_entries); ++i)
        anomaly.entries.push_back(steps[i]->entry);
    found_.push_back(std::move(anomaly));
}

void Looking::outside_caseload() {
    for (const auto& visit : visits_)
        if (is_asked(visit.on) && is_over(visit) && is_idle(visit))
            add(AnomalyRule::outside_caseload, visit.on, {visit.account}, visit.person, visit.steps,
                static_cast<std::int64_t>(visit.steps.size()));
}

void Looking::same_surname() {
    for (const auto& visit : visits_) {
        const auto viewer = trail_.viewers.find(visit.account);
        const auto name = trail_.last_names.find(visit.person);
        if (!is_asked(visit.on) || viewer == trail_.viewers.end() ||
            name == trail_.last_names.end())
            continue;
        // Who registers a relative is not thereby assigned to them.
        if (share_surname(viewer->second.last_name, name->second) &&
            !has_caseload(visit.account, visit.person, visit.on, true))
            add(AnomalyRule::same_surname, visit.on, {visit.account}, visit.person, visit.steps,
                static_cast<std::int64_t>(visit.steps.size()));
    }
}

void Looking::volume() {
    const auto days = by_day(opens);
    for (auto day = days.begin(); day != days.end(); ++day) {
        const auto& [account, on] = day->first;
        if (!is_asked(on)) continue;
        const auto seen = people_of(day->second);
        if (seen <= limits_.volume_floor) continue;
        std::vector<std::int64_t> before;
        for (auto one = days.lower_bound({account, on.plus_days(-limits_.volume_days)}); one != day;
             ++one)
            before.push_back(people_of(one->second));
        std::ranges::sort(before);
        const auto median = before.empty() ? 0 : before[before.size() / 2];
        if (seen > limits_.volume_times * median)
            add(AnomalyRule::volume, on, {account}, {}, day->second, seen);
    }
}

void Looking::off_hours() {
    const auto days = by_day(
        [&](const Step& step) { return is_asked(step.on) && opens(step) && is_off_hours(step); });
    for (const auto& [whose, steps] : days)
        add(AnomalyRule::off_hours, whose.second, {whose.first}, {}, steps, people_of(steps));
}

void Looking::denials() {
    const auto days = by_day([&](const Step& step) {
        return is_asked(step.on) && step.outcome == TraceOutcome::denied;
    });
    const auto least = static_cast<std::size_t>(limits_.denials);
    for (const auto& [whose, steps] : days)
        for (std::size_t i = 0; i + least <= steps.size(); ++i)
            if (steps[i]->at.until(steps[i + least - 1]->at) <= limits_.denials_within) {
                add(AnomalyRule::denials, whose.second, {whose.first}, {}, steps,
                    static_cast<std::int64_t>(steps.size()));
                break;
            }
}

void Looking::fruitless_searches() {
    const auto days = by_day(
        [&](const Step& step) { return is_asked(step.on) && (searches(step) || opens(step)); });
    for (const auto& [whose, steps] : days) {
        std::vector<const Step*> fruitless;
        const Step* next = nullptr;
        const Step* opened = nullptr;
        for (const auto* step : steps | std::views::reverse) {
            if (opens(*step)) opened = step;
            const bool goes_on =
                next && searches(*next) && step->at.until(next->at) <= limits_.one_search;
            const bool is_fruitful = opened && step->at.until(opened->at) <= limits_.open_within;
            if (searches(*step) && !goes_on && !is_fruitful) fruitless.push_back(step);
            next = step;
        }
        std::ranges::reverse(fruitless);
        if (static_cast<std::int64_t>(fruitless.size()) >= limits_.fruitless)
            add(AnomalyRule::fruitless_searches, whose.second, {whose.first}, {}, fruitless,
                static_cast<std::int64_t>(fruitless.size()));
    }
}

void Looking::gossip_spikes() {
    std::map<PersonId, std::vector<const Visit*>> of_person;
    for (const auto& visit : visits_)
        if (is_over(visit) && is_idle(visit)) of_person[visit.person].push_back(&visit);
    for (auto& [person, visits] : of_person) {
        const auto viewers = [&](Day last) {
            std::set<AccountId> accounts;
            for (const auto* visit : visits)
                if (last.plus_days(-limits_.spike_days) < visit->on && visit->on <= last)
                    accounts.insert(visit->account);
            return accounts;
        };
        const auto too_many = [&](Day last) {
            return static_cast<std::int64_t>(viewers(last).size()) > limits_.most_viewers;
        };
        std::set<Day> days;
        for (const auto* visit : visits) days.insert(visit->on);
        for (const auto on : days) {
            // A spike is told on the day on which it became one, so that it is one row and stays
            // it.
            if (!is_asked(on) || !too_many(on) || too_many(on.plus_days(-1))) continue;
            const auto accounts = viewers(on);
            std::vector<const Step*> steps;
            for (const auto* visit : visits)
                if (on.plus_days(-limits_.spike_days) < visit->on && visit->on <= on)
                    steps.insert(steps.end(), visit->steps.begin(), visit->steps.end());
            std::ranges::sort(steps, {}, &Step::entry);
            add(AnomalyRule::gossip_spike, on, {accounts.begin(), accounts.end()}, person, steps,
                static_cast<std::int64_t>(accounts.size()));
        }
    }
}

void Looking::nobody_works_with() {
    for (const auto& visit : visits_)
        if (is_asked(visit.on) && is_over(visit) && !did_something(visit) &&
            !was_worked_with(visit.person, visit.on))
            add(AnomalyRule::nobody_works_with, visit.on, {visit.account}, visit.person,
                visit.steps, static_cast<std::int64_t>(visit.steps.size()));
}

void Looking::first_uses() {
    std::unordered_map<AccountId, Day> began;
    for (const auto& use : trail_.first_uses) {
        const auto day = use.at.day_in_warsaw();
        const auto [known, is_new] = began.try_emplace(use.account, day);
        if (!is_new) known->second = std::min(known->second, day);
    }
    for (const auto& use : trail_.first_uses) {
        const auto step = std::ranges::lower_bound(trail_.steps, use.entry, {}, &Step::entry);
        if (step == trail_.steps.end() || step->entry != use.entry || !is_asked(step->on) ||
            use.action.starts_with("access.") || !step->person)
            continue;
        if (began.at(use.account).days_until(step->on) >= limits_.settled_days)
            add(AnomalyRule::first_use, step->on, {use.account}, step->person, {&*step}, 1);
    }
}

void Looking::during_leave() {
    const auto is_away = [&](AccountId account, Day on) {
        const auto viewer = trail_.viewers.find(account);
        return viewer != trail_.viewers.end() &&
               std::ranges::any_of(trail_.stand_ins, [&](const StandIn& one) {
                   return one.worker == viewer->second.worker && one.days.contains(on);
               });
    };
    for (const auto& [whose, steps] :
         by_day([&](const Step& step) { return is_asked(step.on) && opens(step); }))
        if (is_away(whose.first, whose.second))
            add(AnomalyRule::during_leave, whose.second, {whose.first}, {}, steps,
                people_of(steps));
}

/// How much a rule says by itself: much of looking where there is nothing to do is chance.
int weight_of(AnomalyRule rule) {
    switch (rule) {
        case AnomalyRule::gossip_spike:
            return 6;
        case AnomalyRule::same_surname:
        case AnomalyRule::volume:
        case AnomalyRule::denials:
        case AnomalyRule::during_leave:
            return 5;
        case AnomalyRule::nobody_works_with:
        case AnomalyRule::fruitless_searches:
            return 4;
        case AnomalyRule::off_hours:
            return 3;
        case AnomalyRule::first_use:
            return 2;
        case AnomalyRule::outside_caseload:
            return 1;
    }
    return 0;
}

void Looking::weigh() {
    std::map<std::pair<AccountId, PersonId>, std::set<AnomalyRule>> said;
    for (const auto& anomaly : found_)
        if (anomaly.person)
            for (const auto& account : anomaly.accounts)
                said[{account, *anomaly.person}].insert(anomaly.rule);
    for (auto& anomaly : found_) {
        std::set<AnomalyRule> also;
        if (anomaly.person)
            for (const auto& account : anomaly.accounts)
                also.merge(std::set{said.at({account, *anomaly.person})});
        also.erase(anomaly.rule);
        anomaly.also.assign(also.begin(), also.end());
        anomaly.weight = weight_of(anomaly.rule);
        for (const auto rule : also) anomaly.weight += weight_of(rule);
    }
}

std::vector<Anomaly> Looking::all() {
    outside_caseload();
    same_surname();
    volume();
    off_hours();
    denials();
    fruitless_searches();
    gossip_spikes();
    nobody_works_with();
    first_uses();
    during_leave();
    weigh();
    std::ranges::stable_sort(found_, [](const Anomaly& one, const Anomaly& other) {
        return std::tuple(-one.weight, other.on, key_of(one)) <
               std::tuple(-other.weight, one.on, key_of(other));
    });
    return std::move(found_);
}

/// The parts of a surname, in the form of a man's: kowalska → kowalski, nowak-lis → nowak, lis.
std::vector<std::string> surname_parts(std::string_view name) {
    auto parts = folded_words(name);
    for (auto& part : parts)
        for (const std::string_view ending : {"ska", "cka", "dzka"})
            if (part.ends_with(ending)) part.back() = 'i';
    return parts;
}

}  // namespace

AnomalyKey key_of(const Anomaly& anomaly) {
    const bool is_ones = anomaly.rule != AnomalyRule::gossip_spike;
    return {.rule = anomaly.rule,
            .on = anomaly.on,
            .account = is_ones ? std::optional{anomaly.accounts.front()} : std::nullopt,
            .person = anomaly.person};
}

std::int64_t days_before(const AnomalyLimits& limits) {
    return std::max(limits.volume_days, limits.spike_days) + 1;
}

std::vector<Anomaly> find_anomalies(const Trail& trail, Day from, Day to,
                                    const AnomalyLimits& limits) {
    return Looking(trail, from, to, limits).all();
}

bool share_surname(std::string_view one, std::string_view other) {
    const auto ones = surname_parts(one);
    const auto others = surname_parts(other);
    return std::ranges::any_of(ones, [&](const std::string& part) {
        return std::ranges::find(others, part) != others.end();
    });
}

}  // namespace wedka::access
