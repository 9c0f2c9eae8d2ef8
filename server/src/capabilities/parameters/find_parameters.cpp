#include "parameters/find_parameters.hpp"

#include <algorithm>
#include <charconv>

#include "parameters/parameter_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::parameters {

namespace {

/// On which day of the year the rule falls.
std::optional<Day> day_of(const std::string& rule, int year) {
    constexpr std::string_view after_easter = "easter+";
    if (!rule.starts_with(after_easter)) return Day::parse(std::to_string(year) + '-' + rule);
    int days = 0;
    std::from_chars(rule.data() + after_easter.size(), rule.data() + rule.size(), days);
    return easter_sunday(year).plus_days(days);
}

}  // namespace

Result<Page<ParameterValue>> list_values(Query& query, const ListValues& request) {
    return Page<ParameterValue>{values_on(query, request.on.value_or(today_in(query)))};
}

Result<ParameterValue> show_value(Query& query, const ShowValue& request) {
    const auto on = request.on.value_or(today_in(query));
    const auto found = find_value(query, request.parameter_key, on);
    if (!found) return refused(value_missing(request.parameter_key, on));
    return *found;
}

Result<Page<HolidayRow>> list_holidays(Query& query, const ListHolidays& request) {
    const int year = request.year.value_or(today_in(query).year());
    if (year < Day::earliest().year() || year > Day::latest().year())
        return refused({.rule = {}, .field = "year", .code = "out_of_range"});
    Page<HolidayRow> page;
    for (const auto& holiday : holiday_rules(query)) {
        const auto on = day_of(holiday.rule, year);
        if (on && holiday.valid_from <= *on && (!holiday.valid_to || *on <= *holiday.valid_to))
            page.items.push_back({*on, holiday.holiday_key, holiday.name, holiday.legal_basis});
    }
    std::ranges::sort(page.items, {}, &HolidayRow::on);
    return page;
}

}  // namespace wedka::parameters
