#pragma once

#include "results/indicators.hpp"
#include "results/results.hpp"

namespace wedka::results {

/// The indicators of the project's rule set, as of a day or today.
struct ListIndicators {
    ProjectId project_id;
    std::optional<Day> on;
};
BOOST_DESCRIBE_STRUCT(ListIndicators, (), (project_id, on))

struct IndicatorRow {
    Indicator indicator = Indicator::EECO01;
    bool is_of_people = true;
    std::int64_t value = 0;
    std::int64_t women = 0;
    std::int64_t men = 0;
    std::optional<std::int64_t> base;  ///< Of a share: of how many.
    std::optional<Percent> share;
    std::optional<std::int64_t> target;
    std::optional<std::int64_t> target_women;
    std::optional<std::int64_t> target_men;
    /// Of a share: what the guidelines of the day on which the project began ask for, and how many
    /// people of the base that is; none where they had no such value.
    std::optional<Percent> asked_share;
    std::optional<std::int64_t> asked_people;
    /// How many do not count yet and still may, and the first day after which one of them cannot.
    std::int64_t may_still = 0;
    std::optional<Day> until;
};
BOOST_DESCRIBE_STRUCT(IndicatorRow, (),
                      (indicator, is_of_people, value, women, men, base, share, target, target_women, target_men,
                       asked_share, asked_people, may_still, until))
Result<Page<IndicatorRow>> list_indicators(Query& query, const ListIndicators& request);

struct ShowIndicator {
    ProjectId project_id;
    Indicator indicator = Indicator::EECO01;
    std::optional<Day> on;
};
BOOST_DESCRIBE_STRUCT(ShowIndicator, (), (project_id, indicator, on))

/// One participant, and why the person counts or not.
struct IndicatorRecord {
    std::optional<std::string> participation_id;
    std::optional<std::string> person_id;
    std::string name;  ///< Last name first.
    bool counts = false;
    std::string why;
    std::optional<Day> until;  ///< Until when the person may still come to count.
    bool is_in_base = true;
    bool is_hidden = false;  ///< Somebody whose data the asker may not read: only why they count.
};
BOOST_DESCRIBE_STRUCT(IndicatorRecord, (),
                      (participation_id, person_id, name, counts, why, until, is_in_base,
                       is_hidden))

struct IndicatorDetail {
    ProjectId project_id;
    std::string project_name;
    RuleSet rule_set = RuleSet::local;
    Day as_of;
    IndicatorRow figure;
    std::vector<IndicatorRecord> records;
};
BOOST_DESCRIBE_STRUCT(IndicatorDetail, (),
                      (project_id, project_name, rule_set, as_of, figure, records))
/// One indicator with everybody behind it: who counts first, then who still may.
Result<IndicatorDetail> show_indicator(Query& query, const ShowIndicator& request);

}  // namespace wedka::results
