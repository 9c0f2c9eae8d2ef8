#pragma once

#include "programmes/programme.hpp"

namespace wedka::programmes {

/// The project is an edition of the programme.
struct PlaceProject {
    ProjectId project_id;
    ProgrammeId programme_id;
    std::string edition;
};
BOOST_DESCRIBE_STRUCT(PlaceProject, (), (project_id, programme_id, edition))
/// Places it, in place of where it stood before. R5-51.
Result<Programme> place_project(Transaction& transaction, const PlaceProject& request);

}  // namespace wedka::programmes
