#pragma once

#include "programmes/project.hpp"

namespace wedka::programmes {

/// The number of the agreement on the money (numer umowy o dofinansowanie), which is known later than
/// the project, or was mistyped.
struct NumberProject {
    ProjectId project_id;
    std::string number;
};
BOOST_DESCRIBE_STRUCT(NumberProject, (), (project_id, number))

/// Gives the project its number in place of another one.
Result<Project> number_project(Transaction& transaction, const NumberProject& request);

}  // namespace wedka::programmes
