#pragma once

#include "programmes/application.hpp"

namespace wedka::programmes {

/// Statements and attachments that came with an application, or later.
struct RecordPapers {
    ApplicationId application_id;
    Day handed_on;
    std::vector<RequirementId> requirement_ids;
};
BOOST_DESCRIBE_STRUCT(RecordPapers, (), (application_id, handed_on, requirement_ids))
Result<Application> record_papers(Transaction& transaction, const RecordPapers& request);

/// The applicant is asked for what is missing (wezwanie do uzupełnienia).
struct AskCompletion {
    ApplicationId application_id;
    Day asked_on;
};
BOOST_DESCRIBE_STRUCT(AskCompletion, (), (application_id, asked_on))

/// Asks once; the term of the regulations runs in working days from the day after.
Result<Application> ask_completion(Transaction& transaction, const AskCompletion& request);

}  // namespace wedka::programmes
