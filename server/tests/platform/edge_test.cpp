#include "platform/edge.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <atomic>
#include <boost/describe/class.hpp>
#include <future>
#include <thread>

#include "support/test_office.hpp"
#include "support/test_store.hpp"

namespace wedka {
namespace {

using test::Answer;
using test::TestOffice;

struct Shelve {
    std::string name;
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(Shelve, (), (name, note))

struct Shelved {
    AccountId shelf_id;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(Shelved, (), (shelf_id, version))

struct Nothing {};
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

struct Relabel {
    AccountId shelf_id;
    ExpectedVersion if_match;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Relabel, (), (shelf_id, if_match, name))

void put(Transaction& transaction, const AccountId& shelf, const std::string& name) {
    transaction.database.execute(
        "INSERT INTO platform_access_grants (office_id, subject_id, worker_id, how, from_on) "
        "VALUES ($1, $2, $3, $4, '2026-11-21')",
        transaction.office(), shelf, transaction.actor.worker, name);
}

// The backend ends itself while it commits.
constexpr const char* ends_at_commit = R"sql(
    CREATE TEMPORARY TABLE last_words (word integer) ON COMMIT DROP;
    CREATE FUNCTION pg_temp.end_here() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END';
    CREATE CONSTRAINT TRIGGER end_here AFTER INSERT ON last_words
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION pg_temp.end_here();
    INSERT INTO last_words VALUES (1))sql";

/// Puts a shelf up and does what its name says.
Result<Shelved> shelve(Transaction& transaction, const Shelve& request) {
    const AccountId shelf{Uuid::named(request.name)};
    put(transaction, shelf, request.name);
    if (request.name == "forgets its trace") return Shelved{shelf, 1};
    if (request.name == "throws") throw std::runtime_error("KANAREK-44051401359");
    if (request.name == "loses a race")
        return Refusal{RefusalKind::lost_race, {{.rule = "R9-01", .field = {}, .code = "taken"}}};
    if (request.name == "is refused")
        return Refusal{RefusalKind::refused_by_rule,
                       {{.rule = "R9-02", .field = "name", .code = "ugly"},
                        {.rule = "R9-03", .field = "note", .code = "missing"}}};
    if (request.name == "loses its connection") transaction.database.run_script(ends_at_commit);
    transaction.record("staff.change", shelf);
    return Shelved{shelf, 7};
}

Result<Done> clear(Transaction& transaction, const Nothing&) {
    transaction.record("staff.change");
    return Done{};
}

Result<Shelved> relabel(Transaction& transaction, const Relabel& request) {
    if (request.if_match.number != 7)
        return Refusal{RefusalKind::stale_version, {{.rule = {}, .field = {}, .code = "stale"}}};
    transaction.record("staff.change", request.shelf_id);
    return Shelved{request.shelf_id, 8};
}

Result<Page<Shelved>> shelves(Query& query, const Nothing&) {
    Page<Shelved> page;
    for (const auto* name : {"left", "right"}) {
        page.items.push_back({AccountId{Uuid::named(name)}, 7});
        query.showed(page.items.back().shelf_id);
    }
    return page;
}

Result<Shelved> broken_question(Query&, const Nothing&) {
    throw std::runtime_error("KANAREK-44051401359");
}

void add_shelves(Routes& routes) {
    routes.get("/api/shelves", "staff.read", "Shelves", shelves);
    routes.post("/api/shelves", "staff.change", "Put a shelf up", shelve);
    routes.put("/api/shelves/{shelf_id}", "staff.change", "Relabel", relabel);
    routes.remove("/api/shelves", "staff.change", "Clear", clear);
    routes.get("/api/broken", "staff.read", "A fault", broken_question);
}

struct Office : TestOffice {
    Office() : TestOffice({add_shelves}) {}

    std::int64_t shelves_up() { return rows("platform_access_grants"); }
    /// Subjects of the last trace.
    std::string last_subjects() {
        std::string subjects;
        store().read(office(), [&](Connection& connection) {
            subjects = connection.value<std::string>(
                "SELECT subjects FROM platform_audit WHERE office_id = $1 "
                "ORDER BY seq DESC LIMIT 1",
                office());
        });
        return subjects;
    }
    std::string audit() {
        std::string found;
        store().read(office(), [&](Connection& connection) {
            const auto check = verify_audit(connection, keys(), office());
            found = check.first_bad ? check.why : "whole";
        });
        return found;
    }
    /// From now on no trace can be kept: the chain's next number is taken, in fact, by somebody who can
    /// write to the database.
    void block_audit() {
        store().change_now(office(), [&](Connection& connection) {
            connection.execute(
                "INSERT INTO platform_audit (office_id, seq, at, action, outcome, subjects, detail,"
                " link) SELECT office_id, seq + 1, 1, '', '', '', '', link"
                " FROM platform_audit_heads WHERE office_id = $1",
                office());
        });
    }
    void unblock_audit() {
        store().change_now(office(), [&](Connection& connection) {
            connection.execute("DELETE FROM platform_audit WHERE office_id = $1 AND action = ''",
                               office());
        });
    }
};

const std::string a_shelf = R"({"name":"left"})";

TEST_CASE("nobody signed in gets 401 and leaves no trace in the office") {
    Office office;
    const auto traces = office.traces();
    const auto shown = office.shelves_up();
    CHECK(office.get("/api/shelves", "").status == 401);
    CHECK(office.post("/api/shelves", a_shelf, "").status == 401);
    for (const auto* credential : {"Bearer x", "Bearer ", "Basic YTpi", "bearer"})
        CHECK(office.get("/api/shelves", "", {{"authorization", credential}}).status == 401);
    const auto forged = credential_text({office.office(), std::string(32, 'x')});
    CHECK(office.get("/api/shelves", "", {{"authorization", "Bearer " + forged}}).status == 401);
    const auto elsewhere = credential_text({OfficeId::make(), std::string(32, 'x')});
    CHECK(office.get("/api/shelves", "", {{"cookie", "wedka=" + elsewhere}}).status == 401);
    CHECK(office.traces() == traces);
    CHECK(office.shelves_up() == shown);
}

TEST_CASE("a role without the permission gets 403, and one denial is kept") {
    Office office;
    const auto traces = office.traces();
    CHECK(office.post("/api/shelves", a_shelf, "filip").status == 403);
    CHECK(office.traces() == traces + 1);
    CHECK(office.last_trace() == "staff.change denied not_allowed");
    CHECK(office.shelves_up() == 0);
}

TEST_CASE("a path or method that is not there is 404 or 405 with what is") {
    Office office;
    const auto traces = office.traces();
    CHECK(office.get("/api/nothing").status == 404);
    const auto answer = office.put("/api/shelves", a_shelf);
    CHECK(answer.status == 405);
    CHECK(answer.headers.at("Allow") == "GET, POST, DELETE");
    CHECK(office.traces() == traces);
}

TEST_CASE("a body that is not declared as JSON is 415") {
    Office office;
    for (const auto* type : {"text/plain", "application/x-www-form-urlencoded", "", "text/json",
                             "multipart/form-data", "application/jsonp", "application/json-patch"})
        CHECK_MESSAGE(office.post("/api/shelves", a_shelf, "anna", {{"content-type", type}}).status ==
                          415,
                      type);
    CHECK(office.shelves_up() == 0);
    CHECK(office.post("/api/shelves", a_shelf, "anna",
                      {{"content-type", "application/json; charset=utf-8"}})
              .status == 201);
}

TEST_CASE("a change that another site asks for is 403") {
    Office office;
    const std::map<std::string, std::string> from[] = {
        {{"origin", "https://evil.example"}},
        {{"origin", "null"}},
        {{"origin", "http://localhost.evil.example"}},
        {{"sec-fetch-site", "cross-site"}},
        {{"sec-fetch-site", "same-site"}},
        {{"origin", "http://localhost"}, {"sec-fetch-site", "cross-site"}}};
    for (const auto& headers : from)
        CHECK(office.post("/api/shelves", a_shelf, "anna", headers).status == 403);
    CHECK(office.shelves_up() == 0);
    CHECK(office.post("/api/shelves", a_shelf, "anna",
                      {{"origin", "http://localhost"}, {"sec-fetch-site", "same-origin"}})
              .status == 201);
}

TEST_CASE("a body that is no JSON is 400, a form with faults 422 with all of them, each leaving one row") {
    Office office;
    const auto traces = office.traces();
    CHECK(office.post("/api/shelves", "{").findings() ==
          std::vector<std::string>{"-  json_syntax"});
    CHECK(office.post("/api/shelves", "[]").status == 400);
    CHECK(office.post("/api/shelves", R"({"name":1e400})").findings() ==
          std::vector<std::string>{"- name json_float"});
    const auto answer = office.post("/api/shelves", R"({"note":7,"colour":"red"})");
    CHECK(answer.status == 422);
    CHECK(answer.findings() == std::vector<std::string>{"- name required", "- note wrong_type",
                                                        "- colour unknown_field"});
    CHECK(office.post("/api/shelves", R"({"name":"left","reasons":"because"})").status == 422);
    CHECK(office.post("/api/shelves", R"({"name":"left","if_match":7})").status == 422);
    CHECK(office.traces() == traces + 6);
    CHECK(office.shelves_up() == 0);
}

TEST_CASE("a change by version wants it (428), readable (400) and current (412)") {
    Office office;
    const auto path = "/api/shelves/" + Uuid::named("left").text();
    const auto change = [&](const std::map<std::string, std::string>& headers) {
        return office.put(path, R"({"name":"right"})", "anna", headers).status;
    };
    CHECK(change({}) == 428);
    for (const auto* version : {"7", "\"\"", "\"x\"", "W/\"7\"", "*", "\"7\", \"8\"", "\"-7\"",
                                "\"99999999999999999999\""})
        CHECK_MESSAGE(change({{"if-match", version}}) == 400, version);
    CHECK(change({{"if-match", "\"6\""}}) == 412);
    const auto answer =
        office.put(path, R"({"name":"right"})", "anna", {{"if-match", "\"7\""}});
    CHECK(answer.status == 200);
    CHECK(answer.headers.at("ETag") == "\"8\"");
    // The path names the shelf; the body must not name another.
    CHECK(office.put(path, R"({"name":"a","shelf_id":"x"})", "anna", {{"if-match", "\"7\""}})
              .has_finding("-", "shelf_id"));
}

TEST_CASE("a change that forgets its trace is a fault and stores nothing") {
    Office office;
    const auto traces = office.traces();
    const auto answer = office.post("/api/shelves", R"({"name":"forgets its trace"})");
    CHECK(answer.status == 500);
    CHECK_FALSE(answer.at("reference").empty());
    CHECK(office.shelves_up() == 0);
    CHECK(office.traces() == traces);
}

TEST_CASE("a fault tells its reference number and not its words, and undoes what was begun") {
    Office office;
    const auto change = office.post("/api/shelves", R"({"name":"throws"})");
    const auto question = office.get("/api/broken");
    for (const auto& answer : {change, question}) {
        CHECK(answer.status == 500);
        CHECK(answer.headers.at("Content-Type").starts_with("application/problem+json"));
        CHECK_FALSE(answer.at("reference").empty());
        CHECK(answer.body.find("KANAREK") == std::string::npos);
    }
    CHECK(office.shelves_up() == 0);
}

TEST_CASE("a refused change stores nothing and leaves exactly one row that names the rules") {
    Office office;
    const auto traces = office.traces();
    const auto answer = office.post("/api/shelves", R"({"name":"is refused"})");
    CHECK(answer.status == 422);
    CHECK(answer.findings() ==
          std::vector<std::string>{"R9-02 name ugly", "R9-03 note missing"});
    CHECK(office.traces() == traces + 1);
    CHECK(office.last_trace() == "staff.change refused R9-02 R9-03");
    CHECK(office.post("/api/shelves", R"({"name":"loses a race"})").status == 409);
    CHECK(office.traces() == traces + 2);
    CHECK(office.shelves_up() == 0);
}

TEST_CASE("a reading leaves one row with the ids that it showed, as a list and as a file") {
    Office office;
    const auto shown = Uuid::named("left").text() + " " + Uuid::named("right").text();
    for (const auto* accept : {"application/json", "text/csv"}) {
        const auto traces = office.traces();
        CHECK(office.get("/api/shelves", "anna", {{"accept", accept}}).status == 200);
        CHECK(office.traces() == traces + 1);
        CHECK(office.last_trace() == "staff.read read");
        CHECK(office.last_subjects() == shown);
    }
}

TEST_CASE("a reading whose row cannot be kept is 503 without a byte of data") {
    Office office;
    office.block_audit();
    for (int i = 0; i < 20; ++i) {
        const auto answer = office.get("/api/shelves");
        CHECK(answer.status == 503);
        CHECK(answer.body.find(Uuid::named("left").text()) == std::string::npos);
        CHECK(office.get("/api/shelves", "anna", {{"accept", "text/csv"}}).status == 503);
        // Not even a denial goes out untraced.
        CHECK(office.post("/api/shelves", a_shelf, "filip").status == 503);
    }
    CHECK(office.post("/api/shelves", a_shelf).status == 503);
    CHECK(office.shelves_up() == 0);

    office.unblock_audit();
    CHECK(office.get("/api/shelves").status == 200);
    CHECK(office.post("/api/shelves", a_shelf).status == 201);
    CHECK(office.audit() == "whole");
}

TEST_CASE("no byte of a reading leaves before its row is kept") {
    Office office;
    const auto token = credential_text(access::open_session(
        office.store(), office.keys(), office.office(),
        AccountId::parse(office.get("/api/session").at("account_id")).value(),
        Moment{std::chrono::hours{24 * 20'778 + 12}}));
    std::int64_t before = office.traces();
    for (int i = 0; i < 10; ++i) {
        std::promise<std::int64_t> rows_when_answered;
        HttpRequest request{.method = "GET", .path = "/api/shelves"};
        request.headers = {{"host", "localhost"}, {"authorization", "Bearer " + token}};
        int status = 0;
        office.edge().handle(std::move(request), [&](HttpResponse response) {
            status = response.status;
            rows_when_answered.set_value(office.traces());
        });
        CHECK(rows_when_answered.get_future().get() == ++before);
        CHECK(status == 200);
    }
}

TEST_CASE("SQLite: with a full disk changes are 507 and readings 503, until there is room") {
    if (test_backend() != Backend::sqlite) return;
    Office office;
    office.post("/api/shelves", a_shelf);
    const auto leave_pages = [&](std::int64_t pages) {
        office.store().change_now(office.office(), [&](Connection& connection) {
            const auto now = connection.value<std::int64_t>("PRAGMA page_count");
            connection.run(fmt::format("PRAGMA max_page_count = {}", now + pages), {},
                           [](const Row&) {});
        });
    };
    leave_pages(0);
    std::vector<std::string> kept{"left"};
    int full_changes = 0;
    for (int i = 0; i < 200 && full_changes < 5; ++i) {
        const auto name = fmt::format("shelf {}", i);
        const auto status = office.post("/api/shelves", "{\"name\":\"" + name + "\"}").status;
        REQUIRE((status == 201 || status == 507));
        if (status == 201)
            kept.push_back(name);
        else
            ++full_changes;
    }
    CHECK(full_changes == 5);
    bool reading_failed = false;
    for (int i = 0; i < 200 && !reading_failed; ++i) {
        const auto status = office.get("/api/shelves").status;
        REQUIRE((status == 200 || status == 503));
        reading_failed = status == 503;
    }
    CHECK(reading_failed);
    CHECK(office.shelves_up() == static_cast<std::int64_t>(kept.size()));

    leave_pages(1'000);
    CHECK(office.post("/api/shelves", R"({"name":"there is room"})").status == 201);
    CHECK(office.get("/api/shelves").status == 200);
    CHECK(office.audit() == "whole");
}

TEST_CASE("PostgreSQL: a change whose COMMIT is in doubt is 503") {
    if (test_backend() != Backend::postgresql) return;
    Office office;
    const auto answer = office.post("/api/shelves", R"({"name":"loses its connection"})");
    CHECK(answer.status == 503);
    CHECK_FALSE(answer.at("reference").empty());
    CHECK(office.get("/api/shelves").status == 200);
    CHECK(office.shelves_up() == 0);
}

TEST_CASE("an idempotency key gives the same answer again and does nothing") {
    Office office;
    const std::map<std::string, std::string> key{{"idempotency-key", "key-1"}};
    const auto first = office.post("/api/shelves", a_shelf, "anna", key);
    CHECK(first.status == 201);
    const auto traces = office.traces();
    for (int i = 0; i < 3; ++i) {
        const auto again = office.post("/api/shelves", a_shelf, "anna", key);
        CHECK(again.status == 201);
        CHECK(again.body == first.body);
        CHECK(again.headers == first.headers);
    }
    CHECK(office.shelves_up() == 1);
    CHECK(office.traces() == traces + 3);
    CHECK(office.last_trace() == "staff.change repeated");
}

TEST_CASE("an idempotency key used for something else is 409, another account's is its own") {
    Office office;
    const std::map<std::string, std::string> key{{"idempotency-key", "key-1"}};
    office.post("/api/shelves", a_shelf, "anna", key);
    const auto answer = office.post("/api/shelves", R"({"name":"right"})", "anna", key);
    CHECK(answer.status == 409);
    CHECK(answer.has_finding("-", ""));
    CHECK(office.shelves_up() == 1);
    CHECK(office.post("/api/shelves", R"({"name":"right"})", "filip", key).status == 403);
}

TEST_CASE("an idempotency key that is empty, long or not printable is 400") {
    Office office;
    for (const auto& key :
         {std::string(), std::string(201, 'k'), std::string("a b"), std::string("\xC5\xBC"),
          std::string("\xFF"), std::string("a\x01")})
        CHECK(office.post("/api/shelves", a_shelf, "anna", {{"idempotency-key", key}}).status == 400);
    CHECK(office.shelves_up() == 0);
    CHECK(office.post("/api/shelves", a_shelf, "anna",
                      {{"idempotency-key", std::string(200, 'k')}})
              .status == 201);
}

TEST_CASE("a refused request does not use its idempotency key up") {
    Office office;
    const std::map<std::string, std::string> key{{"idempotency-key", "key-1"}};
    CHECK(office.post("/api/shelves", R"({"name":"is refused"})", "anna", key).status == 422);
    CHECK(office.post("/api/shelves", a_shelf, "anna", key).status == 201);
}

TEST_CASE("of one request sent sixteen times at once with one key, one is done and all get its answer") {
    Office office;
    for (int round = 0; round < 5; ++round) {
        const auto shelves = office.shelves_up();
        const auto body = fmt::format("{{\"name\":\"round {}\"}}", round);
        std::vector<Answer> answers(16);
        std::vector<std::thread> clients;
        for (auto& answer : answers)
            clients.emplace_back([&] {
                answer = office.post("/api/shelves", body, "anna",
                                     {{"idempotency-key", fmt::format("key-{}", round)}});
            });
        for (auto& client : clients) client.join();
        for (const auto& answer : answers) {
            CHECK(answer.status == 201);
            CHECK(answer.body == answers[0].body);
        }
        CHECK(office.shelves_up() == shelves + 1);
    }
    CHECK(office.audit() == "whole");
}

TEST_CASE("of many who change one person at once, each that was told 200 is a version of its own") {
    Office office;
    const auto person = "/api/people/" + office.person("Anna", "Kot");
    constexpr int clients = 8;
    constexpr int edits = 5;
    std::atomic<int> done = 0;
    std::atomic<int> others = 0;
    const auto first = office.get(person).at("version");
    std::vector<std::thread> threads;
    for (int client = 0; client < clients; ++client)
        threads.emplace_back([&, client] {
            for (int edit = 0; edit < edits; ++edit) {
                const auto now = office.get(person);
                const auto status =
                    office
                        .put(person,
                             fmt::format(R"({{"first_name":"Anna","last_name":"Kot",)"
                                         R"("email":"a{}.{}@example.org"}})",
                                         client, edit),
                             "anna", {{"if-match", now.headers.at("ETag")}})
                        .status;
                if (status == 200)
                    ++done;
                else if (status != 412)
                    ++others;
            }
        });
    for (auto& thread : threads) thread.join();
    CHECK(others == 0);
    CHECK(done > 0);
    CHECK(std::stoi(office.get(person).at("version")) == std::stoi(first) + done);
    CHECK(office.audit() == "whole");
}

TEST_CASE("a credential's text is read back, and nothing else is") {
    const Credential credential{OfficeId::make(), std::string(32, '\x80')};
    const auto text = credential_text(credential);
    CHECK(read_credential(text)->office == credential.office);
    CHECK(read_credential(text)->secret == credential.secret);
    for (const auto& wrong : {std::string(), text + "A", text.substr(1), "=" + text, text + "=",
                              std::string("!") + text.substr(1)})
        CHECK_FALSE(read_credential(wrong));
}

TEST_CASE("the cookie is found among others, by its whole name") {
    const Credential credential{OfficeId::make(), std::string(32, 's')};
    const auto text = credential_text(credential);
    const auto with = [](const std::string& cookie) {
        HttpRequest request;
        request.headers = {{"cookie", cookie}};
        return credential_of(request);
    };
    for (const auto& wrong : {"xwedka=" + text, "wedka2=" + text, "Wedka=" + text, std::string("wedka"),
                              std::string("wedka="), "a=wedka=" + text})
        CHECK_FALSE(with(wrong));
    for (const auto& right : {"wedka=" + text, "a=b; wedka=" + text + "; c=d", "__Host-wedka=" + text,
                              "a=b;wedka=" + text})
        CHECK(with(right)->secret == credential.secret);
    CHECK(cookie_name(true) == "__Host-wedka");
    CHECK(cookie_name(false) == "wedka");
}

TEST_CASE("every kind of refusal has its status") {
    const std::pair<RefusalKind, int> statuses[] = {
        {RefusalKind::unreadable, 400},      {RefusalKind::not_signed_in, 401},
        {RefusalKind::not_allowed, 403},     {RefusalKind::not_found, 404},
        {RefusalKind::lost_race, 409},       {RefusalKind::stale_version, 412},
        {RefusalKind::refused_by_rule, 422}, {RefusalKind::needs_reason, 422},
        {RefusalKind::version_missing, 428}, {RefusalKind::too_many_requests, 429}};
    for (const auto& [kind, status] : statuses) {
        const auto answer = problem(Refusal{kind, {}});
        CHECK(answer.status == status);
        const auto body = read_json(answer.body);
        REQUIRE(std::holds_alternative<JsonValue>(body));
        CHECK(*std::get<JsonValue>(body).find("status")->as<std::int64_t>() == status);
    }
}

}  // namespace
}  // namespace wedka
