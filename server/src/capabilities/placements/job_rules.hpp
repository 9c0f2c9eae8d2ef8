#pragma once

#include "placements/job.hpp"

namespace wedka::placements {

/// What the rules look at beside the terms themselves.
struct JobContext {
    Day birth_on;
    /// Nothing when no project is named, or when the person does not take part in it.
    std::optional<programmes::ParticipationFact> participation;
    /// The person's other works that stand.
    std::vector<Job> others;
    Day today;
};

/// R8-03, R8-04, R8-20 to R8-26, R8-31: work that somebody took up, with its papers.
Findings check_job(const JobTerms& terms, const JobContext& context);
/// R8-24, R8-25: a paper that is to prove the work. `at` is the path of the proof in the request.
Findings check_proof(const NewProof& proof, WorkKind kind, Day taken_up_on, Day today,
                     const std::string& at);
/// R8-04, R8-27: the end of a work that stands and has none yet.
Findings check_end(Day ended_on, const Job& job, Day today);
/// R8-27: what was corrected or withdrawn stays as it is.
Findings check_stands(const Job& job);

}  // namespace wedka::placements
