#pragma once

#include <string_view>

/// The value that a test writes down as text; a slip in the test itself throws.
template <class T>
T read(std::string_view text) {
    return T::parse(text).value();
}
