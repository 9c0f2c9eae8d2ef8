#include "support/test_office.hpp"

#include <fmt/format.h>

#include <array>
#include <filesystem>

#include "people/people.hpp"
#include "platform/log.hpp"
#include "platform/migrations.hpp"
#include "platform/store.hpp"
#include "staff/staff.hpp"
#include "support/test_postgresql.hpp"
#include "support/test_store.hpp"
#include "vocabulary/instant.hpp"

namespace wedka::test {

namespace {

struct Worker {
    const char* who;
    const char* last_name;
    const char* role;
    const char* post;  ///< Kind of the post, or nothing.
};

constexpr std::array workers{
    Worker{"beata", "Brzoza", "social_worker", "social_worker"},
    Worker{"celina", "Cis", "coordinator", "coordinator"},
    Worker{"dorota", "Dębowa", "accountant", "accountant"},
    Worker{"ewa", "Elsner", "auditor", nullptr},
    Worker{"filip", "Figa", "administrator", nullptr},
};

/// A database with the schema and nothing else, made once per test program and copied for each
/// test.
TestDatabase fresh_postgresql() {
    auto& server = TestPostgresql::instance();
    static const std::string empty = [&server] {
        const auto database = server.fresh_database();
        auto owner = open_postgresql(database.owner_url);
        migrate(*owner, migrations(), TestPostgresql::program_role);
        return database.name;
    }();
    return server.fresh_database(empty);
}

std::unique_ptr<Store> open_test_store(const Keys& keys) {
    if (test_backend() == Backend::postgresql)
        return open_postgresql_store(fresh_postgresql().program_url, keys, 4);
    return open_sqlite_store(fresh_folder(), keys, 2);
}

std::optional<JsonValue> parse(const std::string& body) {
    auto parsed = read_json(body);
    if (auto* value = std::get_if<JsonValue>(&parsed)) return std::move(*value);
    return std::nullopt;
}

}  // namespace

std::string Answer::at(std::string_view path) const {
    const auto root = parse(body);
    const auto* value = root ? root->at(path) : nullptr;
    if (!value) return {};
    if (const auto* text = value->as<std::string>()) return *text;
    if (const auto* number = value->as<std::int64_t>()) return std::to_string(*number);
    if (const auto* truth = value->as<bool>()) return *truth ? "true" : "false";
    return {};
}

std::size_t Answer::count(std::string_view path) const {
    const auto root = parse(body);
    const auto* value = root ? root->at(path) : nullptr;
    const auto* array = value ? value->as<JsonValue::Array>() : nullptr;
    return array ? array->size() : 0;
}

std::vector<std::string> Answer::findings() const {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < count("findings"); ++i) {
        const auto prefix = fmt::format("findings[{}].", i);
        const auto rule = at(prefix + "rule");
        all.push_back(fmt::format("{} {} {}", rule.empty() ? "-" : rule, at(prefix + "field"),
                                  at(prefix + "code")));
    }
    return all;
}

bool Answer::has_finding(std::string_view rule, std::string_view field) const {
    const auto wanted = fmt::format("{} {} ", rule, field);
    for (const auto& finding : findings())
        if (finding.starts_with(wanted)) return true;
    return false;
}

struct TestOffice::Parts {
    Keys keys = Keys::from_passphrase("a small test office");
    std::unique_ptr<Store> store;
    app::RolePolicy policy;
    Moment now{};
    Routes routes;
    std::unique_ptr<Edge> edge;
    OfficeId office = OfficeId::make();
    std::map<std::string, std::string> tokens;   ///< Bearer tokens by first name.
    std::map<std::string, std::string> members;  ///< Ids by first name.
    std::map<std::string, AccountId> accounts;

    Answer ask(HttpRequest request) {
        const auto response = edge->answer(std::move(request));
        Answer answer{.status = response.status, .body = response.body, .headers = {}};
        for (const auto& [name, value] : response.headers) answer.headers.emplace(name, value);
        return answer;
    }
};

TestOffice::TestOffice(const std::vector<AddRoutes>& capabilities, Languages languages)
    : parts_(std::make_unique<Parts>()) {
    start_crypto();
    set_logging(false);
    set_password_cost(PasswordCost::test);
    auto& parts = *parts_;
    set_day("2026-11-21");
    parts.store = open_test_store(parts.keys);
    staff::add_routes(parts.routes);
    people::add_routes(parts.routes);
    const auto clock = [&parts] { return parts.now; };
    const access::SignInSettings sign_in{
        .store = *parts.store, .keys = parts.keys, .policy = parts.policy, .clock = clock};
    access::add_routes(parts.routes, sign_in);
    for (const auto& add : capabilities) add(parts.routes);
    parts.edge = std::make_unique<Edge>(parts.routes, *parts.store, parts.keys, parts.policy,
                                        access::watching(sign_in), clock, std::move(languages));

    const auto head = access::found_office(*parts.store, parts.office, "testowy", "Ośrodek testowy",
                                           {.first_name = "Anna",
                                            .last_name = "Arent",
                                            .login = "anna",
                                            .password = "wierzba nad woda",
                                            .authorised_from = *Day::of(2000, 1, 1),
                                            .oath_on = *Day::of(2000, 1, 1)});
    parts.accounts["anna"] = head;
    parts.tokens["anna"] = credential_text(
        access::open_session(*parts.store, parts.keys, parts.office, head, parts.now));
    parts.members["anna"] = get("/api/session").at("member_id");

    for (const auto& worker : workers) {
        const auto member =
            post("/api/staff", fmt::format(R"({{"first_name":"{}","last_name":"{}"}})", worker.who,
                                           worker.last_name))
                .at("member_id");
        parts.members[worker.who] = member;
        if (worker.post)
            post("/api/staff/" + member + "/posts",
                 fmt::format(R"({{"kind":"{}","share":"1.000","from_on":"2000-01-01",)"
                             R"("funded_by":"gmina","is_qualified":true}})",
                             worker.post));
        const auto account = post(
            "/api/accounts", fmt::format(R"({{"member_id":"{}","login":"{}",)"
                                         R"("authorised_from":"2000-01-01","oath_on":"2000-01-01",)"
                                         R"("roles":["{}"]}})",
                                         member, worker.who, worker.role));
        const auto account_id = AccountId::parse(account.at("account_id"));
        if (!account_id) throw std::runtime_error("no account for a worker: " + account.body);
        parts.accounts[worker.who] = *account_id;
        parts.tokens[worker.who] = credential_text(
            access::open_session(*parts.store, parts.keys, parts.office, *account_id, parts.now));
    }
}

TestOffice::~TestOffice() = default;

namespace {

HttpRequest request(std::string method, const std::string& path, std::string body,
                    const std::string& token, const std::map<std::string, std::string>& headers) {
    HttpRequest made{.method = std::move(method), .path = path, .body = std::move(body)};
    if (const auto mark = path.find('?'); mark != std::string::npos) {
        made.path = path.substr(0, mark);
        auto rest = path.substr(mark + 1);
        while (!rest.empty()) {
            const auto end = std::min(rest.find('&'), rest.size());
            const auto pair = rest.substr(0, end);
            const auto equals = std::min(pair.find('='), pair.size());
            made.query.emplace_back(pair.substr(0, equals),
                                    equals < pair.size() ? pair.substr(equals + 1) : "");
            rest.erase(0, std::min(end + 1, rest.size()));
        }
    }
    made.headers.emplace_back("host", "localhost");
    if (!made.body.empty()) made.headers.emplace_back("content-type", "application/json");
    if (!token.empty()) made.headers.emplace_back("authorization", "Bearer " + token);
    for (const auto& [name, value] : headers) {
        std::erase_if(made.headers, [&name](const auto& header) { return header.first == name; });
        made.headers.emplace_back(name, value);
    }
    return made;
}

}  // namespace

Answer TestOffice::get(const std::string& path, const std::string& who,
                       const std::map<std::string, std::string>& headers) {
    return parts_->ask(
        request("GET", path, {}, who.empty() ? "" : parts_->tokens.at(who), headers));
}

Answer TestOffice::post(const std::string& path, const std::string& body, const std::string& who,
                        const std::map<std::string, std::string>& headers) {
    return parts_->ask(
        request("POST", path, body, who.empty() ? "" : parts_->tokens.at(who), headers));
}

Answer TestOffice::put(const std::string& path, const std::string& body, const std::string& who,
                       const std::map<std::string, std::string>& headers) {
    return parts_->ask(
        request("PUT", path, body, who.empty() ? "" : parts_->tokens.at(who), headers));
}

Answer TestOffice::remove(const std::string& path, const std::string& who) {
    return parts_->ask(request("DELETE", path, {}, who.empty() ? "" : parts_->tokens.at(who), {}));
}

std::string TestOffice::member(const std::string& who) const {
    return parts_->members.at(who);
}

std::string TestOffice::person(const std::string& first_name, const std::string& last_name,
                               const std::string& birth_on, const std::string& sex) {
    const auto answer =
        post("/api/people",
             fmt::format(R"({{"first_name":"{}","last_name":"{}","birth_on":"{}","sex":"{}",)"
                         R"("birth_place":"Leżajsk","pesel_missing_reason":"undetermined"}})",
                         first_name, last_name, birth_on, sex));
    const auto id = answer.at("person_id");
    if (id.empty()) throw std::runtime_error("the person was refused: " + answer.body);
    return id;
}

void TestOffice::assign(const std::string& person_id, const std::string& who) {
    const auto answer =
        post("/api/assignments", fmt::format(R"({{"person_id":"{}","member_id":"{}","role":"lead",)"
                                             R"("from_on":"2000-01-01","basis":"rejon 1"}})",
                                             person_id, member(who)));
    if (answer.status != 201) throw std::runtime_error("not assigned: " + answer.body);
}

std::int64_t TestOffice::rows(const std::string& table) {
    std::int64_t count = 0;
    parts_->store->read(parts_->office, [&](Connection& connection) {
        count = connection.value<std::int64_t>(
            "SELECT COUNT(*) FROM " + table + " WHERE office_id = $1", parts_->office);
    });
    return count;
}

std::int64_t TestOffice::traces() {
    return rows("platform_audit");
}

std::string TestOffice::last_trace() {
    std::string trace;
    parts_->store->read(parts_->office, [&](Connection& connection) {
        const auto row = connection.find<std::tuple<std::string, std::string, std::string>>(
            "SELECT action, outcome, detail FROM platform_audit WHERE office_id = $1 "
            "ORDER BY seq DESC LIMIT 1",
            parts_->office);
        if (row)
            trace =
                fmt::format("{} {} {}", std::get<0>(*row), std::get<1>(*row), std::get<2>(*row));
    });
    while (trace.ends_with(' ')) trace.pop_back();
    return trace;
}

void TestOffice::set_day(const std::string& day) {
    parts_->now =
        Moment{Day::parse(day).value().chrono().time_since_epoch()} + std::chrono::hours{12};
}

AccountId TestOffice::account(const std::string& who) const {
    return parts_->accounts.at(who);
}

void TestOffice::wait(std::chrono::seconds time) {
    parts_->now += time;
}

Store& TestOffice::store() {
    return *parts_->store;
}
const Keys& TestOffice::keys() const {
    return parts_->keys;
}
OfficeId TestOffice::office() const {
    return parts_->office;
}
const Edge& TestOffice::edge() const {
    return *parts_->edge;
}

}  // namespace wedka::test
