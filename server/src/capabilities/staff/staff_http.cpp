#include "staff/add_member.hpp"
#include "staff/close_post.hpp"
#include "staff/find_staff.hpp"
#include "staff/measure_staffing.hpp"
#include "staff/open_post.hpp"
#include "staff/record_assisted.hpp"
#include "staff/record_residents.hpp"

namespace wedka::staff {

void add_routes(Routes& routes) {
    routes.get("/api/staff", "staff.read", "Staff in alphabetical order", list_staff);
    routes.post("/api/staff", "staff.change", "Add a member of staff", add_member);
    routes.get("/api/staff/{member_id}", "staff.read", "One member with all posts", show_member);
    routes.post("/api/staff/{member_id}/posts", "staff.change", "Open a post", open_post);
    routes.post("/api/staff/{member_id}/posts/{post_id}/end", "staff.change",
                "Settle the last day of a post", close_post);
    routes.get("/api/residents", "staff.read", "Counts of residents", list_residents);
    routes.put("/api/residents/{year}", "staff.change", "Record the count of residents of a year",
               record_residents);
    routes.get("/api/assisted", "staff.read", "Counts of residents on social assistance",
               list_assisted);
    routes.put("/api/assisted/{year}", "staff.change",
               "Record how many residents were on social assistance in a year", record_assisted);
    routes.get("/api/staffing", "staff.read", "Social workers against residents on a day",
               measure_staffing);
}

}  // namespace wedka::staff
