#pragma once

#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace wedka {

/// The words of a text, which spaces part.
inline std::vector<std::string> words_of(const std::string& text) {
    std::istringstream words{text};
    return {std::istream_iterator<std::string>(words), {}};
}

}  // namespace wedka
