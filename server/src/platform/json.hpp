#pragma once

#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "platform/database.hpp"
#include "platform/enums.hpp"
#include "platform/json_value.hpp"
#include "platform/result.hpp"
#include "platform/text.hpp"

/// From the description of a type come its reading with every finding at once, its writing, and its
/// OpenAPI schema; they cannot drift apart.
namespace wedka::inline platform {

/// Free text of many lines (up to 20 000 characters). Texts of special categories are kept
/// encrypted.
struct LongText {
    std::string text;
    auto operator<=>(const LongText&) const = default;
};

/// The text of a file, up to 1 MB, exactly as it was sent: neither trimmed nor composed.
struct FileText {
    std::string text;
    auto operator<=>(const FileText&) const = default;
};

/// The version that a change expects, from the If-Match header; without the header: 428.
struct ExpectedVersion {
    std::int64_t number = 0;
};

/// How many rows a page of a list holds: 1 to 200, 50 when not asked.
struct PageLimit {
    std::int64_t rows = 50;
};

/// One page of a list, with the cursor of the next.
template <class RowType>
struct Page {
    std::vector<RowType> items = {};
    std::optional<std::string> next = {};
};

/// Cuts a page that was asked with one row more than its limit, and names the row where the next
/// begins after.
template <class RowType, class CursorOf>
void cut_page(Page<RowType>& page, const PageLimit& limit, CursorOf cursor_of) {
    if (page.items.size() <= static_cast<std::size_t>(limit.rows)) return;
    page.items.resize(static_cast<std::size_t>(limit.rows));
    page.next = cursor_of(page.items.back());
}

namespace detail {

template <class T>
concept Described = boost::describe::has_describe_members<T>::value && !std::is_enum_v<T>;

template <class T>
using Members = boost::describe::describe_members<T, boost::describe::mod_any_access |
                                                         boost::describe::mod_inherited>;

template <class T>
struct is_vector : std::false_type {};
template <class T>
struct is_vector<std::vector<T>> : std::true_type {};
template <class T>
struct is_page : std::false_type {};
template <class T>
struct is_page<Page<T>> : std::true_type {};

/// A vocabulary type that is a bare integer in JSON too (Grams, Minutes).
template <class T>
concept JsonInteger = IntegerColumn<T> && requires { requires T::json_integer; };

inline bool complain(Findings& findings, const std::string& path, const char* code) {
    findings.push_back({.rule = {}, .field = path, .code = code});
    return false;
}

inline const std::string* text_of(const JsonValue& value) {
    if (const auto* text = value.as<std::string>()) return text;
    if (const auto* text = value.as<JsonValue::AddressText>()) return &text->text;
    return nullptr;
}

bool read_text(const JsonValue& value, std::string& out, std::size_t longest,
               const std::string& path, Findings& findings);
bool read_file_text(const JsonValue& value, std::string& out, const std::string& path,
                    Findings& findings);
bool read_integer(const JsonValue& value, std::int64_t& out, const std::string& path,
                  Findings& findings);
bool read_boolean(const JsonValue& value, bool& out, const std::string& path, Findings& findings);
void report_unknown_fields(const JsonValue::Object& object,
                           const std::vector<std::string_view>& known, const std::string& path,
                           Findings& findings);
inline std::string joined(const std::string& path, std::string_view name) {
    return path.empty() ? std::string(name) : path + '.' + std::string(name);
}

}  // namespace detail

/// Reads a value of the type at the path; adds a finding for every fault and answers whether it
/// could.
template <class T>
bool read_value(const JsonValue& value, T& out, const std::string& path, Findings& findings) {
    using namespace detail;
    if constexpr (is_optional<T>::value) {
        if (value.is_null()) return true;
        if (const auto* text = text_of(value); text && trimmed(*text).empty()) return true;
        typename T::value_type content{};
        if (!read_value(value, content, path, findings)) return false;
        out = std::move(content);
        return true;
    } else if constexpr (std::is_same_v<T, bool>) {
        return read_boolean(value, out, path, findings);
    } else if constexpr (std::is_same_v<T, std::string>) {
        return read_text(value, out, 300, path, findings);
    } else if constexpr (std::is_same_v<T, LongText>) {
        return read_text(value, out.text, 20'000, path, findings);
    } else if constexpr (std::is_same_v<T, FileText>) {
        return read_file_text(value, out.text, path, findings);
    } else if constexpr (std::is_same_v<T, ExpectedVersion>) {
        return read_integer(value, out.number, path, findings);
    } else if constexpr (std::is_same_v<T, PageLimit>) {
        if (!read_integer(value, out.rows, path, findings)) return false;
        if (out.rows < 1 || out.rows > 200) return complain(findings, path, "out_of_range");
        return true;
    } else if constexpr (std::is_integral_v<T>) {
        std::int64_t number = 0;
        if (!read_integer(value, number, path, findings)) return false;
        if (number < static_cast<std::int64_t>(std::numeric_limits<T>::min()) ||
            number > static_cast<std::int64_t>(std::numeric_limits<T>::max()))
            return complain(findings, path, "out_of_range");
        out = static_cast<T>(number);
        return true;
    } else if constexpr (std::is_enum_v<T>) {
        const auto* text = text_of(value);
        if (!text) return complain(findings, path, value.is_null() ? "required" : "wrong_type");
        if (text->empty()) return complain(findings, path, "required");
        const auto known = enum_of<T>(*text);
        if (!known) return complain(findings, path, "unknown_choice");
        out = *known;
        return true;
    } else if constexpr (JsonInteger<T>) {
        std::int64_t number = 0;
        if (!read_integer(value, number, path, findings)) return false;
        out = T::from_column(number);
        return true;
    } else if constexpr (TextScalar<T>) {
        const auto* text = text_of(value);
        if (!text) return complain(findings, path, value.is_null() ? "required" : "wrong_type");
        if (text->empty()) return complain(findings, path, "required");
        auto parsed = T::parse(*text);
        if (!parsed)
            return complain(findings, path, ("not_" + std::string(T::json_format)).c_str());
        out = *parsed;
        return true;
    } else if constexpr (is_vector<T>::value) {
        const auto* array = value.as<JsonValue::Array>();
        if (!array) return complain(findings, path, value.is_null() ? "required" : "wrong_type");
        bool all = true;
        for (std::size_t i = 0; i < array->size(); ++i) {
            typename T::value_type element{};
            if (read_value((*array)[i], element, path + '[' + std::to_string(i) + ']', findings))
                out.push_back(std::move(element));
            else
                all = false;
        }
        return all;
    } else {
        static_assert(Described<T>, "describe the type with BOOST_DESCRIBE_STRUCT");
        const auto* object = value.as<JsonValue::Object>();
        if (!object) return complain(findings, path, value.is_null() ? "required" : "wrong_type");
        bool all = true;
        std::vector<std::string_view> known;
        boost::mp11::mp_for_each<Members<T>>([&](auto member) {
            known.push_back(member.name);
            auto& field = out.*member.pointer;
            const auto* content = value.find(member.name);
            using Field = std::remove_reference_t<decltype(field)>;
            if (content) {
                all = read_value(*content, field, joined(path, member.name), findings) && all;
            } else if constexpr (!is_optional<Field>::value && !is_vector<Field>::value &&
                                 !std::is_same_v<Field, PageLimit> &&
                                 !std::is_same_v<Field, bool>) {
                all = complain(findings, joined(path, member.name), "required");
            }
        });
        const auto before = findings.size();
        report_unknown_fields(*object, known, path, findings);
        return all && findings.size() == before;
    }
}

/// Appends the value as JSON.
template <class T>
void write_value(std::string& out, const T& value) {
    using namespace detail;
    if constexpr (is_optional<T>::value) {
        if (value)
            write_value(out, *value);
        else
            out += "null";
    } else if constexpr (std::is_same_v<T, bool>) {
        out += value ? "true" : "false";
    } else if constexpr (std::is_same_v<T, std::string>) {
        write_json_text(out, value);
    } else if constexpr (std::is_same_v<T, LongText> || std::is_same_v<T, FileText>) {
        write_json_text(out, value.text);
    } else if constexpr (std::is_integral_v<T>) {
        out += std::to_string(value);
    } else if constexpr (std::is_enum_v<T>) {
        write_json_text(out, boost::describe::enum_to_string(value, ""));
    } else if constexpr (JsonInteger<T>) {
        out += std::to_string(value.column());
    } else if constexpr (TextScalar<T>) {
        write_json_text(out, value.text());
    } else if constexpr (is_vector<T>::value) {
        out += '[';
        bool first = true;
        for (const auto& element : value) {
            if (!std::exchange(first, false)) out += ',';
            write_value(out, element);
        }
        out += ']';
    } else if constexpr (is_page<T>::value) {
        out += "{\"items\":";
        write_value(out, value.items);
        out += ",\"next\":";
        write_value(out, value.next);
        out += '}';
    } else if constexpr (std::is_same_v<T, std::map<std::string, std::string>>) {
        out += '{';
        bool first = true;
        for (const auto& [key, content] : value) {
            if (!std::exchange(first, false)) out += ',';
            write_json_text(out, key);
            out += ':';
            write_json_text(out, content);
        }
        out += '}';
    } else {
        static_assert(Described<T>, "describe the type with BOOST_DESCRIBE_STRUCT");
        out += '{';
        bool first = true;
        boost::mp11::mp_for_each<Members<T>>([&](auto member) {
            if (!std::exchange(first, false)) out += ',';
            write_json_text(out, member.name);
            out += ':';
            write_value(out, value.*member.pointer);
        });
        out += '}';
    }
}

template <class T>
std::string to_json(const T& value) {
    std::string out;
    write_value(out, value);
    return out;
}

}  // namespace wedka::inline platform
