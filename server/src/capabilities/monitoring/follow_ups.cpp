#include <algorithm>
#include <map>

#include "monitoring/follow_up_rules.hpp"

namespace wedka::monitoring {

namespace {

constexpr int longest_follow_up = 12;

/// The projects whose participants have something to be asked, each with those of its people who are
/// within reach.
using Ended = std::map<ProjectId, std::vector<programmes::EndedParticipation>>;

Ended ended_within(const Operation& operation, Day from, Day to, const ReachFilter& reach) {
    Ended ended;
    for (const auto rule_set : {programmes::RuleSet::EFS_1420, programmes::RuleSet::EFSPLUS_2127})
        for (auto& one : programmes::participations_ended(operation, rule_set, from, to, reach))
            ended[one.project_id].push_back(std::move(one));
    return ended;
}

}  // namespace

std::vector<FollowUpDue> follow_ups_due(const Operation& operation, Day today, Day until,
                                        const ReachFilter& reach) {
    std::vector<FollowUpDue> due;
    const auto all = ended_within(operation, today.plus_months(-longest_follow_up), today, reach);
    for (const auto& [project_id, people] : all) {
        const auto project = programmes::find_project(operation, project_id).value();
        const auto records = records_of(operation, project_id);
        for (const auto& one : people) {
            const auto record = std::ranges::find(records, one.participation_id,
                                                  &ParticipantRecord::participation_id);
            for (const auto& [kind, due_on] : open_questions(*record, today))
                if (due_on <= until)
                    due.push_back({.kind = kind,
                                   .participation_id = one.participation_id,
                                   .project_id = project_id,
                                   .person_id = one.person_id,
                                   .person_name = one.person_name,
                                   .project_name = project.name,
                                   .due_on = due_on});
        }
    }
    std::ranges::stable_sort(due, {}, &FollowUpDue::due_on);
    return due;
}

}  // namespace wedka::monitoring
