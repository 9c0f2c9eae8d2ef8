#include "platform/http_server.hpp"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "platform/http_guard.hpp"
#include "platform/log.hpp"
#include "support/test_tls.hpp"

using namespace wedka;

namespace {

const bool quiet = (set_logging(false), true);
constexpr int patience_seconds = 8;

/// WEDKA_TEST_TRANSPORT=tls: the same tests once more, over TLS.
const bool is_over_tls =
    std::string_view(std::getenv("WEDKA_TEST_TRANSPORT") ? std::getenv("WEDKA_TEST_TRANSPORT")
                                                         : "") == "tls";

struct Answer {
    int status = 0;
    std::string head = {};
    std::string body = {};

    bool has(std::string_view line) const {
        return head.find("\r\n" + std::string(line) + "\r\n") != std::string::npos;
    }
};

/// Takes one whole answer from the front of `bytes`; nothing when it is not all there.
std::optional<Answer> take_answer(std::string& bytes, bool has_body = true) {
    const auto end = bytes.find("\r\n\r\n");
    if (end == std::string::npos) return std::nullopt;
    Answer answer{.head = bytes.substr(0, end + 4)};
    REQUIRE(answer.head.starts_with("HTTP/1.1 "));
    answer.status = std::stoi(answer.head.substr(9, 3));
    std::size_t length = 0;
    if (const auto at = answer.head.find("Content-Length: "); at != std::string::npos && has_body)
        length = std::stoul(answer.head.substr(at + 16));
    if (bytes.size() < end + 4 + length) return std::nullopt;
    answer.body = bytes.substr(end + 4, length);
    bytes.erase(0, end + 4 + length);
    return answer;
}

/// A client that writes bytes, not requests.
class RawClient {
  public:
    explicit RawClient(std::uint16_t port, int receive_buffer = 0, bool speaks_tls = is_over_tls)
        : socket_(::socket(AF_INET, SOCK_STREAM, 0)), speaks_tls_(speaks_tls) {
        REQUIRE(socket_ >= 0);
        const timeval patience{.tv_sec = patience_seconds, .tv_usec = 0};
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
        if (receive_buffer > 0)
            ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
        if (port != 0) connect(port);
    }
    ~RawClient() { leave(); }
    RawClient(RawClient&& other) noexcept
        : socket_(std::exchange(other.socket_, -1)),
          speaks_tls_(other.speaks_tls_),
          tls_(std::move(other.tls_)) {}
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    bool connect(std::uint16_t port) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
            return false;
        if (speaks_tls_) tls_ = std::make_unique<TlsClient>(socket_);
        return true;
    }
    bool send(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto sent = tls_ ? tls_->send(bytes.data(), bytes.size())
                                   : ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }
    /// Waits for more; false when the peer has closed.
    bool read_more() {
        char buffer[65536];
        const auto got =
            tls_ ? tls_->receive(buffer, sizeof buffer) : ::recv(socket_, buffer, sizeof buffer, 0);
        if (got <= 0) {
            closed_ = tls_ ? tls_->is_over() : got == 0 || errno == ECONNRESET;
            return false;
        }
        received_.append(buffer, static_cast<std::size_t>(got));
        return true;
    }
    std::optional<Answer> answer(bool has_body = true) {
        for (;;) {
            if (auto whole = take_answer(received_, has_body)) return whole;
            if (!read_more()) return std::nullopt;
        }
    }
    /// Reads on until the peer closes; false when it does not in time.
    bool is_closed_by_peer() {
        while (read_more()) {
        }
        return closed_;
    }
    std::string& received() { return received_; }
    std::string server_name() const { return tls_->server_name(); }
    void leave() {
        if (socket_ >= 0) ::close(socket_);
        socket_ = -1;
    }
    void leave_with_reset() {
        const linger at_once{.l_onoff = 1, .l_linger = 0};
        ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
        leave();
    }

  private:
    int socket_;
    bool speaks_tls_;
    std::unique_ptr<TlsClient> tls_;
    bool closed_ = false;
    std::string received_;
};

std::shared_ptr<const TlsIdentity> the_identity() {
    static const auto identity = test_identity();
    return identity;
}

HttpSettings any_port() {
    HttpSettings settings;
    settings.port = 0;
    if (is_over_tls) settings.tls = the_identity();
    return settings;
}

HttpResponse text(std::string body) {
    return {.headers = {{"Content-Type", "text/plain"}}, .body = std::move(body)};
}

void say_path(const HttpRequest& request, const Respond& respond) {
    respond(text(request.method + " " + request.path + " " + std::to_string(request.body.size())));
}

std::string get(std::string_view path, std::string_view more = {}) {
    return "GET " + std::string(path) + " HTTP/1.1\r\nHost: a\r\n" + std::string(more) + "\r\n";
}

std::string post(std::string_view body) {
    return "POST /in HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + std::string(body);
}

std::optional<Answer> ask(std::uint16_t port, std::string_view request) {
    RawClient client(port);
    client.send(request);
    return client.answer();
}

/// A body that tells when the last answer has let go of it.
class WatchedBody {
  public:
    explicit WatchedBody(std::size_t bytes)
        : body_(new std::string(bytes, 'x'), [this](const std::string* gone) {
              delete gone;
              gone_.set_value();
          }) {}
    std::shared_ptr<const std::string> give() { return std::move(body_); }
    bool is_let_go() {
        return gone_.get_future().wait_for(std::chrono::seconds(patience_seconds)) ==
               std::future_status::ready;
    }

  private:
    std::promise<void> gone_;
    std::shared_ptr<const std::string> body_;
};

}  // namespace

TEST_SUITE_BEGIN("http_server");

TEST_CASE(
    "of every malformed framing at most one refusal comes back, and nothing behind it is read") {
    struct Row {
        std::string name;
        std::string bytes;
        int status;  ///< 0: closed without an answer.
    };
    const std::string chunks = "5\r\nhello\r\n0\r\n\r\n";
    const auto with = [](std::string fields, std::string body = {}) {
        return "POST /first HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n" + body;
    };
    const auto raw = [](std::string first) { return first; };
    std::string fields_101;
    for (int i = 0; i < 100; ++i) fields_101 += "X-A: 1\r\n";
    std::string fields_1900;
    for (int i = 0; i < 1900; ++i) fields_1900 += "A:\r\n";
    const std::string nine_megabytes_of_trailers = [] {
        std::string fields;
        while (fields.size() < 9'000'000) fields += "X-Trailer: " + std::string(80, 'a') + "\r\n";
        return fields;
    }();

    const std::vector<Row> rows = {
        {"TE identity", with("Transfer-Encoding: identity\r\n", "hello"), 411},
        {"TE xchunked", with("Transfer-Encoding: xchunked\r\n", chunks), 411},
        {"TE chunked, identity", with("Transfer-Encoding: chunked, identity\r\n", chunks), 411},
        {"TE gzip", with("Transfer-Encoding: gzip\r\n", chunks), 411},
        {"TE chunked", with("Transfer-Encoding: chunked\r\n", chunks), 411},
        {"TE with tab", with("Transfer-Encoding:\tchunked\r\n", chunks), 411},
        {"TE folded", with("Transfer-Encoding:\r\n chunked\r\n", chunks), 411},
        {"TE folded by tab", with("Transfer-Encoding:\r\n\tchunked\r\n", chunks), 411},
        {"TE twice", with("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", chunks),
         411},
        {"TE in HTTP/1.0",
         raw("POST /first HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks),
         411},
        {"TE with space before the colon", with("Transfer-Encoding : chunked\r\n", chunks), 400},
        {"TE on a GET",
         raw("GET /first HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks), 411},
        {"TE + CL", with("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", chunks), 0},
        {"CL + TE", with("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", chunks), 0},
        {"CL 4, 4", with("Content-Length: 4, 4\r\n", "abcd"), 0},
        {"CL twice the same", with("Content-Length: 4\r\nContent-Length: 4\r\n", "abcd"), 0},
        {"CL twice different", with("Content-Length: 4\r\nContent-Length: 5\r\n", "abcd"), 0},
        {"CL +4", with("Content-Length: +4\r\n", "abcd"), 0},
        {"CL -1", with("Content-Length: -1\r\n", "abcd"), 0},
        {"CL 0x4", with("Content-Length: 0x4\r\n", "abcd"), 0},
        {"CL 2^64+4", with("Content-Length: 18446744073709551620\r\n", "abcd"), 0},
        {"no Host", raw("GET /first HTTP/1.1\r\n\r\n"), 400},
        {"no Host in HTTP/1.0", raw("GET /first HTTP/1.0\r\n\r\n"), 400},
        {"two Host", with("Host: b\r\n"), 400},
        {"absolute form", raw("GET http://b/first HTTP/1.1\r\nHost: a\r\n\r\n"), 400},
        {"space before colon", with("X-A : 1\r\n"), 400},
        {"space before the colon of Content-Length", with("Content-Length : 4\r\n", "abcd"), 400},
        {"NUL in a value", with(std::string("X-A: a\0b\r\n", 10)), 0},
        {"vertical tab in a value", with("X-A: a\vb\r\n"), 0},
        {"byte over 0x7f in a value", with("X-A: a\xc5\x82\r\n"), 400},
        {"bare CR", with("X-A: a\rX-B: b\r\n"), 0},
        {"CL continued on the next line", with("Content-Length: 4\r\n 4\r\n", "abcd"), 0},
        {"HTTP/0.9", raw("GET /first\r\n"), 0},
        {"HTTP/1.2", raw("GET /first HTTP/1.2\r\nHost: a\r\n\r\n"), 400},
        {"HTTP/2.0", raw("GET /first HTTP/2.0\r\nHost: a\r\n\r\n"), 400},
        {"HTTP/2 preface", raw("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), 0},
        {"trailer Cookie after chunked",
         with("Transfer-Encoding: chunked\r\n", "5\r\nhello\r\n0\r\nCookie: a=b\r\n\r\n"), 411},
        {"9 MB of trailers",
         with("Transfer-Encoding: chunked\r\n", "0\r\n" + nine_megabytes_of_trailers + "\r\n"),
         411},
        {"101 fields", with(fields_101), 431},
        {"1 900 fields", with(fields_1900), 0},
        {"17 KB of fields",
         with("A: " + std::string(9000, 'a') + "\r\nB: " + std::string(8000, 'b') + "\r\n"), 431},
        {"9 KB target", raw(get("/" + std::string(9000, 'a'))), 414},
        {"40 KB target", raw(get("/" + std::string(40000, 'a'))), 0},
        {"TRACE", raw("TRACE / HTTP/1.1\r\nHost: a\r\n\r\n"), 405},
        {"OPTIONS", raw("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n"), 405},
        {"CONNECT", raw("CONNECT b:443 HTTP/1.1\r\nHost: b:443\r\n\r\n"), 405},
        {"unknown method", raw("FETCH / HTTP/1.1\r\nHost: a\r\n\r\n"), 0},
        {"GET with body", raw("GET /first HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nabcd"),
         400},
        {"HEAD with body", raw("HEAD /first HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nabcd"),
         400},
        {"hidden separator", raw(get("/a%2Fb")), 400},
        {"two Cookie", raw(get("/", "Cookie: a=b\r\nCookie: c=d\r\n")), 400},
        {"body over 1 MiB", post(std::string(max_body_bytes + 1, 'x')), 413},
        {"9 MB of body", with("Content-Length: 9000000\r\n", std::string(9'000'000, 'x')), 413},
        {"body announced over 1 MiB", with("Content-Length: 2000000\r\n", "abc"), 413},
    };

    std::mutex mutex;
    std::vector<std::string> seen;
    HttpServer server(any_port(), [&](HttpRequest request, Respond respond) {
        const std::lock_guard lock(mutex);
        seen.push_back(request.path);
        respond(text("seen"));
    });
    int refused = 0;
    for (const auto& row : rows) {
        CAPTURE(row.name);
        RawClient client(server.port());
        client.send(row.bytes + get("/second"));
        const bool is_closed = client.is_closed_by_peer();
        CHECK(is_closed);
        const auto first = take_answer(client.received(), !row.bytes.starts_with("HEAD"));
        CHECK((first ? first->status : 0) == row.status);
        if (first) {
            CHECK(first->has("Connection: close"));
            CHECK(first->has("Content-Type: application/problem+json"));
            ++refused;
        }
        CHECK(client.received().empty());
        const std::lock_guard lock(mutex);
        CHECK(std::exchange(seen, {}).empty());
    }
    MESSAGE(rows.size(), " malformed framings, ", refused, " answered with a refusal");
}

TEST_CASE("an honest request may use what the transport does not show") {
    HttpServer server(any_port(), say_path);
    RawClient client(server.port());
    client.send(
        "GET /bare HTTP/1.1\nHost: a\n\nPOST /in HTTP/1.1\r\nHost: a\r\nContent-Length: "
        "004\r\n\r\nabcd");
    CHECK(client.answer()->body == "GET /bare 0");
    CHECK(client.answer()->body == "POST /in 4");
    client.send("POST /folded HTTP/1.1\r\nHost: a\r\nContent-Length:\r\n 4\r\n\r\nabcd" +
                get("/x"));
    CHECK(client.answer()->body == "POST /folded 4");
    CHECK(client.answer()->body == "GET /x 0");
}

TEST_CASE("a connection serves request after request, also when they come at once") {
    HttpServer server(any_port(), say_path);
    RawClient client(server.port());
    for (const auto* path : {"/one", "/two"}) {
        client.send(get(path));
        const auto answer = client.answer();
        REQUIRE(answer);
        CHECK(answer->head ==
              "HTTP/1.1 200 OK\r\nContent-Length: 10\r\nContent-Type: text/plain\r\n\r\n" +
                  std::string(answer->body.size() == 10 ? "" : "unexpected"));
    }
    std::string many;
    for (int i = 0; i < 200; ++i) many += get("/" + std::to_string(i)) + post("abc");
    std::thread writer([&] { client.send(many); });
    for (int i = 0; i < 200; ++i) {
        CHECK(client.answer()->body == "GET /" + std::to_string(i) + " 0");
        CHECK(client.answer()->body == "POST /in 3");
    }
    writer.join();
}

TEST_CASE("a request byte by byte is one request") {
    HttpServer server(any_port(), say_path);
    RawClient client(server.port());
    for (const char c : post("abc") + get("/x")) client.send({&c, 1});
    CHECK(client.answer()->body == "POST /in 3");
    CHECK(client.answer()->body == "GET /x 0");
}

TEST_CASE("the connection stays or goes as the request says") {
    HttpServer server(any_port(), say_path);
    const auto closes = [&](const std::string& request, std::string_view line) {
        RawClient client(server.port());
        client.send(request);
        CHECK(client.answer()->has(line));
        return client.is_closed_by_peer();
    };
    CHECK(closes(get("/", "Connection: close\r\n"), "Connection: close"));
    CHECK(closes("GET / HTTP/1.0\r\nHost: a\r\n\r\n", "Connection: close"));

    RawClient old(server.port());
    for (int i = 0; i < 2; ++i) {
        old.send("GET / HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n");
        CHECK(old.answer()->has("Connection: keep-alive"));
    }
}

TEST_CASE("an offer to upgrade is passed over") {
    HttpServer server(any_port(), say_path);
    RawClient client(server.port());
    client.send(
        get("/up",
            "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAA\r\n") +
        get("/second"));
    CHECK(client.answer()->body == "GET /up 0");
    CHECK(client.answer()->body == "GET /second 0");
}

TEST_CASE("the handler gets the request as it was meant") {
    HttpRequest seen;
    HttpServer server(any_port(), [&](HttpRequest request, Respond respond) {
        seen = std::move(request);
        respond(text(""));
    });
    RawClient client(server.port());
    client.send(
        "POST /%C5%82a?q=%C5%BC+1&page=2 HTTP/1.1\r\nHOST: a\r\nX-One: 1\r\nContent-Length: "
        "3\r\n\r\na\xff\n");
    CHECK(client.answer()->status == 200);
    CHECK(seen.method == "POST");
    CHECK(seen.path == "/ła");
    CHECK(seen.query == HttpFields{{"q", "ż 1"}, {"page", "2"}});
    CHECK(seen.header("x-one") == "1");
    CHECK(seen.header("host") == "a");
    CHECK(seen.body == "a\xff\n");
    CHECK(seen.remote == "127.0.0.1");
}

TEST_CASE("HEAD is answered as GET without its body") {
    HttpServer server(any_port(), say_path);
    RawClient client(server.port());
    client.send("HEAD /x HTTP/1.1\r\nHost: a\r\n\r\n" + get("/y"));
    const auto head = client.answer(false);
    CHECK(head->status == 200);
    CHECK(head->has("Content-Length: 8"));
    CHECK(client.answer()->body == "GET /y 0");
}

TEST_CASE("204 and 304 have neither body nor length") {
    std::atomic<int> status = 204;
    HttpServer server(any_port(), [&](const HttpRequest&, const Respond& respond) {
        respond({.status = status, .body = "left out"});
    });
    RawClient client(server.port());
    client.send(get("/"));
    CHECK(client.answer()->head == "HTTP/1.1 204 No Content\r\n\r\n");
    status = 304;
    client.send(get("/"));
    CHECK(client.answer()->head == "HTTP/1.1 304 Not Modified\r\n\r\n");
    status = 200;
    client.send(get("/"));
    CHECK(client.answer()->body == "left out");
}

TEST_CASE("an answer cannot smuggle: framing is the server's, control characters are a fault") {
    HttpServer server(any_port(), [&](const HttpRequest& request, const Respond& respond) {
        auto response = text("ok");
        if (request.path == "/framing")
            response.headers = {{"content-length", "99"}, {"Transfer-Encoding", "chunked"}};
        if (request.path == "/split") response.headers = {{"X-A", "1\r\nSet-Cookie: a=b"}};
        if (request.path == "/name") response.headers = {{"X A", "1"}};
        if (request.path == "/status") response.status = 100;
        respond(std::move(response));
    });
    CHECK(ask(server.port(), get("/framing"))->head ==
          "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n");
    for (const auto* path : {"/split", "/name", "/status"}) {
        const auto answer = ask(server.port(), get(path));
        CHECK(answer->status == 500);
        CHECK(answer->head.find("Set-Cookie") == std::string::npos);
    }
}

TEST_CASE("a handler that throws has answered 500 and told nothing") {
    HttpServer server(
        any_port(), [](const HttpRequest&, const Respond&) { throw std::runtime_error("secret"); });
    RawClient client(server.port());
    for (int i = 0; i < 2; ++i) {
        client.send(get("/"));
        const auto answer = client.answer();
        CHECK(answer->status == 500);
        CHECK(
            answer->body ==
            R"({"type":"about:blank","status":500,"title":"Internal Server Error","findings":[]})");
    }
}

TEST_CASE("a request that is let go unanswered is answered 500") {
    HttpServer server(any_port(), [](const HttpRequest&, const Respond&) {});
    CHECK(ask(server.port(), get("/"))->status == 500);
}

TEST_CASE("only the first answer counts") {
    HttpServer server(any_port(), [](const HttpRequest&, const Respond& respond) {
        respond(text("first"));
        respond(text("second"));
        throw std::runtime_error("late");
    });
    RawClient client(server.port());
    client.send(get("/") + get("/"));
    CHECK(client.answer()->body == "first");
    CHECK(client.answer()->body == "first");
    CHECK(client.received().empty());
}

TEST_CASE("an answer may come later, from another thread") {
    std::promise<Respond> kept;
    HttpServer server(any_port(), [&](const HttpRequest&, Respond respond) {
        kept.set_value(std::move(respond));
    });
    RawClient client(server.port());
    client.send(get("/"));
    std::thread([respond = kept.get_future().get()] { respond(text("later")); }).join();
    CHECK(client.answer()->body == "later");
}

TEST_CASE("an answer for a client that has gone is dropped") {
    std::promise<Respond> kept;
    std::atomic<bool> is_first = true;
    HttpServer server(any_port(), [&](const HttpRequest& request, Respond respond) {
        if (is_first.exchange(false)) return kept.set_value(std::move(respond));
        say_path(request, respond);
    });
    RawClient client(server.port());
    client.send(get("/"));
    const auto respond = kept.get_future().get();
    client.leave_with_reset();
    respond(text(std::string(1'000'000, 'x')));
    CHECK(ask(server.port(), get("/x"))->body == "GET /x 0");
}

TEST_CASE("when all threads are busy and the queue is full the answer is 503 at once") {
    auto settings = any_port();
    settings.handler_threads = 1;
    settings.waiting_requests = 1;
    std::promise<void> begun;
    std::promise<void> end;
    std::atomic<bool> is_first = true;
    HttpServer server(settings, [&](const HttpRequest& request, const Respond& respond) {
        if (is_first.exchange(false)) {
            begun.set_value();
            end.get_future().wait();
        }
        say_path(request, respond);
    });
    RawClient running(server.port());
    running.send(get("/running"));
    begun.get_future().wait();
    RawClient second(server.port());
    RawClient third(server.port());
    second.send(get("/x"));
    third.send(get("/x"));
    // One of the two waits, the other is refused; which, the sockets decide.
    std::promise<Answer> refused;
    std::thread one([&] {
        if (const auto answer = second.answer(); answer && answer->status == 503)
            refused.set_value(*answer);
    });
    std::thread other([&] {
        if (const auto answer = third.answer(); answer && answer->status == 503)
            refused.set_value(*answer);
    });
    const auto answer = refused.get_future().get();
    CHECK(answer.has("Retry-After: 1"));
    end.set_value();
    CHECK(running.answer()->body == "GET /running 0");
    one.join();
    other.join();
}

TEST_CASE("a body of 1 MiB arrives and goes back whole") {
    HttpServer server(any_port(), [](HttpRequest request, Respond respond) {
        respond(text(std::move(request.body)));
    });
    std::string body(max_body_bytes, 'x');
    for (std::size_t i = 0; i < body.size(); ++i) body[i] = static_cast<char>(i * 7 % 251);
    RawClient client(server.port());
    client.send(post(body));
    const auto answer = client.answer();
    REQUIRE(answer);
    CHECK(answer->status == 200);
    CHECK((answer->body == body));
}

TEST_CASE("the port of a running server is refused to a second one") {
    auto settings = any_port();
    for (const unsigned threads : {1U, 2U}) {
        settings.transport_threads = threads;
        HttpServer first(settings, say_path);
        auto same = settings;
        same.port = first.port();
        CHECK_THROWS_AS(HttpServer(same, say_path), PortInUse);
        CHECK(ask(first.port(), get("/x"))->status == 200);
        first.stop();
        const HttpServer next(same, say_path);
        CHECK(ask(next.port(), get("/x"))->status == 200);
    }
    settings.address = "not an address";
    CHECK_THROWS_AS(HttpServer(settings, say_path), std::system_error);
}

TEST_CASE("a client that does not finish its request is closed in time") {
    auto settings = any_port();
    settings.read_limit = std::chrono::seconds(1);
    HttpServer server(settings, say_path);
    RawClient silent(server.port());
    RawClient in_head(server.port());
    in_head.send("GET / HTTP/1.1\r\nHost: a\r\n");
    RawClient in_body(server.port());
    in_body.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc");
    CHECK(silent.is_closed_by_peer());
    CHECK(in_head.is_closed_by_peer());
    CHECK(in_body.is_closed_by_peer());
    CHECK(in_body.received().empty());
}

TEST_CASE(
    "a client that does not read its answer is closed in time, also one that offered to upgrade") {
    for (const auto* more : {"", "Connection: Upgrade\r\nUpgrade: h2c\r\n"}) {
        auto settings = any_port();
        settings.write_limit = std::chrono::seconds(1);
        WatchedBody body(30'000'000);
        HttpServer server(settings, [&](const HttpRequest&, const Respond& respond) {
            respond({.shared_body = body.give()});
        });
        RawClient client(server.port(), 4096);
        client.send(get("/", more));
        CHECK(body.is_let_go());
    }
}

TEST_CASE("connections over the limit are closed as they come, and places come back") {
    auto settings = any_port();
    settings.connections = 2;
    HttpServer server(settings, say_path);
    RawClient first(server.port());
    RawClient second(server.port());
    first.send(get("/1"));
    CHECK(first.answer()->body == "GET /1 0");
    second.send(get("/2"));
    CHECK(second.answer()->body == "GET /2 0");
    CHECK(RawClient(server.port()).is_closed_by_peer());
    first.send(get("/3", "Connection: close\r\n"));
    CHECK(first.answer()->body == "GET /3 0");
    CHECK(first.is_closed_by_peer());
    CHECK(ask(server.port(), get("/4"))->body == "GET /4 0");
}

TEST_CASE("connections that are reset at once cost no place") {
    auto settings = any_port();
    settings.connections = 20;
    HttpServer server(settings, say_path);
    for (int i = 0; i < 500; ++i) RawClient(server.port()).leave_with_reset();
    std::optional<Answer> answer;
    for (int i = 0; i < 100 && !answer; ++i) answer = ask(server.port(), get("/x"));
    REQUIRE(answer);
    CHECK(answer->body == "GET /x 0");
}

TEST_CASE("a server that could not open a file for a connection listens again") {
    HttpServer server(any_port(), say_path);
    rlimit usual{};
    REQUIRE(::getrlimit(RLIMIT_NOFILE, &usual) == 0);
    {
        RawClient unlucky(0);
        const int lowest_free = ::dup(0);
        REQUIRE(lowest_free >= 0);
        ::close(lowest_free);
        auto tight = usual;
        tight.rlim_cur = static_cast<rlim_t>(lowest_free);
        REQUIRE(::setrlimit(RLIMIT_NOFILE, &tight) == 0);
        unlucky.connect(server.port());
        unlucky.send(get("/unlucky"));
        CHECK(unlucky.is_closed_by_peer());
        CHECK(unlucky.received().empty());
        REQUIRE(::setrlimit(RLIMIT_NOFILE, &usual) == 0);
    }
    // Whoever knocks while it begins to listen again is turned away.
    std::optional<Answer> answer;
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(patience_seconds);
    while (!answer && std::chrono::steady_clock::now() < end)
        answer = ask(server.port(), get("/again"));
    REQUIRE(answer);
    CHECK(answer->body == "GET /again 0");
}

TEST_CASE("stopping lets a running request answer and closes everything else") {
    std::promise<void> begun;
    std::promise<void> end;
    HttpServer server(any_port(), [&](const HttpRequest& request, const Respond& respond) {
        if (request.path == "/slow") {
            begun.set_value();
            end.get_future().wait();
        }
        respond(text(std::string(3'000'000, 'x')));
    });
    RawClient idle(server.port());
    RawClient kept(server.port());
    kept.send(get("/"));
    REQUIRE(kept.answer());
    RawClient running(server.port());
    running.send(get("/slow"));
    begun.get_future().wait();

    std::thread stopper([&] { server.stop(); });
    RawClient late(0);
    // Until the stop is felt, this connection may be served; then it is told to go.
    std::optional<Answer> farewell;
    while (!farewell || !farewell->has("Connection: close")) {
        kept.send(get("/late"));
        farewell = kept.answer();
        REQUIRE(farewell);
    }
    CHECK(kept.is_closed_by_peer());
    end.set_value();
    const auto answer = running.answer();
    REQUIRE(answer);
    CHECK(answer->body.size() == 3'000'000);
    CHECK(answer->has("Connection: close"));
    CHECK(running.is_closed_by_peer());
    CHECK(idle.is_closed_by_peer());
    stopper.join();
    CHECK_FALSE(late.connect(server.port()));
}

TEST_CASE("stopping does not wait for ever for an answer, and one that comes later is dropped") {
    auto settings = any_port();
    settings.stop_limit = std::chrono::seconds(0);
    std::promise<Respond> kept;
    Respond respond;
    {
        HttpServer server(settings, [&](const HttpRequest&, Respond answer) {
            kept.set_value(std::move(answer));
        });
        RawClient client(server.port());
        client.send(get("/"));
        respond = kept.get_future().get();
        server.stop();
        CHECK(client.is_closed_by_peer());
        CHECK(client.received().empty());
        respond(text("too late"));
    }
    respond(text("much too late"));
    respond = nullptr;
}

TEST_CASE("stopping under load loses no answer that was begun") {
    for (int round = 0; round < 10; ++round) {
        auto settings = any_port();
        settings.transport_threads = round % 2 == 0 ? 1 : 2;
        std::atomic<int> served = 0;
        std::promise<void> is_hot;
        HttpServer server(settings, [&](const HttpRequest& request, const Respond& respond) {
            say_path(request, respond);
            if (++served == 300) is_hot.set_value();
        });
        std::atomic<int> broken = 0;
        std::vector<std::thread> clients;
        for (int i = 0; i < 6; ++i)
            clients.emplace_back([&, i, port = server.port()] {
                for (;;) {
                    RawClient client(0);
                    if (!client.connect(port)) return;
                    for (;;) {
                        client.send(i % 2 == 0 ? get("/load") : post(std::string(20'000, 'x')));
                        if (const auto answer = client.answer(); answer && answer->status == 200)
                            continue;
                        if (!client.received().empty()) ++broken;
                        break;
                    }
                }
            });
        is_hot.get_future().wait();
        server.stop();
        for (auto& client : clients) client.join();
        CHECK(broken == 0);
        CHECK(served >= 300);
    }
}

/// The first bytes of what a browser says to begin TLS.
std::string begun_handshake() {
    return std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11);
}

HttpSettings any_port_over_tls() {
    auto settings = any_port();
    settings.tls = the_identity();
    return settings;
}

TEST_CASE("a client that does not finish its handshake is closed in time") {
    auto settings = any_port_over_tls();
    settings.read_limit = std::chrono::seconds(1);
    HttpServer server(settings, say_path);
    RawClient silent(server.port(), 0, false);
    RawClient stalled(server.port(), 0, false);
    stalled.send(begun_handshake());
    CHECK(silent.is_closed_by_peer());
    CHECK(stalled.is_closed_by_peer());
    CHECK(stalled.received().empty());
}

TEST_CASE("a client in its handshake does not keep the server from stopping") {
    HttpServer server(any_port_over_tls(), say_path);
    RawClient stalled(server.port(), 0, false);
    stalled.send(begun_handshake());
    RawClient other(server.port(), 0, true);
    other.send(get("/x"));
    CHECK(other.answer()->body == "GET /x 0");
    server.stop();
    CHECK(stalled.is_closed_by_peer());
}

TEST_CASE("plain HTTP spoken to TLS gets nothing and harms nobody") {
    HttpServer server(any_port_over_tls(), say_path);
    RawClient other(server.port(), 0, true);
    RawClient plain(server.port(), 0, false);
    plain.send(get("/plain"));
    CHECK(plain.is_closed_by_peer());
    CHECK(plain.received().empty());
    other.send(get("/x"));
    CHECK(other.answer()->body == "GET /x 0");
}

TEST_CASE("another certificate is seen by connections that come later, and open ones go on") {
    for (const unsigned threads : {1U, 2U}) {
        auto settings = any_port_over_tls();
        settings.transport_threads = threads;
        HttpServer server(settings, say_path);
        RawClient open(server.port(), 0, true);
        CHECK(open.server_name() == "wedka");
        server.use(test_identity("renewed"));
        std::string seen;
        for (int i = 0; i < 100 && seen != "renewed"; ++i)
            seen = RawClient(server.port(), 0, true).server_name();
        CHECK(seen == "renewed");
        open.send(get("/x"));
        CHECK(open.answer()->body == "GET /x 0");
    }
}

TEST_SUITE_END();
