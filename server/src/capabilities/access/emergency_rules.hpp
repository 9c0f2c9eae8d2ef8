#pragma once

#include "access/emergency_store.hpp"

/// What is asked of access in an emergency; the numbers are the office's policy, not the law's.
namespace wedka::access {

inline constexpr auto emergency_lasts = std::chrono::minutes(60);
/// Whom it is about must be known within so long of giving the reason, in so many tries.
inline constexpr auto emergency_lookup_time = std::chrono::minutes(15);
inline constexpr std::int64_t emergency_lookups = 5;
/// More than so many in thirty days wait for a second person.
inline constexpr std::int64_t emergencies_alone = 3;
inline constexpr auto emergency_quota_time = std::chrono::days(30);
inline constexpr int review_working_days = 3;

/// Z-10 of the reason.
Findings check_reason(const OpenEmergency& request);
bool waits_for_release(const EmergencyRow& emergency);
/// Z-12, Z-13 of letting it go on.
Findings check_release(const EmergencyRow& emergency, AccountId who);
/// Z-11, Z-12 of a search.
Findings check_lookup(const EmergencyRow& emergency, const LookUp& request, Instant now);
/// Z-13 of who releases or reviews.
Findings check_second_person(const EmergencyRow& emergency, AccountId who);

}  // namespace wedka::access
