#pragma once

#include "platform/result.hpp"

namespace wedka::inline platform {

/// Whom the asker may not know is not found at the same field of the body as who never was.
inline Refusal told_at(std::string field, const Refusal& refusal) {
    return refusal.kind == RefusalKind::not_found ? not_found(std::move(field)) : refusal;
}

}  // namespace wedka::inline platform
