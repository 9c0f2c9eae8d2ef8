#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>

#include "platform/http_message.hpp"
#include "platform/tls.hpp"

namespace wedka::inline platform {

struct HttpSettings {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;  ///< 0: any free one, see HttpServer::port().
    unsigned transport_threads = 1;
    unsigned handler_threads = 4;
    unsigned waiting_requests =
        512;  ///< More than these waiting for a handler thread: 503 at once.
    /// Per server; more are closed as they come. Lowered to what the process may open, whose soft
    /// limit of open files is raised as far as needed and allowed.
    unsigned connections = 8192;
    std::chrono::seconds read_limit{
        10};  ///< For a TLS handshake; for the whole of one request to arrive, idle time included.
    std::chrono::seconds handle_limit{60};  ///< For its answer.
    std::chrono::seconds write_limit{60};
    /// Looks at every answer before it leaves, the server's own refusals included: for headers that
    /// none may lack.
    std::function<void(HttpResponse&)> finish = {};
    std::shared_ptr<const TlsIdentity> tls = {};  ///< Without it plain HTTP.
    std::chrono::seconds stop_limit{10};  ///< For running requests, once the server is to stop.
};

/// The port is taken.
class PortInUse : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// An HTTP/1.1 server. Every request passes the framing guard (http_guard.hpp), then runs on a
/// bounded pool of handler threads; the handler may answer at once or later, from any thread. A
/// handler that throws or lets its Respond go without a call has answered 500. The answer carries
/// exactly the handler's headers, Content-Length, and Connection where the connection does not stay
/// as it is; framing headers of the handler's own are left out. A header with a control character
/// in it is 500.
class HttpServer {
  public:
    /// Binds and starts. Throws PortInUse, std::system_error for any other trouble with the
    /// address.
    HttpServer(const HttpSettings& settings, HttpHandler handler);
    /// Stops, if stop() was not called.
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    std::uint16_t port() const;
    /// Connections that come from now on see another certificate; open ones go on. Only where
    /// settings.tls was set.
    void use(const std::shared_ptr<const TlsIdentity>& tls);
    /// Accepts no more, answers new requests on open connections with 503, lets running requests
    /// answer for stop_limit, drops those still waiting, then joins; a handler that is still
    /// running is waited for. Not to be called from a handler. A Respond called afterwards does
    /// nothing.
    void stop();

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace wedka::inline platform
