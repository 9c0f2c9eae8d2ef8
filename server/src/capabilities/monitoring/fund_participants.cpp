#include "monitoring/fund_participants.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "monitoring/technical_id_store.hpp"
#include "monitoring/within_project.hpp"

namespace wedka::monitoring {

namespace {

using Supports = std::map<ParticipationId, std::vector<SupportBegun>>;

/// What somebody takes part in: one series, or talks with one specialist.
struct Undertaking {
    ParticipationId participation_id;
    std::optional<support::SeriesId> series_id;
    SupportSort sort;
    auto operator<=>(const Undertaking&) const = default;
};

/// The first day of each, while people took part.
std::map<Undertaking, Day> undertakings_in(const Operation& operation, ProjectId project_id) {
    std::map<Undertaking, Day> begun;
    for (const auto& talk : support::consultations_in(operation, project_id))
        begun.try_emplace({talk.participation_id, {}, {talk.kind, {}, {}}}, talk.given_on);
    for (const auto& meeting : support::attendances_of(operation, project_id))
        if (meeting.state == support::AttendanceState::present)
            begun.try_emplace({meeting.participation_id, meeting.series_id,
                               {{}, meeting.kind, meeting.shape}},
                              meeting.held_on);
    return begun;
}

Supports supports_until(const Operation& operation, ProjectId project_id, Day on) {
    Supports supports;
    for (const auto& [what, from_on] : undertakings_in(operation, project_id))
        if (from_on <= on) supports[what.participation_id].push_back({what.sort, from_on});
    for (auto& [participation_id, begun] : supports)
        std::ranges::stable_sort(begun, {}, &SupportBegun::from_on);
    return supports;
}

/// Nothing that came after the day; who was away then had left.
void forget_later(ParticipantRecord& record, Day on) {
    std::erase_if(record.effects, [on](const EffectFact& effect) { return effect.on > on; });
    std::erase_if(record.jobs,
                  [on](const placements::JobFact& job) { return job.taken_up_on > on; });
    for (const auto& away : record.interruptions)
        if (away.covers(on)) {
            record.left_on = away.left_on;
            record.left_because = away.left_because;
        }
}

}  // namespace

std::vector<FundParticipant> fund_participants(const Operation& operation, ProjectId project_id,
                                               Day on) {
    auto supports = supports_until(operation, project_id, on);
    const auto known = technical_ids_in(operation, project_id);
    const auto within = participations_within(operation, "monitoring.report", project_id);
    std::vector<FundParticipant> participants;
    for (auto& record : records_of(operation, project_id)) {
        if (!record.joined_on || *record.joined_on > on) continue;
        if (!within.contains(record.participation_id)) continue;
        const auto id = known.find(record.participation_id);
        forget_later(record, on);
        auto contact = people::contact_on(operation, record.person_id, *record.joined_on);
        auto begun = std::move(supports[record.participation_id]);
        participants.push_back(
            {.record = std::move(record),
             .contact = std::move(contact),
             .supports = std::move(begun),
             .technical_id = id == known.end() ? std::nullopt : std::optional{id->second}});
    }
    return participants;
}

std::vector<SupportSort> support_sorts_in(const Operation& operation, ProjectId project_id) {
    std::set<SupportSort> sorts;
    for (const auto& [what, from_on] : undertakings_in(operation, project_id))
        sorts.insert(what.sort);
    return {sorts.begin(), sorts.end()};
}

}  // namespace wedka::monitoring
