#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wedka::inline platform {

/// Where a word stands: the home is the folder of the type that it belongs to ("staff"), the key
/// "fields.share" for a member, "words.PostKind.head" for a choice, "tables.Member" for a list.
struct WordKey {
    std::string home;
    std::string key;
};

/// The words that people read, in one language. The platform knows none; the program brings them.
class Words {
  public:
    /// Adds the texts of a home: a JSON object of texts and objects. The home "" is where every
    /// other home looks too. Throws std::invalid_argument when it is no such object.
    void add(const std::string& home, std::string_view json);
    /// The text of the key at its home, or where every home looks.
    std::optional<std::string_view> find(const WordKey& key) const;
    /// The same, and where nobody knows a text the last part of the key: "share".
    std::string of(const WordKey& key) const;
    /// Whether there is a text below the key: "words.unit" when "words.unit.pln" is known.
    bool has_below(const WordKey& key) const;

  private:
    std::map<std::string, std::string, std::less<>> texts_;  ///< "staff:fields.share"
};

/// The words of each language; the first is spoken to whoever asks for none.
struct Language {
    std::string tag;  ///< "pl"
    Words words;
};
using Languages = std::vector<Language>;

/// The words of the language that an Accept-Language header wants most (RFC 9110, 12.5.4); those of
/// the first when it wants none of ours.
const Words& wanted_words(const Languages& languages, std::string_view accept_language);

}  // namespace wedka::inline platform
