#include "platform/routes.hpp"

#include <doctest/doctest.h>

#include <boost/describe/class.hpp>

namespace wedka {
namespace {

struct FindThing {
    std::string thing_id;
    PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(FindThing, (), (thing_id, limit))

struct Thing {
    std::string thing_id;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(Thing, (), (thing_id, version))

struct ChangeThing {
    std::string thing_id;
    ExpectedVersion if_match;
    std::string name;
    std::optional<std::string> note;
    std::vector<std::string> marks;
};
BOOST_DESCRIBE_STRUCT(ChangeThing, (), (thing_id, if_match, name, note, marks))

struct KeepFile {
    FileText content;
};
BOOST_DESCRIBE_STRUCT(KeepFile, (), (content))

Result<Thing> find_thing(Query&, const FindThing& request) {
    return Thing{request.thing_id, 1};
}
Result<Page<Thing>> list_things(Query&, const FindThing&) {
    return Page<Thing>{};
}
Result<Thing> change_thing(Transaction&, const ChangeThing& request) {
    return Thing{request.thing_id, 2};
}
Result<Done> keep_file(Transaction&, const KeepFile&) {
    return Done{};
}

Routes some_routes() {
    Routes routes;
    routes.get("/api/things", "things.read", "Things", list_things);
    routes.get("/api/things/{thing_id}", "things.read", "A \"thing\"", find_thing);
    routes.get("/api/things/newest", "things.newest", "The newest", find_thing);
    routes.put("/api/things/{thing_id}", "things.change", "Change", change_thing);
    routes.post("/api/things/{thing_id}/{part}", "things.part", "A part", find_thing);
    routes.post("/api/things/{thing_id}/files", "things.keep_file", "Keep a file", keep_file);
    return routes;
}

TEST_CASE("a route without a permission does not start") {
    Routes routes;
    CHECK_THROWS_AS(routes.get("/api/things", "", "Things", list_things), std::logic_error);
    CHECK_THROWS_AS(routes.put("/api/things", "", "Things", change_thing), std::logic_error);
    CHECK(routes.all().empty());
}

TEST_CASE("a route declared twice does not start") {
    auto routes = some_routes();
    CHECK_THROWS_AS(routes.get("/api/things", "things.other", "Again", find_thing),
                    std::logic_error);
    routes.post("/api/things", "things.other", "Another method is another route", find_thing);
}

namespace other {
struct Thing {
    bool is_other = false;
};
BOOST_DESCRIBE_STRUCT(Thing, (), (is_other))
}  // namespace other

TEST_CASE("two types of one name do not make one document") {
    Schemas schemas;
    schemas.of<Thing>();
    schemas.of<Thing>();
    CHECK(schemas.all().size() == 1);
    CHECK_THROWS_AS(schemas.of<other::Thing>(), std::logic_error);
}

TEST_CASE("a path that nobody declared matches nothing and allows nothing") {
    const auto routes = some_routes();
    for (const auto* path : {"/api", "/api/", "/api/thing", "/api/things/a/b/c", "/", "",
                             "/api//things", "/API/things"}) {
        const auto match = routes.match("GET", path);
        CHECK_MESSAGE(match.route == nullptr, path);
        CHECK(match.allowed_methods.empty());
    }
}

TEST_CASE("a literal segment goes before a parameter, whichever was declared first") {
    const auto routes = some_routes();
    CHECK(routes.match("GET", "/api/things/newest").route->permission == "things.newest");
    CHECK(routes.match("GET", "/api/things/other").route->permission == "things.read");
    CHECK(routes.match("POST", "/api/things/7/files").route->permission == "things.keep_file");
    CHECK(routes.match("POST", "/api/things/7/lid").route->permission == "things.part");
}

TEST_CASE("parameters of the path are handed over by name") {
    const auto routes = some_routes();
    const auto match = routes.match("POST", "/api/things/7/lid");
    REQUIRE(match.path_values.size() == 2);
    CHECK(match.path_values[0].first == "thing_id");
    CHECK(match.path_values[0].second.as<JsonValue::AddressText>()->text == "7");
    CHECK(match.path_values[1].first == "part");
}

TEST_CASE("a method that the path does not have is answered with those that it has, each once") {
    const auto routes = some_routes();
    const auto match = routes.match("DELETE", "/api/things/newest");
    CHECK(match.route == nullptr);
    CHECK(match.allowed_methods == std::vector<std::string>{"GET", "PUT"});
    CHECK(routes.match("TRACE", "/api/things").allowed_methods == std::vector<std::string>{"GET"});
}

TEST_CASE("the text of a file may be longer than others") {
    const auto routes = some_routes();
    CHECK(routes.match("POST", "/api/things/7/files").route->longest_string == file_string_bytes);
    CHECK(routes.match("PUT", "/api/things/7").route->longest_string == usual_string_bytes);
}

TEST_CASE("the document is JSON and lists every route with its permission") {
    const auto routes = some_routes();
    const auto read = read_json(routes.document());
    const auto* document = std::get_if<JsonValue>(&read);
    REQUIRE(document);
    CHECK(*document->find("openapi")->as<std::string>() == "3.1.0");
    const auto* paths = document->find("paths");
    for (const auto& route : routes.all()) {
        std::string method = route.method;
        for (auto& c : method) c = static_cast<char>(c | 0x20);
        const auto* path = paths->find(route.path);
        REQUIRE_MESSAGE(path, route.path);
        const auto* described = path->find(method);
        REQUIRE_MESSAGE(described, route.method);
        CHECK(*described->find("x-permission")->as<std::string>() == route.permission);
        CHECK(*described->find("summary")->as<std::string>() == route.summary);
        CHECK(described->find("responses")->find("default") != nullptr);
    }
}

TEST_CASE("the document says what a change asks: path, version, body, what must be there") {
    const auto routes = some_routes();
    const auto read = read_json(routes.document());
    const auto& document = std::get<JsonValue>(read);
    const auto* put = document.find("paths")->find("/api/things/{thing_id}")->find("put");
    CHECK(*put->at("parameters[0].name")->as<std::string>() == "thing_id");
    CHECK(*put->at("parameters[0].in")->as<std::string>() == "path");
    CHECK(*put->at("parameters[1].name")->as<std::string>() == "If-Match");
    const auto* schema = put->at("requestBody.content")->find("application/json")->find("schema");
    CHECK(schema->find("required")->as<JsonValue::Array>()->size() == 1);
    const auto* properties = schema->find("properties");
    for (const auto* name : {"name", "note", "marks", "reasons"}) CHECK(properties->find(name));
    CHECK_FALSE(properties->find("thing_id"));
    CHECK_FALSE(properties->find("if_match"));
}

TEST_CASE("every reference of the document leads somewhere") {
    const auto text = some_routes().document();
    const auto read = read_json(text);
    const auto* schemas = std::get<JsonValue>(read).at("components.schemas");
    REQUIRE(schemas);
    constexpr std::string_view prefix = "#/components/schemas/";
    int references = 0;
    for (auto at = text.find(prefix); at != text.npos; at = text.find(prefix, at)) {
        at += prefix.size();
        const auto end = text.find_first_of("\"/", at);
        const auto* schema = schemas->find(text.substr(at, end - at));
        REQUIRE_MESSAGE(schema, text.substr(at, end - at));
        constexpr std::string_view deeper = "/properties/";
        if (text.compare(end, deeper.size(), deeper) == 0) {
            const auto from = end + deeper.size();
            const auto field = text.substr(from, text.find('"', from) - from);
            CHECK_MESSAGE(schema->find("properties")->find(field), field);
        }
        ++references;
    }
    CHECK(references > 10);
}

}  // namespace
}  // namespace wedka
