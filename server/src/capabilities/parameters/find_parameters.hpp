#pragma once

#include "parameters/parameters.hpp"

/// Lists for the screen of values and holidays.
namespace wedka::parameters {

struct ListValues {
    std::optional<Day> on;
};
BOOST_DESCRIBE_STRUCT(ListValues, (), (on))
/// Every value that holds on the day (today when not asked), by key.
Result<Page<ParameterValue>> list_values(Query& query, const ListValues& request);

struct ShowValue {
    std::string parameter_key;
    std::optional<Day> on;
};
BOOST_DESCRIBE_STRUCT(ShowValue, (), (parameter_key, on))
/// The value that holds on the day (today when not asked), or R0-03.
Result<ParameterValue> show_value(Query& query, const ShowValue& request);

struct ListHolidays {
    std::optional<std::int32_t> year;
};
BOOST_DESCRIBE_STRUCT(ListHolidays, (), (year))

/// A day off in some year.
struct HolidayRow {
    Day on;
    std::string holiday_key;
    std::string name;
    std::string legal_basis;
};
BOOST_DESCRIBE_STRUCT(HolidayRow, (), (on, holiday_key, name, legal_basis))
/// The statutory holidays of the year (this one when not asked) in their order.
Result<Page<HolidayRow>> list_holidays(Query& query, const ListHolidays& request);

}  // namespace wedka::parameters
