#include <doctest/doctest.h>
#include <fmt/format.h>

#include <regex>
#include <set>

#include "../capabilities/programmes/project_office.hpp"
#include "access/access.hpp"
#include "app/policy.hpp"
#include "desk/desk.hpp"
#include "events/events.hpp"
#include "monitoring/monitoring.hpp"
#include "parameters/parameters.hpp"
#include "placements/placements.hpp"
#include "publishing/publishing.hpp"
#include "recognition/recognition.hpp"
#include "results/results.hpp"
#include "settlement/settlement.hpp"
#include "support/support.hpp"

/// Two offices live the same life; in one of them a person is sealed. Whoever is no member of the
/// seal is answered the same, byte for byte, in both.

using namespace wedka;
using namespace wedka::test;

namespace {

const std::vector<TestOffice::AddRoutes> further{
    parameters::add_routes,
    support::add_routes,
    placements::add_routes,
    monitoring::add_routes,
    settlement::add_routes,
    events::add_routes,
    recognition::add_routes,
    results::add_routes,
    publishing::add_routes,
    desk::add_routes,
    access::add_register_routes,
    [](Routes& routes) { access::add_trace_routes(routes); }};

/// What cannot be equal in both worlds: the trace has an entry of everything that was done.
const std::set<std::string> exceptions{"/api/trace"};

constexpr const char* secret_pesel = "79051400022";
constexpr const char* nobodys_id = "01900000-0000-7000-8000-00000000beef";

/// Everybody but Beata, who seals.
const std::vector<std::string> outsiders{"anna", "celina", "dorota", "ewa", "filip"};

class World : public ProjectOffice {
  public:
    explicit World(bool has_secret) : ProjectOffice(further) {
        open_recruitment();
        ala = person("Ala", "Leżajska");
        assign(ala, "beata");
        interview(ala);
        enrol_ala();
        look_at(ala);
        if (has_secret) add_secret();
        assist();
        if (has_secret) seal_secret();
        was_done_on_a_sunday();
    }

    std::string ala, secret_id, assistance_id, participation;

  private:
    void enrol_ala() {
        const auto application_id = apply(ala).at("application_id");
        assess(application_id, answers(9));
        draw();
        participation = "/api/participants/" + enrol(application_id).at("participation_id");
    }
    void interview(const std::string& person_id) {
        post("/api/interviews",
             fmt::format(R"({{"person_id":"{}","basis":"request","learned_on":"2026-11-16",)"
                         R"("is_urgent":false,"worker_id":"{}"}})",
                         person_id, member("beata")));
    }

    /// A coordinator who has nothing to do with the person, twice, since rows of the trace name
    /// entries.
    void look_at(const std::string& person_id) {
        post("/api/people/" + person_id + "/purpose", R"({"purpose":"project"})", "celina");
        for (int i = 0; i < 2; ++i) get("/api/people/" + person_id, "celina");
    }
    /// Then all of it stands out in the trace.
    void was_done_on_a_sunday() {
        store().change_now(office(), [&](Connection& connection) {
            connection.execute(
                "UPDATE platform_audit SET at = $2 WHERE office_id = $1", office(),
                Instant::start_of(*Day::of(2026, 11, 15)).plus(std::chrono::hours{10}));
        });
    }

    void add_secret() {
        secret_id =
            post("/api/people",
                 fmt::format(R"({{"first_name":"Zenobia","last_name":"Sekretna","sex":"female",)"
                             R"("birth_on":"1979-05-14","pesel":"{}","birth_place":"Leżajsk",)"
                             R"("address":{{"kind":"residence","city":"Leżajsk","building":"7",)"
                             R"("postal_code":"37-300","from_on":"2020-01-01"}}}})",
                             secret_pesel))
                .at("person_id");
        look_at(secret_id);
        const auto joined = post(participation + "/family",
                                 fmt::format(R"({{"person_id":"{}","kinship":"sibling",)"
                                             R"("joined_on":"2011-06-01","declared_on":"2011-06-01"}})",
                                             secret_id),
                                 "celina");
        if (joined.status != 201) throw std::runtime_error(joined.body);
        assign(secret_id, "beata");
        interview(secret_id);
        post("/api/tasks",
             fmt::format(R"({{"due_on":"2026-11-20","what":"Rozmowa","person_id":"{}"}})",
                         secret_id),
             "beata");
    }

    /// Ala's household has a family assistant; where there is somebody with her, the help plan was
    /// made with both.
    void assist() {
        const auto gosia =
            post("/api/staff", R"({"first_name":"Gosia","last_name":"Gil"})").at("member_id");
        post("/api/staff/" + gosia + "/posts",
             R"({"kind":"family_assistant","share":"1.000","from_on":"2010-01-01",)"
             R"("funded_by":"gmina"})");
        auto members = fmt::format(R"({{"person_id":"{}","role":"self"}})", ala);
        auto makers = '"' + ala + '"';
        if (!secret_id.empty()) {
            members += fmt::format(R"(,{{"person_id":"{}","role":"sibling"}})", secret_id);
            makers += ",\"" + secret_id + '"';
        }
        const auto household =
            post("/api/households", R"({"from_on":"2010-01-01","members":[)" + members + "]}")
                .at("household_id");
        assistance_id =
            post("/api/assistances",
                 fmt::format(R"({{"household_id":"{}","worker_id":"{}","basis":"request",)"
                             R"("requested_on":"2026-02-20","consent_on":"2026-02-27",)"
                             R"("from_on":"2026-03-02","to_on":"2026-12-31"}})",
                             household, gosia))
                .at("assistance_id");
        const auto planned = post(
            "/api/assistances/" + assistance_id + "/plans",
            fmt::format(R"({{"made_on":"2026-03-16","made_with":[{}],"consulted_with":"{}",)"
                        R"("consulted_on":"2026-03-13","situation":"Opis","aims":["Spokój"],)"
                        R"("actions":[{{"side":"family","description":"Nauka",)"
                        R"("due_on":"2026-11-30","expected_effect":"Lekcje"}},)"
                        R"({{"side":"assistant","description":"Rozmowa","due_on":"2026-11-30",)"
                        R"("expected_effect":"Zajęcia"}}]}})",
                        makers, member("beata")));
        if (planned.status != 201) throw std::runtime_error(planned.body);
    }

    void seal_secret() {
        const auto sealed =
            post("/api/people/" + secret_id + "/seal",
                 R"({"kind":"violence","reason":"Niebieska Karta","member_ids":[]})", "beata");
        if (sealed.status != 201) throw std::runtime_error(sealed.body);
    }
};

/// What the asker sees, without ids, and without numbers of entries of the trace (in JSON and CSV),
/// that differ from world to world.
std::string seen(const Answer& answer) {
    static const std::regex id(
        "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\"entries\":\\[[0-9,]*\\]|"
        "\\d+(; \\d+)+");
    std::string headers;
    for (const auto& [name, value] : answer.headers) headers += name + ": " + value + '\n';
    return std::regex_replace(fmt::format("{}\n{}\n{}", answer.status, headers, answer.body), id,
                              "#");
}

/// The routes of the office, in the order of declaration.
Routes all_routes(World& world, const Policy& policy) {
    Routes routes;
    access::add_routes(
        routes, {.store = world.store(), .keys = world.keys(), .policy = policy, .clock = [] {
                     return Moment{};
                 }});
    staff::add_routes(routes);
    people::add_routes(routes);
    casework::add_routes(routes);
    finance::add_routes(routes);
    programmes::add_routes(routes);
    for (const auto& add : further) add(routes);
    return routes;
}

std::string with_person(std::string path, const std::string& person_id) {
    const std::string field = "{person_id}";
    if (const auto at = path.find(field); at != std::string::npos)
        path.replace(at, field.size(), person_id);
    return path;
}

}  // namespace

TEST_CASE("C3 outsiders are answered the same with and without a sealed person") {
    World without(false);
    World with(true);
    int compared = 0;
    const auto alike = [&compared](const std::string& who, const std::string& what,
                                   const Answer& here, const Answer& there) {
        INFO(who, " ", what);
        CHECK(seen(here) == seen(there));
        ++compared;
    };
    const app::RolePolicy policy;
    const auto routes = all_routes(with, policy);
    for (const auto& who : outsiders) {
        for (const auto& route : routes.all()) {
            if (route.method != "GET" || !route.ask || exceptions.contains(route.path)) continue;
            const auto path = with_person(route.path, "");
            if (path == route.path && path.find('{') == std::string::npos) {
                alike(who, path, without.get(path, who), with.get(path, who));
                if (route.answers_list)
                    alike(who, path + " csv", without.get(path, who, {{"accept", "text/csv"}}),
                          with.get(path, who, {{"accept", "text/csv"}}));
            }
            if (path != route.path && path.find('{') == std::string::npos) {
                // Somebody who kept the id of the sealed person, and somebody who made one up.
                alike(who, route.path, without.get(with_person(route.path, nobodys_id), who),
                      with.get(with_person(route.path, with.secret_id), who));
                // Whoever lives with them; rows of the trace differ by their place in it.
                if (!route.path.ends_with("/traces"))
                    alike(who, route.path + " of Ala",
                          without.get(with_person(route.path, without.ala), who),
                          with.get(with_person(route.path, with.ala), who));
            }
        }
        for (const auto* below : {"", "/family", "/data"})
            alike(who, std::string("Ala's participation") + below,
                  without.get(without.participation + below, who),
                  with.get(with.participation + below, who));
        for (const auto* below :
             {"/families", "/participants", "/participant-data", "/participants-file",
              "/participants-files", "/indicators", "/feedback", "/applications"})
            alike(who, std::string("the project") + below, without.get(without.at(below), who),
                  with.get(with.at(below), who));
        alike(who, "the family", without.get("/api/assistances/" + without.assistance_id, who),
              with.get("/api/assistances/" + with.assistance_id, who));
        for (const auto* text :
             {"Sekretna", "zenobia sek", "Sekertna", "Zenobai", secret_pesel, "0022", "Leżajska"}) {
            const auto body = fmt::format(R"({{"text":"{}"}})", text);
            alike(who, text, without.post("/api/people/search", body, who),
                  with.post("/api/people/search", body, who));
        }
        const auto note = R"({"kind":"social_work","noted_on":"2026-11-20","worker_id":")" +
                          without.member("beata") + R"(","text":"x"})";
        alike(who, "note",
              without.post(std::string("/api/people/") + nobodys_id + "/notes", note, who),
              with.post("/api/people/" + with.secret_id + "/notes", note, who));
    }
    // The namesake is no namesake, and the PESEL is free.
    const auto same = fmt::format(R"({{"first_name":"Zenobia","last_name":"Sekretna",)"
                                  R"("sex":"female","birth_on":"1979-05-14","pesel":"{}",)"
                                  R"("birth_place":"Leżajsk"}})",
                                  secret_pesel);
    alike("anna", "the same person", without.post("/api/people", same),
          with.post("/api/people", same));
    CHECK(compared > 200);
}

TEST_CASE(
    "C3 in the two worlds somebody stands out in the trace, and it is not the sealed person") {
    World with(true);
    const auto rows = with.get("/api/anomalies", "ewa");
    CHECK(rows.count("items") == 1);
    CHECK(rows.body.find(with.secret_id) == std::string::npos);
    CHECK(with.get("/api/anomalies?rule=off_hours", "ewa").at("items[0].count") == "1");
}

TEST_CASE("C3 the two worlds differ for the members of the seal") {
    World without(false);
    World with(true);
    const auto found = [](World& world) {
        return world.post("/api/people/search", R"({"text":"sekretna"})", "beata").count("items");
    };
    CHECK(found(without) == 0);
    CHECK(found(with) == 1);
    CHECK(with.get("/api/people/" + with.secret_id, "beata").status == 200);
    CHECK(with.get("/api/seals", "beata").at("items[0].kind") == "violence");
}
