#include "staff/measure_staffing.hpp"

#include <algorithm>

#include "parameters/parameters.hpp"
#include "staff/staff_store.hpp"
#include "staff/staffing_rules.hpp"
#include "vocabulary/today.hpp"

namespace wedka::staff {

namespace {

constexpr std::string_view residents_per_worker = "kadra.mieszk_na_ps";
constexpr std::string_view minimum_full_time = "kadra.min_ps";
constexpr std::string_view families_per_worker = "kadra.rodzin_na_ps";
const Share most_in_question = Share::from_thousandths(100'000);

}  // namespace

bool is_social_worker_on(const Operation& operation, MemberId member_id, Day on) {
    return std::ranges::any_of(posts_of(operation, member_id), [on](const Post& post) {
        return counting(post.kind, post.is_qualified, post.from_on, post.to_on, on) ==
               Counting::counts;
    });
}

bool holds_post_on(const Operation& operation, MemberId member_id, PostKind kind, Day on) {
    return std::ranges::any_of(posts_of(operation, member_id), [&](const Post& post) {
        return post.kind == kind && Period::make(post.from_on, post.to_on)->contains(on);
    });
}

Result<StaffingStandard> staffing_on(const Operation& operation, Day on, Share plus) {
    const auto ratio = parameters::find_integer(operation, residents_per_worker, on);
    const auto residents = residents_by(operation, on);
    Findings findings;
    if (!ratio) findings.push_back(parameters::value_missing(residents_per_worker, on));
    if (!residents)
        findings.push_back({.rule = "R18-05",
                            .field = {},
                            .code = "residents_missing",
                            .values = {{"day", on.text()}}});
    if (!findings.empty()) return Refusal{RefusalKind::refused_by_rule, findings};

    // No row of the other two means that no law knew them on that day, so nothing is missing.
    const StandardInForce in_force{*ratio,
                                   parameters::find_integer(operation, minimum_full_time, on),
                                   parameters::find_integer(operation, families_per_worker, on)};
    return measure(all_posts(operation), *residents, in_force, on, plus);
}

Result<StaffingStandard> measure_staffing(Query& query, const MeasureStaffing& request) {
    const auto plus = request.plus_share.value_or(Share{});
    if (plus < Share{} || plus > most_in_question)
        return refused({.rule = {}, .field = "plus_share", .code = "out_of_range"});
    return staffing_on(query, request.on.value_or(today_in(query)), plus);
}

}  // namespace wedka::staff
