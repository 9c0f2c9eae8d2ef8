#include "results/definitions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "casework/casework.hpp"
#include "events/events.hpp"
#include "finance/finance.hpp"
#include "placements/placements.hpp"
#include "programmes/programmes.hpp"
#include "recognition/recognition.hpp"
#include "results/hidden_records.hpp"
#include "settlement/settlement.hpp"
#include "staff/staff.hpp"
#include "support/support.hpp"
#include "vocabulary/period.hpp"

namespace wedka::results {

namespace {

template <class Enum>
std::string word(Enum value) {
    return boost::describe::enum_to_string(value, "");
}

std::string count_of(const std::vector<FigureRecord>& records) {
    return std::to_string(std::count_if(records.begin(), records.end(),
                                        [](const FigureRecord& record) { return record.counts; }));
}

Money sum_of(const std::vector<FigureRecord>& records) {
    Money sum;
    for (const auto& record : records)
        if (record.counts && record.amount) sum = sum + *record.amount;
    return sum;
}

/// Selected (wyłonieni) are those on both lists of the ranking in force on the day.
Computed people_selected(const Operation& operation, ProjectId project_id, Day on) {
    Computed result;
    std::set<programmes::PersonId> seen;
    for (const auto& place : programmes::selected_of(operation, project_id)) {
        const bool is_listed = place.list == programmes::SelectionList::basic ||
                               place.list == programmes::SelectionList::reserve;
        const bool is_later = place.drawn_on > on;
        const bool is_second = is_listed && !is_later && !seen.insert(place.person_id).second;
        result.records.push_back({.subject_kind = "application",
                                  .subject_id = place.application_id.text(),
                                  .person_id = place.person_id.text(),
                                  .label = place.last_name + ' ' + place.first_name,
                                  .on = place.drawn_on,
                                  .amount = {},
                                  .counts = is_listed && !is_later && !is_second,
                                  .why = is_later    ? "later"
                                         : is_second ? "same_person"
                                                     : word(place.list)});
    }
    result.value = count_of(result.records);
    return result;
}

/// People are counted, not papers: one participant with two contracts is covered once.
Computed contracts_concluded(const Operation& operation, ProjectId project_id, Day on) {
    Computed result;
    for (const auto& participant : programmes::participants_of(operation, project_id)) {
        const bool has_contract = participant.contract_concluded_on.has_value();
        const bool in_time = has_contract && *participant.contract_concluded_on <= on;
        result.records.push_back(
            {.subject_kind = has_contract ? "contract" : "person",
             .subject_id =
                 has_contract ? participant.contract_id->text() : participant.person_id.text(),
             .person_id = participant.person_id.text(),
             .label = participant.last_name + ' ' + participant.first_name +
                      (has_contract ? ", " + participant.contract_number.value_or("") : ""),
             .on = participant.contract_concluded_on,
             .amount = {},
             .counts = in_time,
             .why = in_time        ? "concluded"
                    : has_contract ? "later"
                                   : "no_contract"});
    }
    result.value = count_of(result.records);
    return result;
}

Computed participants_planned(const Operation& operation, ProjectId project_id, Day on,
                              bool is_first) {
    Computed result;
    const auto versions = programmes::planned_versions_of(operation, project_id);
    const programmes::PlannedVersion* chosen = nullptr;
    for (const auto& version : versions)
        if (version.valid_from <= on && (!is_first || !chosen)) chosen = &version;
    for (const auto& version : versions)
        result.records.push_back(
            {.subject_kind = "planned_version",
             .subject_id = std::to_string(version.version),
             .person_id = {},
             .label = fmt::format("{}: {}", version.participants, version.decision_reference),
             .on = version.decision_on,
             .amount = {},
             .counts = &version == chosen,
             .why = &version == chosen        ? "in_force"
                    : version.valid_from > on ? "later"
                    : is_first                ? "later_version"
                                              : "earlier_version"});
    if (chosen) result.value = std::to_string(chosen->participants);
    return result;
}

/// Every line of the project's budget; those of one source only, when one is named.
Computed budget(const Operation& operation, ProjectId project_id,
                std::optional<finance::FundingSource> source) {
    Computed result;
    const auto budget_id = programmes::budget_of(operation, project_id);
    const auto budget = budget_id ? finance::find_budget(operation, *budget_id) : std::nullopt;
    if (!budget) return result;
    for (const auto& line : budget->lines) {
        const bool counts = !source || line.source == *source;
        result.records.push_back({.subject_kind = "budget_line",
                                  .subject_id = budget->budget_id.text(),
                                  .person_id = {},
                                  .label = fmt::format("{}. {}", line.task_number, line.task),
                                  .on = budget->adopted_on,
                                  .amount = line.amount,
                                  .counts = counts,
                                  .why = word(line.source)});
    }
    result.value = sum_of(result.records).text();
    return result;
}

Computed own_contribution(const Operation& operation, ProjectId project_id, Day on) {
    Computed result;
    for (const auto& payment : settlement::own_contribution_of(operation, project_id)) {
        const bool is_later = payment.counts && payment.paid_on > on;
        result.records.push_back(
            {.subject_kind = "payment",
             .subject_id = payment.payment_id.text(),
             .person_id = payment.person_id.text(),
             .label = payment.last_name + ' ' + payment.first_name + ", " + payment.decision_number,
             .on = payment.paid_on,
             .amount = payment.amount,
             .counts = payment.counts && !is_later,
             .why = is_later ? "later" : word(payment.why)});
    }
    const auto counted = sum_of(result.records);
    result.value = counted.text();
    const auto budget_id = programmes::budget_of(operation, project_id);
    if (const auto budget =
            budget_id ? finance::find_budget(operation, *budget_id) : std::nullopt) {
        const auto planned = finance::planned_from(*budget, finance::FundingSource::own);
        result.beside = {"budget_line_own", planned.text(), (counted - planned).text()};
    }
    return result;
}

/// Work that counts was taken up before the project ended and by the day, and a paper proves it.
std::string why_of(const placements::JobFact& job, Day project_ends_on, Day on, bool is_second) {
    if (job.taken_up_on > project_ends_on) return "after_end";
    if (job.taken_up_on > on) return "later";
    if (!job.is_proven) return "not_proven";
    return is_second ? "same_person" : "employed";
}

/// People are counted, not works: who took up two is employed once.
Computed employed_before_end(const Operation& operation, const programmes::ProjectFact& project,
                             Day on) {
    Computed result;
    std::set<programmes::PersonId> seen;
    for (const auto& job :
         placements::jobs_taken_up(operation, project.project_id, Day::latest())) {
        const auto why = why_of(job, project.to_on, on, seen.contains(job.person_id));
        if (why == "employed") seen.insert(job.person_id);
        result.records.push_back(
            {.subject_kind = "job",
             .subject_id = job.job_id.text(),
             .person_id = job.person_id.text(),
             .label = job.last_name + ' ' + job.first_name + ", " + job.employer,
             .on = job.taken_up_on,
             .amount = {},
             .counts = why == "employed",
             .why = why});
    }
    result.value = count_of(result.records);
    return result;
}

/// Who took part (got support by the day) and is not among the employed.
Computed not_employed_before_end(const Operation& operation, const programmes::ProjectFact& project,
                                 Day on) {
    std::map<std::string, std::string> work;
    for (const auto& record : employed_before_end(operation, project, on).records) {
        auto& why = work[*record.person_id];
        if (why != "employed") why = record.why;
    }
    std::map<programmes::PersonId, Day> left;
    for (const auto& situation : placements::situations_after(operation, project.project_id))
        left[situation.person_id] = situation.noted_on;
    std::map<programmes::PersonId, Day> started;
    for (const auto& first : support::first_supports_of(operation, project.project_id))
        started[first.person_id] = first.started_on;

    Computed result;
    for (const auto& participant : programmes::participants_of(operation, project.project_id)) {
        const auto first = started.find(participant.person_id);
        const bool took_part = first != started.end() && first->second <= on;
        const auto noted = left.find(participant.person_id);
        const bool is_noted = noted != left.end() && noted->second <= on;
        const auto job = work.find(participant.person_id.text());
        const bool is_employed = job != work.end() && job->second == "employed";
        result.records.push_back({.subject_kind = "person",
                                  .subject_id = participant.person_id.text(),
                                  .person_id = participant.person_id.text(),
                                  .label = participant.last_name + ' ' + participant.first_name,
                                  .on = is_noted ? std::optional{noted->second} : std::nullopt,
                                  .amount = {},
                                  .counts = took_part && !is_employed,
                                  .why = is_employed         ? "employed"
                                         : !took_part        ? "not_started"
                                         : job != work.end() ? job->second
                                         : is_noted          ? "left_with"
                                                             : "no_job"});
    }
    result.value = count_of(result.records);
    return result;
}

/// A conference was held when somebody's presence stands on its sheet; of several the last counts.
Computed conference_held_on(const Operation& operation, ProjectId project_id, Day on) {
    Computed result;
    for (const auto& event : events::events_in(operation, project_id)) {
        if (event.kind != events::EventKind::conference) continue;
        const bool is_held = event.held_on <= on && event.present > 0;
        if (is_held)
            for (auto& earlier : result.records)
                if (std::exchange(earlier.counts, false)) earlier.why = "earlier_conference";
        result.records.push_back({.subject_kind = "event",
                                  .subject_id = event.event_id.text(),
                                  .person_id = {},
                                  .label = fmt::format("{}, {}", event.name, event.place),
                                  .on = event.held_on,
                                  .amount = {},
                                  .counts = is_held,
                                  .why = is_held              ? "held"
                                         : event.held_on > on ? "later"
                                                              : "nobody_present"});
        if (is_held) result.value = event.held_on.text();
    }
    return result;
}

/// By whom the asker may find the family; its first, when nobody.
const people::PersonBrief& first_named(const Operation& operation,
                                       const std::vector<people::PersonBrief>& family) {
    const auto known = std::ranges::find_if(family, [&operation](const auto& person) {
        return may_be_named(operation, person.person_id);
    });
    return known == family.end() ? family.front() : *known;
}

/// A family counts once, when one of it takes part under a social contract and an assistant worked
/// with it while the project ran.
Computed families_with_assistant(const Operation& operation, ProjectId project_id, Day on) {
    Computed result;
    const auto project = programmes::find_project(operation, project_id);
    const auto time =
        project ? Period::make(project->from_on, project->to_on) : std::optional<Period>{};
    if (!time) return result;
    std::set<programmes::PersonId> covered;
    for (const auto& participant : programmes::participants_of(operation, project_id))
        if (participant.contract_concluded_on && *participant.contract_concluded_on <= on)
            covered.insert(participant.person_id);
    std::set<people::HouseholdId> seen;
    for (const auto& assistance : casework::families_with_assistant(operation, *time)) {
        const bool is_later = assistance.from_on > on;
        const bool is_covered = std::ranges::any_of(assistance.family, [&](const auto& person) {
            return covered.contains(person.person_id);
        });
        const bool is_second =
            !is_later && is_covered && !seen.insert(assistance.household_id).second;
        const auto& known = first_named(operation, assistance.family);
        result.records.push_back(
            {.subject_kind = "assistance",
             .subject_id = assistance.assistance_id.text(),
             .person_id = known.person_id.text(),
             .label = known.last_name + ' ' + known.first_name + ", " + assistance.number,
             .on = assistance.from_on,
             .amount = {},
             .counts = !is_later && is_covered && !is_second,
             .why = is_later      ? "later"
                    : !is_covered ? "nobody_takes_part"
                    : is_second   ? "same_family"
                                  : "assisted"});
    }
    result.value = count_of(result.records);
    return result;
}

Computed staffing_standard_met(const Operation& operation, Day on) {
    Computed result;
    const auto standard = staff::staffing_on(operation, on);
    if (!standard) {
        result.missing = standard.refusal().findings.front().rule;
        return result;
    }
    for (const auto& post : standard->posts)
        result.records.push_back(
            {.subject_kind = "post",
             .subject_id = post.post_id.text(),
             .person_id = {},
             .label = fmt::format("{} {}, {} {}", post.last_name, post.first_name, word(post.kind),
                                  post.share.text()),
             .on = post.from_on,
             .amount = {},
             .counts = post.counts,
             .why = word(post.why)});
    result.value = standard->is_met ? "true" : "false";
    result.beside = {"required_share", standard->required_share.text(),
                     standard->missing_share.text()};
    return result;
}

/// A day took place when somebody's presence stands on its sheet.
Computed study_visit_days(const Operation& operation, ProjectId project_id, Day on) {
    Computed result;
    for (const auto& day : events::days_of(operation, project_id, events::EventKind::study_visit)) {
        const bool is_held = day.on <= on && day.present > 0;
        result.records.push_back({.subject_kind = "event",
                                  .subject_id = day.event_id.text(),
                                  .person_id = {},
                                  .label = fmt::format("{}, {}", day.name, day.place),
                                  .on = day.on,
                                  .amount = {},
                                  .counts = is_held,
                                  .why = is_held       ? "held"
                                         : day.on > on ? "later"
                                                       : "nobody_present"});
    }
    result.value = count_of(result.records);
    return result;
}

FigureRecord count_record(std::int64_t count, const std::string& source, Day counted_on,
                          const std::string& why) {
    return {.subject_kind = "count",
            .subject_id = why,
            .person_id = {},
            .label = fmt::format("{} ({})", count, source),
            .on = counted_on,
            .amount = {},
            .counts = true,
            .why = why};
}

/// Both counts are the figure's records; of the year of the day, as each year is told by itself.
Computed share_on_assistance(const Operation& operation, Day on) {
    Computed result;
    const auto share = staff::assisted_in_year_of(operation, on);
    if (!share) {
        result.missing = share.refusal().findings.front().rule;
        return result;
    }
    result.records = {count_record(share->assisted, share->assisted_source,
                                   share->assisted_counted_on, "on_assistance"),
                      count_record(share->residents, share->residents_source,
                                   share->residents_counted_on, "residents")};
    result.value = share->share.text();
    return result;
}

/// R22-03: an award that nothing proves is told of, not counted.
Computed awards_received(const Operation& operation, Day on) {
    Computed result;
    for (const auto& award : recognition::awards(operation)) {
        const bool is_later = award.awarded_on > on;
        const bool is_proven = award.evidence > 0;
        result.records.push_back({.subject_kind = "award",
                                  .subject_id = award.award_id.text(),
                                  .person_id = {},
                                  .label = fmt::format("{}, {}", award.name, award.awarded_by),
                                  .on = award.awarded_on,
                                  .amount = {},
                                  .counts = !is_later && is_proven,
                                  .why = is_later    ? "later"
                                         : is_proven ? "received"
                                                     : "not_proven"});
    }
    result.value = count_of(result.records);
    return result;
}

/// What a project led to; it needs the project's last day.
Computed after_project(const Operation& operation, Definition definition, ProjectId project_id,
                       Day on) {
    const auto project = programmes::find_project(operation, project_id).value();
    if (definition == Definition::employed_before_end)
        return employed_before_end(operation, project, on);
    if (definition == Definition::not_employed_before_end)
        return not_employed_before_end(operation, project, on);
    return conference_held_on(operation, project_id, on);
}

}  // namespace

Computed compute(const Operation& operation, Definition definition,
                 const std::optional<ProjectId>& project_id, Day on) {
    if (definition == Definition::staffing_standard_met)
        return staffing_standard_met(operation, on);
    if (definition == Definition::share_on_assistance) return share_on_assistance(operation, on);
    if (definition == Definition::awards_received) return awards_received(operation, on);
    if (!project_id) return {.value = {}, .records = {}, .beside = {}, .missing = "project"};
    switch (definition) {
        case Definition::people_selected:
            return people_selected(operation, *project_id, on);
        case Definition::contracts_concluded:
            return contracts_concluded(operation, *project_id, on);
        case Definition::participants_planned_first:
            return participants_planned(operation, *project_id, on, true);
        case Definition::participants_planned:
            return participants_planned(operation, *project_id, on, false);
        case Definition::budget_total:
            return budget(operation, *project_id, std::nullopt);
        case Definition::budget_from_efs:
            return budget(operation, *project_id, finance::FundingSource::efs);
        case Definition::own_contribution:
            return own_contribution(operation, *project_id, on);
        case Definition::families_with_assistant:
            return families_with_assistant(operation, *project_id, on);
        case Definition::employed_before_end:
        case Definition::not_employed_before_end:
        case Definition::conference_held_on:
            return after_project(operation, definition, *project_id, on);
        case Definition::study_visit_days:
            return study_visit_days(operation, *project_id, on);
        case Definition::staffing_standard_met:
        case Definition::share_on_assistance:
        case Definition::awards_received:
        case Definition::composed:
            break;
    }
    throw std::logic_error("a definition without its computation");
}

Unit unit_of(Definition definition) {
    switch (definition) {
        case Definition::people_selected:
        case Definition::contracts_concluded:
        case Definition::participants_planned_first:
        case Definition::participants_planned:
        case Definition::employed_before_end:
        case Definition::not_employed_before_end:
            return Unit::people;
        case Definition::conference_held_on:
            return Unit::day;
        case Definition::families_with_assistant:
            return Unit::families;
        case Definition::budget_total:
        case Definition::budget_from_efs:
        case Definition::own_contribution:
            return Unit::pln;
        case Definition::staffing_standard_met:
            return Unit::yes_no;
        case Definition::share_on_assistance:
            return Unit::percent;
        case Definition::study_visit_days:
        case Definition::awards_received:
            return Unit::pieces;
        case Definition::composed:
            break;
    }
    throw std::logic_error("a definition without a unit");
}

bool asks_for_project(Definition definition) {
    return definition != Definition::staffing_standard_met &&
           definition != Definition::share_on_assistance &&
           definition != Definition::awards_received && definition != Definition::composed;
}

}  // namespace wedka::results
