#include "placements/job_store.hpp"

#include "platform/text.hpp"
#include "vocabulary/instant.hpp"
#include "vocabulary/today.hpp"

namespace wedka::placements {

namespace {

constexpr std::string_view insert_job_sql = R"sql(
    INSERT INTO placements_jobs
      (office_id, job_id, person_id, project_id, kind, employer, employer_key, nip, position,
       share_thousandths, taken_up_on, ended_on, end_reason, state, recorded_at, recorded_by,
       version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1))sql";

constexpr std::string_view insert_internship = R"sql(
    INSERT INTO placements_internships (office_id, job_id, until_on, sent_by, has_stipend)
    VALUES ($1, $2, $3, $4, $5))sql";

constexpr std::string_view insert_proof_sql = R"sql(
    INSERT INTO placements_proofs (office_id, proof_id, job_id, kind, dated_on, recorded_at)
    VALUES ($1, $2, $3, $4, $5, $6))sql";

constexpr std::string_view take_version = R"sql(
    UPDATE placements_jobs
    SET version = version + 1
    WHERE office_id = $1
      AND job_id = $2)sql";

constexpr std::string_view update_end = R"sql(
    UPDATE placements_jobs
    SET ended_on = $3, end_reason = $4
    WHERE office_id = $1
      AND job_id = $2)sql";

constexpr std::string_view update_state = R"sql(
    UPDATE placements_jobs
    SET state = $3
    WHERE office_id = $1
      AND job_id = $2)sql";

constexpr std::string_view insert_correction_sql = R"sql(
    INSERT INTO placements_corrections
      (office_id, job_id, new_job_id, why, corrected_at, corrected_by)
    VALUES ($1, $2, $3, $4, $5, $6))sql";

const std::string columns = R"sql(
    SELECT j.job_id, j.version, j.person_id, h.last_name, h.first_name, j.project_id,
           p.name AS project_name, j.kind, j.employer, j.nip, j.position,
           j.share_thousandths AS share, j.taken_up_on, j.ended_on, j.end_reason, j.state,
           c.new_job_id, c.why
    FROM placements_jobs j
    JOIN people_people h ON h.office_id = j.office_id AND h.person_id = j.person_id
    LEFT JOIN programmes_projects p ON p.office_id = j.office_id AND p.project_id = j.project_id
    LEFT JOIN placements_corrections c ON c.office_id = j.office_id AND c.job_id = j.job_id
    WHERE j.office_id = $1)sql";

const std::string select_job = columns + R"sql(
      AND j.job_id = $2)sql";

const std::string select_of_person = columns + R"sql(
      AND j.person_id = $2
    ORDER BY j.taken_up_on DESC, j.job_id DESC)sql";

constexpr std::string_view select_internship = R"sql(
    SELECT until_on, sent_by, has_stipend
    FROM placements_internships
    WHERE office_id = $1
      AND job_id = $2)sql";

constexpr std::string_view select_proofs = R"sql(
    SELECT proof_id, kind, dated_on
    FROM placements_proofs
    WHERE office_id = $1
      AND job_id = $2
    ORDER BY dated_on, proof_id)sql";

struct JobColumns {
    JobId job_id;
    std::int64_t version = 1;
    PersonId person_id;
    std::string last_name;
    std::string first_name;
    std::optional<ProjectId> project_id;
    std::optional<std::string> project_name;
    WorkKind kind = WorkKind::employment_contract;
    std::string employer;
    std::optional<Nip> nip;
    std::string position;
    std::optional<Share> share;
    Day taken_up_on;
    std::optional<Day> ended_on;
    std::optional<EndReason> end_reason;
    JobState state = JobState::current;
    std::optional<JobId> new_job_id;
    std::optional<Bytes> why;
};
BOOST_DESCRIBE_STRUCT(JobColumns, (),
                      (job_id, version, person_id, last_name, first_name, project_id, project_name,
                       kind, employer, nip, position, share, taken_up_on, ended_on, end_reason,
                       state, new_job_id, why))

Job job_of(const Operation& operation, const JobColumns& row) {
    Job job;
    job.job_id = row.job_id;
    job.version = row.version;
    job.person_id = row.person_id;
    job.last_name = row.last_name;
    job.first_name = row.first_name;
    job.project_id = row.project_id;
    job.project_name = row.project_name;
    job.kind = row.kind;
    job.employer = row.employer;
    job.nip = row.nip;
    job.position = row.position;
    job.share = row.share;
    if (row.kind == WorkKind::internship)
        job.internship = operation.database.find<InternshipTerms>(select_internship,
                                                                  operation.office(), row.job_id);
    job.taken_up_on = row.taken_up_on;
    job.ended_on = row.ended_on;
    job.end_reason = row.end_reason;
    job.state = row.state;
    job.proofs = operation.database.select<Proof>(select_proofs, operation.office(), row.job_id);
    job.is_proven = !job.proofs.empty();
    job.new_job_id = row.new_job_id;
    if (row.why)
        job.why = operation.unseal("placements_corrections", "why", row.job_id.uuid(), *row.why);
    return job;
}

}  // namespace

std::optional<Job> find_job(const Operation& operation, JobId job_id) {
    const auto row = operation.database.find<JobColumns>(select_job, operation.office(), job_id);
    if (!row) return std::nullopt;
    return job_of(operation, *row);
}

Job job(const Operation& operation, JobId job_id) {
    return find_job(operation, job_id).value();
}

std::optional<Job> lock_job(Transaction& transaction, JobId job_id) {
    if (transaction.database.execute(take_version, transaction.office(), job_id) == 0)
        return std::nullopt;
    return find_job(transaction, job_id);
}

std::vector<Job> job_records_of(const Operation& operation, PersonId person_id) {
    std::vector<Job> jobs;
    for (const auto& row :
         operation.database.select<JobColumns>(select_of_person, operation.office(), person_id))
        jobs.push_back(job_of(operation, row));
    return jobs;
}

JobContext context_of(const Operation& operation, const people::PersonBrief& person,
                      const JobTerms& terms) {
    JobContext context{.birth_on = person.birth_on,
                       .participation = {},
                       .others = job_records_of(operation, person.person_id),
                       .today = today_in(operation)};
    std::erase_if(context.others, [](const Job& one) { return one.state != JobState::current; });
    if (terms.project_id)
        context.participation =
            programmes::participation_in(operation, *terms.project_id, person.person_id);
    return context;
}

JobId insert_job(Transaction& transaction, PersonId person_id, const JobTerms& terms) {
    const auto job_id = JobId::make();
    transaction.database.execute(insert_job_sql, transaction.office(), job_id, person_id,
                                 terms.project_id, terms.kind, terms.employer, fold(terms.employer),
                                 terms.nip, terms.position, terms.share, terms.taken_up_on,
                                 terms.ended_on, terms.end_reason, JobState::current,
                                 Instant::at(transaction.now), transaction.actor.account);
    if (terms.internship)
        transaction.database.execute(insert_internship, transaction.office(), job_id,
                                     terms.internship->until_on, terms.internship->sent_by,
                                     terms.internship->has_stipend);
    for (const auto& proof : terms.proofs) insert_proof(transaction, job_id, proof);
    return job_id;
}

void insert_proof(Transaction& transaction, JobId job_id, const NewProof& proof) {
    transaction.database.execute(insert_proof_sql, transaction.office(), ProofId::make(), job_id,
                                 proof.kind, proof.dated_on, Instant::at(transaction.now));
}

void put_end(Transaction& transaction, JobId job_id, Day ended_on, EndReason reason) {
    transaction.database.execute(update_end, transaction.office(), job_id, ended_on, reason);
}

void mark_no_longer_current(Transaction& transaction, JobId job_id, JobState state) {
    transaction.database.execute(update_state, transaction.office(), job_id, state);
}

void insert_correction(Transaction& transaction, JobId job_id,
                       const std::optional<JobId>& new_job_id, const LongText& why) {
    transaction.database.execute(
        insert_correction_sql, transaction.office(), job_id, new_job_id,
        transaction.seal("placements_corrections", "why", job_id.uuid(), why.text),
        Instant::at(transaction.now), transaction.actor.account);
}

}  // namespace wedka::placements
