#pragma once

#include "platform/audit.hpp"

namespace wedka::inline platform {

/// How far Polish time is ahead of UTC at the moment: one hour, and two from the last Sunday of March
/// 01:00 UTC to the last Sunday of October 01:00 UTC (directive 2000/84/EC). That is right from 1996
/// on; earlier summers ended in September or were different altogether.
std::chrono::hours polish_offset(Moment moment);

/// The day that offices have at the moment: at 23:30 UTC they already have tomorrow.
std::chrono::sys_days office_day(Moment moment);

}  // namespace wedka::inline platform
