#pragma once

#include "parameters/parameters.hpp"
#include "staff/member.hpp"

namespace wedka::staff {

/// When the act on family support held in the time of the post; nothing of a post that ends before
/// it begins.
std::vector<parameters::ParameterValue> assistance_act_within(const Operation& operation,
                                                              const Post& post);

}  // namespace wedka::staff
