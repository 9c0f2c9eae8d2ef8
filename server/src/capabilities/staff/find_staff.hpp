#pragma once

#include "staff/member.hpp"

/// Lists for the screen of staff.
namespace wedka::staff {

struct ListStaff {
    std::optional<Day> on;
};
BOOST_DESCRIBE_STRUCT(ListStaff, (), (on))
/// Everybody who works or worked here, with the posts held on the day (today when not asked).
Result<Page<Member>> list_staff(Query& query, const ListStaff& request);

struct ShowMember {
    MemberId member_id;
};
BOOST_DESCRIBE_STRUCT(ShowMember, (), (member_id))
/// One member with all posts of any time, the latest first.
Result<Member> show_member(Query& query, const ShowMember& request);

struct ListResidents {};
BOOST_DESCRIBE_STRUCT(ListResidents, (), ())
/// All counts of residents, the latest year first.
Result<Page<Residents>> list_residents(Query& query, const ListResidents& request);

}  // namespace wedka::staff
