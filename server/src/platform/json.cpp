#include "platform/json.hpp"

#include <algorithm>
#include <charconv>

namespace wedka::inline platform::detail {

bool read_text(const JsonValue& value, std::string& out, std::size_t longest,
               const std::string& path, Findings& findings) {
    const auto* text = text_of(value);
    if (!text) return complain(findings, path, value.is_null() ? "required" : "wrong_type");
    out = composed(trimmed(*text));
    if (out.empty()) return complain(findings, path, "required");
    const auto characters = static_cast<std::size_t>(
        std::count_if(out.begin(), out.end(), [](char c) { return (c & 0xC0) != 0x80; }));
    if (characters > longest) return complain(findings, path, "too_long");
    const auto is_control = [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\r';
    };
    if (std::any_of(out.begin(), out.end(), is_control))
        return complain(findings, path, "control_character");
    return true;
}

bool read_file_text(const JsonValue& value, std::string& out, const std::string& path,
                    Findings& findings) {
    const auto* text = value.as<std::string>();
    if (!text) return complain(findings, path, value.is_null() ? "required" : "wrong_type");
    if (text->empty()) return complain(findings, path, "required");
    out = *text;
    return true;
}

bool read_integer(const JsonValue& value, std::int64_t& out, const std::string& path,
                  Findings& findings) {
    if (const auto* number = value.as<std::int64_t>()) {
        out = *number;
        return true;
    }
    if (const auto* text = value.as<JsonValue::AddressText>()) {
        const auto* end = text->text.data() + text->text.size();
        const auto [rest, error] = std::from_chars(text->text.data(), end, out);
        if (error == std::errc{} && rest == end) return true;
    }
    return complain(findings, path, value.is_null() ? "required" : "not_integer");
}

bool read_boolean(const JsonValue& value, bool& out, const std::string& path, Findings& findings) {
    if (const auto* truth = value.as<bool>()) {
        out = *truth;
        return true;
    }
    if (const auto* text = value.as<JsonValue::AddressText>()) {
        out = text->text == "true";
        if (out || text->text == "false") return true;
    }
    return complain(findings, path, value.is_null() ? "required" : "not_boolean");
}

void report_unknown_fields(const JsonValue::Object& object,
                           const std::vector<std::string_view>& known, const std::string& path,
                           Findings& findings) {
    for (const auto& [name, content] : object)
        if (std::find(known.begin(), known.end(), name) == known.end())
            findings.push_back({.rule = {}, .field = joined(path, name), .code = "unknown_field"});
}

}  // namespace wedka::inline platform::detail
