#include "access/password_rules.hpp"

#include <algorithm>
#include <unordered_set>

#include "platform/text.hpp"

namespace wedka::access {

namespace {

constexpr std::size_t shortest = 8;
constexpr std::size_t longest = 128;
constexpr std::size_t shortest_word = 4;

std::size_t characters(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text)
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++count;
    return count;
}

const std::unordered_set<std::string_view>& common_passwords() {
    static const auto all = [] {
        std::unordered_set<std::string_view> words;
        for (auto piece : common_password_pieces())
            while (!piece.empty()) {
                const auto end = std::min(piece.find('\n'), piece.size());
                words.insert(piece.substr(0, end));
                piece.remove_prefix(std::min(end + 1, piece.size()));
            }
        return words;
    }();
    return all;
}

/// Letters without marks and case, and digits.
std::string bare(std::string_view text) {
    auto kept = fold(text);
    std::erase(kept, ' ');
    return kept;
}

std::vector<std::string> words_of(const std::vector<std::string>& texts) {
    std::vector<std::string> words{"wedka", "haslo", "osrodek", "mops", "gops"};
    for (const auto& text : texts)
        for (auto& word : folded_words(text))
            if (word.size() >= shortest_word) words.push_back(std::move(word));
    return words;
}

bool is_of_own_words(std::string_view password, const std::vector<std::string>& texts) {
    auto rest = bare(password);
    const auto whole = rest.size();
    for (const auto& word : words_of(texts))
        if (const auto at = rest.find(word); at != std::string::npos) rest.erase(at, word.size());
    return rest.size() < whole && rest.size() < shortest;
}

}  // namespace

bool is_common_password(std::string_view password) {
    std::string lower;
    for (const char c : password)
        lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return common_passwords().contains(lower);
}

Findings check_password(const std::string& field, std::string_view password,
                        const std::vector<std::string>& own_words) {
    const auto length = characters(password);
    if (length < shortest) return {{.rule = "R0-27", .field = field, .code = "too_short"}};
    if (length > longest) return {{.rule = "R0-27", .field = field, .code = "too_long"}};
    if (is_common_password(password))
        return {{.rule = "R0-27", .field = field, .code = "too_common"}};
    if (is_of_own_words(password, own_words))
        return {{.rule = "R0-27", .field = field, .code = "of_own_words"}};
    return {};
}

}  // namespace wedka::access
