#include "parameters/parameter_store.hpp"

namespace wedka::parameters {

namespace {

constexpr std::string_view select_value = R"sql(
    SELECT parameter_key, value, unit, valid_from, valid_to, legal_basis
    FROM parameters_values
    WHERE parameter_key = $1
      AND valid_from <= $2
      AND (valid_to IS NULL OR valid_to >= $2))sql";

constexpr std::string_view select_values_within = R"sql(
    SELECT parameter_key, value, unit, valid_from, valid_to, legal_basis
    FROM parameters_values
    WHERE parameter_key = $1
      AND valid_from <= $3
      AND (valid_to IS NULL OR valid_to >= $2)
    ORDER BY valid_from)sql";

constexpr std::string_view select_values = R"sql(
    SELECT parameter_key, value, unit, valid_from, valid_to, legal_basis
    FROM parameters_values
    WHERE valid_from <= $1
      AND (valid_to IS NULL OR valid_to >= $1)
    ORDER BY parameter_key)sql";

constexpr std::string_view select_holidays = R"sql(
    SELECT holiday_key, rule, valid_from, valid_to, name, legal_basis
    FROM parameters_holidays
    ORDER BY holiday_key, valid_from)sql";

}  // namespace

std::optional<ParameterValue> find_value(const Operation& operation, std::string_view key, Day on) {
    return operation.database.find<ParameterValue>(select_value, key, on);
}

std::vector<ParameterValue> values_within(const Operation& operation, std::string_view key,
                                          const Period& period) {
    return operation.database.select<ParameterValue>(select_values_within, key, period.from(),
                                                     period.to().value_or(Day::latest()));
}

std::vector<ParameterValue> values_on(const Operation& operation, Day on) {
    return operation.database.select<ParameterValue>(select_values, on);
}

std::vector<HolidayRule> holiday_rules(const Operation& operation) {
    return operation.database.select<HolidayRule>(select_holidays);
}

}  // namespace wedka::parameters
