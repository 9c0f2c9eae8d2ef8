#pragma once

#include "access/anomaly_rules.hpp"

/// All SQL about what stands out in the trace, and what came of it.
namespace wedka::access {

/// The trace of the period and of the days before that the rules need, as the asker may know it: an
/// reading that names somebody whom a seal or a conflict of interest hides from them is not there.
Trail trail_of(const Operation& operation, Day from, Day to, const AnomalyLimits& limits = {});

/// What came of looking at a row, the last word of each.
struct Disposed {
    Disposition disposition = Disposition::justified;
    LongText note;
    std::string by;
    Instant at;
};
std::map<AnomalyKey, Disposed> dispositions_of(const Operation& operation, Day from, Day to);
void insert_disposition(Transaction& transaction, const DisposeAnomaly& request);

/// Names of those who hold the accounts.
std::unordered_map<AccountId, std::string> account_names(const Operation& operation);
/// On which days an account held the role of head.
using Heads = std::multimap<AccountId, Period>;
Heads heads_of(const Operation& operation);

}  // namespace wedka::access
