#include "access/first_run.hpp"

#include <algorithm>

#include "access/account_store.hpp"
#include "access/password_rules.hpp"
#include "access/read_raw.hpp"
#include "access/sign_in_guard.hpp"
#include "vocabulary/instant.hpp"

namespace wedka::access {

namespace {

bool has_office(Store& store) {
    bool found = false;
    store.read(OfficeId{},
               [&found](Connection& connection) { found = !all_offices(connection).empty(); });
    return found;
}

bool is_slug(const std::string& slug) {
    return slug.size() >= 2 && slug.size() <= 60 && slug.front() != '-' && slug.back() != '-' &&
           std::ranges::all_of(slug, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
           });
}

Findings check_office(const FoundOffice& asked, Day today) {
    auto findings =
        check_password("password", asked.password,
                       {asked.login, asked.first_name, asked.last_name, asked.office_name});
    if (!is_slug(asked.slug)) findings.push_back({.rule = {}, .field = "slug", .code = "not_slug"});
    if (asked.authorised_from > today)
        findings.push_back({.rule = "R0-01", .field = "authorised_from", .code = "in_future"});
    return findings;
}

HttpResponse wrong_word() {
    return problem(403, {{.rule = "R0-29", .field = "word", .code = "not_valid"}});
}

}  // namespace

void show_first_run(const SignInSettings& settings, const HttpRequest&, const Respond& respond) {
    respond(json_response(200, to_json(FirstRun{!has_office(settings.store)})));
}

void found_first_office(const SignInSettings& settings, const HttpRequest& request,
                        const Respond& respond) {
    const auto asked = read_raw<FoundOffice>(request, respond);
    if (!asked) return;
    const auto now = settings.clock();
    if (const auto wait = settings.guard->attempts.take(
            {{"setup", {.at_once = 20, .interval = std::chrono::seconds{10}}}},
            now.time_since_epoch().count()))
        return respond(too_many_tries(*wait));
    if (has_office(settings.store) || !settings.guard->take_setup(asked->word, settings, now))
        return respond(wrong_word());
    if (const auto findings = check_office(*asked, Instant::at(now).day_in_warsaw());
        !findings.empty()) {
        settings.guard->give_setup_back();
        return respond(problem(422, findings));
    }
    const bool taken = settings.guard->hashing.try_run(
        [&store = settings.store, &guard = *settings.guard, asked = *asked, respond] {
            try {
                found_office(store, OfficeId::make(), asked.slug, asked.office_name,
                             {.first_name = asked.first_name,
                              .last_name = asked.last_name,
                              .login = asked.login,
                              .password = asked.password,
                              .authorised_from = asked.authorised_from,
                              .oath_on = asked.oath_on});
                respond(HttpResponse{.status = 204});
            } catch (const std::exception&) {
                guard.give_setup_back();
                respond(problem(503));
            }
        });
    if (!taken) {
        settings.guard->give_setup_back();
        respond(too_busy());
    }
}

}  // namespace wedka::access
