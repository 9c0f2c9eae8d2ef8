#pragma once

#include "publishing/publishing.hpp"

namespace wedka::publishing {

/// A publication of a year, with the first draft of its text.
struct BeginPublication {
    std::int64_t year = 0;
    std::optional<ProjectId> project_id;
    std::vector<PublicationText> texts;
    std::vector<FigureTolerance> tolerances;
};
BOOST_DESCRIBE_STRUCT(BeginPublication, (), (year, project_id, texts, tolerances))
Result<Publication> begin_publication(Transaction& transaction, const BeginPublication& request);

/// The draft as it is now. After an approved version it begins the next one.
struct WriteDraft {
    PublicationId publication_id;
    ExpectedVersion if_match;
    std::vector<PublicationText> texts;
    std::vector<FigureTolerance> tolerances;
};
BOOST_DESCRIBE_STRUCT(WriteDraft, (), (publication_id, if_match, texts, tolerances))
Result<Publication> write_draft(Transaction& transaction, const WriteDraft& request);

/// The draft becomes what the office says, with its figures as they are now.
struct ApproveVersion {
    PublicationId publication_id;
    ExpectedVersion if_match;
};
BOOST_DESCRIBE_STRUCT(ApproveVersion, (), (publication_id, if_match))
Result<Publication> approve_version(Transaction& transaction, const ApproveVersion& request);

}  // namespace wedka::publishing
