#pragma once

#include "access/traces.hpp"

/// All SQL about the traces of a person.
namespace wedka::access {

/// Days beyond the ages of this program are as good as its first and its last.
Day within_ages(Day day);

/// One row more than the page holds, to tell whether there is a next.
std::vector<TraceRow> traces_of(const Operation& operation, const ListTraces& request);

}  // namespace wedka::access
