#include "platform/routes.hpp"

#include <algorithm>
#include <stdexcept>

namespace wedka::inline platform {

namespace {

/// Takes the next segment off a path that begins with its slash.
std::string_view take_segment(std::string_view& path) {
    path.remove_prefix(1);
    const auto segment = path.substr(0, path.find('/'));
    path.remove_prefix(segment.size());
    return segment;
}

bool is_parameter(std::string_view segment) {
    return segment.starts_with('{');
}

std::string_view parameter_name(std::string_view segment) {
    return segment.substr(1, segment.size() - 2);
}

bool fits(std::string_view declared, std::string_view asked) {
    while (!declared.empty() && !asked.empty()) {
        const auto wanted = take_segment(declared);
        const auto given = take_segment(asked);
        if (!is_parameter(wanted) && wanted != given) return false;
    }
    return declared.empty() && asked.empty();
}

JsonValue::Object path_values(std::string_view declared, std::string_view asked) {
    JsonValue::Object values;
    while (!declared.empty()) {
        const auto wanted = take_segment(declared);
        const auto given = take_segment(asked);
        if (is_parameter(wanted))
            values.emplace_back(parameter_name(wanted),
                                JsonValue{JsonValue::AddressText{std::string(given)}});
    }
    return values;
}

auto parameters_in(const Route& route) {
    return std::ranges::count(route.path, '{');
}

bool is_in_path(const Route& route, std::string_view field) {
    return route.path.find('{' + std::string(field) + '}') != std::string::npos;
}

}  // namespace

void Routes::add(Route route) {
    if (route.permission.empty())
        throw std::logic_error("a route without a permission: " + route.path);
    for (const auto& other : routes_)
        if (other.method == route.method && other.path == route.path)
            throw std::logic_error("a route declared twice: " + route.path);
    routes_.push_back(std::move(route));
}

Routes::Match Routes::match(std::string_view method, std::string_view path) const {
    Match best;
    for (const auto& route : routes_) {
        if (!fits(route.path, path)) continue;
        if (route.method != method) {
            auto& allowed = best.allowed_methods;
            if (std::ranges::find(allowed, route.method) == allowed.end())
                allowed.push_back(route.method);
        } else if (!best.route || parameters_in(route) < parameters_in(*best.route)) {
            best.route = &route;
        }
    }
    if (best.route) best.path_values = path_values(best.route->path, path);
    return best;
}

std::string Routes::document() const {
    Schemas schemas;
    std::string paths;
    std::vector<std::string> known_paths;
    for (const auto& route : routes_)
        if (std::find(known_paths.begin(), known_paths.end(), route.path) == known_paths.end())
            known_paths.push_back(route.path);

    const auto problem =
        R"("default":{"description":"Problem","content":{"application/problem+json":)"
        R"({"schema":{"$ref":"#/components/schemas/ProblemDetails"}}}})";
    for (const auto& path : known_paths) {
        if (!paths.empty()) paths += ',';
        write_json_text(paths, path);
        paths += ":{";
        bool first = true;
        for (const auto& route : routes_) {
            if (route.path != path) continue;
            if (!std::exchange(first, false)) paths += ',';
            std::string method = route.method;
            std::transform(method.begin(), method.end(), method.begin(),
                           [](char c) { return static_cast<char>(c | 0x20); });
            const auto schema = route.request_schema(schemas);
            const auto name = schema.substr(schema.rfind('/') + 1);
            const auto type = name.substr(0, name.size() - 2);

            std::string parameters;
            const auto add_parameter = [&](const std::string& field, const char* in,
                                           bool required) {
                parameters += parameters.empty() ? "" : ",";
                parameters += "{\"name\":\"" + field + "\",\"in\":\"" + in +
                              "\",\"required\":" + (required ? "true" : "false") +
                              R"(,"schema":{"$ref":"#/components/schemas/)" + type +
                              "/properties/" + field + "\"}}";
            };
            std::string body_fields;
            std::string body_required;
            const auto is_required = [&route](const std::string& field) {
                return std::ranges::find(route.required_fields, field) !=
                       route.required_fields.end();
            };
            for (const auto& field : route.request_fields) {
                if (field == "if_match") continue;
                if (is_in_path(route, field)) {
                    add_parameter(field, "path", true);
                } else if (!route.reads_body) {
                    add_parameter(field, "query", is_required(field));
                } else {
                    body_fields += (body_fields.empty() ? "\"" : ",\"") + field +
                                   R"(":{"$ref":"#/components/schemas/)" + type + "/properties/" +
                                   field + "\"}";
                    if (is_required(field))
                        body_required += (body_required.empty() ? "\"" : ",\"") + field + '"';
                }
            }
            if (route.answers_list && !route.reads_body)
                parameters += std::string(parameters.empty() ? "" : ",") +
                              R"({"name":"columns","in":"query","required":false,)"
                              R"("description":"Of a CSV or XLSX file: its columns, by comma",)"
                              R"("schema":{"type":"string"}})";
            if (route.takes_version)
                parameters += std::string(parameters.empty() ? "" : ",") +
                              R"({"name":"If-Match","in":"header","required":true,)"
                              R"("schema":{"type":"string"}})";
            paths += '"' + method + "\":{\"summary\":";
            write_json_text(paths, route.summary);
            paths += ",\"x-permission\":\"" + route.permission + "\",\"parameters\":[" +
                     parameters + ']';
            if (!body_fields.empty()) {
                if (route.is_change())
                    body_fields += R"(,"reasons":{"type":"object",)"
                                   R"("additionalProperties":{"type":"string"}})";
                paths += R"(,"requestBody":{"required":true,"content":{"application/json":)"
                         R"({"schema":{"type":"object","required":[)" +
                         body_required + R"(],"properties":{)" + body_fields + "}}}}}";
            }
            paths += ",\"responses\":{";
            if (route.answer_schema)
                paths += '"' + std::to_string(route.success) +
                         R"(":{"description":"Done","content":{"application/json":{"schema":)" +
                         route.answer_schema(schemas) + "}}},";
            else if (route.answers_file)
                paths += R"("200":{"description":"A file","content":{"application/octet-stream":)"
                         R"({"schema":{"type":"string","format":"binary"}}}},)";
            else
                paths += R"("204":{"description":"Done"},)";
            paths += problem;
            paths += "}}";
        }
        paths += '}';
    }

    std::string components =
        R"("Finding":{"type":"object","required":["rule","field","code","can_be_justified","values"],)"
        R"("properties":{"rule":{"type":"string"},"field":{"type":"string"},"code":{"type":"string"},)"
        R"("can_be_justified":{"type":"boolean"},)"
        R"("values":{"type":"object","additionalProperties":{"type":"string"}}}},)"
        R"("ProblemDetails":{"type":"object","required":["type","title","status","findings"],"properties":{)"
        R"("type":{"type":"string"},"title":{"type":"string"},"status":{"type":"integer"},)"
        R"("reference":{"type":"string"},)"
        R"("findings":{"type":"array","items":{"$ref":"#/components/schemas/Finding"}}}})";
    for (const auto& [name, schema] : schemas.all()) components += ",\"" + name + "\":" + schema;
    return R"({"openapi":"3.1.0","info":{"title":"Wędka","version":"1"},"paths":{)" + paths +
           "},\"components\":{\"schemas\":{" + components + "}}}";
}

}  // namespace wedka::inline platform
