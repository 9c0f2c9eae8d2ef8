#include "monitoring/follow_up_rules.hpp"

#include <algorithm>

namespace wedka::monitoring {

namespace {

constexpr int months_of_asking = 6;

bool is_left(Day due_on, Day today) { return today > due_on.plus_months(months_of_asking); }

/// That nothing new came is told of the window whenever it is told.
bool has_effect_in_window(const ParticipantRecord& record) {
    const auto window = window_ends_on(record);
    return std::ranges::any_of(record.effects, [window](const EffectFact& effect) {
        return effect.kind == EffectKind::nothing_new ||
               (!is_of_half_year(effect.kind) && effect.on <= window);
    });
}

WorkFound if_it_stood(const placements::JobFact& job) {
    return job.is_proven ? WorkFound::lasted : WorkFound::unproven;
}

/// What says most of all jobs.
template <class Judge>
WorkFound work_found(const ParticipantRecord& record, Judge judge) {
    auto most = WorkFound::none;
    for (const auto& job : record.jobs) most = std::max(most, judge(job));
    return most;
}

WorkFound all_work_on_leaving(const ParticipantRecord& record) {
    return work_on_leaving(record, Day::latest());
}

}  // namespace

bool is_of_half_year(EffectKind kind) {
    return kind == EffectKind::half_year_without_work || kind == EffectKind::half_year_unknown;
}

WorkFound work_on_leaving(const ParticipantRecord& record, Day on) {
    const auto window = window_ends_on(record);
    return work_found(record, [&](const placements::JobFact& job) {
        if (job.taken_up_on > on) return WorkFound::none;
        if (job.taken_up_on > window) return WorkFound::came_later;
        if (job.ended_on && *job.ended_on < record.left_on) return WorkFound::ended_before;
        return if_it_stood(job);
    });
}

WorkFound work_after_half_year(const ParticipantRecord& record) {
    const auto day = half_year_after(record);
    return work_found(record, [&](const placements::JobFact& job) {
        if (job.taken_up_on > day) return WorkFound::came_later;
        if (job.ended_on && *job.ended_on < day) return WorkFound::ended_before;
        return if_it_stood(job);
    });
}

bool has_come(const ParticipantRecord& record) {
    return has_effect_in_window(record) || all_work_on_leaving(record) >= WorkFound::unproven;
}

bool is_situation_told(const ParticipantRecord& record) {
    return has_effect_in_window(record) || all_work_on_leaving(record) == WorkFound::lasted;
}

bool is_half_year_told(const ParticipantRecord& record) {
    const auto tells = [](const EffectFact& effect) {
        return is_of_half_year(effect.kind) || effect.kind == EffectKind::better_work;
    };
    return work_after_half_year(record) == WorkFound::lasted ||
           std::ranges::any_of(record.effects, tells);
}

std::vector<OpenQuestion> open_questions(const ParticipantRecord& record, Day today) {
    std::vector<OpenQuestion> open;
    if (!record.joined_on || record.left_on > today) return open;
    const auto window = window_ends_on(record);
    const auto half_year = half_year_after(record);
    if (!is_situation_told(record) && !is_left(window, today))
        open.push_back({FollowUpKind::after_leaving, window});
    if (!is_half_year_told(record) && !is_left(half_year, today))
        open.push_back({FollowUpKind::after_half_year, half_year});
    return open;
}

}  // namespace wedka::monitoring
