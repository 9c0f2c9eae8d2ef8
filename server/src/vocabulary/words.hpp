#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace wedka {

/// The words of a text, which spaces part.
inline std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    words.reserve(static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1);
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find(' ', begin), text.size());
        if (end > begin) words.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

}  // namespace wedka
