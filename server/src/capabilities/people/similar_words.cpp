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

std::size_t slips_allowed(std::string_view word, std::string_view other) {
    return slips_in(std::min(letters_of(word).size(), letters_of(other).size()));
}

std::size_t slips_between(std::string_view word, std::string_view other) {
    const auto a = letters_of(word);
    const auto b = letters_of(other);
    // Row i holds the slips from the first i letters of a to each beginning of b.
    std::vector<std::vector<std::size_t>> slips(a.size() + 1,
                                                std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) slips[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j) slips[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i)
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = slips[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            slips[i][j] = std::min({slips[i - 1][j] + 1, slips[i][j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                slips[i][j] = std::min(slips[i][j], slips[i - 2][j - 2] + 1);
        }
    return slips[a.size()][b.size()];
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
