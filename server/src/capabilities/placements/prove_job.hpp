#pragma once

#include "placements/job.hpp"

namespace wedka::placements {

/// A paper that proves a work already recorded.
struct ProveJob {
    JobId job_id;
    ProofKind kind = ProofKind::contract;
    Day dated_on;
};
BOOST_DESCRIBE_STRUCT(ProveJob, (), (job_id, kind, dated_on))

/// Adds the paper; from then on the work counts as proven.
Result<Job> prove_job(Transaction& transaction, const ProveJob& request);

}  // namespace wedka::placements
