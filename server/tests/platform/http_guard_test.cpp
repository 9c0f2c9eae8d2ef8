#include "platform/http_guard.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace wedka;

namespace {

struct Asked {
    std::string method = "GET";
    unsigned major = 1;
    unsigned minor = 1;
    std::string target = "/api/people";
    HttpFields fields = {{"Host", "ops.example"}};
    std::size_t body_bytes = 0;
};

/// 0: let through.
int status_of(const Asked& asked) {
    const auto refusal = refuse_request({.method = asked.method,
                                         .version_major = asked.major,
                                         .version_minor = asked.minor,
                                         .target = asked.target,
                                         .fields = asked.fields,
                                         .body_bytes = asked.body_bytes});
    return refusal ? refusal->status : 0;
}

int status_with(std::string name, std::string value) {
    Asked asked;
    asked.fields.emplace_back(std::move(name), std::move(value));
    return status_of(asked);
}

int status_of_target(std::string target) {
    return status_of({.target = std::move(target)});
}

std::string parameters(int count) {
    std::string query;
    for (int i = 0; i < count; ++i) query += "&p" + std::to_string(i) + "=1";
    return query;
}

}  // namespace

TEST_SUITE_BEGIN("http_guard");

TEST_CASE("any Transfer-Encoding is refused with 411") {
    for (const auto* value : {"chunked", "identity", "xchunked", "chunked, identity", "", "gzip"})
        CHECK(status_with("Transfer-Encoding", value) == 411);
    CHECK(status_with("tRANSFER-eNCODING", "chunked") == 411);
    CHECK(status_of({.minor = 0, .fields = {{"Transfer-Encoding", "chunked"}}}) == 411);
}

TEST_CASE("exactly one Host is wanted") {
    CHECK(status_of({.fields = {}}) == 400);
    CHECK(status_of({.minor = 0, .fields = {}}) == 400);
    CHECK(status_of({.fields = {{"Host", "a"}, {"Host", "a"}}}) == 400);
    CHECK(status_of({.fields = {{"Host", "a"}, {"HOST", "b"}}}) == 400);
    for (const auto* host : {"", "a b", "a/b", "a@b", "a,b", "a?b", "http://a"})
        CHECK(status_of({.fields = {{"Host", host}}}) == 400);
    for (const auto* host : {"ops.example", "127.0.0.1:8080", "[::1]:8080", "LOCALHOST"})
        CHECK(status_of({.fields = {{"host", host}}}) == 0);
}

TEST_CASE("a field name is a token") {
    for (const auto* name : {"X-A ", " X-A", "X A", "X-A\t", "X(A)", "X/A", "X\xc4\x85", "", "X:A"})
        CHECK(status_with(name, "1") == 400);
    CHECK(status_with("X-A_b.c~1", "1") == 0);
}

TEST_CASE("a field value is printable ASCII") {
    for (const std::string value : {"a\tb", "a\x01", "a\x7f", "a\x80", "\xc5\x82", "a\rb", "a\nb"})
        CHECK(status_with("X-A", value) == 400);
    CHECK(status_with("X-A", std::string("a\0b", 3)) == 400);
    CHECK(status_with("X-A", "") == 0);
    CHECK(status_with("X-A", "a b \"c\" ~") == 0);
}

TEST_CASE("only HTTP 1.0 and 1.1 are spoken") {
    CHECK(status_of({.major = 0, .minor = 9}) == 400);
    CHECK(status_of({.major = 1, .minor = 2}) == 400);
    CHECK(status_of({.major = 2, .minor = 0}) == 400);
    CHECK(status_of({.major = 2, .minor = 1}) == 400);
    CHECK(status_of({.major = 1, .minor = 0}) == 0);
    CHECK(status_of({.major = 1, .minor = 1}) == 0);
}

TEST_CASE("other methods are refused with what is allowed") {
    for (const auto* method : {"TRACE", "CONNECT", "OPTIONS", "PROPFIND", "get", "", "M-SEARCH"})
        CHECK(status_of({.method = method}) == 405);
    for (const auto* method : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"})
        CHECK(status_of({.method = method}) == 0);
    const HttpFields fields = {{"Host", "a"}};
    const auto refusal = refuse_request({"TRACE", 1, 1, "/", fields, 0});
    REQUIRE(refusal);
    CHECK(refusal->headers.back() ==
          HttpFields::value_type{"Allow", "GET, HEAD, POST, PUT, PATCH, DELETE"});
}

TEST_CASE("a body belongs to a change") {
    for (const auto* method : {"GET", "HEAD", "DELETE"})
        CHECK(status_of({.method = method, .body_bytes = 1}) == 400);
    for (const auto* method : {"POST", "PUT", "PATCH"})
        CHECK(status_of({.method = method, .body_bytes = 1}) == 0);
}

TEST_CASE("fields that decide something come once") {
    for (const auto* name : {"Content-Length", "Content-Type", "Cookie", "Authorization", "Origin",
                             "Sec-Fetch-Site", "If-Match", "Idempotency-Key"}) {
        CHECK(status_of({.fields = {{"Host", "a"}, {name, "0"}}}) == 0);
        CHECK(status_of({.fields = {{"Host", "a"}, {name, "0"}, {ascii_lower(name), "0"}}}) == 400);
    }
    CHECK(status_of({.fields = {{"Host", "a"}, {"Accept", "a"}, {"Accept", "b"}}}) == 0);
}

TEST_CASE("limits hold on the very byte") {
    Asked many;
    while (many.fields.size() < max_header_fields) many.fields.emplace_back("X-A", "");
    CHECK(status_of(many) == 0);
    many.fields.emplace_back("X-A", "");
    CHECK(status_of(many) == 431);

    const std::size_t host_line = std::string("Host: ops.example\r\n").size();
    const std::size_t rest = max_header_bytes - host_line - std::string("X: \r\n").size();
    CHECK(status_with("X", std::string(rest, 'a')) == 0);
    CHECK(status_with("X", std::string(rest + 1, 'a')) == 431);

    CHECK(status_of_target("/" + std::string(max_target_bytes - 1, 'a')) == 0);
    CHECK(status_of_target("/" + std::string(max_target_bytes, 'a')) == 414);

    CHECK(status_of({.method = "POST", .body_bytes = max_body_bytes}) == 0);
    CHECK(status_of({.method = "POST", .body_bytes = max_body_bytes + 1}) == 413);

    const auto status_announcing = [](std::string length) {
        return status_of({.method = "POST",
                          .fields = {{"Host", "a"}, {"Content-Length", std::move(length)}},
                          .body_bytes = 0});
    };
    CHECK(status_announcing(std::to_string(max_body_bytes)) == 0);
    CHECK(status_announcing(std::to_string(max_body_bytes + 1)) == 413);
    CHECK(status_announcing("99999999999999999999999") == 413);

    CHECK(status_of_target("/a?" + parameters(64)) == 0);
    CHECK(status_of_target("/a?" + parameters(65)) == 400);
}

TEST_CASE("a target that hides something is refused") {
    for (const auto* target : {"",
                               "*",
                               "a",
                               "http://ops.example/",
                               "/a%2Fb",
                               "/a%2fb",
                               "/a%5Cb",
                               "/a\\b",
                               "/%00",
                               "/a%00b",
                               "/%",
                               "/%4",
                               "/%zz",
                               "/%4g",
                               "/a%c5",
                               "/%ff",
                               "/%c0%af",
                               "/%ed%a0%80",
                               "/a b",
                               "/a\tb",
                               "/\xc5\x82",
                               "/a#b",
                               "/a%0Ab",
                               "/a%7f",
                               "/.",
                               "/..",
                               "/a/../b",
                               "/a/./b",
                               "/a/%2e%2e/b",
                               "/a/.%2E",
                               "/a?b=%",
                               "/a?b=%00",
                               "/a?b=%ff",
                               "/a?%zz=1",
                               "/a?=1",
                               "/a?b=1&b=2",
                               "/a?b=1&%62=2",
                               "/a?b&b"}) {
        CAPTURE(target);
        CHECK(status_of_target(target) == 400);
        CHECK_FALSE(read_target(target));
    }
}

TEST_CASE("path and query are decoded once") {
    const auto target =
        read_target("/a%25252F/%C5%82%c3%b3d%C5%BA?q=a%2Bb+c%2526&&flag&r=%C5%82&x=a=b");
    REQUIRE(target);
    CHECK(target->path == "/a%252F/łódź");
    CHECK(target->query == HttpFields{{"q", "a+b c%26"}, {"flag", ""}, {"r", "ł"}, {"x", "a=b"}});
    CHECK(read_target("/")->path == "/");
    CHECK(read_target("/?")->query.empty());
    CHECK(read_target("/a+b")->path == "/a+b");
    CHECK(read_target("/...")->path == "/...");
}

TEST_CASE("a refusal is a problem document without findings") {
    const HttpFields fields;
    const auto refusal = refuse_request({"GET", 1, 1, "/", fields, 0});
    REQUIRE(refusal);
    CHECK(refusal->body ==
          R"({"type":"about:blank","status":400,"title":"Bad Request","findings":[]})");
    CHECK(refusal->headers.front() ==
          HttpFields::value_type{"Content-Type", "application/problem+json"});
}

TEST_CASE("a header is found by its lower-case name") {
    const HttpRequest request{.method = "GET", .path = "/", .headers = {{"a", "1"}, {"b", ""}}};
    CHECK(request.header("a") == "1");
    CHECK(request.header("b") == "");
    CHECK_FALSE(request.header("A"));
    CHECK_FALSE(request.header("c"));
}

TEST_SUITE_END();
