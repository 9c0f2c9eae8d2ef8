#include "access/sign_in.hpp"

#include <fmt/format.h>

#include "access/account_store.hpp"
#include "access/read_raw.hpp"
#include "access/second_factor.hpp"
#include "access/session_store.hpp"
#include "access/sign_in_guard.hpp"
#include "platform/log.hpp"
#include "vocabulary/instant.hpp"

namespace wedka::access {

namespace {

constexpr auto longest_session = std::chrono::hours{12};
constexpr std::size_t secret_bytes = 32;
constexpr int device_seconds = 180 * 24 * 3600;

Refusal not_in(const char* field, const char* code) {
    return {RefusalKind::not_signed_in, {{.rule = {}, .field = field, .code = code}}};
}

std::string cookie(bool is_secure, std::string_view name, std::string_view value,
                   std::string_view more = {}) {
    return fmt::format("{}={}; Path=/; HttpOnly; SameSite=Strict{}{}", name, value,
                       is_secure ? "; Secure" : "", more);
}

/// The office that signs in: the named one, or the only one.
std::optional<OfficeRow> find_office(Store& store, const std::optional<std::string>& slug) {
    std::vector<OfficeRow> offices;
    store.read(OfficeId{},
               [&offices](Connection& connection) { offices = all_offices(connection); });
    if (!slug && offices.size() == 1) return offices.front();
    for (const auto& office : offices)
        if (slug && office.slug == *slug) return office;
    return std::nullopt;
}

bool holds_on(const LoginRow& login, Day today) {
    return login.is_active && login.authorised_from <= today &&
           (!login.authorised_to || *login.authorised_to >= today);
}

std::int64_t microseconds_of(Moment now) {
    return now.time_since_epoch().count();
}

std::vector<AuditEntry> trace(std::optional<AccountId> account, const char* action, bool is_done,
                              std::string detail = {}) {
    return {{.account = account,
             .action = action,
             .outcome = is_done ? "done" : "denied",
             .subjects = {},
             .detail = std::move(detail)}};
}

/// One try to sign in, from its reading to its answer.
struct Attempt {
    const SignInSettings& settings;
    Respond respond;
    SignIn asked;
    OfficeId office;  ///< Nil: none of that name. The work is done all the same.
    std::optional<LoginRow> login;
    Device device;
    std::string device_words;
    std::optional<Credential> before;  ///< A session that the browser still holds.
    std::vector<Attempts::Key> keys;
    Moment now;

    bool fits = false;
    std::string new_hash;  ///< Made where the kept one is of an older cost.
    std::string secret;
    CodeOutcome code = CodeOutcome::not_needed;

    void check_password();
    bool open(Connection& connection);
    void answer() const;
    void keep(const std::shared_ptr<Attempt>& self);
    bool opens() const {
        return fits && (code == CodeOutcome::not_needed || code == CodeOutcome::right);
    }
};

void Attempt::check_password() {
    const bool is_right = password_fits(asked.password, login ? login->password_hash : "");
    fits = login && is_right && holds_on(*login, Instant::at(now).day_in_warsaw());
    if (fits && password_hash_is_outdated(login->password_hash))
        new_hash = hash_password(asked.password);
}

bool Attempt::open(Connection& connection) {
    if (!fits) return false;
    code = use_code(connection, settings.keys, office, login->account_id, asked.code, now);
    if (!opens()) return false;
    if (before && before->office == office)
        delete_session(connection, office, settings.keys.keyed_hash("session", before->secret));
    insert_session(connection, office, settings.keys.keyed_hash("session", secret),
                   {.account = login->account_id,
                    .device = device_words,
                    .began_at = Instant::at(now),
                    .ends_at = Instant::at(now + longest_session)});
    if (!new_hash.empty())
        replace_password_hash(connection, office, login->account_id, login->password_hash,
                              new_hash);
    return true;
}

void Attempt::answer() const {
    if (!fits) return respond(problem(not_in("", "wrong_login_or_password")));
    if (code == CodeOutcome::missing) return respond(problem(not_in("code", "code_needed")));
    if (code == CodeOutcome::wrong) return respond(problem(not_in("code", "wrong_code")));
    HttpResponse response{.status = 204};
    response.headers.emplace_back("Set-Cookie",
                                  cookie(settings.is_secure, cookie_name(settings.is_secure),
                                         credential_text({office, secret})));
    auto known = device;
    const auto mark = device_mark(settings.keys, known, office, asked.login);
    if (std::ranges::find(known.marks, mark) == known.marks.end()) known.marks.push_back(mark);
    response.headers.emplace_back(
        "Set-Cookie", cookie(settings.is_secure, device_cookie_name(settings.is_secure),
                             device_text(known), fmt::format("; Max-Age={}", device_seconds)));
    respond(std::move(response));
}

void Attempt::keep(const std::shared_ptr<Attempt>& self) {
    settings.store.change(
        {.office = office,
         .work = [self](Connection& connection) { return self->open(connection); },
         .trail =
             [self] {
                 const auto account =
                     self->login ? std::optional{self->login->account_id} : std::nullopt;
                 return trace(account, "access.sign_in", self->opens(),
                              self->code == CodeOutcome::missing ? "code_needed"
                              : self->code == CodeOutcome::wrong ? "wrong_code"
                                                                 : "");
             },
         .done =
             [self](std::exception_ptr trouble) {
                 if (trouble) return self->respond(problem(503));
                 auto& attempts = self->settings.guard->attempts;
                 if (self->fits) attempts.give_back(self->keys);
                 if (self->opens() && self->code == CodeOutcome::right)
                     attempts.give_back(code_keys(self->login->account_id));
                 self->answer();
             }});
}

void note_failure(const SignInSettings& settings, Moment now) {
    if (settings.guard->attempts.failed(microseconds_of(now))) log_warning("many_failed_sign_ins");
}

}  // namespace

void sign_in(const SignInSettings& settings, const HttpRequest& request, const Respond& respond) {
    const auto asked = read_raw<SignIn>(request, respond);
    if (!asked) return;
    const auto found = find_office(settings.store, asked->office);
    if (!found && !asked->office)
        return respond(problem(422, {{.rule = {}, .field = "office", .code = "required"}}));

    const auto attempt =
        std::make_shared<Attempt>(Attempt{.settings = settings,
                                          .respond = respond,
                                          .asked = *asked,
                                          .office = found ? found->office_id : OfficeId{},
                                          .login = {},
                                          .device = device_of(request, settings.is_secure),
                                          .device_words = device_words(request),
                                          .before = credential_of(request),
                                          .keys = {},
                                          .now = settings.clock(),
                                          .new_hash = {},
                                          .secret = random_bytes(secret_bytes)});
    if (found)
        settings.store.read(attempt->office, [&](Connection& connection) {
            attempt->login = find_login(connection, attempt->office, asked->login);
        });
    const auto mark = device_mark(settings.keys, attempt->device, attempt->office, asked->login);
    attempt->keys =
        sign_in_keys(request.remote, attempt->office, asked->login,
                     std::ranges::find(attempt->device.marks, mark) != attempt->device.marks.end(),
                     hex(attempt->device.word));
    auto& attempts = settings.guard->attempts;
    if (const auto wait = attempts.take(attempt->keys, microseconds_of(attempt->now)))
        return respond(too_many_tries(*wait));

    const bool taken = settings.guard->hashing.try_run([attempt] {
        const auto& its = attempt->settings;
        try {
            attempt->check_password();
            if (!attempt->fits) note_failure(its, attempt->now);
            if (attempt->office.is_nil()) return attempt->answer();
            if (attempt->fits && attempt->asked.code)
                if (const auto wait = its.guard->attempts.take(
                        code_keys(attempt->login->account_id), microseconds_of(attempt->now)))
                    return attempt->respond(too_many_tries(*wait));
            attempt->keep(attempt);
        } catch (const std::exception&) {
            attempt->respond(problem(503));
        }
    });
    if (!taken) {
        attempts.give_back(attempt->keys);
        respond(too_busy());
    }
}

void unlock(const SignInSettings& settings, const HttpRequest& request, const Respond& respond) {
    const auto asked = read_raw<Unlock>(request, respond);
    if (!asked) return;
    const auto credential = credential_of(request);
    const auto now = settings.clock();
    std::optional<SessionRow> session;
    if (credential)
        settings.store.read(credential->office, [&](Connection& connection) {
            session = find_session(connection, credential->office,
                                   settings.keys.keyed_hash("session", credential->secret));
        });
    if (!session || !is_open(*session, Instant::at(now)))
        return respond(problem(not_in("", "session_over")));
    const auto keys = password_keys(session->account_id);
    auto& attempts = settings.guard->attempts;
    if (const auto wait = attempts.take(keys, microseconds_of(now)))
        return respond(too_many_tries(*wait));

    const bool taken =
        settings.guard->hashing.try_run([&settings, respond, keys, now, session = *session,
                                         office = credential->office, password = asked->password] {
            try {
                const bool fits = password_fits(password, session.password_hash);
                settings.store.change(
                    {.office = office,
                     .work =
                         [=](Connection& connection) {
                             if (fits)
                                 unlock_session(connection, office, session.session_id,
                                                Instant::at(now));
                             return fits;
                         },
                     .trail = [=] { return trace(session.account_id, "access.unlock", fits); },
                     .done =
                         [=, &settings](std::exception_ptr trouble) {
                             if (trouble) return respond(problem(503));
                             if (!fits) {
                                 note_failure(settings, now);
                                 return respond(problem(not_in("password", "wrong_password")));
                             }
                             settings.guard->attempts.give_back(keys);
                             settings.guard->forget(session.session_id.uuid());
                             respond(HttpResponse{.status = 204});
                         }});
            } catch (const std::exception&) {
                respond(problem(503));
            }
        });
    if (!taken) {
        attempts.give_back(keys);
        respond(too_busy());
    }
}

void sign_out(const SignInSettings& settings, const HttpRequest& request, const Respond& respond) {
    const auto credential = credential_of(request);
    if (!credential) return respond(problem(401));
    const auto hash = settings.keys.keyed_hash("session", credential->secret);
    std::optional<SessionRow> session;
    settings.store.read(credential->office, [&](Connection& connection) {
        session = find_session(connection, credential->office, hash);
    });
    if (!session) return respond(problem(401));
    settings.store.change(
        {.office = credential->office,
         .work =
             [office = credential->office, hash](Connection& connection) {
                 delete_session(connection, office, hash);
                 return true;
             },
         .trail = [account =
                       session->account_id] { return trace(account, "access.sign_out", true); },
         .done =
             [is_secure = settings.is_secure, respond](std::exception_ptr trouble) {
                 if (trouble) return respond(problem(503));
                 HttpResponse answer{.status = 204};
                 answer.headers.emplace_back(
                     "Set-Cookie", cookie(is_secure, cookie_name(is_secure), "", "; Max-Age=0"));
                 answer.headers.emplace_back("Clear-Site-Data", "\"cache\", \"storage\"");
                 respond(std::move(answer));
             }});
}

namespace {

struct Seen {
    Actor actor;
    SessionRow session;
};

std::optional<Seen> look(Connection& connection, const Keys& keys, const Credential& credential,
                         Moment now) {
    const auto at = Instant::at(now);
    const auto session =
        find_session(connection, credential.office, keys.keyed_hash("session", credential.secret));
    if (!session || session->locked_at || !is_open(*session, at)) return std::nullopt;
    return Seen{.actor = {.office = credential.office,
                          .account = session->account_id,
                          .worker = session->member_id.uuid(),
                          .name = session->name,
                          .roles = roles_on(connection, credential.office, session->account_id,
                                            at.day_in_warsaw()),
                          .session = session->session_id.uuid()},
                .session = *session};
}

}  // namespace

std::optional<Actor> authenticate(Connection& connection, const Keys& keys,
                                  const Credential& credential, Moment now) {
    auto seen = look(connection, keys, credential, now);
    return seen ? std::optional{std::move(seen->actor)} : std::nullopt;
}

Authenticate watching(const SignInSettings& settings) {
    return [&store = settings.store, guard = settings.guard, idle = settings.idle](
               Connection& connection, const Keys& keys, const Credential& credential,
               Moment now) -> std::optional<Actor> {
        auto found = look(connection, keys, credential, now);
        if (!found) return std::nullopt;
        const auto id = found->session.session_id;
        const Moment kept{std::chrono::microseconds{found->session.seen_at.column()}};
        if (now - guard->seen(id.uuid(), kept) > idle) return std::nullopt;
        // Not from this thread: it holds a connection that the change may need.
        if (guard->note_seen(id.uuid(), kept, now))
            static_cast<void>(guard->hashing.try_run([&store, office = credential.office, id, now] {
                store.change({.office = office,
                              .work =
                                  [=](Connection& writer) {
                                      note_seen(writer, office, id, Instant::at(now));
                                      return true;
                                  },
                              .trail = [] { return std::vector<AuditEntry>{}; },
                              .done = [](std::exception_ptr) {}});
            }));
        return std::move(found->actor);
    };
}

}  // namespace wedka::access
