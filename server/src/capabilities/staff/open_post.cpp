#include "staff/open_post.hpp"

#include "staff/assistance_act.hpp"
#include "staff/post_rules.hpp"
#include "staff/staff_store.hpp"

namespace wedka::staff {

Result<Post> open_post(Transaction& transaction, const OpenPost& request) {
    if (!lock_member(transaction, request.member_id)) return not_found("member_id");
    const Post post{.post_id = PostId::make(),
                    .member_id = request.member_id,
                    .kind = request.kind,
                    .share = request.share,
                    .from_on = request.from_on,
                    .to_on = request.to_on,
                    .funded_by = request.funded_by,
                    .is_qualified = request.is_qualified,
                    .note = request.note};
    const auto findings = check_post(post, posts_of(transaction, request.member_id),
                                     assistance_act_within(transaction, post));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    insert_post(transaction, post);
    transaction.record("staff.change", request.member_id, post.post_id);
    return post;
}

}  // namespace wedka::staff
