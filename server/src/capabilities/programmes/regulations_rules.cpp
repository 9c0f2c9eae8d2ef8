#include "programmes/regulations_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace wedka::programmes {

namespace {

// Nobody scores more; so that sums stay far from any limit.
constexpr std::int64_t most_points_of_one = 1'000;
constexpr std::int64_t most_places = 100'000;

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

std::int64_t reachable_points(const AdoptRegulations& request) {
    return std::accumulate(request.scored_criteria.begin(), request.scored_criteria.end(),
                           std::int64_t{0}, [](std::int64_t sum, const auto& criterion) {
                               return sum + std::clamp(criterion.most_points, std::int64_t{0},
                                                       most_points_of_one);
                           });
}

}  // namespace

Findings check_regulations(const AdoptRegulations& request, Day today) {
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
