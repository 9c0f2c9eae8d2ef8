#pragma once

#include "people/register_person.hpp"

namespace wedka::people {

/// R1-01 ... R1-04, R1-07: what the request alone tells.
Findings check_registration(const RegisterPerson& request, Day today);

/// R1-13: an address or status from the future, or before birth.
Findings check_from_on(Day from_on, Day birth_on, Day today);

}  // namespace wedka::people
