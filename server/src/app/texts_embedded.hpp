#pragma once
// What cmake/embed_texts.cmake writes out of the text files of the web; only texts.cpp reads it.

#include <string>
#include <string_view>
#include <vector>

namespace wedka::app {

/// One file of texts, in pieces, since a compiler need not take a literal over 64 kB.
struct EmbeddedTexts {
    std::string home;      ///< The folder: "people", or "ui" for what all share.
    std::string language;  ///< "pl"
    std::vector<std::string_view> pieces;
};

const std::vector<EmbeddedTexts>& embedded_texts();

}  // namespace wedka::app
