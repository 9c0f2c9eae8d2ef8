#pragma once

#include "placements/job.hpp"

namespace wedka::placements {

struct EndJob {
    JobId job_id;
    Day ended_on;
    EndReason end_reason = EndReason::term;
};
BOOST_DESCRIBE_STRUCT(EndJob, (), (job_id, ended_on, end_reason))

/// Records the last day of the work and why it ended.
Result<Job> end_job(Transaction& transaction, const EndJob& request);

}  // namespace wedka::placements
