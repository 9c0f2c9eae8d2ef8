#pragma once

#include "staff/staff.hpp"

namespace wedka::staff {

/// A post (stanowisko): as what a member works, in which part of a full-time post, from when to
/// when.
struct Post {
    PostId post_id;
    MemberId member_id;
    std::int64_t version = 1;
    PostKind kind = PostKind::other;
    Share share;
    Day from_on;
    std::optional<Day> to_on;
    std::string funded_by;      ///< The office's own means, or the name of a project.
    bool is_qualified = false;  ///< Has the qualifications of a social worker (art. 116 UPS).
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(Post, (),
                      (post_id, member_id, version, kind, share, from_on, to_on, funded_by,
                       is_qualified, note))

/// Somebody who works, or worked, in the office.
struct Member {
    MemberId member_id;
    std::int64_t version = 1;
    std::string first_name;
    std::string last_name;
    std::vector<Post> posts;
};
BOOST_DESCRIBE_STRUCT(Member, (), (member_id, version, first_name, last_name, posts))

/// How many people live in the area that the office serves (liczba mieszkańców).
struct Residents {
    std::int64_t year = 0;
    std::int64_t residents = 0;
    Day counted_on;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(Residents, (), (year, residents, counted_on, source))

/// How many of them were on social assistance in the year.
struct Assisted {
    std::int64_t year = 0;
    std::int64_t people = 0;
    Day counted_on;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(Assisted, (), (year, people, counted_on, source))

}  // namespace wedka::staff
