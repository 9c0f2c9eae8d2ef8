#pragma once

#include "publishing/publishing.hpp"

/// All SQL about publications.
namespace wedka::publishing {

struct PublicationRecord {
    PublicationId publication_id;
    std::int64_t version = 1;
    std::int64_t year = 0;
    std::optional<ProjectId> project_id;
};
BOOST_DESCRIBE_STRUCT(PublicationRecord, (), (publication_id, version, year, project_id))

PublicationId insert_publication(Transaction& transaction, std::int64_t year,
                                 const std::optional<ProjectId>& project_id);
/// Counts the version on and holds the publication until the end of the transaction; false when it
/// is not the one expected.
bool take_version(Transaction& transaction, PublicationId publication_id, std::int64_t expected);
/// Keeps the draft under the number, in place of what was drafted under it before.
void put_draft(Transaction& transaction, PublicationId publication_id, std::int64_t version_no,
               const std::vector<PublicationText>& texts,
               const std::vector<FigureTolerance>& tolerances);
/// Approves the draft in the actor's name and keeps its figures.
void keep_approval(Transaction& transaction, PublicationId publication_id, std::int64_t version_no,
                   const std::vector<results::Figure>& figures);

std::optional<PublicationRecord> find_record(const Operation& operation,
                                             PublicationId publication_id);
/// The latest year first.
std::vector<PublicationRecord> records(const Operation& operation);
/// The latest first; never empty for a publication that exists.
std::vector<VersionBrief> versions_of(const Operation& operation, PublicationId publication_id);
/// Polish first.
std::vector<PublicationText> texts_of(const Operation& operation, PublicationId publication_id,
                                      std::int64_t version_no);

struct KeptTolerance {
    std::string code;
    std::int64_t tolerance = 0;  ///< In hundredths.
};
BOOST_DESCRIBE_STRUCT(KeptTolerance, (), (code, tolerance))
std::vector<KeptTolerance> tolerances_of(const Operation& operation, PublicationId publication_id,
                                         std::int64_t version_no);

/// The snapshot of an approved version, in the order of the text; today's side is left empty.
std::vector<PublicationFigure> kept_figures(const Operation& operation,
                                            PublicationId publication_id, std::int64_t version_no);

}  // namespace wedka::publishing
