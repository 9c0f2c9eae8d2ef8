#pragma once

#include "programmes/project.hpp"

namespace wedka::programmes {

/// The partnership agreement of a project, or an annex to it: who does what, with which money.
struct RecordAgreement {
    ProjectId project_id;
    std::string number;
    Day concluded_on;
    std::string scope;
};
BOOST_DESCRIBE_STRUCT(RecordAgreement, (), (project_id, number, concluded_on, scope))

/// Keeps the agreement; a further one is its annex (R5-34).
Result<Project> record_agreement(Transaction& transaction, const RecordAgreement& request);

}  // namespace wedka::programmes
