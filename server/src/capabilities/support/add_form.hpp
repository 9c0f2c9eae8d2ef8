#pragma once

#include "support/series.hpp"

namespace wedka::support {

/// A further form of support in a project's catalogue.
struct AddForm {
    ProjectId project_id;
    SupportKind kind = SupportKind::social;
    SupportShape shape = SupportShape::course;
    std::string name;
    std::vector<std::string> topics;
};
BOOST_DESCRIBE_STRUCT(AddForm, (), (project_id, kind, shape, name, topics))

/// Adds it; its name is the only one of its kind in the project.
Result<SupportForm> add_form(Transaction& transaction, const AddForm& request);

}  // namespace wedka::support
