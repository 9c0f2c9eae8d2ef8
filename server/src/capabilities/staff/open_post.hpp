#pragma once

#include "staff/member.hpp"

namespace wedka::staff {

/// A member is given a post, for a time or until further notice.
struct OpenPost {
    MemberId member_id;
    PostKind kind = PostKind::other;
    Share share;
    Day from_on;
    std::optional<Day> to_on;
    std::string funded_by;
    bool is_qualified = false;
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(OpenPost, (),
                      (member_id, kind, share, from_on, to_on, funded_by, is_qualified, note))
/// R18-01 ... R18-04.
Result<Post> open_post(Transaction& transaction, const OpenPost& request);

}  // namespace wedka::staff
