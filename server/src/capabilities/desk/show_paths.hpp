#pragma once

#include "desk/path.hpp"

namespace wedka::desk {

struct AskPaths {
    people::PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(AskPaths, (), (person_id))

/// One line for each project that the person applied to, the latest first.
struct PersonPaths {
    people::PersonId person_id;
    std::vector<ProjectPath> paths;
};
BOOST_DESCRIBE_STRUCT(PersonPaths, (), (person_id, paths))

/// Each capability is asked with its own permission, as for the timeline: who may not read projects
/// gets no line, and of a line only the stations that the asker may read.
Result<PersonPaths> show_paths(Query& query, const AskPaths& request);

}  // namespace wedka::desk
