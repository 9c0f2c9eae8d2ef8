#include "platform/office_day.hpp"

namespace wedka::inline platform {

namespace {

Moment change_in(std::chrono::year year, std::chrono::month month) {
    return std::chrono::sys_days{year / month / std::chrono::Sunday[std::chrono::last]} +
           std::chrono::hours{1};
}

}  // namespace

std::chrono::hours polish_offset(Moment moment) {
    const auto year =
        std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(moment)}.year();
    const bool is_summer = change_in(year, std::chrono::March) <= moment &&
                           moment < change_in(year, std::chrono::October);
    return std::chrono::hours{is_summer ? 2 : 1};
}

std::chrono::sys_days office_day(Moment moment) {
    return std::chrono::floor<std::chrono::days>(moment + polish_offset(moment));
}

}  // namespace wedka::inline platform
