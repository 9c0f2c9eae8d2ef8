#include "placements/find_outcomes.hpp"

#include <algorithm>
#include <map>

namespace wedka::placements {

namespace {

/// Of several works of a person the one that says most: proven before not proven, then the
/// earliest.
void keep_best(std::map<PersonId, OutcomeRow>& best, const JobFact& job, Day ends_on) {
    auto& row = best[job.person_id];
    const auto outcome = outcome_of(job, ends_on);
    if (row.job_id && row.outcome <= outcome) return;
    row.outcome = outcome;
    row.job_id = job.job_id;
    row.taken_up_on = job.taken_up_on;
    row.kind = job.kind;
    row.employer = job.employer;
}

}  // namespace

Outcome outcome_of(const JobFact& job, Day project_ends_on) {
    if (job.taken_up_on > project_ends_on) return Outcome::after_end;
    return job.is_proven ? Outcome::employed : Outcome::not_proven;
}

Result<Page<OutcomeRow>> find_outcomes(Query& query, const FindOutcomes& request) {
    const auto project = programmes::find_project(query, request.project_id);
    if (!project) return not_found("project_id");
    std::map<PersonId, OutcomeRow> best;
    for (const auto& job : jobs_taken_up(query, request.project_id, Day::latest()))
        keep_best(best, job, project->to_on);
    for (const auto& situation : situations_after(query, request.project_id)) {
        auto& row = best[situation.person_id];
        row.left_with = situation.left_with;
        row.noted_on = situation.noted_on;
    }
    Page<OutcomeRow> page;
    for (const auto& participant : programmes::participants_of(query, request.project_id)) {
        if (query.deny("placements.read", participant.person_id)) continue;
        auto row = best[participant.person_id];
        row.person_id = participant.person_id;
        row.last_name = participant.last_name;
        row.first_name = participant.first_name;
        row.sex = people::person_on_record(query, participant.person_id).sex;
        query.showed(row.person_id);
        page.items.push_back(std::move(row));
    }
    return page;
}

}  // namespace wedka::placements
