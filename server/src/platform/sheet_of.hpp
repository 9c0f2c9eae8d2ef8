#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "platform/json.hpp"
#include "platform/openapi.hpp"
#include "platform/sheet.hpp"
#include "platform/words.hpp"

/// A list as people read it: the rows of an answer, with a heading for every member and a word for
/// every choice. Ids, and the version that a change expects, are for programs and stay out.
namespace wedka::inline platform {

namespace detail {

/// The folder that a type belongs to: "staff" of wedka::staff::PostKind.
template <class T>
std::string home_of() {
    const std::string_view whole = __PRETTY_FUNCTION__;
    const auto from = whole.find("T = ") + 4;
    const auto name = whole.substr(from, whole.find_first_of(";]", from) - from);
    const auto first = name.find("::");
    if (first == std::string_view::npos) return {};
    const auto second = name.find("::", first + 2);
    return std::string(name.substr(first + 2, second - first - 2));
}

inline WordKey field_key(const std::string& home, std::string_view member) {
    return {home, "fields." + std::string(member)};
}
inline bool is_id(std::string_view member) {
    return member.ends_with("_id") || member.ends_with("_ids");
}

/// The heading of a member: the list's own ("headings.ApplicationRow.number"), or that of the
/// member wherever it stands ("fields.number").
std::optional<std::string_view> heading(const Words& words, const std::string& home,
                                        const std::string& row, std::string_view member);
/// Whether people read the member. A `version`, and a key ("holiday_key"), are read where there are
/// words for them.
bool is_read(const Words& words, const std::string& home, std::string_view member);
/// "tak" and "nie", or what the member says instead ("words.is_active.true": "czynne").
std::string yes_or_no(const Words& words, const std::string& home, std::string_view member,
                      bool value);
/// A text that stands for a choice ("pln" in the member `unit`) in its word, any other as it is.
std::string worded(const Words& words, const std::string& home, std::string_view member,
                   const std::string& text);
/// "1,500"
std::string with_comma(std::string text);
/// One member of a record that stands whole in a cell; empty when there is nothing to say.
std::string part_of_cell(const Words& words, const WordKey& label, const Sheet::Cell& cell);

template <class T>
Sheet::Cell to_cell(const T& value, const Words& words, const std::string& home,
                    std::string_view member);

/// A record within a row: its members one after another.
template <class T>
std::string to_line(const T& record, const Words& words) {
    const auto home = home_of<T>();
    std::string line;
    boost::mp11::mp_for_each<Members<T>>([&](auto member) {
        if (!is_read(words, home, member.name)) return;
        const auto& value = record.*member.pointer;
        const auto label = field_key(home, member.name);
        std::string part;
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(value)>, bool>)
            part = value ? words.of(label) : std::string{};
        else
            part = part_of_cell(words, label, to_cell(value, words, home, member.name));
        if (!part.empty()) line += (line.empty() ? "" : ", ") + part;
    });
    return line;
}

template <class T>
Sheet::Cell to_cell(const T& value, const Words& words, const std::string& home,
                    std::string_view member) {
    if constexpr (is_optional<T>::value) {
        return value ? to_cell(*value, words, home, member) : Sheet::Cell{};
    } else if constexpr (std::is_same_v<T, bool>) {
        return yes_or_no(words, home, member, value);
    } else if constexpr (JsonInteger<T>) {
        return value.column();
    } else if constexpr (std::is_integral_v<T>) {
        return static_cast<std::int64_t>(value);
    } else if constexpr (std::is_enum_v<T>) {
        return words.of({home_of<T>(), "words." + type_name<T>() + '.' +
                                           boost::describe::enum_to_string(value, "")});
    } else if constexpr (std::is_same_v<T, std::string>) {
        return worded(words, home, member, value);
    } else if constexpr (std::is_same_v<T, LongText>) {
        return value.text;
    } else if constexpr (TextScalar<T>) {
        if constexpr (requires { value.grosze(); })
            return Sheet::Amount{value.grosze()};
        else if constexpr (requires { value.thousandths(); })
            return with_comma(value.text());
        else if (T::json_format == "day")
            return Sheet::Date{value.text()};
        else
            return std::string(value.text());
    } else if constexpr (is_vector<T>::value) {
        std::string lines;
        for (const auto& element : value) {
            const auto line = part_of_cell(words, {}, to_cell(element, words, home, member));
            if (!line.empty()) lines += (lines.empty() ? "" : "; ") + line;
        }
        return lines;
    } else {
        return to_line(value, words);
    }
}

/// Gathers the keys of the words that values of the type may need and that are not known.
template <class T>
void gather_missing(const Words& words, std::vector<WordKey>& missing) {
    if constexpr (is_optional<T>::value || is_vector<T>::value) {
        gather_missing<typename T::value_type>(words, missing);
    } else if constexpr (std::is_enum_v<T>) {
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto word) {
            const WordKey key{home_of<T>(), "words." + type_name<T>() + '.' + word.name};
            if (!words.find(key)) missing.push_back(key);
        });
    } else if constexpr (Described<T>) {
        const auto home = home_of<T>();
        boost::mp11::mp_for_each<Members<T>>([&](auto member) {
            using Field = std::remove_reference_t<decltype(std::declval<T&>().*member.pointer)>;
            if (!is_read(words, home, member.name)) return;
            if (!heading(words, home, type_name<T>(), member.name))
                missing.push_back(field_key(home, member.name));
            gather_missing<Field>(words, missing);
        });
    }
}

}  // namespace detail

/// What a list in these words lacks: its name, headings, words of its choices.
template <class RowType>
std::vector<WordKey> missing_words(const Words& words) {
    const WordKey name{detail::home_of<RowType>(), "tables." + detail::type_name<RowType>()};
    std::vector<WordKey> missing;
    if (!words.find(name)) missing.push_back(name);
    detail::gather_missing<RowType>(words, missing);
    return missing;
}

/// The rows as a sheet in the words given: the columns asked for, in that order; all that people
/// read, in the order of the members, when none are.
template <class RowType>
Sheet to_sheet(const std::vector<RowType>& rows, const Words& words,
               const std::vector<std::string>& asked = {}) {
    using namespace detail;
    const auto home = home_of<RowType>();
    Sheet sheet{
        .name = words.of({home, "tables." + type_name<RowType>()}), .columns = {}, .rows = {}};
    auto columns = asked;
    if (columns.empty())
        boost::mp11::mp_for_each<Members<RowType>>([&](auto member) {
            if (is_read(words, home, member.name)) columns.emplace_back(member.name);
        });
    for (const auto& column : columns)
        sheet.columns.emplace_back(
            heading(words, home, type_name<RowType>(), column).value_or(column));
    sheet.rows.reserve(rows.size());
    for (const auto& row : rows) {
        auto& cells = sheet.rows.emplace_back(columns.size());
        boost::mp11::mp_for_each<Members<RowType>>([&](auto member) {
            const auto place = std::find(columns.begin(), columns.end(), member.name);
            if (place == columns.end()) return;
            cells[static_cast<std::size_t>(place - columns.begin())] =
                to_cell(row.*member.pointer, words, home, member.name);
        });
    }
    return sheet;
}

}  // namespace wedka::inline platform
