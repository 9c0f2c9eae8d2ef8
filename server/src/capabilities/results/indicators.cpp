#include "results/indicators.hpp"

#include <algorithm>

#include "vocabulary/age.hpp"

namespace wedka::results {

namespace {

using monitoring::Citizenship;
using monitoring::DataSheet;
using monitoring::Declared;
using monitoring::EffectFact;
using monitoring::EffectKind;
using monitoring::EffectProof;
using monitoring::JoiningStatus;
using monitoring::WorkFound;
using placements::JobFact;
using placements::WorkKind;

constexpr int adult = 18;
/// A share of effects in 2014-2020 waits three months after leaving, and so long must work last.
constexpr int effect_months = 3;
constexpr std::int64_t half_post = 500;

Verdict fits() { return {.counts = true}; }
Verdict no(const char* why) { return {.counts = false, .why = why}; }
Verdict not_until(const char* why, Day until) {
    return {.counts = false, .why = why, .until = until};
}
Verdict fits_if(bool condition, const char* why) { return condition ? fits() : no(why); }

/// One participant under one rule set as of one day.
struct Case {
    const ParticipantRecord& record;
    RuleSet rule_set;
    Day on;

    const DataSheet& sheet() const { return *record.sheet; }
    Day joined_on() const { return *record.joined_on; }
    int age() const { return age_on(record.birth_on, joined_on()); }
    bool was(JoiningStatus status) const { return sheet().status == status; }
    bool has_left() const { return record.left_on <= on; }
    bool is_at_risk() const {
        return !sheet().premises.empty() || sheet().disability == Declared::yes;
    }
};

Verdict by_status(const Case& one, JoiningStatus status) {
    return fits_if(one.was(status), "other_status");
}

Verdict by_age(const Case& one, int youngest, int oldest) {
    return fits_if(one.age() >= youngest && one.age() <= oldest, "other_age");
}

Verdict by_education(const Case& one, std::int64_t lowest, std::int64_t highest) {
    return fits_if(one.sheet().isced >= lowest && one.sheet().isced <= highest, "other_education");
}

Verdict by_declaration(Declared declared) {
    switch (declared) {
        case Declared::yes:
            return fits();
        case Declared::no:
            return no("declared_no");
        case Declared::refused:
            return no("refused");
        case Declared::not_asked:
            return no("not_asked");
    }
    return no("not_asked");
}

Verdict long_term(const Case& one) {
    if (!one.was(JoiningStatus::unemployed)) return no("other_status");
    return fits_if(monitoring::is_long_term(one.sheet(), one.joined_on(), one.record.birth_on,
                                            one.rule_set),
                   "not_long_enough");
}

Verdict of_foreign_background(const Case& one) {
    if (one.sheet().citizenship != Citizenship::polish) return fits();
    return by_declaration(one.sheet().foreign_background);
}

Verdict from_rural_area(const Case& one) {
    if (one.sheet().degurba == 0) return no("not_asked");
    return fits_if(one.sheet().degurba == 3, "not_rural");
}

/// What is not there yet may still come until the last day of the window.
Verdict missing(const Case& one, Day window_ends_on, bool came_later) {
    if (came_later) return no("too_late");
    return one.on <= window_ends_on ? not_until("window_open", window_ends_on) : no("nothing_came");
}

/// An effect of the kind between joining and the end of the window.
Verdict by_effect(const Case& one, EffectKind kind, Day window_ends_on) {
    bool came_later = false;
    for (const EffectFact& effect : one.record.effects) {
        if (effect.kind != kind || effect.on > one.on) continue;
        if (effect.on <= window_ends_on) return fits();
        came_later = true;
    }
    return missing(one, window_ends_on, came_later);
}

Verdict qualified(const Case& one) {
    const auto window = monitoring::window_ends_on(one.record);
    bool came_later = false, is_attendance_only = false;
    for (const EffectFact& effect : one.record.effects) {
        if (effect.kind != EffectKind::qualification || effect.on > one.on) continue;
        if (effect.on > window)
            came_later = true;
        else if (effect.proof == EffectProof::qualification_paper)
            return fits();
        else
            is_attendance_only = true;
    }
    return is_attendance_only ? no("attendance_only") : missing(one, window, came_later);
}

/// Work that was taken up by the end of the window and still lasted on leaving.
Verdict employed_on_leaving(const Case& one) {
    const auto found = monitoring::work_on_leaving(one.record, one.on);
    switch (found) {
        case WorkFound::lasted:
            return fits();
        case WorkFound::unproven:
            return no("not_proven");
        case WorkFound::ended_before:
            return no("ended_before_leaving");
        case WorkFound::came_later:
        case WorkFound::none:
            break;
    }
    return missing(one, monitoring::window_ends_on(one.record), found == WorkFound::came_later);
}

Verdict employed_after_half_year(const Case& one) {
    const auto day = monitoring::half_year_after(one.record);
    if (one.on < day) return not_until("half_year_open", day);
    const auto found = monitoring::work_after_half_year(one.record);
    if (found == WorkFound::lasted) return fits();
    return no(found == WorkFound::unproven ? "not_proven" : "nothing_came");
}

/// Searching gives way to work found meanwhile: one person counts in one of the two.
Verdict searching(const Case& one) {
    const auto verdict =
        by_effect(one, EffectKind::job_search, monitoring::window_ends_on(one.record));
    return verdict.counts && employed_on_leaving(one).counts ? no("found_work") : verdict;
}

Verdict in_education(const Case& one) {
    if (one.sheet().is_in_education) return no("was_in_education");
    return by_effect(one, EffectKind::education, monitoring::window_ends_on(one.record));
}

/// Results of those who were without work on joining.
template <class Rule>
Verdict of_those_without_work(const Case& one, Rule rule) {
    return one.was(JoiningStatus::employed) ? no("was_employed") : rule(one);
}

template <class Rule>
Verdict of_inactive(const Case& one, Rule rule) {
    return one.was(JoiningStatus::inactive) ? rule(one) : no("other_status");
}

template <class Rule>
Verdict of_adults(const Case& one, Rule rule) {
    return one.age() < adult ? no("under_18") : rule(one);
}

template <class Rule>
Verdict of_those_at_risk(const Case& one, Rule rule) {
    return one.is_at_risk() ? rule(one) : no("not_at_risk");
}

/// Whether the work is one that a share of employment counts: of an employment contract at least
/// half a post. What a civil-law contract paid is not on record.
bool is_work_of_effect(const JobFact& job) {
    if (job.kind == WorkKind::employment_contract || job.kind == WorkKind::subsidised_job)
        return job.share && job.share->thousandths() >= half_post;
    return true;
}

bool has_lasted(const JobFact& job, Day on) {
    const auto last_day = std::min(job.ended_on.value_or(on), on);
    return job.taken_up_on.plus_months(effect_months) <= last_day.plus_days(1);
}

Verdict employment_effect(const Case& one) {
    const auto window = one.record.left_on.plus_months(effect_months);
    bool came_later = false;
    Verdict verdict = no("nothing_came");
    bool has_seen = false;
    for (const JobFact& job : one.record.jobs) {
        if (job.taken_up_on > one.on) continue;
        if (job.taken_up_on > window) {
            came_later = true;
            continue;
        }
        has_seen = true;
        if (!is_work_of_effect(job))
            verdict = no("below_half_post");
        else if (!job.is_proven)
            verdict = no("not_proven");
        else if (has_lasted(job, one.on))
            return fits();
        else
            verdict = job.ended_on ? no("too_short")
                                   : not_until("lasts_too_short",
                                               job.taken_up_on.plus_months(effect_months));
    }
    return has_seen ? verdict : missing(one, window, came_later);
}

Verdict outside_base(const char* why) {
    return {.counts = false, .why = why, .is_in_base = false};
}

/// A share counts only those who left as planned, after support of its kind.
template <class Rule>
Verdict share_of(const Case& one, bool had_support, Rule rule) {
    if (!one.has_left()) return outside_base("not_left");
    if (!monitoring::ended_as_planned(one.record)) return outside_base("interrupted");
    if (!one.is_at_risk()) return outside_base("not_at_risk");
    if (!had_support) return outside_base("other_support");
    return rule(one);
}

Verdict share_of_employment(const Case& one, bool is_severe) {
    return share_of(one, one.record.had_vocational_support, [is_severe](const Case& other) {
        if (other.was(JoiningStatus::employed)) return outside_base("was_employed");
        if (other.sheet().is_severe_disability != is_severe) return outside_base("other_group");
        return employment_effect(other);
    });
}

Verdict share_of_social(const Case& one) {
    return share_of(one, one.record.had_social_support, [](const Case& other) {
        return by_effect(other, EffectKind::social_improvement,
                         other.record.left_on.plus_months(effect_months));
    });
}

/// Whether somebody who came back had left so before.
bool left_before(const Case& one, bool as_planned) {
    return std::ranges::any_of(one.record.interruptions, [&](const auto& away) {
        return away.left_on <= one.on && monitoring::is_planned_end(away.left_because) == as_planned;
    });
}

/// Who finished or interrupted and came back stays counted: those who started and those who returned
/// are together those who continue, finished and interrupted.
Verdict finished(const Case& one) {
    if (left_before(one, true)) return fits();
    if (!one.has_left()) return no("not_left");
    return fits_if(monitoring::ended_as_planned(one.record), "interrupted");
}

Verdict interrupted(const Case& one) {
    if (left_before(one, false)) return fits();
    if (!one.has_left()) return no("not_left");
    return fits_if(!monitoring::ended_as_planned(one.record), "finished");
}

Verdict took_up_work(const Case& one) {
    bool is_unproven = false;
    for (const JobFact& job : one.record.jobs) {
        if (job.taken_up_on < one.joined_on() || job.taken_up_on > one.record.left_on ||
            job.taken_up_on > one.on)
            continue;
        if (job.is_proven) return fits();
        is_unproven = true;
    }
    return no(is_unproven ? "not_proven" : "nothing_came");
}

Verdict under_contract(const ParticipantRecord& record, Day on) {
    if (!record.contract_on) return no("no_contract");
    return fits_if(*record.contract_on <= on, "later");
}

/// What somebody was on joining.
Verdict on_joining(Indicator indicator, const Case& one) {
    const auto& sheet = one.sheet();
    const bool is_1420 = one.rule_set == RuleSet::EFS_1420;
    constexpr int no_bound = 150;
    switch (indicator) {
        case Indicator::EECO01:
            return fits();
        case Indicator::EECO02:
            return by_status(one, JoiningStatus::unemployed);
        case Indicator::EECO03:
            return long_term(one);
        case Indicator::EECO04:
            return by_status(one, JoiningStatus::inactive);
        case Indicator::EECO02_04:
            return fits_if(!one.was(JoiningStatus::employed), "other_status");
        case Indicator::EECO05:
            return by_status(one, JoiningStatus::employed);
        case Indicator::EECO06:
            return by_age(one, 0, 17);
        case Indicator::EECO07:
            return by_age(one, 18, 29);
        case Indicator::EECO08:
            return by_age(one, 55, no_bound);
        case Indicator::EECO09:
            return by_education(one, is_1420 ? 1 : 0, 2);
        case Indicator::EECO10:
            return by_education(one, 3, 4);
        case Indicator::EECO11:
            return by_education(one, 5, 8);
        case Indicator::EECO12:
            return by_declaration(sheet.disability);
        case Indicator::EECO13:
            return fits_if(sheet.citizenship == Citizenship::third_country, "other_citizenship");
        case Indicator::EECO14:
            return of_foreign_background(one);
        case Indicator::EECO15:
            return by_declaration(sheet.minority);
        case Indicator::EECO16:
            return by_declaration(sheet.homeless);
        case Indicator::EECO17:
            return from_rural_area(one);
        case Indicator::at_risk:
            return fits_if(one.is_at_risk(), "not_at_risk");
        case Indicator::learning:
            return fits_if(one.was(JoiningStatus::inactive) && sheet.is_in_education,
                           "other_status");
        case Indicator::aged_15_24:
            return by_age(one, 15, 24);
        case Indicator::aged_55_64:
            return by_age(one, 55, 64);
        default:
            throw std::logic_error("no indicator of the day of joining");
    }
}

/// What came of taking part.
Verdict on_leaving(Indicator indicator, const Case& one) {
    switch (indicator) {
        case Indicator::EECR01:
            return of_inactive(one, searching);
        case Indicator::EECR02:
            return in_education(one);
        case Indicator::EECR03:
            return qualified(one);
        case Indicator::EECR04:
            return of_those_without_work(one, employed_on_leaving);
        case Indicator::EECR05:
            return of_those_without_work(one, employed_after_half_year);
        case Indicator::EECR06:
            if (!one.was(JoiningStatus::employed)) return no("other_status");
            return by_effect(one, EffectKind::better_work, monitoring::half_year_after(one.record));
        case Indicator::PLHILCR02:
            return by_effect(one, EffectKind::social_improvement,
                             monitoring::window_ends_on(one.record));
        case Indicator::at_risk_qualified:
            return of_those_at_risk(one, qualified);
        case Indicator::at_risk_searching:
            return of_adults(one, [](const Case& other) {
                return of_those_at_risk(
                    other, [](const Case& third) { return of_inactive(third, searching); });
            });
        case Indicator::at_risk_employed:
            return of_adults(one, [](const Case& other) {
                return of_those_at_risk(other, [](const Case& third) {
                    return of_those_without_work(third, employed_on_leaving);
                });
            });
        default:
            throw std::logic_error("no indicator of leaving");
    }
}

bool is_of_leaving(Indicator indicator) {
    return (indicator >= Indicator::EECR01 && indicator <= Indicator::PLHILCR02) ||
           (indicator >= Indicator::at_risk_qualified && indicator <= Indicator::at_risk_employed);
}

/// The time away into which the day falls; on such a day nobody knows of the return.
const programmes::InterruptionFact* interruption_on(const ParticipantRecord& record, Day on) {
    const auto found = std::ranges::find_if(
        record.interruptions, [on](const auto& one) { return one.left_on <= on && on < one.returned_on; });
    return found == record.interruptions.end() ? nullptr : &*found;
}

/// The record as it was while the participant was away.
ParticipantRecord left_at(const programmes::InterruptionFact& away, ParticipantRecord record) {
    record.left_on = away.left_on;
    record.left_because = away.left_because;
    return record;
}

Verdict returned(const Case& one) {
    return fits_if(std::ranges::any_of(one.record.interruptions,
                                       [&one](const auto& away) {
                                           return away.returned_on <= one.on;
                                       }),
                   "did_not_return");
}

monitoring::OutputKind output_of(Indicator indicator) {
    switch (indicator) {
        case Indicator::EECO18:
            return monitoring::OutputKind::public_entity;
        case Indicator::EECO19:
            return monitoring::OutputKind::small_enterprise;
        case Indicator::PL0CO01:
            return monitoring::OutputKind::reasonable_adjustment;
        case Indicator::PL0CO02:
            return monitoring::OutputKind::adapted_object;
        default:
            throw std::logic_error("an indicator that counts people");
    }
}

/// Whoever got no support yet is no participant, and whose data are missing is shown in no indicator.
std::optional<Verdict> before_counting(const ParticipantRecord& record, Day on) {
    if (!record.joined_on) return no("no_support_yet");
    if (*record.joined_on > on) return no("later");
    if (!record.sheet) return no("no_sheet");
    return std::nullopt;
}

}  // namespace

std::vector<Indicator> indicators_of(RuleSet rule_set) {
    using enum Indicator;
    switch (rule_set) {
        case RuleSet::EFSPLUS_2127:
            return {EECO01, EECO02, EECO03, EECO04,  EECO02_04, EECO05,   EECO06, EECO07,
                    EECO08, EECO09, EECO10, EECO11,  EECO12,    EECO13,   EECO14, EECO15,
                    EECO16, EECO17, EECO18, EECO19,  EECR01,    EECR02,   EECR03, EECR04,
                    EECR05, EECR06, PLHILCR02, PL0CO01, PL0CO02};
        case RuleSet::EFS_1420:
            return {EECO01,
                    EECO02,
                    EECO03,
                    EECO04,
                    EECO05,
                    EECO08,
                    EECO09,
                    EECO10,
                    EECO11,
                    EECO12,
                    EECO15,
                    EECO16,
                    EECO17,
                    PL0CO01,
                    PL0CO02,
                    at_risk,
                    at_risk_qualified,
                    at_risk_searching,
                    at_risk_employed,
                    social_effectiveness,
                    employment_effectiveness,
                    employment_severe};
        case RuleSet::POKL_0713:
            return {EECO01,     returned,   continuing, finished, interrupted, contracts,
                    EECO02,     EECO03,     EECO04,     learning, EECO05,      aged_15_24,
                    aged_55_64, EECO12,     EECO15,     EECO17,   took_up_work};
        case RuleSet::local:
            return {EECO01, EECO02, EECO04, EECO05, contracts, finished, interrupted, took_up_work};
    }
    throw std::logic_error("a rule set without its indicators");
}

bool is_of_outputs(Indicator indicator) {
    return indicator >= Indicator::EECO18 && indicator <= Indicator::PL0CO02;
}

bool is_share(Indicator indicator) {
    return indicator == Indicator::social_effectiveness ||
           indicator == Indicator::employment_effectiveness ||
           indicator == Indicator::employment_severe;
}

namespace {

Verdict judge_standing(Indicator indicator, const ParticipantRecord& record, RuleSet rule_set,
                       Day on) {
    if (indicator == Indicator::contracts) return under_contract(record, on);
    if (auto not_yet = before_counting(record, on)) {
        not_yet->is_in_base = false;
        return *not_yet;
    }
    const Case one{record, rule_set, on};
    switch (indicator) {
        case Indicator::social_effectiveness:
            return share_of_social(one);
        case Indicator::employment_effectiveness:
            return share_of_employment(one, false);
        case Indicator::employment_severe:
            return share_of_employment(one, true);
        case Indicator::finished:
            return finished(one);
        case Indicator::interrupted:
            return interrupted(one);
        case Indicator::continuing:
            return fits_if(!one.has_left(), "left");
        case Indicator::returned:
            return returned(one);
        case Indicator::took_up_work:
            return took_up_work(one);
        default:
            break;
    }
    if (!is_of_leaving(indicator)) return on_joining(indicator, one);
    if (!one.has_left()) return not_until("not_left", monitoring::window_ends_on(record));
    return on_leaving(indicator, one);
}

}  // namespace

Verdict judge(Indicator indicator, const ParticipantRecord& record, RuleSet rule_set, Day on) {
    if (const auto* away = interruption_on(record, on))
        return judge_standing(indicator, left_at(*away, record), rule_set, on);
    return judge_standing(indicator, record, rule_set, on);
}

std::optional<Percent> CountedIndicator::share() const {
    return is_share(indicator) ? Percent::of(total(), base) : std::nullopt;
}

CountedIndicator count(Indicator indicator, const std::vector<ParticipantRecord>& records,
                       RuleSet rule_set, Day on) {
    CountedIndicator counted{.indicator = indicator, .records = {}};
    counted.records.reserve(records.size());
    for (std::size_t place = 0; place < records.size(); ++place) {
        const auto verdict = judge(indicator, records[place], rule_set, on);
        if (verdict.counts) ++(records[place].sex == Sex::female ? counted.women : counted.men);
        if (verdict.is_in_base) ++counted.base;
        counted.records.push_back({place, verdict});
    }
    return counted;
}

CountedIndicator count(Indicator indicator, const std::vector<monitoring::OutputFact>& outputs,
                       Day on) {
    CountedIndicator counted{.indicator = indicator, .records = {}};
    for (std::size_t place = 0; place < outputs.size(); ++place) {
        if (outputs[place].kind != output_of(indicator)) continue;
        Verdict verdict = outputs[place].given_on <= on ? fits() : no("later");
        if (verdict.counts && indicator == Indicator::PL0CO01 && counted.things > 0)
            verdict = no("same_project");
        if (verdict.counts) ++counted.things;
        counted.records.push_back({place, verdict});
    }
    return counted;
}

std::int64_t people_needed(std::int64_t people, Percent share) {
    constexpr std::int64_t whole = 100'00;
    return (people * share.basis_points() + whole - 1) / whole;
}

}  // namespace wedka::results
