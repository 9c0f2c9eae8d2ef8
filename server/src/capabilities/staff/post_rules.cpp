#include "staff/post_rules.hpp"

#include <algorithm>

#include "vocabulary/period.hpp"

namespace wedka::staff {

namespace {

using Values = std::vector<parameters::ParameterValue>;

const Share full_post = Share::from_thousandths(1000);
const Share most_together = Share::from_thousandths(1500);

Period period_of(const Post& post) {
    return *Period::make(post.from_on, post.to_on);
}

Share together_on(const Post& post, const std::vector<Post>& others, Day day) {
    auto sum = post.share;
    for (const auto& other : others)
        if (period_of(other).contains(day)) sum += other.share;
    return sum;
}

/// The sum of shares can only rise on a day on which some post begins.
void check_sum(const Post& post, const std::vector<Post>& others, Findings& findings) {
    std::vector<Day> days{post.from_on};
    for (const auto& other : others)
        if (period_of(post).contains(other.from_on)) days.push_back(other.from_on);
    std::ranges::sort(days);
    for (const auto day : days) {
        const auto sum = together_on(post, others, day);
        if (sum <= most_together) continue;
        findings.push_back({.rule = "R18-01",
                            .field = "share",
                            .code = "too_much_together",
                            .can_be_justified = true,
                            .values = {{"sum", sum.text()}, {"day", day.text()}}});
        return;
    }
}

bool are_kept_apart(PostKind one, PostKind other) {
    return (one == PostKind::family_assistant && is_social_work(other)) ||
           (other == PostKind::family_assistant && is_social_work(one));
}

/// The days that both have.
std::optional<Period> together(const Period& one, const Period& other) {
    auto to = one.to();
    if (other.to() && (!to || *other.to() < *to)) to = other.to();
    return Period::make(std::max(one.from(), other.from()), to);
}

/// The first day of the period of which the values (the earliest first) say nothing.
std::optional<Day> first_untold(const Period& period, const Values& values) {
    auto day = period.from();
    for (const auto& value : values) {
        if (value.valid_from > day) break;
        if (!value.valid_to) return std::nullopt;
        day = std::max(day, value.valid_to->plus_days(1));
    }
    return period.contains(day) ? std::optional{day} : std::nullopt;
}

/// R18-03. What the law says of a day is a value of the law like any other.
void check_kept_apart(const Post& post, const Post& other, const Values& assistance_act,
                      Findings& findings) {
    const auto both = together(period_of(post), period_of(other));
    if (!are_kept_apart(post.kind, other.kind) || !both) return;
    if (const auto day = first_untold(*both, assistance_act))
        findings.push_back(parameters::value_missing(assistance_act_key, *day));
    const bool is_forbidden = std::ranges::any_of(assistance_act, [&](const auto& value) {
        return parameters::is_yes(value) &&
               Period::make(value.valid_from, value.valid_to)->overlaps(*both);
    });
    if (is_forbidden)
        findings.push_back({.rule = "R18-03",
                            .field = "kind",
                            .code = "assistant_and_social_worker",
                            .values = {{"other_from_on", other.from_on.text()}}});
}

void check_beside(const Post& post, const Post& other, Findings& findings) {
    if (post.kind == other.kind && period_of(post).overlaps(period_of(other)))
        findings.push_back({.rule = "R18-04",
                            .field = "from_on",
                            .code = "overlapping_post",
                            .values = {{"other_from_on", other.from_on.text()}}});
}

}  // namespace

bool is_social_work(PostKind kind) {
    return kind == PostKind::social_worker || kind == PostKind::senior_social_worker;
}

Findings check_period(const Post& post) {
    if (!post.to_on || *post.to_on >= post.from_on) return {};
    return {{.rule = {}, .field = "to_on", .code = "ends_before_it_begins"}};
}

Findings check_post(const Post& post, const std::vector<Post>& others,
                    const Values& assistance_act) {
    auto findings = check_period(post);
    const bool has_period = findings.empty();
    const bool has_share = post.share > Share{} && post.share <= full_post;
    if (!has_share)
        findings.push_back({.rule = "R18-01", .field = "share", .code = "share_out_of_range"});
    if (has_period && has_share) check_sum(post, others, findings);
    if (is_social_work(post.kind) && !post.is_qualified)
        findings.push_back({.rule = "R18-02", .field = "is_qualified", .code = "not_qualified"});
    if (has_period)
        for (const auto& other : others) {
            check_kept_apart(post, other, assistance_act, findings);
            check_beside(post, other, findings);
        }
    return findings;
}

}  // namespace wedka::staff
