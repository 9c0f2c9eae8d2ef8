#pragma once

#include "staff/member.hpp"

/// All SQL that changes or brings members, posts and counts of residents.
namespace wedka::staff {

MemberId insert_member(Transaction& transaction, const std::string& first_name,
                       const std::string& last_name);
/// Holds the member until the change is over, so that nobody else changes their posts meanwhile.
/// Whether there is such a one.
bool lock_member(Transaction& transaction, MemberId member_id);
/// Keeps the post under its id; its version is 1.
void insert_post(Transaction& transaction, const Post& post);
void update_end(Transaction& transaction, PostId post_id, Day to_on);
/// Replaces the count of the same year.
void put_residents(Transaction& transaction, const Residents& residents);
void put_assisted(Transaction& transaction, const Assisted& assisted);

/// A member who exists, with all posts of any time, the latest first.
Member member(const Operation& operation, MemberId member_id);
/// The posts of the member, the latest first.
std::vector<Post> posts_of(const Operation& operation, MemberId member_id);
/// Every member in alphabetical order, with the posts held on the day.
std::vector<Member> members_on(const Operation& operation, Day on);
/// Every post of the office of any time, by the names of the members.
std::vector<PostBrief> all_posts(const Operation& operation);

/// The latest count of residents that was made by the day.
std::optional<Residents> residents_by(const Operation& operation, Day on);
/// All counts, the latest year first.
std::vector<Residents> all_residents(const Operation& operation);
std::vector<Assisted> all_assisted(const Operation& operation);

}  // namespace wedka::staff
