#pragma once

#include "programmes/selection.hpp"

namespace wedka::programmes {

struct ShowSelection {
    ProjectId project_id;
};
BOOST_DESCRIBE_STRUCT(ShowSelection, (), (project_id))

/// The ranking list in force, by numbers of applications.
Result<Selection> show_selection(Query& query, const ShowSelection& request);

/// Which lists the project has had, the latest first.
Result<Page<SelectionVersion>> list_selections(Query& query, const ShowSelection& request);

}  // namespace wedka::programmes
