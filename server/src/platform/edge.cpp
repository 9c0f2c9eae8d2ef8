#include "platform/edge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <future>

#include "platform/log.hpp"

namespace wedka::inline platform {

int http_status(RefusalKind kind) {
    switch (kind) {
        case RefusalKind::unreadable:
            return 400;
        case RefusalKind::not_signed_in:
            return 401;
        case RefusalKind::not_allowed:
            return 403;
        case RefusalKind::not_found:
            return 404;
        case RefusalKind::lost_race:
            return 409;
        case RefusalKind::stale_version:
            return 412;
        case RefusalKind::refused_by_rule:
            return 422;
        case RefusalKind::needs_reason:
            return 422;
        case RefusalKind::version_missing:
            return 428;
        case RefusalKind::too_many_requests:
            return 429;
    }
    return 500;
}

namespace {

constexpr std::string_view xlsx_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

std::string_view title_of(int status) {
    switch (status) {
        case 400:
            return "Not readable as a request";
        case 401:
            return "Not signed in";
        case 403:
            return "Not allowed";
        case 404:
            return "Not found";
        case 405:
            return "Method not allowed";
        case 409:
            return "Somebody was first";
        case 412:
            return "Changed meanwhile";
        case 415:
            return "Unsupported content type";
        case 422:
            return "Refused";
        case 428:
            return "Version missing";
        case 429:
            return "Too many requests";
        case 503:
            return "Try again later";
        case 507:
            return "No space left";
        default:
            return "Fault";
    }
}

void write_finding(std::string& out, const Finding& finding) {
    out += "{\"rule\":";
    write_json_text(out, finding.rule);
    out += ",\"field\":";
    write_json_text(out, finding.field);
    out += ",\"code\":";
    write_json_text(out, finding.code);
    out += ",\"can_be_justified\":";
    out += finding.can_be_justified ? "true" : "false";
    out += ",\"values\":";
    write_value(out, finding.values);
    out += '}';
}

bool is_change(std::string_view method) {
    return method == "POST" || method == "PUT" || method == "DELETE" || method == "PATCH";
}

/// Browsers say where a request comes from; a change asked by another site is refused, and so is
/// one by cookie that does not say. Scripts send neither header, and no cookie.
bool comes_from_elsewhere(const HttpRequest& request) {
    const auto site = request.header("sec-fetch-site");
    if (site && *site != "same-origin" && *site != "none") return true;
    const auto origin = request.header("origin");
    if (!origin) return !site && request.header("cookie");
    const auto host = request.header("host").value_or("");
    const auto scheme_end = origin->find("://");
    return scheme_end == std::string_view::npos || origin->substr(scheme_end + 3) != host;
}

std::optional<std::int64_t> version_in(std::string_view if_match) {
    if (if_match.size() < 3 || if_match.front() != '"' || if_match.back() != '"') return {};
    std::int64_t version = 0;
    for (const char c : if_match.substr(1, if_match.size() - 2)) {
        if (c < '0' || c > '9' || version > 1'000'000'000) return {};
        version = version * 10 + (c - '0');
    }
    return version;
}

AnswerForm wanted_form(const HttpRequest& request, const Route& route) {
    const auto accept = request.header("accept").value_or("");
    if (!route.answers_list) return AnswerForm::json;
    if (accept.find("text/csv") != std::string_view::npos) return AnswerForm::csv;
    if (accept.find(xlsx_type) != std::string_view::npos) return AnswerForm::xlsx;
    return AnswerForm::json;
}

std::string file_name(const Route& route, std::string_view ending) {
    const auto last = route.path.substr(route.path.rfind('/') + 1);
    return fmt::format("attachment; filename=\"{}.{}\"", last, ending);
}

/// Somebody else's file is handed over, never opened as a page of ours.
HttpResponse file_response(FileAnswer file) {
    return {
        .status = 200,
        .headers = {{"Content-Type", std::move(file.media_type)},
                    {"Content-Disposition", fmt::format("attachment; filename=\"{}\"", file.name)},
                    {"Content-Security-Policy", "default-src 'none'; sandbox"}},
        .body = std::move(file.bytes)};
}

/// What an address names and the asker may not find is answered alike, whether it is not there, not
/// theirs or sealed: which part of the address it was is not told.
HttpResponse refused_at(const Route& route, Refusal refusal) {
    if (refusal.kind == RefusalKind::not_found)
        for (auto& finding : refusal.findings)
            if (route.path.find('{' + finding.field + '}') != std::string::npos)
                finding.field.clear();
    return problem(refusal);
}

HttpResponse response_of(const Route& route, Answered answered, AnswerForm form) {
    if (answered.refusal) return refused_at(route, *std::move(answered.refusal));
    if (answered.is_empty) return {.status = 204};
    if (answered.file) return file_response(*std::move(answered.file));
    if (form == AnswerForm::csv)
        return {.status = 200,
                .headers = {{"Content-Type", "text/csv; charset=utf-8"},
                            {"Content-Disposition", file_name(route, "csv")}},
                .body = std::move(answered.body)};
    if (form == AnswerForm::xlsx)
        return {.status = 200,
                .headers = {{"Content-Type", std::string(xlsx_type)},
                            {"Content-Disposition", file_name(route, "xlsx")}},
                .body = std::move(answered.body)};
    auto response = json_response(route.success, std::move(answered.body));
    if (answered.version)
        response.headers.emplace_back("ETag", fmt::format("\"{}\"", *answered.version));
    return response;
}

std::string rules_of(const Refusal& refusal) {
    std::string rules;
    for (const auto& finding : refusal.findings) {
        if (!rules.empty()) rules += ' ';
        rules += finding.rule.empty() ? finding.code : finding.rule;
    }
    return rules;
}

AuditEntry denial(const Actor& actor, const Route& route, const Refusal& refusal) {
    const bool denied =
        refusal.kind == RefusalKind::not_allowed || refusal.kind == RefusalKind::not_found;
    return {.account = actor.account,
            .action = route.permission,
            .outcome = denied ? "denied" : "refused",
            .subjects = {},
            .detail = rules_of(refusal)};
}

HttpResponse fault(const std::exception_ptr& trouble) {
    const auto reference = Uuid::make().text();
    try {
        std::rethrow_exception(trouble);
    } catch (const DatabaseError& error) {
        log_error("database", {{"reference", reference}, {"what", error.what()}});
        if (error.trouble() == DatabaseTrouble::disk_full) return problem(507, {}, reference);
        if (error.trouble() == DatabaseTrouble::busy ||
            error.trouble() == DatabaseTrouble::unreachable ||
            error.trouble() == DatabaseTrouble::in_doubt)
            return problem(503, {}, reference);
        return problem(500, {}, reference);
    } catch (const std::exception& error) {
        log_error("fault", {{"reference", reference}, {"what", error.what()}});
        return problem(500, {}, reference);
    }
}

/// The store could not keep it, through no fault of the request: nothing stands, try again later.
HttpResponse not_kept(const std::exception_ptr& trouble) {
    auto response = fault(trouble);
    if (response.status != 500) return response;
    const auto reference = Uuid::make().text();
    log_error("not kept", {{"reference", reference}});
    return problem(503, {}, reference);
}

/// The trace of a reading could not be kept, so its data may not leave.
HttpResponse untraced(const std::exception_ptr& trouble) {
    auto response = not_kept(trouble);
    return response.status == 503 ? response : problem(503);
}

/// A key that a client may choose: 1 to 200 printable ASCII characters.
bool is_idempotency_key(std::string_view key) {
    return !key.empty() && key.size() <= 200 &&
           std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c <= '~'; });
}

bool is_json_type(std::string_view type) {
    constexpr std::string_view json = "application/json";
    return type.starts_with(json) &&
           (type.size() == json.size() || type[json.size()] == ';' || type[json.size()] == ' ');
}

/// The answer that was given to the same request before, with the version that it named.
HttpResponse same_answer_again(int status, std::string body) {
    if (body.empty()) return {.status = status};
    const auto answer = read_json(body, file_string_bytes);
    const auto* object = std::get_if<JsonValue>(&answer);
    const auto* version = object ? object->find("version") : nullptr;
    const auto* number = version ? version->as<std::int64_t>() : nullptr;
    auto response = json_response(status, std::move(body));
    if (number) response.headers.emplace_back("ETag", fmt::format("\"{}\"", *number));
    return response;
}

constexpr std::string_view select_answer = R"sql(
    SELECT request_hash, status, answer
    FROM platform_idempotency
    WHERE office_id = $1
      AND account_id = $2
      AND idempotency_key = $3)sql";

constexpr std::string_view insert_answer = R"sql(
    INSERT INTO platform_idempotency
      (office_id, account_id, idempotency_key, request_hash, status, answer, answered_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7))sql";

}  // namespace

HttpResponse json_response(int status, std::string body) {
    return {.status = status,
            .headers = {{"Content-Type", "application/json; charset=utf-8"}},
            .body = std::move(body)};
}

HttpResponse problem(int status, const Findings& findings, const std::string& reference) {
    std::string body = "{\"type\":\"about:blank\",\"title\":";
    write_json_text(body, title_of(status));
    body += ",\"status\":" + std::to_string(status);
    if (!reference.empty()) body += ",\"reference\":\"" + reference + '"';
    body += ",\"findings\":[";
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (i > 0) body += ',';
        write_finding(body, findings[i]);
    }
    body += "]}";
    return {.status = status,
            .headers = {{"Content-Type", "application/problem+json; charset=utf-8"}},
            .body = std::move(body)};
}

std::string credential_text(const Credential& credential) {
    const auto& office = credential.office.uuid().bytes();
    return base64url(std::string(office.begin(), office.end()) + credential.secret);
}

std::optional<Credential> read_credential(std::string_view text) {
    const auto bytes = from_base64url(text);
    if (!bytes || bytes->size() != 16 + 32) return std::nullopt;
    std::array<std::uint8_t, 16> office{};
    std::copy_n(bytes->begin(), 16, office.begin());
    return Credential{OfficeId{Uuid::from_bytes(office)}, bytes->substr(16)};
}

std::string_view cookie_name(bool is_secure) {
    return is_secure ? "__Host-wedka" : "wedka";
}

namespace {

/// Every value that the request's cookies give to the name.
std::vector<std::string_view> cookies_of(const HttpRequest& request, std::string_view name) {
    std::vector<std::string_view> values;
    for (const auto& [field, text] : request.headers) {
        if (field != "cookie") continue;
        std::string_view cookies = text;
        while (!cookies.empty()) {
            const auto end = std::min(cookies.find(';'), cookies.size());
            auto cookie = cookies.substr(0, end);
            cookies.remove_prefix(std::min(end + 1, cookies.size()));
            while (cookie.starts_with(' ')) cookie.remove_prefix(1);
            if (cookie.starts_with(name) && cookie.size() > name.size() &&
                cookie[name.size()] == '=')
                values.push_back(cookie.substr(name.size() + 1));
        }
    }
    return values;
}

}  // namespace

std::optional<std::string_view> cookie_of(const HttpRequest& request, std::string_view name) {
    const auto values = cookies_of(request, name);
    return values.empty() ? std::nullopt : std::optional{values.front()};
}

bool has_two_sessions(const HttpRequest& request) {
    return cookies_of(request, cookie_name(true)).size() +
               cookies_of(request, cookie_name(false)).size() >
           1;
}

std::optional<Credential> credential_of(const HttpRequest& request) {
    if (const auto bearer = request.header("authorization");
        bearer && bearer->starts_with("Bearer "))
        return read_credential(bearer->substr(7));
    for (const bool is_secure : {true, false})
        if (const auto word = cookie_of(request, cookie_name(is_secure)))
            return read_credential(*word);
    return std::nullopt;
}

struct Edge::Incoming {
    HttpRequest request;
    Respond respond;
    const Route* route = nullptr;
    WantedForm wanted;
    Actor actor;
    JsonValue raw;
    Reasons reasons;
    HttpResponse response;
    std::vector<AuditEntry> trail;
    bool failed_itself = false;  ///< What was thrown is the change's own, not the store's.

    std::optional<Refusal> read(JsonValue::Object path_values);

  private:
    std::optional<Refusal> read_body(JsonValue::Object& fields);
    std::optional<Refusal> read_columns(const std::string& text);
};

/// The columns of a file, by the names of their members: "last_name,first_name".
std::optional<Refusal> Edge::Incoming::read_columns(const std::string& text) {
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find(',', begin), text.size());
        auto column = text.substr(begin, end - begin);
        begin = end + 1;
        if (std::find(route->columns.begin(), route->columns.end(), column) == route->columns.end())
            return refused({.rule = {}, .field = "columns", .code = "unknown_choice"});
        wanted.columns.push_back(std::move(column));
    }
    return std::nullopt;
}

/// Gathers what the request brought: path, address, version, body, reasons.
std::optional<Refusal> Edge::Incoming::read(JsonValue::Object path_values) {
    auto fields = std::move(path_values);
    if (route->takes_version) {
        const auto header = request.header("if-match");
        if (!header)
            return Refusal{RefusalKind::version_missing,
                           {{.rule = {}, .field = {}, .code = "version_missing"}}};
        const auto version = version_in(*header);
        if (!version)
            return Refusal{RefusalKind::unreadable,
                           {{.rule = {}, .field = "if_match", .code = "not_version"}}};
        fields.emplace_back("if_match", JsonValue{*version});
    }
    if (!route->reads_body) {
        for (const auto& [name, value] : request.query) {
            if (name != "columns" || wanted.form == AnswerForm::json)
                fields.emplace_back(name, JsonValue{JsonValue::AddressText{value}});
            else if (auto refusal = read_columns(value))
                return refusal;
        }
    } else if (auto refusal = read_body(fields)) {
        return refusal;
    }
    raw = JsonValue{std::move(fields)};
    return std::nullopt;
}

std::optional<Refusal> Edge::Incoming::read_body(JsonValue::Object& fields) {
    if (request.body.empty()) return std::nullopt;
    auto parsed = read_json(request.body, route->longest_string);
    if (const auto* trouble = std::get_if<JsonFault>(&parsed))
        return Refusal{RefusalKind::unreadable,
                       {{.rule = {}, .field = trouble->field, .code = "json_" + trouble->code}}};
    auto* object = std::get<JsonValue>(parsed).as<JsonValue::Object>();
    if (!object)
        return Refusal{RefusalKind::unreadable,
                       {{.rule = {}, .field = {}, .code = "json_not_object"}}};
    for (auto& [name, value] : *object) {
        if (name == "reasons" && route->is_change()) {
            const auto* given = value.as<JsonValue::Object>();
            if (!given) return refused({.rule = {}, .field = "reasons", .code = "wrong_type"});
            for (const auto& [rule, reason] : *given) {
                const auto* text = reason.as<std::string>();
                if (!text)
                    return refused({.rule = {}, .field = "reasons." + rule, .code = "wrong_type"});
                reasons.emplace(rule, *text);
            }
        } else if (name == "if_match" ||
                   std::any_of(fields.begin(), fields.end(),
                               [&name](const auto& field) { return field.first == name; })) {
            return refused({.rule = {}, .field = name, .code = "unknown_field"});
        } else {
            fields.emplace_back(std::move(name), std::move(value));
        }
    }
    return std::nullopt;
}

Edge::Edge(const Routes& routes, Store& store, const Keys& keys, const Policy& policy,
           Authenticate authenticate, Clock clock, Languages languages)
    : routes_(routes),
      store_(store),
      keys_(keys),
      policy_(policy),
      authenticate_(std::move(authenticate)),
      clock_(std::move(clock)),
      languages_(std::move(languages)) {}

void Edge::handle(HttpRequest request, Respond respond) const {
    auto match = routes_.match(request.method, request.path);
    if (!match.route) {
        if (match.allowed_methods.empty()) return respond(problem(404));
        auto answer = problem(405);
        std::string allowed;
        for (const auto& method : match.allowed_methods)
            allowed += (allowed.empty() ? "" : ", ") + method;
        answer.headers.emplace_back("Allow", allowed);
        return respond(std::move(answer));
    }
    const auto& route = *match.route;
    if (is_change(request.method) && comes_from_elsewhere(request))
        return respond(problem(403, {{.rule = {}, .field = {}, .code = "cross_site"}}));
    if (route.reads_body && !request.body.empty()) {
        if (!is_json_type(request.header("content-type").value_or("")))
            return respond(problem(415, {{.rule = {}, .field = {}, .code = "content_type"}}));
    }
    if (has_two_sessions(request))
        return respond(problem(400, {{.rule = {}, .field = {}, .code = "two_sessions"}}));
    try {
        if (route.raw) return route.raw(request, respond);

        const auto credential = credential_of(request);
        if (!credential) return respond(problem(401));
        auto incoming = std::make_shared<Incoming>();
        incoming->route = &route;
        incoming->wanted = {
            .form = wanted_form(request, route),
            .words = &wanted_words(languages_, request.header("accept-language").value_or(""))};
        incoming->request = std::move(request);
        incoming->respond = respond;

        bool signed_in = false;
        store_.read(credential->office, [&](Connection& connection) {
            const auto actor = authenticate_(connection, keys_, *credential, clock_());
            signed_in = actor.has_value();
            if (actor) incoming->actor = *actor;
        });
        if (!signed_in) return incoming->respond(problem(401));
        if (route.permission != signed_in_permission &&
            policy_.reach(incoming->actor, route.permission) == Reach::nothing)
            return deny(incoming, {RefusalKind::not_allowed,
                                   {{.rule = {}, .field = {}, .code = "not_allowed"}}});
        if (const auto refusal = incoming->read(std::move(match.path_values)))
            return deny(incoming, *refusal);
        if (route.ask)
            ask(incoming);
        else
            act(incoming);
    } catch (...) {
        respond(fault(std::current_exception()));
    }
}

void Edge::deny(const std::shared_ptr<Incoming>& incoming, const Refusal& refusal) const {
    incoming->response = refused_at(*incoming->route, refusal);
    store_.append(
        incoming->actor.office, {denial(incoming->actor, *incoming->route, refusal)},
        [incoming](std::exception_ptr trouble) {
            incoming->respond(trouble ? untraced(trouble) : std::move(incoming->response));
        });
}

void Edge::ask(const std::shared_ptr<Incoming>& incoming) const {
    AuditEntry entry{.account = incoming->actor.account,
                     .action = incoming->route->permission,
                     .outcome = "read",
                     .subjects = {},
                     .detail = {}};
    // The bytes leave only when the trace of the reading is durable.
    const auto leave = [this, incoming](const AuditEntry& trace) {
        store_.append(incoming->actor.office, {trace}, [incoming](std::exception_ptr trouble) {
            incoming->respond(trouble ? untraced(trouble) : std::move(incoming->response));
        });
    };
    try {
        Answered answered;
        store_.read(incoming->actor.office, [&](Connection& connection) {
            Query query(connection, keys_, policy_, incoming->actor, clock_());
            answered = incoming->route->ask(query, incoming->raw, incoming->wanted);
            if (answered.refusal)
                entry = denial(incoming->actor, *incoming->route, *answered.refusal);
            entry.subjects = query.subjects;
        });
        if (answered.file && answered.file->make) {
            auto& file = *answered.file;
            const auto make = std::exchange(file.make, {});
            make([incoming, leave, file, entry](Result<std::string> bytes) mutable {
                try {
                    if (bytes)
                        file.bytes = *std::move(bytes);
                    else
                        entry = denial(incoming->actor, *incoming->route, bytes.refusal());
                    incoming->response = bytes ? file_response(std::move(file))
                                               : refused_at(*incoming->route, bytes.refusal());
                    leave(entry);
                } catch (...) {
                    incoming->respond(fault(std::current_exception()));
                }
            });
            return;
        }
        incoming->response =
            response_of(*incoming->route, std::move(answered), incoming->wanted.form);
        leave(entry);
    } catch (...) {
        incoming->respond(fault(std::current_exception()));
    }
}

Result<Route::Work> Edge::read_work(const std::shared_ptr<Incoming>& incoming) const {
    const auto& route = *incoming->route;
    if (route.act) return route.act(incoming->raw);
    Result<Route::Work> work = Refusal{};
    store_.read(incoming->actor.office, [&](Connection& connection) {
        Query query(connection, keys_, policy_, incoming->actor, clock_());
        work = route.prepare(query, incoming->raw);
    });
    return work;
}

void Edge::act(const std::shared_ptr<Incoming>& incoming) const {
    if (const auto key = incoming->request.header("idempotency-key");
        key && !is_idempotency_key(*key))
        return deny(incoming, {RefusalKind::unreadable,
                               {{.rule = {}, .field = {}, .code = "idempotency_key"}}});
    const auto operation = read_work(incoming);
    if (!operation) return deny(incoming, operation.refusal());
    const auto work = [this, incoming, operation](Connection& connection) {
        const auto& route = *incoming->route;
        const auto now = clock_();
        const auto key = incoming->request.header("idempotency-key");
        const auto& body = incoming->request.body;
        const auto hash =
            keys_.keyed_hash("request", route.method + ' ' + incoming->request.path + '\n' + body);
        const auto answer_row = [&] {
            return FieldPlace{incoming->actor.office, "platform_idempotency", "answer",
                              Uuid::named(incoming->actor.account.text() + std::string(*key))};
        };
        if (key) {
            const auto known = connection.find<std::tuple<Bytes, std::int64_t, Bytes>>(
                select_answer, incoming->actor.office, incoming->actor.account, std::string(*key));
            if (known) {
                const auto& [known_hash, status, answer] = *known;
                incoming->response =
                    known_hash == hash
                        ? same_answer_again(static_cast<int>(status),
                                            keys_.decrypt(answer_row(), answer))
                        : problem(409, {{.rule = {}, .field = {}, .code = "idempotency_key_used"}});
                incoming->trail = {{.account = incoming->actor.account,
                                    .action = route.permission,
                                    .outcome = "repeated",
                                    .subjects = {},
                                    .detail = {}}};
                return true;
            }
        }
        Transaction transaction(connection, keys_, policy_, incoming->actor, now,
                                incoming->reasons);
        auto answered = (*operation)(transaction);
        if (answered.refusal) {
            incoming->trail = {denial(incoming->actor, route, *answered.refusal)};
            incoming->response = refused_at(route, *answered.refusal);
            return false;
        }
        incoming->trail = transaction.trail();
        if (incoming->trail.empty())
            throw std::logic_error("a change without a trace: " + route.path);
        incoming->response = response_of(route, std::move(answered), AnswerForm::json);
        if (key)
            connection.execute(insert_answer, incoming->actor.office, incoming->actor.account,
                               std::string(*key), hash, incoming->response.status,
                               keys_.encrypt(answer_row(), incoming->response.body),
                               now.time_since_epoch().count());
        return true;
    };
    const auto watched = [incoming, work](Connection& connection) {
        incoming->failed_itself = true;
        const bool is_kept = work(connection);
        incoming->failed_itself = false;
        return is_kept;
    };
    store_.change({.office = incoming->actor.office,
                   .work = watched,
                   .trail = [incoming] { return incoming->trail; },
                   .done =
                       [incoming](std::exception_ptr trouble) {
                           if (!trouble)
                               incoming->respond(std::move(incoming->response));
                           else
                               incoming->respond(incoming->failed_itself ? fault(trouble)
                                                                         : not_kept(trouble));
                       }});
}

HttpResponse Edge::answer(HttpRequest request) const {
    std::promise<HttpResponse> promise;
    handle(std::move(request),
           [&promise](HttpResponse response) { promise.set_value(std::move(response)); });
    return promise.get_future().get();
}

}  // namespace wedka::inline platform
