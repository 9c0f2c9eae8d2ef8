#pragma once

#include "placements/job.hpp"
#include "placements/note_situation.hpp"

namespace wedka::placements {

/// Whether a paper proves the work.
enum class Proven { proven, not_proven };
BOOST_DESCRIBE_ENUM(Proven, proven, not_proven)

/// Works that stand, the latest taken up first.
struct ListJobs {
    std::optional<ProjectId> project_id;
    std::optional<Proven> proof;
    std::optional<JobId> after;
    PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(ListJobs, (), (project_id, proof, after, limit))

struct JobRow {
    JobId job_id;
    PersonId person_id;
    std::string last_name;
    std::string first_name;
    Sex sex = Sex::female;
    Day taken_up_on;
    std::optional<Day> ended_on;
    WorkKind kind = WorkKind::employment_contract;
    std::string employer;
    std::string position;
    std::optional<Share> share;
    bool is_proven = false;
    std::optional<std::string> project_name;
};
BOOST_DESCRIBE_STRUCT(JobRow, (),
                      (job_id, person_id, last_name, first_name, sex, taken_up_on, ended_on, kind,
                       employer, position, share, is_proven, project_name))
Result<Page<JobRow>> list_jobs(Query& query, const ListJobs& request);

struct ShowJob {
    JobId job_id;
};
BOOST_DESCRIBE_STRUCT(ShowJob, (), (job_id))
Result<Job> show_job(Query& query, const ShowJob& request);

struct ShowPersonJobs {
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(ShowPersonJobs, (), (person_id))

/// All records of one person, the latest first: also what was put right, with its reason.
struct PersonJobs {
    PersonId person_id;
    std::vector<Job> jobs;
    std::vector<Situation> situations;
};
BOOST_DESCRIBE_STRUCT(PersonJobs, (), (person_id, jobs, situations))
Result<PersonJobs> show_person_jobs(Query& query, const ShowPersonJobs& request);

}  // namespace wedka::placements
