#pragma once

#include <string>
#include <string_view>

namespace wedka::inline platform {

/// SHA-256 in hexadecimal, as `sha256sum` prints it: by which somebody else recognises the same bytes.
std::string sha256(std::string_view bytes);

}  // namespace wedka::inline platform
