#include <algorithm>
#include <unordered_map>

#include "monitoring/effect_store.hpp"
#include "monitoring/sheet_store.hpp"
#include "support/support.hpp"

namespace wedka::monitoring {

namespace {

constexpr int window_days = 28;
constexpr int half_year = 6;

using Records = std::vector<ParticipantRecord>;
/// The records by one of their ids.
template <class Id>
class RecordsBy {
  public:
    RecordsBy(Records& records, Id ParticipantRecord::*id) {
        records_.reserve(records.size());
        for (auto& record : records) records_.emplace(record.*id, &record);
    }

    /// Nothing when nobody takes part under it.
    ParticipantRecord* find(Id id) const {
        const auto found = records_.find(id);
        return found == records_.end() ? nullptr : found->second;
    }

  private:
    std::unordered_map<Id, ParticipantRecord*> records_;
};

using Participations = RecordsBy<ParticipationId>;

Records enrolled_in(const Operation& operation, const programmes::ProjectFact& project) {
    const auto participants = programmes::participants_of(operation, project.project_id);
    Records records;
    records.reserve(participants.size());
    for (const auto& participant : participants)
        records.push_back({.participation_id = participant.participation_id,
                           .person_id = participant.person_id,
                           .first_name = participant.first_name,
                           .last_name = participant.last_name,
                           .sex = participant.sex,
                           .birth_on = participant.birth_on,
                           .enrolled_on = participant.enrolled_on,
                           .contract_on = participant.contract_concluded_on,
                           .joined_on = {},
                           .left_on = participant.left_on.value_or(project.to_on),
                           .left_because = participant.left_because,
                           .sheet = {},
                           .effects = {},
                           .jobs = {}});
    return records;
}

void note_support(support::SupportKind kind, ParticipantRecord& record) {
    record.had_social_support |= kind == support::SupportKind::social;
    record.had_vocational_support |= kind == support::SupportKind::vocational;
}

void add_kinds_of_support(const Operation& operation, ProjectId project_id,
                          const Participations& participations) {
    for (const auto& given : support::kinds_given_in(operation, project_id))
        if (auto* record = participations.find(given.participation_id))
            note_support(given.kind, *record);
}

void add_jobs(const Operation& operation, ProjectId project_id, Records& records) {
    auto jobs = placements::jobs_of_participants(operation, project_id);
    if (jobs.empty()) return;
    const RecordsBy people(records, &ParticipantRecord::person_id);
    for (auto& job : jobs)
        if (auto* record = people.find(job.person_id)) record->jobs.push_back(std::move(job));
}

}  // namespace

std::vector<ParticipantRecord> records_of(const Operation& operation, ProjectId project_id) {
    const auto project = programmes::find_project(operation, project_id).value();
    auto records = enrolled_in(operation, project);
    const Participations participations(records, &ParticipantRecord::participation_id);
    for (const auto& first : support::first_supports_of(operation, project_id))
        if (auto* record = participations.find(first.participation_id))
            record->joined_on = first.started_on;
    for (auto& [participation_id, sheet] : sheets_in(operation, project_id))
        if (auto* record = participations.find(participation_id)) record->sheet = std::move(sheet);
    for (const auto& effect : effects_in(operation, project_id))
        if (auto* record = participations.find(effect.participation_id))
            record->effects.push_back(effect);
    for (const auto& interruption : programmes::interruptions_in(operation, project_id))
        if (auto* record = participations.find(interruption.participation_id))
            record->interruptions.push_back(interruption);
    add_jobs(operation, project_id, records);
    // Only the rules of 2014-2020 ask which kinds of support somebody had.
    if (project.rule_set == programmes::RuleSet::EFS_1420)
        add_kinds_of_support(operation, project_id, participations);
    return records;
}

ParticipantRecord record_of(const Operation& operation, ParticipationId participation_id) {
    const auto known = programmes::find_participation_fact(operation, participation_id).value();
    const auto project = programmes::find_project(operation, known.project_id).value();
    auto everybody = enrolled_in(operation, project);
    auto record = std::move(*std::ranges::find(everybody, participation_id,
                                               &ParticipantRecord::participation_id));
    record.joined_on =
        support::first_support_on(operation, project.project_id, record.person_id);
    if (auto sheet = find_sheet(operation, participation_id))
        record.sheet = std::move(sheet->sheet);
    record.effects = standing_effects_of(operation, participation_id);
    for (const auto& one : programmes::interruptions_in(operation, project.project_id))
        if (one.participation_id == participation_id) record.interruptions.push_back(one);
    record.jobs = placements::jobs_of(operation, record.person_id);
    if (project.rule_set == programmes::RuleSet::EFS_1420)
        for (const auto& given : support::kinds_given_in(operation, project.project_id))
            if (given.participation_id == participation_id) note_support(given.kind, record);
    return record;
}

bool is_planned_end(const std::optional<programmes::LeavingReason>& left_because) {
    return !left_because || *left_because == programmes::LeavingReason::path_completed ||
           *left_because == programmes::LeavingReason::took_up_work;
}

bool ended_as_planned(const ParticipantRecord& record) { return is_planned_end(record.left_because); }

Day window_ends_on(const ParticipantRecord& record) { return record.left_on.plus_days(window_days); }

Day half_year_after(const ParticipantRecord& record) {
    return record.left_on.plus_months(half_year);
}

}  // namespace wedka::monitoring
