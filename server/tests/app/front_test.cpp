#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <future>

#include "access/access.hpp"
#include "app/front.hpp"
#include "platform/migrations.hpp"
#include "support/test_postgresql.hpp"
#include "support/test_store.hpp"

/// What every answer of the program carries, and what every change asks of whoever sends it.

using namespace wedka;

namespace {

app::DataPlace empty_place() {
    start_crypto();
    set_password_cost(PasswordCost::test);
    if (test_backend() == Backend::sqlite) return {fresh_folder(), {}};
    const auto database = TestPostgresql::instance().fresh_database();
    migrate(*open_postgresql(database.owner_url), migrations(), TestPostgresql::program_role);
    return {fresh_folder(), database.program_url};
}

std::filesystem::path web_folder() {
    const auto folder = fresh_folder();
    std::filesystem::create_directories(std::filesystem::path(folder) / "assets");
    std::ofstream(std::filesystem::path(folder) / "index.html")
        << "<meta content=\"__CSP_NONCE__\">";
    std::ofstream(std::filesystem::path(folder) / "assets" / "a-1.js") << "1";
    return folder;
}

class Door {
  public:
    explicit Door(bool is_secure)
        : reached_{.is_secure = is_secure},
          application_(empty_place(), app::Application::Use::serving, reached_),
          files_(web_folder()),
          front_(application_, files_, reached_, is_secure) {}

    HttpResponse ask(HttpRequest request) {
        request.headers.emplace_back("host", "localhost");
        std::promise<HttpResponse> promise;
        front_.handle(std::move(request), [&promise](HttpResponse response) {
            promise.set_value(std::move(response));
        });
        return promise.get_future().get();
    }
    HttpResponse get(const std::string& path, HttpFields headers = {}) {
        return ask({.method = "GET", .path = path, .headers = std::move(headers)});
    }
    HttpResponse post(const std::string& path, const std::string& body, HttpFields headers = {}) {
        headers.emplace_back("content-type", "application/json");
        return ask({.method = "POST", .path = path, .headers = std::move(headers), .body = body});
    }
    app::Application& application() { return application_; }

    /// Founds the office and signs its head in: the session's cookie.
    std::string found_and_sign_in() {
        REQUIRE(post("/api/first-run", office(*application_.setup_word())).status == 204);
        const auto opened = post("/api/session", R"({"login":"kasia","password":"sosna i wrzos"})");
        REQUIRE(opened.status == 204);
        const auto& cookie = opened.headers.at(0).second;
        return cookie.substr(0, cookie.find(';'));
    }

    static std::string office(const std::string& word) {
        return fmt::format(
            R"({{"word":"{}","office_name":"GOPS Przykład","slug":"gops-przyklad",)"
            R"("first_name":"Katarzyna","last_name":"Wrona","login":"kasia",)"
            R"("password":"sosna i wrzos","authorised_from":"2020-01-01","oath_on":"2020-01-01"}})",
            word);
    }

  private:
    app::Reached reached_;
    app::Application application_;
    app::StaticFiles files_;
    app::Front front_;
};

std::string header(const HttpResponse& response, std::string_view name) {
    for (const auto& [known, value] : response.headers)
        if (known == name) return value;
    return {};
}

void check_headers(const HttpResponse& response, bool is_secure) {
    const auto policy = header(response, "Content-Security-Policy");
    if (policy != "default-src 'none'; sandbox") {
        const auto nonce = policy.find(" 'nonce-");
        const auto bare = nonce == std::string::npos
                              ? policy
                              : policy.substr(0, nonce) + policy.substr(policy.find(';', nonce));
        CHECK(bare ==
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: "
              "blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
              "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; "
              "report-uri /api/csp");
    }
    CHECK(header(response, "X-Content-Type-Options") == "nosniff");
    CHECK(header(response, "Referrer-Policy") == "no-referrer");
    CHECK(header(response, "Cross-Origin-Opener-Policy") == "same-origin");
    CHECK(header(response, "Cross-Origin-Resource-Policy") == "same-origin");
    CHECK(header(response, "Permissions-Policy") ==
          "camera=(), microphone=(), geolocation=(), usb=(), payment=()");
    CHECK(header(response, "Strict-Transport-Security") ==
          (is_secure ? "max-age=63072000; includeSubDomains" : ""));
    CHECK_FALSE(header(response, "Cache-Control").empty());
    for (const auto* never : {"Server", "X-Powered-By", "Access-Control-Allow-Origin"})
        CHECK(header(response, never).empty());
    if (!response.body.empty() && response.status != 304)
        CHECK_FALSE(header(response, "Content-Type").empty());
}

}  // namespace

TEST_CASE("every kind of answer carries the headers") {
    for (const bool is_secure : {false, true}) {
        Door door(is_secure);
        const auto cookie = door.found_and_sign_in();
        const HttpFields in{{"cookie", cookie}, {"sec-fetch-site", "same-origin"}};
        CHECK(cookie.starts_with(is_secure ? "__Host-wedka=" : "wedka="));
        std::vector<std::pair<int, HttpResponse>> answers;
        const auto add = [&answers](int status, HttpResponse response) {
            answers.emplace_back(status, std::move(response));
        };
        add(200, door.get("/"));
        add(200, door.get("/assets/a-1.js"));
        add(404, door.get("/assets/none.js"));
        add(405, door.post("/", "{}"));
        add(200, door.get("/api/health"));
        add(200, door.get("/api/openapi.json"));
        add(200, door.get("/api/session", in));
        add(401, door.get("/api/session"));
        add(404, door.get("/api/none", in));
        add(404, door.get("/api/people/0193e7a0-0000-7000-8000-000000000000", in));
        add(405, door.ask({.method = "DELETE", .path = "/api/health"}));
        add(400, door.post("/api/staff", "{", in));
        add(422, door.post("/api/staff", "{}", in));
        add(201, door.post("/api/staff", R"({"first_name":"Jan","last_name":"Lis"})", in));
        add(403, door.post("/api/staff", "{}", {{"origin", "https://elsewhere.example"}}));
        add(204, door.post("/api/csp", "{}"));
        auto file = in;
        file.emplace_back("accept", "text/csv");
        add(200, door.get("/api/accounts", file));
        auto out = in;
        add(204, door.ask({.method = "DELETE", .path = "/api/session", .headers = out}));
        for (const auto& [status, response] : answers) {
            CHECK(response.status == status);
            check_headers(response, is_secure);
        }
        CHECK(header(answers[0].second, "Content-Security-Policy").find("'nonce-") !=
              std::string::npos);
        CHECK(header(answers[0].second, "Cache-Control") == "no-store");
        CHECK(header(answers[1].second, "Cache-Control") == "public, max-age=31536000, immutable");
        const auto& signed_out = answers.back().second;
        CHECK(header(signed_out, "Clear-Site-Data") == "\"cache\", \"storage\"");
        CHECK(header(signed_out, "Set-Cookie").find("Max-Age=0") != std::string::npos);
    }
}

TEST_CASE("the session's cookie is for this host, these requests and TLS only") {
    Door door(true);
    REQUIRE(door.post("/api/first-run", Door::office(*door.application().setup_word())).status ==
            204);
    const auto opened =
        door.post("/api/session", R"({"login":"kasia","password":"sosna i wrzos"})");
    for (const auto& [name, value] : opened.headers) {
        if (name != "Set-Cookie") continue;
        CHECK(value.starts_with("__Host-wedka"));
        for (const auto* part : {"; Path=/", "; HttpOnly", "; SameSite=Strict", "; Secure"})
            CHECK(value.find(part) != std::string::npos);
        CHECK(value.find("Domain") == std::string::npos);
    }
}

TEST_CASE("403 every change of every route is refused to another site") {
    Door door(false);
    const auto cookie = door.found_and_sign_in();
    int changes = 0;
    for (const auto& route : door.application().routes().all()) {
        if (route.method == "GET") continue;
        ++changes;
        auto path = route.path;
        while (path.find('{') != std::string::npos)
            path.replace(path.find('{'), path.find('}') - path.find('{') + 1, "x");
        const auto status = [&](HttpFields headers, const char* type = "application/json") {
            headers.emplace_back("cookie", cookie);
            if (route.reads_body) headers.emplace_back("content-type", type);
            return door
                .ask({.method = route.method,
                      .path = path,
                      .headers = std::move(headers),
                      .body = route.reads_body ? "{}" : ""})
                .status;
        };
        CAPTURE(route.path);
        CHECK(status({}) == 403);
        CHECK(status({{"origin", "https://elsewhere.example"}}) == 403);
        CHECK(status({{"origin", "null"}}) == 403);
        CHECK(status({{"sec-fetch-site", "cross-site"}}) == 403);
        CHECK(status({{"sec-fetch-site", "same-site"}, {"origin", "http://localhost"}}) == 403);
        if (!route.reads_body) continue;
        CHECK(status({{"origin", "http://localhost"}}, "text/plain") == 415);
        CHECK(status({{"origin", "http://localhost"}}, "application/x-www-form-urlencoded") == 415);
    }
    CHECK(changes > 80);
}

TEST_CASE("403 R0-29 an empty installation has no account, and its word founds one office") {
    Door door(false);
    REQUIRE(door.application().setup_word());
    const auto word = *door.application().setup_word();
    CHECK(word.size() == 32);
    CHECK(door.get("/api/first-run").body == R"({"is_needed":true})");
    CHECK(door.post("/api/session", R"({"login":"admin","password":"admin"})").status == 422);
    CHECK(door.post("/api/first-run", Door::office("zgadywanka")).status == 403);
    auto weak = Door::office(word);
    weak.replace(weak.find("sosna i wrzos"), 13, "password1");
    CHECK(door.post("/api/first-run", weak).status == 422);
    CHECK(door.post("/api/first-run", Door::office(word)).status == 204);
    CHECK(door.get("/api/first-run").body == R"({"is_needed":false})");
    CHECK(door.post("/api/first-run", Door::office(word)).status == 403);
    CHECK(door.post("/api/session", R"({"login":"kasia","password":"sosna i wrzos"})").status ==
          204);
}
