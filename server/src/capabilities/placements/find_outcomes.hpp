#pragma once

#include "placements/job.hpp"

namespace wedka::placements {

/// Where a participant stands with work when the project ends: took it up before the end with a
/// proof, without one, only after the end, or not at all.
enum class Outcome { employed, not_proven, after_end, without_work };
BOOST_DESCRIBE_ENUM(Outcome, employed, not_proven, after_end, without_work)

/// Every participant of the project with the work taken up and with what they left.
struct FindOutcomes {
    ProjectId project_id;
};
BOOST_DESCRIBE_STRUCT(FindOutcomes, (), (project_id))

struct OutcomeRow {
    PersonId person_id;
    std::string last_name;
    std::string first_name;
    Sex sex = Sex::female;
    Outcome outcome = Outcome::without_work;
    std::optional<JobId> job_id;
    std::optional<Day> taken_up_on;
    std::optional<WorkKind> kind;
    std::optional<std::string> employer;
    std::vector<LeftWith> left_with;
    std::optional<Day> noted_on;
};
BOOST_DESCRIBE_STRUCT(OutcomeRow, (),
                      (person_id, last_name, first_name, sex, outcome, job_id, taken_up_on, kind,
                       employer, left_with, noted_on))

/// Where the work stands by the last day of the project.
Outcome outcome_of(const JobFact& job, Day project_ends_on);

/// Only the participants within the asker's reach, in alphabetical order.
Result<Page<OutcomeRow>> find_outcomes(Query& query, const FindOutcomes& request);

}  // namespace wedka::placements
