#include <fmt/core.h>
#include <signal.h>

#include "app/commands.hpp"
#include "app/static_files.hpp"
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

}  // namespace

int serve(const ServeOptions& options) {
    const auto signals = block_stop_signals();
    Application application(options.place, Application::Use::serving);
    const StaticFiles files(options.web);

    const auto handle = [&](HttpRequest request, Respond respond) {
        const bool is_api = request.path == "/api" || request.path.starts_with("/api/");
        const auto answer = [is_api, respond = std::move(respond)](HttpResponse response) {
            add_security_headers(response, is_api, false);
            respond(std::move(response));
        };
        if (is_api)
            application.edge().handle(std::move(request), answer);
        else
            answer(files.answer(request));
    };
    HttpServer server({.address = options.address, .port = options.port}, handle);
    fmt::print("Wędka: http://{}:{}\n", options.address, server.port());
    std::fflush(stdout);
    log_info("started", {{"port", std::to_string(server.port())}});

    int signal = 0;
    sigwait(&signals, &signal);
    log_info("stopping");
    server.stop();
    return 0;
}

}  // namespace wedka::app
