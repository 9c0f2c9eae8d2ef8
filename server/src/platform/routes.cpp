#include "platform/routes.hpp"

#include <algorithm>
#include <stdexcept>

namespace wedka::inline platform {

namespace {

std::vector<std::string_view> segments(std::string_view path) {
    std::vector<std::string_view> parts;
    while (!path.empty()) {
        path.remove_prefix(1);
        const auto end = std::min(path.find('/'), path.size());
        parts.push_back(path.substr(0, end));
        path.remove_prefix(end);
    }
    return parts;
}

bool is_parameter(std::string_view segment) {
    return segment.starts_with('{');
}

std::string_view parameter_name(std::string_view segment) {
    return segment.substr(1, segment.size() - 2);
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
    std::size_t fewest_parameters = 0;
    const auto asked = segments(path);
    for (const auto& route : routes_) {
        const auto declared = segments(route.path);
        if (declared.size() != asked.size()) continue;
        JsonValue::Object values;
        const bool fits = std::equal(declared.begin(), declared.end(), asked.begin(),
                                     [&values](std::string_view wanted, std::string_view given) {
                                         if (!is_parameter(wanted)) return wanted == given;
                                         values.emplace_back(
                                             parameter_name(wanted),
                                             JsonValue{JsonValue::AddressText{std::string(given)}});
                                         return true;
                                     });
        if (!fits) continue;
        if (route.method != method) {
            auto& allowed = best.allowed_methods;
            if (std::find(allowed.begin(), allowed.end(), route.method) == allowed.end())
                allowed.push_back(route.method);
        } else if (!best.route || values.size() < fewest_parameters) {
            best.route = &route;
            fewest_parameters = values.size();
            best.path_values = std::move(values);
        }
    }
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
            for (const auto& field : route.request_fields) {
                if (field == "if_match") continue;
                if (is_in_path(route, field)) {
                    add_parameter(field, "path", true);
                } else if (!route.reads_body) {
                    add_parameter(field, "query", false);
                } else {
                    body_fields += (body_fields.empty() ? "\"" : ",\"") + field +
                                   R"(":{"$ref":"#/components/schemas/)" + type + "/properties/" +
                                   field + "\"}";
                    if (std::find(route.required_fields.begin(), route.required_fields.end(),
                                  field) != route.required_fields.end())
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
                if (route.act)
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
