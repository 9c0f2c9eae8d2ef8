#include "staff/staffing_rules.hpp"

#include <algorithm>
#include <map>

#include "staff/post_rules.hpp"

namespace wedka::staff {

namespace {

constexpr std::int64_t full_post = 1000;
constexpr int months_until_old = 18;

Share required(std::int64_t residents, std::int64_t per_worker) {
    const auto thousandths = checked_product(residents, full_post);
    return Share::from_thousandths(thousandths / per_worker +
                                   (thousandths % per_worker == 0 ? 0 : 1));
}

}  // namespace

Counting counting(PostKind kind, bool is_qualified, Day from_on, std::optional<Day> to_on, Day on) {
    if (!is_social_work(kind)) return Counting::other_kind;
    if (on < from_on) return Counting::not_begun;
    if (to_on && *to_on < on) return Counting::ended;
    return is_qualified ? Counting::counts : Counting::not_qualified;
}

Findings check_residents(const Residents& residents, Day today) {
    Findings findings;
    if (residents.residents < 1)
        findings.push_back({.rule = "R18-05", .field = "residents", .code = "nobody_lives_there"});
    if (residents.counted_on > today)
        findings.push_back({.rule = "R18-05", .field = "counted_on", .code = "in_future"});
    // The count at the end of a year is often written down as that of the next.
    const auto years_before = residents.year - residents.counted_on.year();
    if (years_before < 0 || years_before > 1)
        findings.push_back({.rule = "R18-05", .field = "counted_on", .code = "not_of_that_year"});
    return findings;
}

Findings check_assisted(const Assisted& assisted, const std::vector<Residents>& residents,
                        Day today) {
    Findings findings;
    if (assisted.people < 0)
        findings.push_back({.rule = "R18-06", .field = "people", .code = "fewer_than_nobody"});
    if (assisted.counted_on > today)
        findings.push_back({.rule = "R18-06", .field = "counted_on", .code = "in_future"});
    if (assisted.counted_on.year() < assisted.year)
        findings.push_back({.rule = "R18-06", .field = "counted_on", .code = "before_the_year"});
    const auto all = std::ranges::find(residents, assisted.year, &Residents::year);
    if (all != residents.end() && assisted.people > all->residents)
        findings.push_back({.rule = "R18-06",
                            .field = "people",
                            .code = "more_than_residents",
                            .values = {{"residents", std::to_string(all->residents)}}});
    return findings;
}

StaffingStandard measure(const std::vector<PostBrief>& posts, const Residents& residents,
                         const StandardInForce& in_force, Day on, Share plus) {
    StaffingStandard standard;
    standard.on = on;
    standard.residents_year = residents.year;
    standard.residents = residents.residents;
    standard.residents_counted_on = residents.counted_on;
    standard.residents_source = residents.source;
    standard.residents_are_old = residents.counted_on.plus_months(months_until_old) < on;
    standard.residents_per_worker = in_force.residents_per_worker;
    standard.minimum_full_time = in_force.minimum_full_time;
    standard.families_per_worker = in_force.families_per_worker;
    standard.plus_share = plus;

    std::map<MemberId, Share> share_of;
    for (const auto& post : posts) {
        const auto why = counting(post.kind, post.is_qualified, post.from_on, post.to_on, on);
        const bool counts = why == Counting::counts;
        standard.posts.push_back({post, counts, why});
        if (counts) share_of[post.member_id] += post.share;
    }
    standard.headcount = std::ssize(share_of);
    standard.share_sum = plus;
    standard.full_time = plus.thousandths() / full_post;
    for (const auto& [member_id, share] : share_of) {
        standard.share_sum += share;
        // Two people on half a post are not one employed full-time (ust. 12).
        if (share.thousandths() >= full_post) ++standard.full_time;
    }

    standard.required_share = required(residents.residents, in_force.residents_per_worker);
    standard.meets_population = standard.share_sum >= standard.required_share;
    if (!standard.meets_population)
        standard.missing_share = standard.required_share - standard.share_sum;
    standard.meets_minimum =
        !in_force.minimum_full_time || standard.full_time >= *in_force.minimum_full_time;
    if (in_force.families_per_worker)
        standard.most_families =
            standard.share_sum.times(*in_force.families_per_worker).thousandths() / full_post;
    standard.is_met = standard.meets_population && standard.meets_minimum;
    return standard;
}

}  // namespace wedka::staff
