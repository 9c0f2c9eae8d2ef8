#include "vocabulary/age.hpp"

namespace wedka::inline vocabulary {

int age_on(Day birth, Day on) {
    const int years = on.year() - birth.year();
    return on < birth.plus_years(years) ? years - 1 : years;
}

bool leap_birth_near(Day birth, Day on) {
    if (birth.month() != 2 || birth.day() != 29) return false;
    if (Day::of(on.year(), 2, 29)) return false;
    return (on.month() == 2 && on.day() == 28) || (on.month() == 3 && on.day() == 1);
}

}  // namespace wedka::inline vocabulary
