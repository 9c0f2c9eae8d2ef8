#pragma once

#include <boost/describe.hpp>

#include "people/people.hpp"
#include "programmes/programmes.hpp"

/// A person's way through a project, drawn as a line of stations.
namespace wedka::desk {

/// Where the line stops: zgłoszenie, diagnoza, wyłonienie, rezygnacja, kontrakt socjalny, pierwsze wsparcie,
/// Indywidualny Plan Działania, a course, work taken up, what the person left with.
enum class StationKind {
    application,
    diagnosis,
    selection,
    resignation,
    contract,
    first_support,
    action_plan,
    course,
    work,
    left_with
};
BOOST_DESCRIBE_ENUM(StationKind, application, diagnosis, selection, resignation, contract, first_support,
                    action_plan, course, work, left_with)

/// Behind the person; where the person is now; passed by without it; still ahead; the place where
/// the way came to an end.
enum class StationState { done, current, missing, not_reached, ended };
BOOST_DESCRIBE_ENUM(StationState, done, current, missing, not_reached, ended)

/// What the state alone does not say: of a selection the list, of a course why it was not
/// completed, of work what keeps it from counting.
enum class StationWhy {
    basic,
    reserve,
    not_selected,
    rejected,
    left_course,
    course_over,
    course_runs,
    not_proven,
    after_end
};
BOOST_DESCRIBE_ENUM(StationWhy, basic, reserve, not_selected, rejected, left_course, course_over,
                    course_runs, not_proven, after_end)

/// One station. The subject is the record behind it: application, contract, plan, series, job;
/// others have none. The name is that of the course or the employer.
struct Station {
    StationKind kind = StationKind::application;
    StationState state = StationState::not_reached;
    std::optional<Day> on = {};
    std::optional<std::string> subject_id = {};
    std::optional<std::string> number = {};
    std::optional<std::string> name = {};
    std::optional<StationWhy> why = {};
};
BOOST_DESCRIBE_STRUCT(Station, (), (kind, state, on, subject_id, number, name, why))

/// The person's line in one project, from the application on.
struct ProjectPath {
    programmes::ProjectId project_id;
    std::string project_name;
    Day from_on;
    Day to_on;
    std::optional<Day> left_on;
    bool is_over = false;  ///< Nothing more is to come: the person went, or the project is over.
    std::vector<Station> stations;
};
BOOST_DESCRIBE_STRUCT(ProjectPath, (),
                      (project_id, project_name, from_on, to_on, left_on, is_over, stations))

}  // namespace wedka::desk
