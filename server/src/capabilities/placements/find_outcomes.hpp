#pragma once

#include "placements/job.hpp"

namespace wedka::placements {

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

/// Only the participants within the asker's reach, in alphabetical order.
Result<Page<OutcomeRow>> find_outcomes(Query& query, const FindOutcomes& request);

}  // namespace wedka::placements
