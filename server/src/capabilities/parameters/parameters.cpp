#include "parameters/parameters.hpp"

#include <charconv>
#include <stdexcept>

#include "parameters/parameter_store.hpp"

namespace wedka::parameters {

namespace {

[[noreturn]] void unreadable(std::string_view key) {
    throw std::logic_error("the parameter " + std::string(key) + " is kept in another unit");
}

std::int64_t read_integer(std::string_view key, std::string_view text) {
    std::int64_t number = 0;
    const auto* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || stopped != end) unreadable(key);
    return number;
}

}  // namespace

Finding value_missing(std::string_view key, Day on) {
    return {.rule = "R0-03",
            .field = {},
            .code = "value_missing",
            .values = {{"key", std::string(key)}, {"day", on.text()}}};
}

std::optional<std::int64_t> find_integer(const Operation& operation, std::string_view key, Day on) {
    const auto found = find_value(operation, key, on);
    return found ? std::optional{read_integer(key, found->value)} : std::nullopt;
}

Result<std::string> value_on(const Operation& operation, std::string_view key, Day on) {
    const auto found = find_value(operation, key, on);
    if (!found) return refused(value_missing(key, on));
    return found->value;
}

Result<std::int64_t> integer_on(const Operation& operation, std::string_view key, Day on) {
    const auto text = value_on(operation, key, on);
    if (!text) return text.refusal();
    return read_integer(key, *text);
}

Result<Money> money_on(const Operation& operation, std::string_view key, Day on) {
    const auto text = value_on(operation, key, on);
    if (!text) return text.refusal();
    const auto money = Money::parse(*text);
    if (!money) unreadable(key);
    return *money;
}

bool is_yes(const ParameterValue& value) {
    if (value.unit != "yes_no" || (value.value != "yes" && value.value != "no"))
        unreadable(value.parameter_key);
    return value.value == "yes";
}

Result<bool> truth_on(const Operation& operation, std::string_view key, Day on) {
    const auto found = find_value(operation, key, on);
    if (!found) return refused(value_missing(key, on));
    return is_yes(*found);
}

WorkingDays working_days(const Operation& operation) {
    std::vector<Holiday> holidays;
    for (auto& rule : holiday_rules(operation))
        holidays.push_back({rule.holiday_key, rule.rule, rule.valid_from, rule.valid_to});
    return WorkingDays(holidays);
}

}  // namespace wedka::parameters
