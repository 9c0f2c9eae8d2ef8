#pragma once

#include "staff/member.hpp"

namespace wedka::staff {

/// Whether the kind is a social worker's: the head is none, even one who does social work.
bool is_social_work(PostKind kind);

/// A post that ends before it begins.
Findings check_period(const Post& post);
/// R18-01 ... R18-04, and the period: the post beside the other posts of its member.
Findings check_post(const Post& post, const std::vector<Post>& others);

}  // namespace wedka::staff
