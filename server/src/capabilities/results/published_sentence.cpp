#include <fmt/format.h>

#include "results/results.hpp"

namespace wedka::results {

namespace {

constexpr std::string_view value_place = "{value}";

/// 385365.31 → 385 365,31, as a Polish reader expects it.
std::string decimal(const std::string& value) {
    const auto point = value.find('.');
    std::string whole = value.substr(0, point);
    const std::size_t first_digit = whole.starts_with('-') ? 1 : 0;
    for (auto at = whole.size(); at > first_digit + 3;) {
        at -= 3;
        whole.insert(at, " ");
    }
    return whole + ',' + value.substr(point + 1);
}

std::string day_text(Day day) {
    return fmt::format("{:02}.{:02}.{}", day.day(), day.month(), day.year());
}

std::string figure_text(const Figure& figure) {
    if (figure.value.empty()) return "?";
    if (figure.unit == Unit::pln) return decimal(figure.value) + " zł";
    if (figure.unit == Unit::percent) return decimal(figure.value) + '%';
    if (figure.unit == Unit::day) return day_text(Day::parse(figure.value).value());
    if (figure.unit == Unit::yes_no) return figure.value == "true" ? "tak" : "nie";
    return figure.value;
}

std::string_view word_text(Word word) {
    switch (word) {
        case Word::about:
            return "około ";
        case Word::over:
            return "ponad ";
        case Word::now:
            return "obecnie ";
        case Word::exactly:
            return "";
    }
    return "";
}

}  // namespace

std::string published_sentence(const Figure& figure) {
    auto sentence = figure.sentence_pl;
    const auto place = sentence.find(value_place);
    if (place != std::string::npos)
        sentence.replace(place, value_place.size(),
                         fmt::format("{}{}", word_text(figure.word), figure_text(figure)));
    return fmt::format("{} (stan na {})", sentence, day_text(figure.as_of));
}

}  // namespace wedka::results
