#pragma once

#include "placements/job.hpp"
#include "placements/job_rules.hpp"

/// SQL that keeps works and reads them one by one.
namespace wedka::placements {

/// The work with its papers; nothing when the office has no such record.
std::optional<Job> find_job(const Operation& operation, JobId job_id);
/// The same of a record that must exist.
Job job(const Operation& operation, JobId job_id);
/// Takes the record for this change, so that two clerks do not pass each other.
std::optional<Job> lock_job(Transaction& transaction, JobId job_id);
/// All records of the person, the latest first, those put right among them.
std::vector<Job> job_records_of(const Operation& operation, PersonId person_id);

/// What the rules look at for this person and these terms.
JobContext context_of(const Operation& operation, const people::PersonBrief& person,
                      const JobTerms& terms);

JobId insert_job(Transaction& transaction, PersonId person_id, const JobTerms& terms);
void insert_proof(Transaction& transaction, JobId job_id, const NewProof& proof);
void put_end(Transaction& transaction, JobId job_id, Day ended_on, EndReason reason);
void mark_no_longer_current(Transaction& transaction, JobId job_id, JobState state);
void insert_correction(Transaction& transaction, JobId job_id,
                       const std::optional<JobId>& new_job_id, const LongText& why);

}  // namespace wedka::placements
