#pragma once

#include <string>
#include <string_view>

#include "publishing/publishing.hpp"

/// How a figure is read in a text: about 180, 385 365,31 zł, 12.12.2011, yes. Both languages write
/// amounts and days as the office does.
namespace wedka::publishing {

/// A value with its word ("about"); "exactly" goes without saying. A value that is not known is
/// "–".
std::string told_figure(const PublicationFigure& figure, TextLanguage language);
/// The sentence of a figure with the figure in its place.
std::string told_sentence(const PublicationFigure& figure, TextLanguage language);

/// A heading or a paragraph as people read it.
struct ToldBlock {
    bool is_heading = false;
    std::string text;
};
/// The blocks of a body, its marks replaced by the figures; a mark of no figure is "–".
std::vector<ToldBlock> told_blocks(std::string_view body,
                                   const std::vector<PublicationFigure>& figures,
                                   TextLanguage language);

}  // namespace wedka::publishing
