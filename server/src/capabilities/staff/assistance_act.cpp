#include "staff/assistance_act.hpp"

#include "staff/post_rules.hpp"

namespace wedka::staff {

std::vector<parameters::ParameterValue> assistance_act_within(const Operation& operation,
                                                              const Post& post) {
    const auto period = Period::make(post.from_on, post.to_on);
    if (!period) return {};
    return parameters::values_within(operation, assistance_act_key, *period);
}

}  // namespace wedka::staff
