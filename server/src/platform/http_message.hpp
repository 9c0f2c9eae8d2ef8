#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wedka::inline platform {

using HttpFields = std::vector<std::pair<std::string, std::string>>;

/// One HTTP request after the framing guard: the path is percent-decoded once, the query is split.
struct HttpRequest {
    std::string method;  ///< "GET"; a HEAD arrives as GET, the transport leaves the body out.
    std::string path;    ///< "/api/people/0193..."
    HttpFields query = {};
    HttpFields headers = {};  ///< Names in lower case.
    std::string body = {};
    std::string remote = {};  ///< The peer's address, for limits; never logged with content.

    /// The value of a header by its lower-case name; nothing when absent.
    std::optional<std::string_view> header(std::string_view name) const;
};

struct HttpResponse {
    int status = 200;
    HttpFields headers = {};
    std::string body = {};
    /// Sent instead of `body` when set: one copy of a file for any number of slow readers.
    std::shared_ptr<const std::string> shared_body = {};
};

/// Called once per request, from any thread; later calls are ignored.
using Respond = std::function<void(HttpResponse)>;
using HttpHandler = std::function<void(HttpRequest, Respond)>;

/// "Not Found" for 404; "Status" for one that is not ours.
std::string_view reason_phrase(int status);

/// application/problem+json (RFC 9457) that says the status and nothing else, with no findings.
HttpResponse problem_response(int status);

/// ASCII letters in lower case, all other bytes as they are: for header names.
std::string ascii_lower(std::string_view text);

}  // namespace wedka::inline platform
