#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

#include "platform/json.hpp"

namespace wedka::inline platform {

/// The schemas of an OpenAPI document, by the names of their types.
class Schemas {
  public:
    /// The schema (or a reference to it) of a type.
    template <class T>
    std::string of();
    const std::map<std::string, std::string>& all() const { return named_; }

  private:
    void keep(const std::string& name, std::string schema) {
        const auto [place, is_new] = named_.emplace(name, schema);
        if (!is_new && !place->second.empty() && place->second != schema)
            throw std::logic_error("two API types are called " + name);
        place->second = std::move(schema);
    }

    std::map<std::string, std::string> named_;
};

namespace detail {

/// The bare name of a type: "ConcludeContract".
template <class T>
std::string type_name() {
    const std::string_view whole = __PRETTY_FUNCTION__;
    const auto from = whole.find("T = ") + 4;
    auto name = whole.substr(from, whole.find_first_of(";]", from) - from);
    const auto colon = name.rfind("::");
    if (colon != std::string_view::npos) name.remove_prefix(colon + 2);
    return std::string(name);
}

inline std::string reference_to(const std::string& name) {
    return R"({"$ref":"#/components/schemas/)" + name + "\"}";
}

}  // namespace detail

template <class T>
std::string Schemas::of() {
    using namespace detail;
    if constexpr (is_optional<T>::value) {
        return "{\"anyOf\":[" + of<typename T::value_type>() + ",{\"type\":\"null\"}]}";
    } else if constexpr (std::is_same_v<T, bool>) {
        return R"({"type":"boolean"})";
    } else if constexpr (std::is_same_v<T, std::string>) {
        return R"({"type":"string","maxLength":300})";
    } else if constexpr (std::is_same_v<T, LongText>) {
        return R"({"type":"string","maxLength":20000})";
    } else if constexpr (std::is_same_v<T, FileText>) {
        return R"({"type":"string","maxLength":1048576})";
    } else if constexpr (std::is_same_v<T, PageLimit>) {
        return R"({"type":"integer","minimum":1,"maximum":200,"default":50})";
    } else if constexpr (std::is_integral_v<T> || JsonInteger<T> ||
                         std::is_same_v<T, ExpectedVersion>) {
        return R"({"type":"integer"})";
    } else if constexpr (std::is_enum_v<T>) {
        std::string words;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&words](auto word) {
            words += (words.empty() ? "\"" : ",\"") + std::string(word.name) + '"';
        });
        keep(type_name<T>(), R"({"type":"string","enum":[)" + words + "]}");
        return reference_to(type_name<T>());
    } else if constexpr (TextScalar<T>) {
        return R"({"type":"string","format":")" + std::string(T::json_format) + "\"}";
    } else if constexpr (is_vector<T>::value) {
        return R"({"type":"array","items":)" + of<typename T::value_type>() + '}';
    } else if constexpr (is_page<T>::value) {
        using RowType = typename decltype(T::items)::value_type;
        const auto name = type_name<RowType>() + "Page";
        keep(name, R"({"type":"object","required":["items","next"],"properties":{"items":)" +
                       of<decltype(T::items)>() + R"(,"next":)" + of<decltype(T::next)>() + "}}");
        return reference_to(name);
    } else if constexpr (std::is_same_v<T, std::map<std::string, std::string>>) {
        return R"({"type":"object","additionalProperties":{"type":"string"}})";
    } else {
        const auto name = type_name<T>();
        std::string required;
        std::string properties;
        boost::mp11::mp_for_each<Members<T>>([&](auto member) {
            using Field = std::remove_reference_t<decltype(std::declval<T>().*member.pointer)>;
            properties += (properties.empty() ? "\"" : ",\"") + std::string(member.name) +
                          "\":" + of<Field>();
            if constexpr (!is_optional<Field>::value && !std::is_same_v<Field, PageLimit>)
                required += (required.empty() ? "\"" : ",\"") + std::string(member.name) + '"';
        });
        keep(name, R"({"type":"object","required":[)" + required + R"(],"properties":{)" +
                       properties + "}}");
        return reference_to(name);
    }
}

}  // namespace wedka::inline platform
