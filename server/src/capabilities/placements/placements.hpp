#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "people/people.hpp"
#include "platform/operation.hpp"
#include "platform/routes.hpp"
#include "programmes/programmes.hpp"
#include "vocabulary/day.hpp"
#include "vocabulary/sex.hpp"
#include "vocabulary/share.hpp"

/// What other capabilities may ask of work that people took up, and of what participants left a
/// project with, as dated facts. None of these functions asks whether the asker may know the
/// person.
namespace wedka::placements {

using people::PersonId;
using programmes::ProjectId;
using JobId = Id<struct JobIdKind>;
using SituationId = Id<struct SituationIdKind>;

/// How somebody works: umowa o pracę, umowa cywilnoprawna, własna działalność gospodarcza,
/// zatrudnienie subsydiowane; or learns at work: an internship (staż) is no employment.
enum class WorkKind {
    employment_contract,
    civil_law_contract,
    own_business,
    subsidised_job,
    internship
};
BOOST_DESCRIBE_ENUM(WorkKind, employment_contract, civil_law_contract, own_business, subsidised_job,
                    internship)

/// One work, or one internship, that one person took up, as it stands after all corrections.
struct JobFact {
    JobId job_id;
    PersonId person_id;
    std::string first_name;
    std::string last_name;
    Sex sex = Sex::female;
    std::optional<ProjectId> project_id;
    WorkKind kind = WorkKind::employment_contract;
    std::string employer;
    std::optional<Share> share;  ///< Of a full post; none where there is no post.
    Day taken_up_on;
    std::optional<Day> ended_on;
    bool is_proven = false;  ///< Whether a paper proves it.
};
BOOST_DESCRIBE_STRUCT(JobFact, (),
                      (job_id, person_id, first_name, last_name, sex, project_id, kind, employer, share,
                       taken_up_on, ended_on, is_proven))

/// The works that follow the project and were taken up by the day, earliest first. A person may
/// have several, and those without a proof are among them. Internships are not: they are no
/// employment, and nothing that counts works counts them.
std::vector<JobFact> jobs_taken_up(const Operation& operation, ProjectId project_id, Day until);
/// The person's works, without internships, earliest first.
std::vector<JobFact> jobs_of(const Operation& operation, PersonId person_id);

/// The works of everybody enrolled in the project, without internships, whether they follow it or
/// not, earliest first.
std::vector<JobFact> jobs_of_participants(const Operation& operation, ProjectId project_id);

/// The internships that follow the project, earliest first, also those without a proof.
std::vector<JobFact> internships_begun(const Operation& operation, ProjectId project_id);

/// Where a participant stands with work when the project ends: took it up before the end with a
/// proof, without one, only after the end, or not at all.
enum class Outcome { employed, not_proven, after_end, without_work };
BOOST_DESCRIBE_ENUM(Outcome, employed, not_proven, after_end, without_work)

/// Where the work stands by the last day of the project.
Outcome outcome_of(const JobFact& job, Day project_ends_on);

/// What somebody takes along from a project: a qualification, a certificate of a completed course,
/// papers for looking for work (CV, list motywacyjny), skill in looking for it, a plan of what
/// comes next, registration at the labour office, further schooling.
enum class LeftWith {
    qualification,
    course_certificate,
    job_documents,
    job_search_skills,
    action_plan,
    labour_office_registration,
    further_education
};
BOOST_DESCRIBE_ENUM(LeftWith, qualification, course_certificate, job_documents, job_search_skills,
                    action_plan, labour_office_registration, further_education)

/// With what one participant left one project, in the version in force.
struct SituationFact {
    SituationId situation_id;
    ProjectId project_id;
    PersonId person_id;
    Day noted_on;
    std::vector<LeftWith> left_with;
};
BOOST_DESCRIBE_STRUCT(SituationFact, (), (situation_id, project_id, person_id, noted_on, left_with))

/// What the project's participants left with, one row a person.
std::vector<SituationFact> situations_after(const Operation& operation, ProjectId project_id);
/// What the person left projects with, one row a project.
std::vector<SituationFact> situations_of(const Operation& operation, PersonId person_id);

enum class PlacementEventKind {
    job_taken_up,
    job_not_proven,
    job_ended,
    internship_begun,
    internship_not_proven,
    internship_ended,
    situation_noted
};
BOOST_DESCRIBE_ENUM(PlacementEventKind, job_taken_up, job_not_proven, job_ended, internship_begun,
                    internship_not_proven, internship_ended, situation_noted)

/// A row of a person's timeline; the subject is the job or the situation, the name that of the
/// employer or of the project.
struct PlacementEvent {
    Day on;
    PlacementEventKind kind = PlacementEventKind::job_taken_up;
    std::string subject_id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(PlacementEvent, (), (on, kind, subject_id, name))

/// What happened to the person at work and on leaving projects, earliest first.
std::vector<PlacementEvent> events_of(const Operation& operation, PersonId person_id);

void add_routes(Routes& routes);

}  // namespace wedka::placements
