#include "staff/find_staff.hpp"

#include "staff/staff_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::staff {

Result<Page<Member>> list_staff(Query& query, const ListStaff& request) {
    return Page<Member>{members_on(query, request.on.value_or(today_in(query)))};
}

Result<Member> show_member(Query& query, const ShowMember& request) {
    if (!find_member(query, request.member_id)) return not_found("member_id");
    query.showed(request.member_id);
    return member(query, request.member_id);
}

Result<Page<Residents>> list_residents(Query& query, const ListResidents&) {
    return Page<Residents>{all_residents(query)};
}

}  // namespace wedka::staff
