#include "platform/sheet_of.hpp"

namespace wedka::inline platform::detail {

std::optional<std::string_view> heading(const Words& words, const std::string& home,
                                        const std::string& row, std::string_view member) {
    const auto own = words.find({home, "headings." + row + '.' + std::string(member)});
    return own ? own : words.find(field_key(home, member));
}

bool is_read(const Words& words, const std::string& home, std::string_view member) {
    if (member == "version") return words.find(field_key(home, member)).has_value();
    if (member.ends_with("_key")) return words.has_below({home, "words." + std::string(member)});
    return !is_id(member);
}

std::string yes_or_no(const Words& words, const std::string& home, std::string_view member,
                      bool value) {
    const std::string word = value ? "true" : "false";
    if (const auto own = words.find({home, "words." + std::string(member) + '.' + word}))
        return std::string(*own);
    return words.of({{}, "words.boolean." + word});
}

std::string worded(const Words& words, const std::string& home, std::string_view member,
                   const std::string& text) {
    // A dot would part the key.
    auto word = text;
    std::replace(word.begin(), word.end(), '.', '_');
    const auto found = words.find({home, "words." + std::string(member) + '.' + word});
    return found ? std::string(*found) : text;
}

std::string with_comma(std::string text) {
    std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

std::string part_of_cell(const Words& words, const WordKey& label, const Sheet::Cell& cell) {
    const auto text = plain_text(cell);
    const bool needs_label =
        !text.empty() && !label.key.empty() && std::holds_alternative<Sheet::Date>(cell);
    return needs_label ? words.of(label) + ' ' + text : text;
}

}  // namespace wedka::inline platform::detail
