#pragma once

#include "placements/job.hpp"

namespace wedka::placements {

/// Work that a person took up.
struct RecordJob : JobTerms {
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(RecordJob, (JobTerms), (person_id))

/// Records the work. Without a paper it stands as not proven until one is brought.
Result<Job> record_job(Transaction& transaction, const RecordJob& request);

}  // namespace wedka::placements
