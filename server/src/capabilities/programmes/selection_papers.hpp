#pragma once

#include "papers/papers.hpp"
#include "programmes/selection.hpp"

/// What the papers of a recruitment have in common.
namespace wedka::programmes {

/// What a template asks before it prints a part: "tak" or nothing.
inline std::string yes_when(bool is_so) { return is_so ? "tak" : ""; }

/// "17,5"
std::string in_polish(Points points);
/// Why an application stands where it stands: "zabrakło miejsc".
std::string in_words(PlaceReason why);

/// Nobody, since such a paper goes by numbers of applications (R0-02); none when there is no such
/// list.
std::optional<std::vector<papers::PersonId>> people_of_list(const Operation& operation,
                                                            papers::RecordId record_id);
/// The list in force that the record is. P-05 refuses one that was replaced or altered.
Result<Selection> list_for_paper(const Operation& operation, papers::RecordId record_id);

}  // namespace wedka::programmes
