#pragma once

#include "staff/member.hpp"
#include "vocabulary/period.hpp"

namespace wedka::staff {

/// What the law asks on a day.
struct StandardInForce {
    std::int64_t residents_per_worker = 0;
    std::optional<std::int64_t> minimum_full_time;
    std::optional<std::int64_t> families_per_worker;
};

/// Why such a post counts among social workers on the day, or why not.
Counting counting(PostKind kind, bool is_qualified, Day from_on, std::optional<Day> to_on, Day on);

/// R18-05: a count of residents that cannot be right.
Findings check_residents(const Residents& residents, Day today);
/// R18-06: a count of people on assistance that cannot be right, or is above the residents of its
/// year.
Findings check_assisted(const Assisted& assisted, const std::vector<Residents>& residents,
                        Day today);

/// The standard of art. 110 ust. 11-12 on the day, by whole thousandths of a post.
StaffingStandard measure(const std::vector<PostBrief>& posts, const Residents& residents,
                         const StandardInForce& in_force, Day on, Share plus);

}  // namespace wedka::staff
