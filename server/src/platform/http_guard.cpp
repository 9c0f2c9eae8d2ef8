#include "platform/http_guard.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

#include "platform/text.hpp"

namespace wedka::inline platform {
namespace {

constexpr std::array allowed_methods = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"};
constexpr std::array bodiless_methods = {"GET", "HEAD", "DELETE"};

/// Fields that decide something, and so must have one meaning.
constexpr std::array single_fields = {"authorization",   "content-length", "content-type",
                                      "cookie",          "host",           "if-match",
                                      "idempotency-key", "origin",         "sec-fetch-site"};

template <class Words>
bool is_one_of(std::string_view word, const Words& words) {
    return std::ranges::find(words, word) != words.end();
}

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// A token of RFC 9110: no space before the colon, no separators.
bool is_token(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return is_letter_or_digit(c) ||
               std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
    });
}

bool is_printable_ascii(std::string_view value) {
    return std::ranges::all_of(value, [](char c) { return c >= 0x20 && c <= 0x7e; });
}

bool is_visible_ascii(std::string_view value) {
    return std::ranges::all_of(value, [](char c) { return c > 0x20 && c <= 0x7e; });
}

bool is_host(std::string_view value) {
    return !value.empty() && std::ranges::all_of(value, [](char c) {
        return is_letter_or_digit(c) ||
               std::string_view("-._:[]").find(c) != std::string_view::npos;
    });
}

bool is_version_known(const RawRequest& request) {
    return request.version_major == 1 && request.version_minor <= 1;
}

std::size_t header_bytes(const HttpFields& fields) {
    constexpr std::size_t colon_space_and_line_end = 4;
    std::size_t bytes = 0;
    for (const auto& [name, value] : fields)
        bytes += name.size() + value.size() + colon_space_and_line_end;
    return bytes;
}

bool are_fields_sound(const HttpFields& fields) {
    return std::ranges::all_of(fields, [](const auto& field) {
        return is_token(field.first) && is_printable_ascii(field.second);
    });
}

std::size_t count_of(std::string_view lower_name, const std::vector<std::string>& names) {
    return static_cast<std::size_t>(std::ranges::count(names, lower_name));
}

bool is_one_host(const HttpFields& fields, const std::vector<std::string>& names) {
    const auto host = std::ranges::find(names, "host");
    return host != names.end() &&
           is_host(fields[static_cast<std::size_t>(host - names.begin())].second);
}

/// The length the request announces; the longest there is when it is not a plain number.
std::size_t announced_bytes(const HttpFields& fields, const std::vector<std::string>& names) {
    const auto length = std::ranges::find(names, "content-length");
    if (length == names.end()) return 0;
    const auto& digits = fields[static_cast<std::size_t>(length - names.begin())].second;
    std::size_t bytes = 0;
    const auto* end = digits.data() + digits.size();
    const auto [read_to, trouble] = std::from_chars(digits.data(), end, bytes);
    if (trouble != std::errc{} || read_to != end) return std::numeric_limits<std::size_t>::max();
    return bytes;
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::optional<std::string> percent_decoded(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            plain += text[i];
            continue;
        }
        if (i + 2 >= text.size()) return std::nullopt;
        const int high = hex_digit(text[i + 1]);
        const int low = hex_digit(text[i + 2]);
        if (high < 0 || low < 0) return std::nullopt;
        plain += static_cast<char>(high * 16 + low);
        i += 2;
    }
    if (!is_clean_utf8(plain)) return std::nullopt;
    return plain;
}

bool has_dot_segment(std::string_view path) {
    for (std::size_t from = 0; from < path.size();) {
        const auto end = std::min(path.find('/', from), path.size());
        const auto segment = path.substr(from, end - from);
        if (segment == "." || segment == "..") return true;
        from = end + 1;
    }
    return false;
}

std::optional<std::string> read_path(std::string_view raw) {
    auto path = percent_decoded(raw);
    if (!path) return std::nullopt;
    const auto is_control = [](char c) { return (c >= 0 && c < 0x20) || c == 0x7f; };
    if (std::ranges::count(*path, '/') != std::ranges::count(raw, '/') ||
        path->find('\\') != std::string::npos || std::ranges::any_of(*path, is_control) ||
        has_dot_segment(*path))
        return std::nullopt;
    return path;
}

std::optional<std::string> read_form_word(std::string_view raw) {
    std::string spaced(raw);
    std::ranges::replace(spaced, '+', ' ');
    return percent_decoded(spaced);
}

std::optional<HttpFields> read_query(std::string_view raw) {
    HttpFields query;
    for (std::size_t from = 0; from < raw.size();) {
        const auto end = std::min(raw.find('&', from), raw.size());
        const auto piece = raw.substr(from, end - from);
        from = end + 1;
        if (piece.empty()) continue;
        if (query.size() == max_query_parameters) return std::nullopt;
        const auto equals = std::min(piece.find('='), piece.size());
        auto name = read_form_word(piece.substr(0, equals));
        auto value = read_form_word(piece.substr(std::min(equals + 1, piece.size())));
        if (!name || !value || name->empty()) return std::nullopt;
        if (std::ranges::find(query, *name, &HttpFields::value_type::first) != query.end())
            return std::nullopt;
        query.emplace_back(std::move(*name), std::move(*value));
    }
    return query;
}

HttpResponse method_not_allowed() {
    auto response = problem_response(405);
    response.headers.emplace_back("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE");
    return response;
}

}  // namespace

std::optional<Target> read_target(std::string_view target) {
    if (!target.starts_with('/') || !is_visible_ascii(target) ||
        target.find('#') != std::string_view::npos)
        return std::nullopt;
    const auto mark = std::min(target.find('?'), target.size());
    auto path = read_path(target.substr(0, mark));
    auto query = read_query(target.substr(std::min(mark + 1, target.size())));
    if (!path || !query) return std::nullopt;
    return Target{std::move(*path), std::move(*query)};
}

std::optional<HttpResponse> refuse_request(const RawRequest& request) {
    if (request.fields.size() > max_header_fields ||
        header_bytes(request.fields) > max_header_bytes)
        return problem_response(431);
    if (request.target.size() > max_target_bytes) return problem_response(414);

    std::vector<std::string> names;
    names.reserve(request.fields.size());
    for (const auto& field : request.fields) names.push_back(ascii_lower(field.first));

    if (count_of("transfer-encoding", names) > 0) return problem_response(411);
    if (!is_version_known(request) || !are_fields_sound(request.fields))
        return problem_response(400);
    if (!is_one_of(request.method, allowed_methods)) return method_not_allowed();
    if (!is_one_host(request.fields, names) ||
        std::ranges::any_of(single_fields, [&](auto name) { return count_of(name, names) > 1; }))
        return problem_response(400);
    const auto body_bytes = std::max(request.body_bytes, announced_bytes(request.fields, names));
    if (body_bytes > 0 && is_one_of(request.method, bodiless_methods)) return problem_response(400);
    if (body_bytes > max_body_bytes) return problem_response(413);
    if (!read_target(request.target)) return problem_response(400);
    return std::nullopt;
}

}  // namespace wedka::inline platform
