#pragma once

#include "staff/member.hpp"

namespace wedka::staff {

/// The last day of a post is settled, or moved.
struct ClosePost {
    MemberId member_id;
    PostId post_id;
    Day to_on;
};
BOOST_DESCRIBE_STRUCT(ClosePost, (), (member_id, post_id, to_on))
/// A post that is to last longer than before is looked at as a new one: R18-01 ... R18-04.
Result<Post> close_post(Transaction& transaction, const ClosePost& request);

}  // namespace wedka::staff
