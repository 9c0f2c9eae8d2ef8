#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "platform/http_message.hpp"
#include "platform/operation.hpp"
#include "platform/routes.hpp"
#include "platform/store.hpp"

namespace wedka::inline platform {

/// The status of architecture.md section 4 for each kind of refusal. The only such switch.
int http_status(RefusalKind kind);
/// An application/problem+json answer.
HttpResponse problem(int status, const Findings& findings = {}, const std::string& reference = {});
inline HttpResponse problem(const Refusal& refusal) {
    return problem(http_status(refusal.kind), refusal.findings);
}
HttpResponse json_response(int status, std::string body);

/// A signed-in request: the office it belongs to and the secret that proves it.
struct Credential {
    OfficeId office;
    std::string secret;
};
/// Who the credential belongs to, or nobody. Given by the access capability.
using Authenticate =
    std::function<std::optional<Actor>(Connection&, const Keys&, const Credential&, Moment now)>;
using Clock = std::function<Moment()>;

/// The cookie's (or bearer token's) text, and back: office and secret in one base64url word.
std::string credential_text(const Credential& credential);
std::optional<Credential> read_credential(std::string_view text);
/// The value of a cookie; nothing when absent.
std::optional<std::string_view> cookie_of(const HttpRequest& request, std::string_view name);
/// The credential that a request brings, by cookie or by bearer token.
std::optional<Credential> credential_of(const HttpRequest& request);
/// Whether the request brings more than one session: no two readers would pick the same.
bool has_two_sessions(const HttpRequest& request);
/// The name of the session cookie: __Host-wedka, and over plain loopback wedka.
std::string_view cookie_name(bool is_secure);

/// Where HTTP ends and operations begin: route, session, permission, reading, transaction, audit,
/// answer. Transactions belong to it; nobody else writes BEGIN or COMMIT.
class Edge {
  public:
    /// The languages are those of the files that people read; without any, lists bear the names of
    /// their members.
    Edge(const Routes& routes, Store& store, const Keys& keys, const Policy& policy,
         Authenticate authenticate, Clock clock, Languages languages = {});

    /// Answers one request, now or from the writer's thread.
    void handle(HttpRequest request, Respond respond) const;
    /// The same, waiting for the answer. For commands and tests.
    HttpResponse answer(HttpRequest request) const;

  private:
    struct Incoming;
    void ask(const std::shared_ptr<Incoming>& incoming) const;
    void act(const std::shared_ptr<Incoming>& incoming) const;
    /// What a change is to do, read (and prepared) before its transaction begins.
    Result<Route::Work> read_work(const std::shared_ptr<Incoming>& incoming) const;
    void deny(const std::shared_ptr<Incoming>& incoming, const Refusal& refusal) const;

    const Routes& routes_;
    Store& store_;
    const Keys& keys_;
    const Policy& policy_;
    Authenticate authenticate_;
    Clock clock_;
    Languages languages_;
};

}  // namespace wedka::inline platform
