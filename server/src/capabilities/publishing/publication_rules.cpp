#include "publishing/publication_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "platform/text.hpp"
#include "publishing/marked_text.hpp"

namespace wedka::publishing {

namespace {

constexpr std::int64_t earliest_year = 1990;

std::string body_of(std::size_t text) {
    return fmt::format("texts[{}].body", text);
}

/// Whether first and last name stand side by side in the folded text, in either order.
bool names(const std::string& folded, const FullName& person) {
    const auto first = fold(person.first_name);
    const auto last = fold(person.last_name);
    return folded.find(fmt::format(" {} {} ", first, last)) != std::string::npos ||
           folded.find(fmt::format(" {} {} ", last, first)) != std::string::npos;
}

void check_personal_data(const std::vector<PublicationText>& texts,
                         const std::vector<FullName>& participants, Findings& findings) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto whole = texts[i].title + '\n' + read_marks(texts[i].body.text).plain;
        if (holds_pesel(whole))
            findings.push_back({.rule = "W-06", .field = body_of(i), .code = "pesel_in_text"});
        const auto folded = ' ' + fold(whole) + ' ';
        if (std::ranges::any_of(participants,
                                [&](const auto& person) { return names(folded, person); }))
            findings.push_back({.rule = "W-06", .field = body_of(i), .code = "name_in_text"});
    }
}

void check_figures(const PublicationText& text, const std::string& field,
                   const std::vector<results::Figure>& figures, Findings& findings) {
    for (const auto& code : read_marks(text.body.text).codes) {
        const auto figure = std::ranges::find(figures, code, &results::Figure::code);
        if (figure == figures.end())
            findings.push_back({.rule = "W-02",
                                .field = field,
                                .code = "unknown_mark",
                                .values = {{"mark", code}}});
        else if (figure->value.empty() || figure->missing)
            findings.push_back(
                {.rule = "W-03",
                 .field = field,
                 .code = "not_computable",
                 .values = {{"mark", code}, {"missing", figure->missing.value_or("?")}}});
    }
}

}  // namespace

Findings check_draft(const std::vector<PublicationText>& texts,
                     const std::vector<FigureTolerance>& tolerances,
                     const std::vector<FullName>& participants) {
    Findings findings;
    std::set<TextLanguage> languages;
    for (std::size_t i = 0; i < texts.size(); ++i)
        if (!languages.insert(texts[i].language).second)
            findings.push_back(
                {.rule = {}, .field = fmt::format("texts[{}].language", i), .code = "repeated"});
    if (!languages.contains(TextLanguage::pl))
        findings.push_back({.rule = "W-05", .field = "texts", .code = "no_polish_text"});
    std::set<std::string> codes;
    for (std::size_t i = 0; i < tolerances.size(); ++i) {
        if (!codes.insert(tolerances[i].code).second)
            findings.push_back(
                {.rule = {}, .field = fmt::format("tolerances[{}].code", i), .code = "repeated"});
        if (!read_tolerance(tolerances[i].tolerance))
            findings.push_back({.rule = {},
                                .field = fmt::format("tolerances[{}].tolerance", i),
                                .code = "not_a_tolerance"});
    }
    check_personal_data(texts, participants, findings);
    return findings;
}

Findings check_year(std::int64_t year, Day today) {
    if (year >= earliest_year && year <= today.year()) return {};
    return {{.rule = {}, .field = "year", .code = "out_of_range"}};
}

Findings check_approval(const std::vector<PublicationText>& texts,
                        const std::vector<results::Figure>& figures) {
    Findings findings;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto read = read_marks(texts[i].body.text);
        if (read.has_broken_mark)
            findings.push_back({.rule = "W-02", .field = body_of(i), .code = "broken_mark"});
        check_figures(texts[i], body_of(i), figures, findings);
        // What follows a broken mark reads as text; its digits are the mark's.
        const auto number = read.has_broken_mark ? std::nullopt : typed_number(read.plain);
        if (number)
            findings.push_back({.rule = "W-04",
                                .field = body_of(i),
                                .code = "typed_number",
                                .can_be_justified = true,
                                .values = {{"number", *number}}});
    }
    return findings;
}

}  // namespace wedka::publishing
