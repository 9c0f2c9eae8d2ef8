#include "publishing/told_figure.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "platform/text.hpp"
#include "publishing/marked_text.hpp"

namespace wedka::publishing {

namespace {

constexpr std::string_view unknown = "–";
/// A space at which a line does not break (U+00A0).
constexpr std::string_view hard_space = "\xC2\xA0";

/// 385365 becomes 385 365.
std::string grouped(std::string_view digits) {
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) text += hard_space;
        text += digits[i];
    }
    return text;
}

/// "-1234.50" becomes "−1 234,50".
std::string number_text(std::string_view value) {
    std::string text;
    if (value.starts_with('-')) {
        text = "−";
        value.remove_prefix(1);
    }
    const auto point = std::min(value.find('.'), value.size());
    text += grouped(value.substr(0, point));
    if (point < value.size()) text += ',' + std::string(value.substr(point + 1));
    return text;
}

std::string day_text(const std::string& value) {
    const auto day = Day::parse(value);
    return day ? fmt::format("{:02}.{:02}.{}", day->day(), day->month(), day->year()) : value;
}

std::string yes_or_no(const std::string& value, TextLanguage language) {
    const bool is_yes = value == "true";
    if (language == TextLanguage::en) return is_yes ? "yes" : "no";
    return is_yes ? "tak" : "nie";
}

std::string value_text(const PublicationFigure& figure, TextLanguage language) {
    switch (figure.unit) {
        case results::Unit::yes_no:
            return yes_or_no(figure.value, language);
        case results::Unit::day:
            return day_text(figure.value);
        case results::Unit::pln:
            return number_text(figure.value) + std::string(hard_space) + "zł";
        case results::Unit::percent:
            return number_text(figure.value) + '%';
        case results::Unit::people:
        case results::Unit::families:
        case results::Unit::pieces:
            return number_text(figure.value);
    }
    return figure.value;
}

std::string_view word_text(results::Word word, TextLanguage language) {
    const bool is_polish = language == TextLanguage::pl;
    switch (word) {
        case results::Word::exactly:
            return {};
        case results::Word::about:
            return is_polish ? "około " : "about ";
        case results::Word::over:
            return is_polish ? "ponad " : "over ";
        case results::Word::now:
            return is_polish ? "obecnie " : "currently ";
    }
    return {};
}

std::string with_figures(std::string_view line, const std::vector<PublicationFigure>& figures,
                         TextLanguage language) {
    return replace_marks(line, [&](const std::string& code) {
        const auto figure = std::ranges::find(figures, code, &PublicationFigure::code);
        return figure == figures.end() ? std::string(unknown) : told_figure(*figure, language);
    });
}

}  // namespace

std::string told_figure(const PublicationFigure& figure, TextLanguage language) {
    if (figure.value.empty()) return std::string(unknown);
    return std::string(word_text(figure.word, language)) + value_text(figure, language);
}

std::string told_sentence(const PublicationFigure& figure, TextLanguage language) {
    constexpr std::string_view place = "{value}";
    auto sentence = language == TextLanguage::pl ? figure.sentence_pl : figure.sentence_en;
    if (const auto at = sentence.find(place); at != std::string::npos)
        sentence.replace(at, place.size(), told_figure(figure, language));
    return sentence;
}

std::vector<ToldBlock> told_blocks(std::string_view body,
                                   const std::vector<PublicationFigure>& figures,
                                   TextLanguage language) {
    std::vector<ToldBlock> blocks;
    bool goes_on = false;
    while (!body.empty()) {
        const auto end = std::min(body.find('\n'), body.size());
        const auto line = trimmed(body.substr(0, end));
        body.remove_prefix(std::min(end + 1, body.size()));
        const bool is_heading = line.starts_with("# ");
        if (is_heading) {
            blocks.push_back(
                {.is_heading = true,
                 .text = with_figures(std::string_view(line).substr(2), figures, language)});
        } else if (!line.empty()) {
            if (!goes_on) blocks.push_back({});
            auto& text = blocks.back().text;
            if (!text.empty()) text += ' ';
            text += with_figures(line, figures, language);
        }
        goes_on = !is_heading && !line.empty();
    }
    return blocks;
}

}  // namespace wedka::publishing
