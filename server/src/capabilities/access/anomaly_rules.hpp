#pragma once

#include <map>
#include <set>
#include <unordered_map>

#include "access/anomalies.hpp"
#include "access/traces.hpp"
#include "vocabulary/period.hpp"
#include "vocabulary/working_days.hpp"

/// Which steps in the trace of some weeks stand out. Values in, rows out: no database, no clock.
namespace wedka::access {

using people::PersonId;
using staff::MemberId;

/// From where on a step stands out. A policy of looking, no numbers of the law.
struct AnomalyLimits {
    std::chrono::hours act_within{24};  ///< Who did something for the person this near had a need.
    std::int64_t most_viewers = 3;      ///< AN-09: so many of no assignment may look ...
    std::int64_t spike_days = 7;        ///< ... in so many days.
    std::int64_t volume_times = 3;      ///< AN-04: times the median of one's own days ...
    std::int64_t volume_days = 30;      ///< ... of so many days before ...
    std::int64_t volume_floor = 25;     ///< ... and more people than so many.
    std::chrono::hours day_begins{6};   ///< AN-05
    std::chrono::hours day_ends{20};
    std::int64_t denials = 10;  ///< AN-06: so many ...
    std::chrono::minutes denials_within{10};
    std::int64_t fruitless = 5;            ///< AN-08: so many searches in a day ...
    std::chrono::minutes one_search{2};    ///< (letters typed one after another are one) ...
    std::chrono::minutes open_within{15};  ///< ... after which nobody's record was opened.
    std::int64_t quiet_months = 12;        ///< AN-10
    std::int64_t settled_days = 30;        ///< AN-11: for accounts at work for so long.
};

/// An entry of the trace.
struct Step {
    std::int64_t entry = 0;
    Instant at;
    Day on;
    AccountId account;
    TraceOutcome outcome = TraceOutcome::read;
    std::string action;
    std::optional<PersonId> person;  ///< Whom it showed, when it showed one person alone.
};

/// Something done for a person.
struct Act {
    Instant at;
    AccountId account;
    PersonId person;
};

/// On which days a worker was assigned, and whether the office did so: who registers somebody, takes
/// their application, enrols them or is a member of their seal, is not thereby given them.
struct Assigned {
    MemberId worker;
    Period days;
    bool is_by_office = false;
};

/// Somebody stands in for a worker who is away.
struct StandIn {
    MemberId worker;
    MemberId deputy;
    Period days;
};

struct Viewer {
    MemberId worker;
    std::string last_name;
};

/// The first entry of an account that used a permission to see somebody.
struct FirstUse {
    AccountId account;
    std::string action;
    std::int64_t entry = 0;
    Instant at;
};

/// All that the rules look at.
struct Trail {
    std::vector<Step> steps;  ///< In the order of the chain, from before the period asked for.
    std::vector<Act> acts;    ///< From a year before.
    std::unordered_map<PersonId, std::vector<Assigned>> assigned;
    std::vector<StandIn> stand_ins;
    std::unordered_map<PersonId, std::string> last_names;
    std::unordered_map<AccountId, Viewer> viewers;
    std::vector<FirstUse> first_uses;
    WorkingDays working_days{{}};
    Instant now;
};

/// What stands out: by whom, of whom, on which day.
struct Anomaly {
    AnomalyRule rule = AnomalyRule::outside_caseload;
    Day on;
    std::vector<AccountId> accounts;
    std::optional<PersonId> person;
    std::int64_t count = 0;
    Instant first_at;
    Instant last_at;
    std::vector<std::int64_t> entries;
    std::vector<AnomalyRule> also = {};
    int weight = 0;  ///< The rule's own and those of `also`.
};

/// By what a row is known again when the trace is read anew.
struct AnomalyKey {
    AnomalyRule rule = AnomalyRule::outside_caseload;
    Day on;
    std::optional<AccountId> account;
    std::optional<PersonId> person;
    auto operator<=>(const AnomalyKey&) const = default;
};
AnomalyKey key_of(const Anomaly& anomaly);

/// So many days before the period the trail has to begin.
std::int64_t days_before(const AnomalyLimits& limits);
/// Everything that stands out on the days of the period, what says most first.
std::vector<Anomaly> find_anomalies(const Trail& trail, Day from, Day to,
                                    const AnomalyLimits& limits = {});

/// Whether two people bear one surname: Kowalski and Kowalska, Nowak and Nowak-Lis.
bool share_surname(std::string_view one, std::string_view other);

/// AN-21 and AN-22: who may not say what came of a row.
Findings check_disposer(bool is_own, bool is_heads, bool is_officer);

}  // namespace wedka::access
