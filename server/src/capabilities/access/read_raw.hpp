#pragma once

#include <optional>

#include "platform/edge.hpp"
#include "platform/json.hpp"

namespace wedka::access {

/// The body of a route that speaks HTTP itself; what is wrong with it is answered.
template <class Request>
std::optional<Request> read_raw(const HttpRequest& request, const Respond& respond) {
    const auto body = read_json(request.body);
    const auto* readable = std::get_if<JsonValue>(&body);
    if (!readable) {
        respond(problem(
            400, {{.rule = {}, .field = {}, .code = "json_" + std::get<JsonFault>(body).code}}));
        return std::nullopt;
    }
    Request asked{};
    Findings findings;
    if (!read_value(*readable, asked, {}, findings)) {
        respond(problem(422, findings));
        return std::nullopt;
    }
    return asked;
}

}  // namespace wedka::access
