#include <fmt/core.h>
#include <signal.h>

#include "app/commands.hpp"
#include "app/front.hpp"
#include "platform/http_server.hpp"
#include "platform/log.hpp"

namespace wedka::app {

namespace {

/// Blocks the signals that stop the server, so that one thread can wait for them.
sigset_t block_stop_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signals;
}

bool is_loopback(const std::string& address) {
    return address.starts_with("127.") || address == "::1" || address == "localhost";
}

}  // namespace

int serve(const ServeOptions& options) {
    if (!options.is_behind_proxy && !is_loopback(options.address)) {
        fmt::print(stderr,
                   "wedka: {} is reached by others, and passwords must not travel in the open: put "
                   "a proxy with TLS in front and say --behind-proxy\n",
                   options.address);
        return 1;
    }
    const auto signals = block_stop_signals();
    const Reached reached{.is_secure = options.is_behind_proxy,
                          .idle = std::chrono::minutes{options.idle_minutes}};
    Application application(options.place, Application::Use::serving, reached);
    const StaticFiles files(options.web);
    const Front front(application, files, reached, options.is_behind_proxy);
    HttpServer server(
        {.address = options.address,
         .port = options.port,
         .finish = [is_secure = reached.is_secure](
                       HttpResponse& response) { add_security_headers(response, is_secure); }},
        [&front](HttpRequest request, const Respond& respond) {
            front.handle(std::move(request), respond);
        });
    fmt::print("Wędka: http://{}:{}\n", options.address, server.port());
    if (application.setup_word())
        fmt::print("Pierwsze uruchomienie / first run: http://{}:{}/first-run#{}\n",
                   options.address, server.port(), *application.setup_word());
    std::fflush(stdout);
    log_info("started", {{"port", std::to_string(server.port())}});

    int signal = 0;
    sigwait(&signals, &signal);
    log_info("stopping");
    server.stop();
    return 0;
}

}  // namespace wedka::app
