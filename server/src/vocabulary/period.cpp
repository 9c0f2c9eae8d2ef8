#include "vocabulary/period.hpp"

namespace wedka::inline vocabulary {

std::optional<Period> Period::make(Day from, std::optional<Day> to) {
    if (to && *to < from) return std::nullopt;
    return Period{from, to};
}

bool Period::contains(Day day) const {
    return from_ <= day && (!to_ || day <= *to_);
}

bool Period::overlaps(const Period& other) const {
    return (!to_ || other.from_ <= *to_) && (!other.to_ || from_ <= *other.to_);
}

std::optional<std::int64_t> Period::days() const {
    if (!to_) return std::nullopt;
    return from_.days_until(*to_) + 1;
}

}  // namespace wedka::inline vocabulary
