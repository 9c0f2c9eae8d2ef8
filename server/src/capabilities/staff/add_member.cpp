#include "staff/add_member.hpp"

#include "staff/staff_store.hpp"

namespace wedka::staff {

Result<Member> add_member(Transaction& transaction, const AddMember& request) {
    const auto member_id = insert_member(transaction, request.first_name, request.last_name);
    transaction.record("staff.change", member_id);
    return member(transaction, member_id);
}

}  // namespace wedka::staff
