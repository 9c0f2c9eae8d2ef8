#pragma once

#include "vocabulary/day.hpp"

namespace wedka::inline vocabulary {

/// Full years of age on a day; below zero before the birth. A year of age is completed when the
/// birthday begins (art. 112 zdanie drugie Kodeksu cywilnego); who was born on 29 February
/// completes it on 28 February where there is no 29th.
int age_on(Day birth, Day on);

/// Whether a birth on 29 February makes the age on this day one that others may count differently:
/// it is 28 February or 1 March of a year without a 29th (DEC-11).
bool leap_birth_near(Day birth, Day on);

}  // namespace wedka::inline vocabulary
