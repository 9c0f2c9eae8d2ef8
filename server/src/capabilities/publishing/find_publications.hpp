#pragma once

#include "publishing/publishing.hpp"

namespace wedka::publishing {

/// The office's publications, the latest year first; of one project when asked.
struct ListPublications {
    std::optional<ProjectId> project_id;
};
BOOST_DESCRIBE_STRUCT(ListPublications, (), (project_id))

struct PublicationRow {
    PublicationId publication_id;
    std::int64_t year = 0;
    std::string title;
    std::optional<std::string> project_name;
    VersionState state = VersionState::draft;  ///< `approved` as soon as any version is.
    bool has_draft = false;
    std::optional<Day> approved_on;
    std::int64_t moved = 0;  ///< Figures of the approved version that the records moved away from.
};
BOOST_DESCRIBE_STRUCT(PublicationRow, (),
                      (publication_id, year, title, project_name, state, has_draft, approved_on,
                       moved))
Result<Page<PublicationRow>> list_publications(Query& query, const ListPublications& request);

/// A publication with the version asked for; otherwise the approved one, or the draft when nothing
/// was approved yet.
struct ShowPublication {
    PublicationId publication_id;
    std::optional<std::int64_t> version_no;
};
BOOST_DESCRIBE_STRUCT(ShowPublication, (), (publication_id, version_no))
Result<Publication> show_publication(Query& query, const ShowPublication& request);

/// A publication that exists, with a version that exists.
Publication publication(const Operation& operation, PublicationId publication_id,
                        std::int64_t version_no);
/// Today's figures that the texts name, in the order in which they name them.
std::vector<results::Figure> figures_in(const Operation& operation,
                                        const std::vector<PublicationText>& texts);

}  // namespace wedka::publishing
