#pragma once

#include "staff/member.hpp"

namespace wedka::staff {

/// Somebody begins to work in the office; what as, the posts tell.
struct AddMember {
    std::string first_name;
    std::string last_name;
};
BOOST_DESCRIBE_STRUCT(AddMember, (), (first_name, last_name))
Result<Member> add_member(Transaction& transaction, const AddMember& request);

}  // namespace wedka::staff
