#include "access/sign_in.hpp"

#include <fmt/format.h>

#include "access/account_store.hpp"
#include "vocabulary/instant.hpp"

namespace wedka::access {

namespace {

constexpr auto longest_session = std::chrono::hours{12};
constexpr std::size_t secret_bytes = 32;

const Refusal wrong_login{RefusalKind::not_signed_in,
                          {{.rule = {}, .field = {}, .code = "wrong_login_or_password"}}};

std::string cookie(bool is_secure, std::string_view value, std::string_view more) {
    return fmt::format("{}={}; Path=/; HttpOnly; SameSite=Strict{}{}", cookie_name(is_secure),
                       value, is_secure ? "; Secure" : "", more);
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

}  // namespace

void sign_in(const SignInSettings& settings, const HttpRequest& request, const Respond& respond) {
    const auto body = read_json(request.body);
    const auto* readable = std::get_if<JsonValue>(&body);
    if (!readable)
        return respond(problem(
            400, {{.rule = {}, .field = {}, .code = "json_" + std::get<JsonFault>(body).code}}));
    SignIn asked;
    Findings findings;
    if (!read_value(*readable, asked, {}, findings)) return respond(problem(422, findings));

    const auto office = find_office(settings.store, asked.office);
    if (!office && !asked.office)
        return respond(problem(422, {{.rule = {}, .field = "office", .code = "required"}}));

    std::optional<LoginRow> login;
    if (office)
        settings.store.read(office->office_id, [&](Connection& connection) {
            login = find_login(connection, office->office_id, asked.login);
        });
    const bool fits = password_fits(asked.password, login ? login->password_hash : std::string{});
    const auto now = settings.clock();
    const auto today = Instant::at(now).day_in_warsaw();
    const bool opens = login && fits && holds_on(*login, today);
    if (!office) return respond(problem(wrong_login));

    const auto secret = random_bytes(secret_bytes);
    const auto office_id = office->office_id;
    const auto account = login ? std::optional{login->account_id} : std::nullopt;
    settings.store.change(
        {.office = office_id,
         .work =
             [&settings, office_id, account, opens, secret, now](Connection& connection) {
                 if (opens)
                     insert_session(connection, office_id,
                                    settings.keys.keyed_hash("session", secret), *account, now,
                                    now + longest_session);
                 return opens;
             },
         .trail =
             [account, opens] {
                 return std::vector<AuditEntry>{{.account = account,
                                                 .action = "access.sign_in",
                                                 .outcome = opens ? "done" : "denied",
                                                 .subjects = {},
                                                 .detail = {}}};
             },
         .done =
             [&settings, respond, opens, office_id, secret](std::exception_ptr trouble) {
                 if (trouble) return respond(problem(503));
                 if (!opens) return respond(problem(wrong_login));
                 HttpResponse answer{.status = 204};
                 answer.headers.emplace_back(
                     "Set-Cookie",
                     cookie(settings.is_secure, credential_text({office_id, secret}), ""));
                 respond(std::move(answer));
             }});
}

void sign_out(const SignInSettings& settings, const HttpRequest& request, const Respond& respond) {
    const auto credential = credential_of(request);
    if (!credential) return respond(problem(401));
    std::optional<Actor> actor;
    settings.store.read(credential->office, [&](Connection& connection) {
        actor = authenticate(connection, settings.keys, *credential, settings.clock());
    });
    if (!actor) return respond(problem(401));
    settings.store.change(
        {.office = credential->office,
         .work =
             [&settings, credential](Connection& connection) {
                 delete_session(connection, credential->office,
                                settings.keys.keyed_hash("session", credential->secret));
                 return true;
             },
         .trail =
             [actor] {
                 return std::vector<AuditEntry>{{.account = actor->account,
                                                 .action = "access.sign_out",
                                                 .outcome = "done",
                                                 .subjects = {},
                                                 .detail = {}}};
             },
         .done =
             [&settings, respond](std::exception_ptr trouble) {
                 if (trouble) return respond(problem(503));
                 HttpResponse answer{.status = 204};
                 answer.headers.emplace_back("Set-Cookie",
                                             cookie(settings.is_secure, "", "; Max-Age=0"));
                 answer.headers.emplace_back("Clear-Site-Data", "\"cache\", \"storage\"");
                 respond(std::move(answer));
             }});
}

Result<Session> show_session(Query& query, const Nothing&) {
    const auto account = accounts(query.database, query.office(), query.actor.account).front();
    Session session{.office_id = query.office(),
                    .office_slug = {},
                    .office_name = {},
                    .account_id = account.account_id,
                    .member_id = account.member_id,
                    .login = account.login,
                    .name = account.name,
                    .roles = query.actor.roles,
                    .permissions = query.policy.permissions(query.actor)};
    for (const auto& office : all_offices(query.database))
        if (office.office_id == query.office()) {
            session.office_slug = office.slug;
            session.office_name = office.name;
        }
    return session;
}

}  // namespace wedka::access
