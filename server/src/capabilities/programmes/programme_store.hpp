#pragma once

#include "programmes/found_programme.hpp"
#include "programmes/place_project.hpp"

/// SQL about programmes and their editions.
namespace wedka::programmes {

/// Nothing when another programme is called so.
std::optional<ProgrammeId> insert_programme(Transaction& transaction, const ProgrammeTerms& terms);
/// Whether another programme than this one bears the name.
bool is_named_otherwise(const Operation& operation, ProgrammeId programme_id,
                        const std::string& name);
/// Whether the programme still was in that version.
bool update_programme(Transaction& transaction, ProgrammeId programme_id, std::int64_t version,
                      const ProgrammeTerms& terms);
std::optional<ProjectId> project_of_edition(const Operation& operation, ProgrammeId programme_id,
                                            const std::string& edition);
void put_edition(Transaction& transaction, const PlaceProject& request);

/// A programme that exists, as its page shows it.
Programme programme(const Operation& operation, ProgrammeId programme_id);

}  // namespace wedka::programmes
