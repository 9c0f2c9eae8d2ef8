#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace wedka::inline platform {

/// A JSON text as read from outside: only what the API admits. There are no floating-point numbers.
class JsonValue {
  public:
    using Array = std::vector<JsonValue>;
    using Object = std::vector<std::pair<std::string, JsonValue>>;
    /// A value that came as text in an address or header, where numbers have no type of their own.
    struct AddressText {
        std::string text;
    };

    JsonValue() = default;
    template <class Content>
    JsonValue(Content content) : content_(std::move(content)) {}  // NOLINT: any content is a value.

    template <class Content>
    const Content* as() const {
        return std::get_if<Content>(&content_);
    }
    template <class Content>
    Content* as() {
        return std::get_if<Content>(&content_);
    }
    bool is_null() const { return content_.index() == 0; }
    /// The member of an object, or nothing.
    const JsonValue* find(std::string_view name) const;
    /// The value at a path like "items[0].last_name", or nothing.
    const JsonValue* at(std::string_view path) const;

  private:
    std::variant<std::nullptr_t, bool, std::int64_t, std::string, AddressText, Array, Object>
        content_ = nullptr;
};

/// How long a string in a request may be, and how long the text of a file (FileText).
inline constexpr std::size_t usual_string_bytes = 64 * 1024;
inline constexpr std::size_t file_string_bytes = 1024 * 1024;

/// Why a text is not readable as JSON of this API (answered 400).
struct JsonFault {
    std::string code;   ///< syntax, float, duplicate_key, too_deep, nul, too_large, trailing
    std::string field;  ///< Where, as far as it got: "actions[3].side".
};

/// Reads a whole text. Refused: floating point, numbers beyond 64 bits, duplicate keys, depth over
/// 32, NUL in keys or strings, lone surrogates, invalid UTF-8, a byte-order mark, anything after
/// the value, strings over 64 KB (or what is given, at most 1 MB), arrays over 10 000.
std::variant<JsonValue, JsonFault> read_json(std::string_view text,
                                             std::size_t longest_string = usual_string_bytes);

/// Appends the text in quotes with what JSON needs escaped.
void write_json_text(std::string& out, std::string_view text);

}  // namespace wedka::inline platform
