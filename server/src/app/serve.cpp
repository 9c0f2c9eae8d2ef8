#include <fmt/core.h>
#include <signal.h>

#include "app/commands.hpp"
#include "app/front.hpp"
#include "platform/http_server.hpp"
#include "platform/log.hpp"

namespace wedka::app {

namespace {

/// One under TLS takes 90 KB, a plain one 8.
constexpr unsigned connections_under_tls = 2048;

/// Blocks the signals that stop the server, and the one that has the certificate read anew, so that
/// one thread can wait for them.
sigset_t block_signals(bool has_certificate) {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    if (has_certificate) sigaddset(&signals, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signals;
}

/// The next of these signals; SIGHUP also after a day without any.
int next_signal(const sigset_t& signals) {
    const timespec day{.tv_sec = 24 * 60 * 60, .tv_nsec = 0};
    const int signal = sigtimedwait(&signals, nullptr, &day);
    return signal > 0 ? signal : SIGHUP;
}

bool is_loopback(const std::string& address) {
    return address.starts_with("127.") || address == "::1" || address == "localhost";
}

std::shared_ptr<const TlsIdentity> read_certificate(const TlsFiles& files) {
    auto identity = std::make_shared<const TlsIdentity>(files, clock_now());
    const auto left = std::chrono::floor<std::chrono::days>(identity->ends_at() - clock_now());
    if (left < std::chrono::days{30})
        log_warning("certificate_ends", {{"days_left", std::to_string(left.count())}});
    return identity;
}

/// A bad one leaves the one before in its place.
void read_certificate_anew(const TlsFiles& files, HttpServer& server) {
    try {
        server.use(read_certificate(files));
        log_info("certificate_read");
    } catch (const std::exception& trouble) {
        log_error("certificate_not_read", {{"what", trouble.what()}});
    }
}

}  // namespace

int serve(const ServeOptions& options) {
    if (!options.tls && !options.is_behind_proxy && !is_loopback(options.address)) {
        fmt::print(
            stderr,
            "wedka: {} is reached by others, and passwords must not travel in the open: give "
            "--tls-cert and --tls-key, or put a proxy with TLS in front and say "
            "--behind-proxy\n",
            options.address);
        return 1;
    }
    const auto signals = block_signals(options.tls.has_value());
    const auto tls = options.tls ? read_certificate(*options.tls) : nullptr;
    const Reached reached{.is_secure = tls || options.is_behind_proxy,
                          .idle = std::chrono::minutes{options.idle_minutes}};
    Application application(options.place, Application::Use::serving, reached);
    const StaticFiles files(options.web);
    const Front front(application, files, reached, options.is_behind_proxy);
    HttpServer server(
        {.address = options.address,
         .port = options.port,
         .connections = tls ? connections_under_tls : HttpSettings{}.connections,
         .finish = [is_secure = reached.is_secure](
                       HttpResponse& response) { add_security_headers(response, is_secure); },
         .tls = tls},
        [&front](HttpRequest request, const Respond& respond) {
            front.handle(std::move(request), respond);
        });
    const auto url =
        fmt::format("{}://{}:{}", tls ? "https" : "http", options.address, server.port());
    fmt::print("Wędka: {}\n", url);
    if (application.setup_word())
        fmt::print("Pierwsze uruchomienie / first run: {}/first-run#{}\n", url,
                   *application.setup_word());
    std::fflush(stdout);
    log_info("started", {{"port", std::to_string(server.port())}});

    while (next_signal(signals) == SIGHUP)
        if (options.tls) read_certificate_anew(*options.tls, server);
    log_info("stopping");
    server.stop();
    return 0;
}

}  // namespace wedka::app
