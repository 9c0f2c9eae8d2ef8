#include "programmes/regulations_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace wedka::programmes {

namespace {

// Nobody scores more; so that sums stay far from any limit.
constexpr std::int64_t most_points_of_one = 1'000;
constexpr std::int64_t most_places = 100'000;
constexpr std::int64_t most_term_days = 90;

void check_ages(const NewFormalCriterion& criterion, const std::string& path, Findings& findings) {
    if (criterion.checks.value_or(CriterionCheck::none) != CriterionCheck::working_age) return;
    for (const auto& [name, age] : {std::pair{"youngest_age", criterion.youngest_age},
                                    std::pair{"oldest_age", criterion.oldest_age}}) {
        if (!age)
            findings.push_back({.rule = {}, .field = path + name, .code = "required"});
        else if (*age < 0)
            findings.push_back({.rule = {}, .field = path + name, .code = "out_of_range"});
    }
    if (criterion.youngest_age && criterion.oldest_age &&
        *criterion.oldest_age < *criterion.youngest_age)
        findings.push_back(
            {.rule = "R5-20", .field = path + "oldest_age", .code = "younger_than_youngest"});
}

void check_most_points(const NewScoredCriterion& criterion, const std::string& field,
                       Findings& findings) {
    if (criterion.most_points < 1 || criterion.most_points > most_points_of_one)
        findings.push_back({.rule = {}, .field = field, .code = "out_of_range"});
}

/// The most that somebody can have: of a group the best criterion alone, twice where two cards are
/// added.
std::int64_t reachable_points(const AdoptRegulations& request) {
    std::int64_t sum = 0;
    std::map<std::string, std::int64_t> of_group;
    for (const auto& criterion : request.scored_criteria) {
        const auto most = std::clamp(criterion.most_points, std::int64_t{0}, most_points_of_one);
        if (!criterion.exclusive_group)
            sum += most;
        else
            of_group[*criterion.exclusive_group] =
                std::max(of_group[*criterion.exclusive_group], most);
    }
    for (const auto& [group, most] : of_group) sum += most;
    const bool is_added = request.score_rule.value_or(ScoreRule::sum) == ScoreRule::sum;
    return is_added ? sum * std::clamp(request.scorers.value_or(1), std::int64_t{1}, std::int64_t{2})
                    : sum;
}

void check_range(const std::optional<std::int64_t>& number, std::int64_t least, std::int64_t most,
                 const char* field, Findings& findings) {
    if (number && (*number < least || *number > most))
        findings.push_back({.rule = {}, .field = field, .code = "out_of_range"});
}

void check_procedure(const AdoptRegulations& request, Findings& findings) {
    check_range(request.scorers, 1, 2, "scorers", findings);
    check_range(request.most_difference, 0, most_points_of_one, "most_difference", findings);
    check_range(request.completion_days, 1, most_term_days, "completion_days", findings);
    check_range(request.appeal_days, 1, most_term_days, "appeal_days", findings);
    check_range(request.invitation_days, 1, most_term_days, "invitation_days", findings);
    if (request.most_difference && request.scorers.value_or(1) < 2)
        findings.push_back({.rule = "R5-20", .field = "most_difference", .code = "one_scorer"});
}

void check_ties(const AdoptRegulations& request, Findings& findings) {
    const auto& ties = request.ties;
    const auto criteria = static_cast<std::int64_t>(request.scored_criteria.size());
    for (std::size_t i = 0; i < ties.size(); ++i) {
        const auto number = ties[i].criterion;
        if (ties[i].key == TieKey::criterion && (!number || *number < 1 || *number > criteria))
            findings.push_back({.rule = "R5-20",
                                .field = fmt::format("ties[{}].criterion", i),
                                .code = "tie_without_criterion"});
        const auto same = [&tie = ties[i]](const NewTieBreak& other) {
            return other.key == tie.key && other.criterion == tie.criterion;
        };
        const auto before = ties.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::find_if(ties.begin(), before, same) != before)
            findings.push_back(
                {.rule = "R5-20", .field = fmt::format("ties[{}].key", i), .code = "tie_twice"});
    }
}

void check_targets(const AdoptRegulations& request, std::int64_t planned, Findings& findings) {
    check_range(request.women_target, 0, most_places, "women_target", findings);
    check_range(request.men_target, 0, most_places, "men_target", findings);
    if (!request.sex_rule) return;
    const auto together = request.women_target.value_or(0) + request.men_target.value_or(0);
    if (together != planned)
        findings.push_back({.rule = "R5-12",
                            .field = "women_target",
                            .code = "targets_are_not_places",
                            .values = {{"targets", std::to_string(together)},
                                       {"planned", std::to_string(planned)}}});
    // A quota decides who is admitted only where a diagnosed barrier justifies it.
    if (*request.sex_rule == SexRule::split && !request.sex_reason)
        findings.push_back(
            {.rule = "R5-12", .field = "sex_reason", .code = "split_without_reason"});
}

}  // namespace

Findings check_regulations(const AdoptRegulations& request, std::int64_t planned, Day today) {
    Findings findings;
    if (request.adopted_on > today)
        findings.push_back({.rule = {}, .field = "adopted_on", .code = "in_future"});
    if (request.adopted_on > request.opens_on)
        findings.push_back(
            {.rule = "R5-06", .field = "adopted_on", .code = "adopted_after_opening"});
    if (request.closes_on < request.opens_on)
        findings.push_back(
            {.rule = "R5-20", .field = "closes_on", .code = "closes_before_opening"});
    if (request.reserve_places < 0 || request.reserve_places > most_places)
        findings.push_back({.rule = {}, .field = "reserve_places", .code = "out_of_range"});
    if (request.formal_criteria.empty())
        findings.push_back({.rule = "R5-20", .field = "formal_criteria", .code = "no_criterion"});
    for (std::size_t i = 0; i < request.formal_criteria.size(); ++i)
        check_ages(request.formal_criteria[i], fmt::format("formal_criteria[{}].", i), findings);
    for (std::size_t i = 0; i < request.scored_criteria.size(); ++i)
        check_most_points(request.scored_criteria[i],
                          fmt::format("scored_criteria[{}].most_points", i), findings);
    if (request.minimum_points < 0)
        findings.push_back({.rule = {}, .field = "minimum_points", .code = "out_of_range"});
    else if (request.minimum_points > reachable_points(request))
        findings.push_back({.rule = "R5-20",
                            .field = "minimum_points",
                            .code = "minimum_unreachable",
                            .values = {{"most", std::to_string(reachable_points(request))}}});
    check_procedure(request, findings);
    check_ties(request, findings);
    check_targets(request, planned, findings);
    return findings;
}

Findings check_replacement(const Regulations& before, std::int64_t received, Day today) {
    // Whoever applied, or could have, relied on the criteria as they were announced.
    if (received > 0)
        return {{.rule = "R5-06",
                 .field = {},
                 .code = "application_received",
                 .values = {{"applications", std::to_string(received)}}}};
    if (today >= before.opens_on)
        return {{.rule = "R5-06",
                 .field = {},
                 .code = "recruitment_opened",
                 .values = {{"opens_on", before.opens_on.text()}}}};
    return {};
}

}  // namespace wedka::programmes
