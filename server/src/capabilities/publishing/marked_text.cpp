#include "publishing/marked_text.hpp"

#include <algorithm>

#include "platform/text.hpp"
#include "vocabulary/day.hpp"
#include "vocabulary/fixed_point.hpp"
#include "vocabulary/pesel.hpp"

namespace wedka::publishing {

namespace {

constexpr std::size_t longest_tolerance = 12;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Every run of digits of the text.
std::vector<std::string> digit_runs(std::string_view text) {
    std::vector<std::string> runs;
    for (std::size_t i = 0; i < text.size();) {
        if (!is_digit(text[i])) {
            ++i;
            continue;
        }
        const auto end =
            std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(i), text.end(), is_digit);
        const auto length = static_cast<std::size_t>(end - text.begin()) - i;
        runs.emplace_back(text.substr(i, length));
        i += length;
    }
    return runs;
}

bool is_year(const std::string& digits) {
    return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

/// A value in hundredths of its unit; nothing when it is not measured.
std::optional<std::int64_t> hundredths_of(const std::string& value) {
    if (const auto day = Day::parse(value)) return Day::earliest().days_until(*day) * 100;
    if (const auto decimals = read_fixed_point(value, 2)) return decimals;
    return read_fixed_point(value + ".00", 2);
}

/// Reads along the text: what stands between marks, and the code of each. False when a mark is
/// broken, whose braces are then left out.
template <class OnText, class OnCode>
bool each_mark(std::string_view body, OnText on_text, OnCode on_code) {
    bool are_whole = true;
    for (std::size_t at = 0; at < body.size();) {
        const auto open = std::min(body.find("{{", at), body.size());
        on_text(body.substr(at, open - at));
        if (open == body.size()) break;
        const auto close = body.find("}}", open);
        const auto inside = close == std::string_view::npos
                                ? std::string_view{}
                                : body.substr(open + 2, close - open - 2);
        auto code = trimmed(inside);
        if (code.empty() || inside.find_first_of("{\n") != std::string_view::npos) {
            are_whole = false;
            at = open + 2;
            continue;
        }
        on_code(std::move(code));
        at = close + 2;
    }
    return are_whole;
}

}  // namespace

MarkedText read_marks(std::string_view body) {
    MarkedText read;
    read.has_broken_mark = !each_mark(
        body, [&read](std::string_view text) { read.plain += text; },
        [&read](std::string code) {
            if (std::ranges::find(read.codes, code) == read.codes.end())
                read.codes.push_back(std::move(code));
            read.plain += ' ';
        });
    return read;
}

std::string replace_marks(std::string_view body,
                          const std::function<std::string(const std::string& code)>& put) {
    std::string replaced;
    each_mark(
        body, [&replaced](std::string_view text) { replaced += text; },
        [&](const std::string& code) { replaced += put(code); });
    return replaced;
}

std::optional<std::string> typed_number(std::string_view plain) {
    for (auto& digits : digit_runs(plain))
        if (!is_year(digits)) return std::move(digits);
    return std::nullopt;
}

bool holds_pesel(std::string_view plain) {
    return std::ranges::any_of(digit_runs(plain), [](const std::string& digits) {
        return Pesel::parse(digits).has_value();
    });
}

std::optional<std::int64_t> read_tolerance(std::string_view text) {
    if (text.size() > longest_tolerance) return std::nullopt;
    auto padded = std::string(text);
    const auto point = padded.find('.');
    if (point == std::string::npos)
        padded += ".00";
    else if (padded.size() - point == 2)
        padded += '0';
    const auto hundredths = read_fixed_point(padded, 2);
    return hundredths && *hundredths >= 0 ? hundredths : std::nullopt;
}

std::string tolerance_text(std::int64_t hundredths) {
    const auto text = fixed_point_text(hundredths, 2);
    return text.ends_with(".00") ? text.substr(0, text.size() - 3) : text;
}

bool has_moved(const std::string& before, const std::string& now, std::int64_t tolerance) {
    const auto was = hundredths_of(before);
    const auto is = hundredths_of(now);
    if (!was || !is) return before != now;
    const auto difference = checked_difference(*is, *was);
    return std::max(difference, -difference) > tolerance;
}

}  // namespace wedka::publishing
