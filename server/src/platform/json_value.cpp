#include "platform/json_value.hpp"

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <set>

namespace wedka::inline platform {

const JsonValue* JsonValue::find(std::string_view name) const {
    if (const auto* object = as<Object>())
        for (const auto& [key, value] : *object)
            if (key == name) return &value;
    return nullptr;
}

const JsonValue* JsonValue::at(std::string_view path) const {
    const auto* value = this;
    while (value && !path.empty()) {
        if (path.front() == '[') {
            const auto end = path.find(']');
            std::size_t index = 0;
            for (const char digit : path.substr(1, end - 1))
                index = index * 10 + static_cast<std::size_t>(digit - '0');
            const auto* array = value->as<Array>();
            value = array && index < array->size() ? &(*array)[index] : nullptr;
            path.remove_prefix(end + 1);
        } else {
            const auto end = std::min(path.find_first_of(".["), path.size());
            value = value->find(path.substr(0, end));
            path.remove_prefix(end);
        }
        if (path.starts_with('.')) path.remove_prefix(1);
    }
    return value;
}

namespace {

constexpr std::size_t longest_array = 10'000;
constexpr std::size_t deepest = 32;

/// Builds the value from the parser's events, and stops with a code of our own at what the API does
/// not admit.
class Builder {
  public:
    static constexpr std::size_t max_object_size = longest_array;
    static constexpr std::size_t max_array_size = longest_array;
    static constexpr std::size_t max_key_size = 256;
    static constexpr std::size_t max_string_size = file_string_bytes;

    using Error = boost::json::error_code;
    using Text = boost::json::string_view;

    explicit Builder(std::size_t longest_string) : longest_string_(longest_string) {}

    std::string code;
    JsonValue result;

    bool on_document_begin(Error&) { return true; }
    bool on_document_end(Error&) { return true; }
    bool on_object_begin(Error&) { return open(JsonValue::Object{}); }
    bool on_object_end(std::size_t, Error&) { return close(); }
    bool on_array_begin(Error&) { return open(JsonValue::Array{}); }
    bool on_array_end(std::size_t, Error&) { return close(); }
    bool on_key_part(Text part, std::size_t, Error&) { return add(part); }
    bool on_key(Text part, std::size_t, Error& error) {
        if (!add(part)) return stop(error, "nul");
        if (!frames_.back().keys.insert(text_).second) {
            frames_.back().key = text_;
            return stop(error, "duplicate_key");
        }
        frames_.back().key = std::exchange(text_, {});
        return true;
    }
    bool on_string_part(Text part, std::size_t size, Error& error) {
        if (size > longest_string_) return stop(error, "too_large");
        return add(part) || stop(error, "nul");
    }
    bool on_string(Text part, std::size_t size, Error& error) {
        if (size > longest_string_) return stop(error, "too_large");
        if (!add(part)) return stop(error, "nul");
        return put(JsonValue{std::exchange(text_, {})});
    }
    bool on_number_part(Text, Error&) { return true; }
    bool on_int64(std::int64_t number, Text, Error&) { return put(JsonValue{number}); }
    bool on_uint64(std::uint64_t, Text, Error& error) { return stop(error, "number_too_large"); }
    bool on_double(double, Text, Error& error) { return stop(error, "float"); }
    bool on_bool(bool value, Error&) { return put(JsonValue{value}); }
    bool on_null(Error&) { return put(JsonValue{nullptr}); }
    bool on_comment_part(Text, Error&) { return true; }
    bool on_comment(Text, Error&) { return true; }

    std::string path() const {
        std::string path;
        for (const auto& frame : frames_) {
            if (frame.value.as<JsonValue::Object>()) {
                if (!path.empty() && !frame.key.empty()) path += '.';
                path += frame.key;
            } else {
                path += '[' + std::to_string(frame.value.as<JsonValue::Array>()->size()) + ']';
            }
        }
        return path;
    }

  private:
    struct Frame {
        JsonValue value;
        std::string key;
        std::set<std::string> keys;
    };

    bool open(JsonValue value) {
        frames_.push_back({std::move(value), {}, {}});
        return true;
    }
    bool close() {
        auto value = std::move(frames_.back().value);
        frames_.pop_back();
        return put(std::move(value));
    }
    bool put(JsonValue value) {
        if (frames_.empty()) {
            result = std::move(value);
        } else if (auto* object = frames_.back().value.as<JsonValue::Object>()) {
            object->emplace_back(std::exchange(frames_.back().key, {}), std::move(value));
        } else {
            frames_.back().value.as<JsonValue::Array>()->push_back(std::move(value));
        }
        return true;
    }
    bool add(Text part) {
        text_.append(part.data(), part.size());
        return part.find('\0') == Text::npos;
    }
    bool stop(Error& error, const char* why) {
        code = why;
        error = boost::json::make_error_code(boost::json::error::syntax);
        return false;
    }

    std::size_t longest_string_;
    std::vector<Frame> frames_;
    std::string text_;
};

std::string code_of(const boost::json::error_code& trouble) {
    using Trouble = boost::json::error;
    if (trouble == Trouble::too_deep) return "too_deep";
    if (trouble == Trouble::array_too_large || trouble == Trouble::object_too_large ||
        trouble == Trouble::string_too_large || trouble == Trouble::key_too_large)
        return "too_large";
    return "syntax";
}

}  // namespace

std::variant<JsonValue, JsonFault> read_json(std::string_view text, std::size_t longest_string) {
    boost::json::parse_options options;
    options.max_depth = deepest;
    boost::json::basic_parser<Builder> parser(options, longest_string);
    boost::json::error_code error;
    const auto used = parser.write_some(false, text.data(), text.size(), error);
    auto& builder = parser.handler();
    if (error) {
        const auto code = builder.code.empty() ? code_of(error) : builder.code;
        return JsonFault{code, builder.path()};
    }
    if (used < text.size()) return JsonFault{"trailing", {}};
    return std::move(builder.result);
}

void write_json_text(std::string& out, std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        switch (c) {
            case '"':
                out += "\\\"";
                break;
            case '\\':
                out += "\\\\";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            case '\t':
                out += "\\t";
                break;
            default:
                if (byte < 0x20) {
                    out += "\\u00";
                    out += digits[byte >> 4];
                    out += digits[byte & 15];
                } else {
                    out += c;
                }
        }
    }
    out += '"';
}

}  // namespace wedka::inline platform
