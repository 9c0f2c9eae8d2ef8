#pragma once

#include "parameters/parameters.hpp"
#include "staff/member.hpp"

namespace wedka::staff {

/// Whether the kind is a social worker's: the head is none, even one who does social work.
bool is_social_work(PostKind kind);

/// Whether the act on family support (ustawa o wspieraniu rodziny) holds: yes or no.
inline constexpr std::string_view assistance_act_key = "asystent.ustawa";

/// A post that ends before it begins.
Findings check_period(const Post& post);
/// R18-01 ... R18-04, and the period: the post beside the other posts of its member.
/// `assistance_act` tells when the act on family support held (the parameter asystent.ustawa), for
/// the whole time of the post; R0-03 where two posts meet on a day of which it says nothing.
Findings check_post(const Post& post, const std::vector<Post>& others,
                    const std::vector<parameters::ParameterValue>& assistance_act);

}  // namespace wedka::staff
