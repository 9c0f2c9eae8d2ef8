#include "app/static_files.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>

#include "platform/edge.hpp"
#include "platform/keys.hpp"

namespace wedka::app {

namespace {

constexpr std::string_view start_page = "/index.html";
constexpr std::string_view assets = "/assets/";
constexpr std::string_view nonce_place = "__CSP_NONCE__";

std::string type_of(const std::filesystem::path& file) {
    const auto ending = file.extension();
    if (ending == ".html") return "text/html; charset=utf-8";
    if (ending == ".js") return "text/javascript; charset=utf-8";
    if (ending == ".css") return "text/css; charset=utf-8";
    if (ending == ".svg") return "image/svg+xml";
    if (ending == ".png") return "image/png";
    if (ending == ".woff2") return "font/woff2";
    if (ending == ".json" || ending == ".webmanifest") return "application/json; charset=utf-8";
    return "application/octet-stream";
}

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string policy(std::string_view nonce) {
    return fmt::format(
        "default-src 'none'; script-src 'self'; style-src 'self'{}; img-src 'self' data: blob:; "
        "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
        "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; "
        "report-uri /api/csp",
        nonce.empty() ? "" : fmt::format(" 'nonce-{}'", nonce));
}

bool has_header(const HttpResponse& response, std::string_view name) {
    for (const auto& [known, value] : response.headers)
        if (known == name) return true;
    return false;
}

}  // namespace

StaticFiles::StaticFiles(const std::filesystem::path& folder) {
    if (!std::filesystem::is_directory(folder)) return;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        const auto path = "/" + std::filesystem::relative(entry.path(), folder).generic_string();
        files_[path] = {type_of(entry.path()), content_of(entry.path()), path.starts_with(assets)};
    }
}

HttpResponse StaticFiles::answer(const HttpRequest& request) const {
    if (request.method != "GET" && request.method != "HEAD") return problem(405);
    auto file = files_.find(request.path);
    if (file == files_.end() && request.path.starts_with(assets)) return problem(404);
    if (file == files_.end()) file = files_.find(std::string(start_page));
    if (file == files_.end())
        return {.status = 200,
                .headers = {{"Content-Type", "text/plain; charset=utf-8"}},
                .body = "Wędka: the web application is not built; ./run builds it.\n"};

    HttpResponse response{
        .status = 200, .headers = {{"Content-Type", file->second.type}}, .body = file->second.body};
    if (file->second.is_immutable)
        response.headers.emplace_back("Cache-Control", "public, max-age=31536000, immutable");
    if (const auto place = response.body.find(nonce_place);
        file->first == start_page && place != std::string::npos) {
        const auto nonce = base64url(random_bytes(16));
        response.body.replace(place, nonce_place.size(), nonce);
        response.headers.emplace_back("Content-Security-Policy", policy(nonce));
    }
    return response;
}

void add_security_headers(HttpResponse& response, bool is_secure) {
    const auto add = [&response](const char* name, std::string value) {
        if (!has_header(response, name)) response.headers.emplace_back(name, std::move(value));
    };
    add("Content-Security-Policy", policy(""));
    add("X-Content-Type-Options", "nosniff");
    add("Referrer-Policy", "no-referrer");
    add("Cross-Origin-Opener-Policy", "same-origin");
    add("Cross-Origin-Resource-Policy", "same-origin");
    add("Permissions-Policy", "camera=(), microphone=(), geolocation=(), usb=(), payment=()");
    if (is_secure) add("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
    add("Cache-Control", "no-store");
}

}  // namespace wedka::app
