#pragma once

#include "platform/operation.hpp"
#include "vocabulary/instant.hpp"

namespace wedka::inline vocabulary {

/// The office's calendar day on which the operation runs.
inline Day today_in(const Operation& operation) {
    return Instant::at(operation.now).day_in_warsaw();
}

}  // namespace wedka::inline vocabulary
