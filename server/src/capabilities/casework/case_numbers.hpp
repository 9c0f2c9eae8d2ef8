#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "people/people.hpp"
#include "platform/operation.hpp"

namespace wedka::casework {

/// The next number of a series in a year: "K/12/2011". Until the transaction ends nobody else gets
/// a number of that series and year; a number of a change that is refused is given again. Cases of
/// sealed people have a series of their own ("KZ/1/2011"), so that no gap tells of them.
std::string next_number(Transaction& transaction, std::string_view series, int year,
                        const std::vector<people::PersonId>& about);

/// Nobody else goes beyond this point with the same series until the transaction ends.
void hold_series(Transaction& transaction, std::string_view series);

}  // namespace wedka::casework
