#include "app/front.hpp"

#include "platform/log.hpp"
#include "platform/text.hpp"

namespace wedka::app {

namespace {

/// A proxy adds its peer at the end; what stands before, the client may have written itself.
void take_peer_of_proxy(HttpRequest& request) {
    const auto forwarded = request.header("x-forwarded-for");
    if (forwarded) request.remote = trimmed(forwarded->substr(forwarded->rfind(',') + 1));
}

}  // namespace

Front::Front(Application& application, const StaticFiles& files, const Reached& reached,
             bool is_behind_proxy)
    : application_(application),
      files_(files),
      is_secure_(reached.is_secure),
      is_behind_proxy_(is_behind_proxy) {}

/// Only that it was, and once a minute: anybody may say so as often as they like.
void Front::note_broken_policy() const {
    const auto minute =
        std::chrono::floor<std::chrono::minutes>(clock_now()).time_since_epoch().count();
    if (told_minute_.exchange(minute) != minute) log_warning("content_policy_broken");
}

void Front::handle(HttpRequest request, const Respond& respond) const {
    if (is_behind_proxy_) take_peer_of_proxy(request);
    // An answer may come after this door is gone.
    const auto answer = [is_secure = is_secure_, respond](HttpResponse response) {
        add_security_headers(response, is_secure);
        respond(std::move(response));
    };
    // What a browser says of a page that broke its policy.
    if (request.path == "/api/csp" && request.method == "POST") {
        note_broken_policy();
        answer({.status = 204});
    } else if (request.path == "/api" || request.path.starts_with("/api/")) {
        application_.edge().handle(std::move(request), answer);
    } else {
        answer(files_.answer(request));
    }
}

}  // namespace wedka::app
