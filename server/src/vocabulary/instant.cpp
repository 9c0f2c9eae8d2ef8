#include "vocabulary/instant.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "platform/office_day.hpp"
#include "vocabulary/digits.hpp"
#include "vocabulary/fixed_point.hpp"

namespace wedka::inline vocabulary {

namespace {

using std::chrono::microseconds;

constexpr Moment earliest = std::chrono::sys_days{std::chrono::year{1800} / 1 / 1};
constexpr Moment end =
    std::chrono::sys_days{std::chrono::year{2299} / 12 / 31} + std::chrono::hours{23};

Moment moment_of(std::int64_t since_epoch) {
    return Moment{microseconds{since_epoch}};
}

bool is_within(std::int64_t since_epoch) {
    return earliest <= moment_of(since_epoch) && moment_of(since_epoch) < end;
}

}  // namespace

Instant Instant::now() {
    return at(std::chrono::floor<microseconds>(std::chrono::system_clock::now()));
}

Instant Instant::start_of(Day day) {
    // The clock changes at 01:00 UTC, never at midnight: both moments that could be it share an
    // offset.
    const Moment by_winter_time = day.chrono() - std::chrono::hours{1};
    const Moment start = day.chrono() - polish_offset(by_winter_time);
    return from_column(start.time_since_epoch().count());
}

std::optional<Instant> Instant::parse(std::string_view text) {
    if (text.size() != 27 || text[10] != 'T' || text[13] != ':' || text[16] != ':' ||
        text[19] != '.' || text[26] != 'Z')
        return std::nullopt;
    const auto day = Day::parse(text.substr(0, 10));
    if (!day || !is_digits(text.substr(11, 2)) || !is_digits(text.substr(14, 2)) ||
        !is_digits(text.substr(17, 2)) || !is_digits(text.substr(20, 6)))
        return std::nullopt;
    const int hour = number_at(text, 11, 2);
    const int minute = number_at(text, 14, 2);
    const int second = number_at(text, 17, 2);
    if (hour > 23 || minute > 59 || second > 59) return std::nullopt;
    const Moment moment = day->chrono() + std::chrono::hours{hour} + std::chrono::minutes{minute} +
                          std::chrono::seconds{second} + microseconds{number_at(text, 20, 6)};
    const std::int64_t since_epoch = moment.time_since_epoch().count();
    return is_within(since_epoch) ? std::optional{Instant{since_epoch}} : std::nullopt;
}

Instant Instant::from_column(std::int64_t since_epoch) {
    if (!is_within(since_epoch))
        throw std::out_of_range("a moment outside of the years 1800 to 2299");
    return Instant{since_epoch};
}

std::string Instant::text() const {
    const auto moment = moment_of(microseconds_);
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::hh_mm_ss time{moment - day};
    return fmt::format("{}T{:02}:{:02}:{:02}.{:06}Z", Day::from_chrono(day).text(),
                       time.hours().count(), time.minutes().count(), time.seconds().count(),
                       time.subseconds().count());
}

Day Instant::day_in_warsaw() const {
    return Day::from_chrono(office_day(moment_of(microseconds_)));
}

Instant Instant::plus(microseconds duration) const {
    return from_column(checked_sum(microseconds_, duration.count()));
}

microseconds Instant::until(Instant other) const {
    return microseconds{other.microseconds_ - microseconds_};
}

}  // namespace wedka::inline vocabulary
