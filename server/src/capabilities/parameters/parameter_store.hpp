#pragma once

#include <vector>

#include "parameters/parameters.hpp"

/// All SQL about values and holidays.
namespace wedka::parameters {

/// A statutory holiday as it is kept.
struct HolidayRule {
    std::string holiday_key;
    std::string rule;  ///< "12-24" or "easter+60".
    Day valid_from;
    std::optional<Day> valid_to;
    std::string name;
    std::string legal_basis;
};
BOOST_DESCRIBE_STRUCT(HolidayRule, (), (holiday_key, rule, valid_from, valid_to, name, legal_basis))

/// Every value that holds on the day, by key.
std::vector<ParameterValue> values_on(const Operation& operation, Day on);
/// Every holiday of any time.
std::vector<HolidayRule> holiday_rules(const Operation& operation);

}  // namespace wedka::parameters
