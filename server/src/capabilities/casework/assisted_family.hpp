#pragma once

#include "casework/assistance.hpp"

namespace wedka::casework {

/// Nothing when the actor may do this with the family, for which it is enough to know one of it;
/// not_found for a family that is not there.
std::optional<Refusal> deny_family(const Operation& operation, std::string_view permission,
                                   const std::vector<AssistedPerson>& family);

}  // namespace wedka::casework
