#include "staff/close_post.hpp"

#include <algorithm>

#include "staff/assistance_act.hpp"
#include "staff/post_rules.hpp"
#include "staff/staff_store.hpp"

namespace wedka::staff {

Result<Post> close_post(Transaction& transaction, const ClosePost& request) {
    if (!lock_member(transaction, request.member_id)) return not_found("member_id");
    auto others = posts_of(transaction, request.member_id);
    const auto found = std::ranges::find(others, request.post_id, &Post::post_id);
    if (found == others.end()) return not_found("post_id");
    auto post = *found;
    others.erase(found);

    const bool lasts_longer = post.to_on && *post.to_on < request.to_on;
    post.to_on = request.to_on;
    const auto findings = lasts_longer
                              ? check_post(post, others, assistance_act_within(transaction, post))
                              : check_period(post);
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    update_end(transaction, post.post_id, request.to_on);
    ++post.version;
    transaction.record("staff.change", request.member_id, post.post_id);
    return post;
}

}  // namespace wedka::staff
