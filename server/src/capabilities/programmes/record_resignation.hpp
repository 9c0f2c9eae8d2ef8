#pragma once

#include "programmes/application.hpp"

namespace wedka::programmes {

/// An applicant withdraws before being enrolled (rezygnacja).
struct RecordResignation {
    ApplicationId application_id;
    Day resigned_on;
    std::optional<LongText> note;
};
BOOST_DESCRIBE_STRUCT(RecordResignation, (), (application_id, resigned_on, note))

/// Records the resignation; the place is free for the next one on the list.
Result<Application> record_resignation(Transaction& transaction, const RecordResignation& request);

}  // namespace wedka::programmes
