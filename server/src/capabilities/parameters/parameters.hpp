#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/operation.hpp"
#include "platform/routes.hpp"
#include "vocabulary/day.hpp"
#include "vocabulary/money.hpp"
#include "vocabulary/period.hpp"
#include "vocabulary/working_days.hpp"

/// Values of the law with the days on which they hold, and statutory holidays: national, the same
/// for every office. Nobody keeps such a number in code.
namespace wedka::parameters {

/// A value, from when to when it holds (both included), and where the law says so.
struct ParameterValue {
    std::string parameter_key;
    std::string value;  ///< As its unit is written: "1010.00" pln, "120.00" percent, "14" months.
    std::string unit;
    Day valid_from;
    std::optional<Day> valid_to;
    std::string legal_basis;
};
BOOST_DESCRIBE_STRUCT(ParameterValue, (),
                      (parameter_key, value, unit, valid_from, valid_to, legal_basis))

/// The value that holds on the day; nothing where the law knows none, or none is kept.
std::optional<ParameterValue> find_value(const Operation& operation, std::string_view key, Day on);
/// The same, of a value that is a whole number; a fault when it is not.
std::optional<std::int64_t> find_integer(const Operation& operation, std::string_view key, Day on);

/// The values that hold on some day of the period, the earliest first. There may be days without
/// one between them.
std::vector<ParameterValue> values_within(const Operation& operation, std::string_view key,
                                          const Period& period);

/// R0-03: what is refused when a value is needed on a day for which there is none. The last known
/// one never takes its place.
Finding value_missing(std::string_view key, Day on);

/// The value that holds on the day, or R0-03.
Result<std::string> value_on(const Operation& operation, std::string_view key, Day on);
/// The same, of a whole number, an amount of money, or a yes or no; a fault when it is not one.
Result<std::int64_t> integer_on(const Operation& operation, std::string_view key, Day on);
Result<Money> money_on(const Operation& operation, std::string_view key, Day on);
Result<bool> truth_on(const Operation& operation, std::string_view key, Day on);
/// Whether the value says yes; a fault when it says neither yes nor no.
bool is_yes(const ParameterValue& value);

/// Tells working days by the holidays of their time.
WorkingDays working_days(const Operation& operation);

void add_routes(Routes& routes);

}  // namespace wedka::parameters
