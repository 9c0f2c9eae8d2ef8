#pragma once

#include <string_view>

#include "platform/text.hpp"

/// Reasons that somebody writes and another reads.
namespace wedka::access {

/// A reason says why from so many characters on, white space around it not counted.
inline constexpr std::size_t shortest_reason = 20;
inline bool says_why(std::string_view reason) {
    return letters_of(trimmed(reason)).size() >= shortest_reason;
}

}  // namespace wedka::access
