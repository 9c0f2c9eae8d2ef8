#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "platform/http_message.hpp"

namespace wedka::inline platform {

inline constexpr std::size_t max_header_fields = 100;
inline constexpr std::size_t max_header_bytes = 16 * 1024;  ///< Names, values and their separators.
inline constexpr std::size_t max_target_bytes = 8 * 1024;
inline constexpr std::size_t max_body_bytes = 1024 * 1024;
inline constexpr std::size_t max_query_parameters = 64;

/// A request as the parser hands it on, before anything in it is believed.
struct RawRequest {
    std::string_view method;
    unsigned version_major;
    unsigned version_minor;
    std::string_view target;
    const HttpFields& fields;  ///< Names as sent.
    std::size_t
        body_bytes;  ///< As read; the transport does not read a body that is announced too long.
};

/// The answer to a request that must not be routed, after which the connection is to be closed;
/// nothing for an honest request. It refuses every framing two programs could read in two ways (RFC
/// 9112 section 11.2, request smuggling), and what is over our limits: 400, 405, 411, 413, 414,
/// 431.
std::optional<HttpResponse> refuse_request(const RawRequest& request);

struct Target {
    std::string path;
    HttpFields query = {};
};

/// Splits and percent-decodes a request target, once. Nothing when it is not an absolute path,
/// holds bytes that are not visible ASCII, decodes to other than clean UTF-8, hides a separator
/// ("%2F", "%5C",
/// "\"), a control character or a dot segment in the path, names a parameter twice or has more
/// than 64.
std::optional<Target> read_target(std::string_view target);

}  // namespace wedka::inline platform
