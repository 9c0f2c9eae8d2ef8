#pragma once

#include "programmes/selection.hpp"

namespace wedka::programmes {

struct ShowSelection {
    ProjectId project_id;
    std::optional<std::int64_t> version;
};
BOOST_DESCRIBE_STRUCT(ShowSelection, (), (project_id, version))

/// The ranking list in force, or an earlier one, by numbers of applications.
Result<Selection> show_selection(Query& query, const ShowSelection& request);

struct ListSelections {
    ProjectId project_id;
};
BOOST_DESCRIBE_STRUCT(ListSelections, (), (project_id))

/// Which lists the project has had, the latest first.
Result<Page<SelectionVersion>> list_selections(Query& query, const ListSelections& request);

}  // namespace wedka::programmes
