#pragma once

#include "access/registers.hpp"

namespace wedka::access {

/// R20-21: nobody is told in the future, nor before they were born. Before they were registered
/// here they may have been: on paper.
Findings check_information(Day given_on, Day birth_on, Day today);
Finding withdrawn_already();
/// R20-22: a wrong entry is withdrawn once, with a reason.
Findings check_withdrawal(bool is_withdrawn, const std::string& reason);

}  // namespace wedka::access
