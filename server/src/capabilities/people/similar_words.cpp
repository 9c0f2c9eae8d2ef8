#include "people/similar_words.hpp"

#include <algorithm>
#include <set>

#include "platform/text.hpp"

namespace wedka::people {

namespace {

constexpr std::size_t letters_looked_at = 7;

std::size_t slips_in(std::size_t letters) {
    if (letters <= 2) return 0;
    return letters <= 5 ? 1 : 2;
}

void leave_out(const std::u32string& letters, std::size_t slips, std::set<std::u32string>& found) {
    if (!found.insert(letters).second || slips == 0) return;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        auto shorter = letters;
        shorter.erase(i, 1);
        leave_out(shorter, slips - 1, found);
    }
}

}  // namespace

std::size_t slips_allowed(std::u32string_view word, std::u32string_view other) {
    return slips_in(std::min(word.size(), other.size()));
}

std::size_t slips_between(std::u32string_view a, std::u32string_view b, std::size_t most) {
    // Row i holds the slips from the first i letters of a to each beginning of b. Beginnings whose
    // lengths differ by more than the most that is asked for lie further apart than that.
    const auto width = b.size() + 1;
    std::vector<std::size_t> slips((a.size() + 1) * width, most + 1);
    const auto at = [&](std::size_t i, std::size_t j) -> std::size_t& {
        return slips[i * width + j];
    };
    for (std::size_t i = 0; i <= a.size(); ++i) at(i, 0) = i;
    for (std::size_t j = 0; j <= b.size(); ++j) at(0, j) = j;
    for (std::size_t i = 1; i <= a.size(); ++i)
        for (std::size_t j = i > most ? i - most : 1; j <= std::min(b.size(), i + most); ++j) {
            const std::size_t replaced = at(i - 1, j - 1) + (a[i - 1] == b[j - 1] ? 0 : 1);
            at(i, j) = std::min({at(i - 1, j) + 1, at(i, j - 1) + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                at(i, j) = std::min(at(i, j), at(i - 2, j - 2) + 1);
        }
    return std::min(at(a.size(), b.size()), most + 1);
}

std::optional<std::size_t> slips_to_similar(std::u32string_view word, std::u32string_view other) {
    const auto allowed = slips_allowed(word, other);
    const auto slips = slips_between(word, other, allowed);
    return slips <= allowed ? std::optional(slips) : std::nullopt;
}

std::vector<std::string> neighbours(std::string_view word) {
    const auto letters = letters_of(word);
    std::set<std::u32string> found;
    leave_out(letters.substr(0, letters_looked_at), slips_in(letters.size()), found);
    std::vector<std::string> texts;
    for (const auto& left : found) texts.push_back(text_of(left));
    return texts;
}

}  // namespace wedka::people
