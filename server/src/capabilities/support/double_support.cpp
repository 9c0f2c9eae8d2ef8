#include "support/double_support.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wedka::support {

namespace {

using programmes::RuleSet;

constexpr std::string_view select_elsewhere = R"sql(
    SELECT DISTINCT e.person_id, s.project_id
    FROM support_enrolments e
    JOIN support_series s ON s.office_id = e.office_id AND s.series_id = e.series_id
    JOIN support_forms f ON f.office_id = s.office_id AND f.form_id = s.form_id
    WHERE e.office_id = $1
      AND s.project_id <> $2
      AND f.kind = $3
      AND s.from_on <= $5
      AND COALESCE(e.left_on, s.to_on) >= $4)sql";

struct ElsewhereColumns {
    PersonId person_id;
    ProjectId project_id;
};
BOOST_DESCRIBE_STRUCT(ElsewhereColumns, (), (person_id, project_id))

}  // namespace

Findings check_double_support(const EnrolInSeries& request, const JoiningSeries& joining,
                              RuleSet rule_set, const std::vector<SameSupport>& elsewhere) {
    if (rule_set != RuleSet::EFSPLUS_2127) return {};
    Findings findings;
    for (std::size_t i = 0; i < request.participation_ids.size(); ++i) {
        const auto participant =
            std::ranges::find(joining.participants, request.participation_ids[i],
                              &programmes::ParticipantFact::participation_id);
        if (participant == joining.participants.end()) continue;
        const auto same = std::ranges::find_if(elsewhere, [&](const SameSupport& other) {
            return other.person_id == participant->person_id &&
                   other.rule_set == RuleSet::EFSPLUS_2127;
        });
        if (same != elsewhere.end())
            findings.push_back({.rule = "R5-11",
                                .field = fmt::format("participation_ids[{}]", i),
                                .code = "same_support",
                                .can_be_justified = true,
                                .values = {{"project", same->project_name}}});
    }
    return findings;
}

std::vector<SameSupport> same_support_elsewhere(const Operation& operation,
                                                const SeriesRow& series) {
    std::vector<SameSupport> all;
    for (const auto& row : operation.database.select<ElsewhereColumns>(
             select_elsewhere, operation.office(), series.project_id, series.kind, series.from_on,
             series.to_on)) {
        if (operation.standing(row.person_id.uuid()).is_hidden()) continue;
        const auto project = programmes::find_project(operation, row.project_id).value();
        all.push_back({row.person_id, row.project_id, project.name, project.rule_set});
    }
    return all;
}

}  // namespace wedka::support
