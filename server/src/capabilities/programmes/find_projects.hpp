#pragma once

#include "programmes/project.hpp"
#include "programmes/regulations.hpp"

namespace wedka::programmes {

/// Projects, the latest first.
struct ListProjects {
    std::optional<ProjectId> after;
    PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(ListProjects, (), (after, limit))

/// A row of the list; `planned` is the number in force, `selected` the places on the basic and the
/// reserve list in force.
struct ProjectRow {
    ProjectId project_id;
    std::string name;
    Day from_on;
    Day to_on;
    std::int64_t planned = 0;
    std::int64_t enrolled = 0;
    std::int64_t selected = 0;
};
BOOST_DESCRIBE_STRUCT(ProjectRow, (),
                      (project_id, name, from_on, to_on, planned, enrolled, selected))
Result<Page<ProjectRow>> list_projects(Query& query, const ListProjects& request);

struct ShowProject {
    ProjectId project_id;
};
BOOST_DESCRIBE_STRUCT(ShowProject, (), (project_id))
Result<Project> show_project(Query& query, const ShowProject& request);

/// The regulations in force; not found as long as there are none.
Result<Regulations> show_regulations(Query& query, const ShowProject& request);

}  // namespace wedka::programmes
