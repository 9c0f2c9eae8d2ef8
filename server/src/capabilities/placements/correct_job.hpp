#pragma once

#include "placements/job.hpp"

namespace wedka::placements {

/// The work as it really is, and why the earlier record was wrong.
struct CorrectJob : JobTerms {
    JobId job_id;
    LongText why;
};
BOOST_DESCRIBE_STRUCT(CorrectJob, (JobTerms), (job_id, why))

/// Puts a record right by a further one; the earlier one stays and counts no more.
Result<Job> correct_job(Transaction& transaction, const CorrectJob& request);

/// A record that should never have been: of the wrong person, or of work nobody took up.
struct WithdrawJob {
    JobId job_id;
    LongText why;
};
BOOST_DESCRIBE_STRUCT(WithdrawJob, (), (job_id, why))

/// Withdraws the record; it stays and counts no more.
Result<Job> withdraw_job(Transaction& transaction, const WithdrawJob& request);

}  // namespace wedka::placements
