#pragma once

#include "casework/assistance.hpp"

namespace wedka::casework {

/// Whether neither a seal nor a conflict of interest hides the person from the actor.
bool is_known(const Operation& operation, PersonId person_id);

/// Nothing when the actor may do this with the family, for which it is enough to know one of it;
/// not_found for a family that is not there. The family is told as the actor may know it (family_of).
std::optional<Refusal> deny_family(const Operation& operation, std::string_view permission,
                                   const std::vector<AssistedPerson>& family);

}  // namespace wedka::casework
