#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <functional>
#include <set>

#include "access/access.hpp"
#include "app/commands.hpp"
#include "platform/migrations.hpp"
#include "results/results.hpp"
#include "support/support.hpp"
#include "support/test_postgresql.hpp"
#include "support/test_store.hpp"

/// The demo offices, entered through the API's own operations, and the figures that their accounts
/// published: MOPS Leżajsk of 2011, GOPS Domanice of 2014, GOPS Leżajsk of 2019, MOPS Hrubieszów of 2022.

using namespace wedka;

namespace {

using Figures = std::map<std::string, std::string>;

const std::string demo_data = WEDKA_DEMO;

/// A place with the demo in it; made once per program, and copied for each test.
app::DataPlace demo_place() {
    start_crypto();
    set_password_cost(PasswordCost::test);
    if (test_backend() == Backend::postgresql) {
        static const auto made = [] {
            auto& server = TestPostgresql::instance();
            const auto database = server.fresh_database();
            migrate(*open_postgresql(database.owner_url), migrations(),
                    TestPostgresql::program_role);
            const app::DataPlace place{fresh_folder(), database.program_url};
            app::build_demo(place, demo_data);
            return std::pair{place.folder, database.name};
        }();
        return {made.first, TestPostgresql::instance().fresh_database(made.second).program_url};
    }
    static const auto made = [] {
        const app::DataPlace place{fresh_folder(), {}};
        app::build_demo(place, demo_data);
        return place.folder;
    }();
    const auto copy = fresh_folder();
    std::filesystem::copy(made, copy, std::filesystem::copy_options::recursive);
    return {copy, {}};
}

class Demo {
  public:
    explicit Demo(const std::string& slug = "mops-lezajsk")
        : application_(demo_place(), app::Application::Use::serving) {
        application_.store().read(OfficeId{}, [&](Connection& connection) {
            office_ = connection.value<OfficeId>(
                "SELECT office_id FROM platform_offices WHERE slug = $1", slug);
        });
    }

    /// What `wedka figures` prints: every statement with its value.
    Figures figures() {
        Figures values;
        application_.store().read(office_, [&](Connection& connection) {
            const Actor head{
                .office = office_, .account = {}, .worker = {}, .name = {}, .roles = {"head"}};
            const Operation operation(connection, application_.keys(), application_.policy(), head,
                                      app::clock_now());
            for (const auto& detail : results::all_figures(operation)) {
                const auto& figure = detail.figure;
                values[figure.code] = figure.value;
                records_[figure.code] = figure.records;
                CHECK(static_cast<std::size_t>(figure.records) <= detail.records_list.size());
            }
        });
        return values;
    }
    void read(const std::function<void(const Operation&)>& ask) {
        application_.store().read(office_, [&](Connection& connection) {
            const Actor head{
                .office = office_, .account = {}, .worker = {}, .name = {}, .roles = {"head"}};
            ask(Operation(connection, application_.keys(), application_.policy(), head,
                          app::clock_now()));
        });
    }
    std::int64_t records(const std::string& code) const { return records_.at(code); }

    JsonValue ask(const std::string& method, const std::string& path, const std::string& body = {},
                  int expected = 0, const HttpFields& query = {}) {
        HttpRequest request{.method = method, .path = path, .query = query, .body = body};
        request.headers = {{"host", "localhost"},
                           {"content-type", "application/json"},
                           {"authorization", "Bearer " + token()}};
        const auto response = application_.edge().answer(request);
        INFO(method, " ", path, " → ", response.body);
        if (expected != 0)
            CHECK(response.status == expected);
        else
            CHECK(response.status < 300);
        auto parsed = read_json(response.body);
        return response.body.empty() ? JsonValue{} : std::get<JsonValue>(std::move(parsed));
    }

    std::string project() { return text(ask("GET", "/api/projects"), "items[0].project_id"); }
    static std::string text(const JsonValue& value, const std::string& path) {
        const auto* found = value.at(path);
        const auto* content = found ? found->as<std::string>() : nullptr;
        return content ? *content : std::string{};
    }
    Store& store() { return application_.store(); }
    OfficeId office() const { return office_; }

  private:
    std::string token() {
        if (token_.empty()) {
            AccountId head;
            application_.store().read(office_, [&](Connection& connection) {
                head = connection.value<AccountId>(
                    "SELECT account_id FROM access_accounts WHERE office_id = $1 AND login = "
                    "'kierownik'",
                    office_);
            });
            token_ = credential_text(access::open_session(application_.store(), application_.keys(),
                                                          office_, head, app::clock_now()));
        }
        return token_;
    }

    app::Application application_;
    OfficeId office_;
    std::string token_;
    std::map<std::string, std::int64_t> records_;
};

/// Which figures differ, as "code: before → after".
std::vector<std::string> moved(const Figures& before, const Figures& after) {
    std::vector<std::string> changes;
    for (const auto& [code, value] : before)
        if (after.at(code) != value)
            changes.push_back(fmt::format("{}: {} → {}", code, value, after.at(code)));
    return changes;
}

using Changes = std::vector<std::string>;

/// The courses of the project that somebody completed.
std::set<std::string> courses_completed(Demo& demo) {
    std::set<std::string> courses;
    const auto project_id = *programmes::ProjectId::parse(demo.project());
    demo.read([&](const Operation& operation) {
        for (const auto& row : support::courses_completed(operation, project_id))
            courses.insert(row.name);
    });
    return courses;
}

/// The first application of the board in the state.
JsonValue first_in_state(const JsonValue& board, const std::string& state) {
    for (std::size_t i = 0;; ++i) {
        const auto* row = board.at(fmt::format("items[{}]", i));
        REQUIRE(row != nullptr);
        if (Demo::text(*row, "state") == state) return *row;
    }
}

}  // namespace

TEST_CASE("the figures are those that the centre published, each with its records") {
    Demo demo;
    CHECK(demo.figures() == Figures{{"w10.selected", "29"},
                                    {"w10.contracts", "25"},
                                    {"w10.families_with_assistant", "2"},
                                    {"w10.planned_before", "16"},
                                    {"w10.planned_after", "25"},
                                    {"w10.budget_total", "385365.31"},
                                    {"w10.budget_efs", "344901.95"},
                                    {"w10.budget_own", "40463.36"},
                                    {"w10.employed_before_end", "3"},
                                    {"w10.others", "22"},
                                    {"w10.conference_on", "2011-12-12"},
                                    {"w10.courses", "6"},
                                    {"w20.standard_met", "true"}});
    CHECK(demo.records("w10.selected") == 29);
    CHECK(demo.records("w10.contracts") == 25);
    CHECK(demo.records("w10.families_with_assistant") == 2);
    CHECK(demo.records("w10.budget_total") == 5);
    CHECK(demo.records("w10.budget_efs") == 4);
    CHECK(demo.records("w10.budget_own") > 100);
    CHECK(demo.records("w10.employed_before_end") == 3);
    CHECK(demo.records("w10.others") == 22);
    CHECK(demo.records("w10.conference_on") == 1);
    CHECK(demo.records("w10.courses") == 6);
    CHECK(demo.records("w20.standard_met") == 8);
}

TEST_CASE("Hrubieszów's study visit took two days, and its share on assistance is computed") {
    Demo demo("mops-hrubieszow");
    const auto figures = demo.figures();
    CHECK(figures.at("w12.study_visit_days") == "2");
    CHECK(demo.records("w12.study_visit_days") == 2);
    // 1531 of 17200 residents.
    CHECK(figures.at("w12.share_on_assistance") == "8.90");
    CHECK(demo.records("w12.share_on_assistance") == 2);
}

TEST_CASE("Domanice and Jędrzejów have an award each, with what proves it") {
    for (const auto* slug : {"gops-domanice", "ops-jedrzejow"}) {
        CAPTURE(slug);
        Demo demo(slug);
        CHECK(demo.figures().at("w22.awards") == "1");
        CHECK(demo.records("w22.awards") == 1);
    }
}

TEST_CASE("in one year eleven people of Jędrzejów began work or an internship, each once") {
    Demo demo("ops-jedrzejow");
    const auto before = demo.figures();
    CHECK(before.at("w16.started_work_or_internship") == "11");
    CHECK(demo.records("w16.started_work_or_internship") == 11);
    CHECK(before.at("w16.relatives") == "13");
    CHECK(before.at("w16.families_improved") == "5");
    const auto figure = demo.ask("GET", "/api/figures/w16.started_work_or_internship");
    std::map<std::string, int> why;
    std::string job;
    for (std::size_t i = 0; figure.at(fmt::format("records_list[{}]", i)); ++i) {
        const auto row = fmt::format("records_list[{}].", i);
        ++why[Demo::text(figure, row + "why")];
        if (Demo::text(figure, row + "label").find("Tartak") != std::string::npos)
            job = Demo::text(figure, row + "subject_id");
    }
    // Two who had an internship and then a job, one who began in January, one without a paper.
    CHECK(why == std::map<std::string, int>{
                     {"fits", 11}, {"same_person", 2}, {"later", 1}, {"other_state", 1}});
    demo.ask("POST", "/api/jobs/" + job + "/withdrawal", R"({"why":"pomyłka"})");
    CHECK(moved(before, demo.figures()) == Changes{"w16.started_work_or_internship: 11 → 10"});
}

TEST_CASE("a fourth proven job before the end moves who is employed and who is not, nothing else") {
    Demo demo;
    const auto before = demo.figures();
    const auto project = demo.project();
    const auto outcomes = demo.ask("GET", "/api/projects/" + project + "/outcomes");
    std::string person;
    std::string not_proven;
    for (std::size_t i = 0; outcomes.at(fmt::format("items[{}]", i)); ++i) {
        const auto outcome = Demo::text(outcomes, fmt::format("items[{}].outcome", i));
        if (outcome == "without_work" && person.empty())
            person = Demo::text(outcomes, fmt::format("items[{}].person_id", i));
        if (outcome == "not_proven")
            not_proven = Demo::text(outcomes, fmt::format("items[{}].job_id", i));
    }
    const auto take_up = [&](const std::string& day) {
        return demo.ask(
            "POST", "/api/jobs",
            fmt::format(R"({{"person_id":"{}","project_id":"{}","kind":)"
                        R"("own_business","employer":"Zakład {}","position":"krawcowa",)"
                        R"("taken_up_on":"{}","proofs":[{{"kind":"business_entry",)"
                        R"("dated_on":"{}"}}]}})",
                        person, project, day, day, day));
    };
    take_up("2012-01-02");
    CHECK(moved(before, demo.figures()).empty());
    const auto job = Demo::text(take_up("2011-12-30"), "job_id");
    const Changes employed{"w10.employed_before_end: 3 → 4", "w10.others: 22 → 21"};
    CHECK(moved(before, demo.figures()) == employed);
    demo.ask("POST", "/api/jobs/" + job + "/withdrawal", R"({"why":"pomyłka"})");
    CHECK(moved(before, demo.figures()).empty());
    demo.ask("POST", "/api/jobs/" + not_proven + "/proofs",
             R"({"kind":"statement","dated_on":"2011-12-30"})");
    CHECK(moved(before, demo.figures()) == employed);
}

TEST_CASE("the own contribution stands beside its budget line, with nothing between them") {
    Demo demo;
    const auto figure = demo.ask("GET", "/api/figures/w10.budget_own");
    CHECK(Demo::text(figure, "beside.value") == "40463.36");
    CHECK(Demo::text(figure, "beside.difference") == "0.00");
}

TEST_CASE("moving one person from selected to rejected moves w10.selected and nothing else") {
    Demo demo;
    const auto before = demo.figures();
    const auto project = demo.project();
    const auto reserve =
        first_in_state(demo.ask("GET", "/api/projects/" + project + "/applications"), "reserve");
    const auto application = Demo::text(reserve, "application_id");
    const auto card = demo.ask("GET", "/api/applications/" + application);
    std::string formal;
    std::string points;
    for (std::size_t i = 0; i < 4; ++i) {
        // The first criterion turns out not to be met; the second is computed from the birth date.
        const auto answer = i == 1 ? "" : i == 0 ? R"(,"is_met":false)" : R"(,"is_met":true)";
        formal += fmt::format(R"({}{{"criterion_id":"{}"{}}})", i ? "," : "",
                              Demo::text(card, fmt::format("formal[{}].criterion_id", i)), answer);
        points += fmt::format(R"({}{{"criterion_id":"{}","points":4}})", i ? "," : "",
                              Demo::text(card, fmt::format("scored[{}].criterion_id", i)));
    }
    demo.ask("PUT", "/api/applications/" + application + "/assessment",
             fmt::format(R"({{"assessed_on":"2011-05-10","formal":[{}],"points":[{}]}})", formal,
                         points));
    CHECK(moved(before, demo.figures()).empty());
    demo.ask("POST", "/api/projects/" + project + "/selections",
             R"({"drawn_on":"2011-05-11","reason":"sprostowanie oceny formalnej"})");
    CHECK(moved(before, demo.figures()) == Changes{"w10.selected: 29 → 28"});
}

TEST_CASE(
    "taking one benefit away moves only w10.budget_own, and declaring it again brings it back") {
    Demo demo;
    const auto before = demo.figures();
    const auto project = demo.project();
    const auto payments = demo.ask("GET", "/api/projects/" + project + "/own-contribution");
    std::string payment;
    for (std::size_t i = 0; payment.empty(); ++i)
        if (Demo::text(payments, fmt::format("items[{}].why", i)) == "counts")
            payment = Demo::text(payments, fmt::format("items[{}].payment_id", i));
    demo.ask("DELETE", "/api/projects/" + project + "/own-contribution/" + payment);
    const auto changes = moved(before, demo.figures());
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].starts_with("w10.budget_own: 40463.36 → 40"));
    demo.ask("POST", "/api/projects/" + project + "/own-contribution",
             R"({"payment_ids":[")" + payment + R"("]})");
    CHECK(moved(before, demo.figures()).empty());
}

TEST_CASE("one benefit moved out of the period of taking part moves only w10.budget_own") {
    Demo demo;
    const auto before = demo.figures();
    demo.store().change_now(demo.office(), [&](Connection& connection) {
        connection.execute(
            "UPDATE finance_benefit_payments SET paid_on = '2011-02-01' "
            "WHERE office_id = $1 AND payment_id IN "
            "(SELECT payment_id FROM settlement_own_contribution WHERE office_id = $1 "
            " ORDER BY payment_id LIMIT 1)",
            demo.office());
    });
    const auto changes = moved(before, demo.figures());
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].starts_with("w10.budget_own: 40463.36 → "));
    CHECK(demo.records("w10.budget_own") == 125);
}

TEST_CASE("the six courses by their names were completed; one withdrawn moves w10.courses alone") {
    Demo demo;
    CHECK(courses_completed(demo) ==
          std::set<std::string>{
              "Kucharz małej gastronomii", "Opiekun osób starszych i niepełnosprawnych",
              "Operator koparko-ładowarki", "Prawo jazdy kat. C", "Pracownik ochrony I stopnia",
              "Profesjonalny sprzedawca z obsługą komputera i kasy fiskalnej"});
    const auto before = demo.figures();
    // All three completions of one course withdrawn, and five are left.
    const auto list = demo.ask("GET", "/api/projects/" + demo.project() + "/series");
    std::string series;
    for (std::size_t i = 0; series.empty(); ++i)
        if (Demo::text(list, fmt::format("items[{}].name", i)) == "Prawo jazdy kat. C")
            series = "/api/series/" + Demo::text(list, fmt::format("items[{}].series_id", i));
    for (int i = 0; i < 3; ++i) {
        CHECK(courses_completed(demo).size() == 6);
        const auto certificate =
            Demo::text(demo.ask("GET", series), fmt::format("participants[{}].certificate_id", i));
        demo.ask("POST", series + "/certificates/" + certificate + "/withdrawal",
                 R"({"withdrawn_on":"2011-12-01","reason":"przykład"})");
    }
    CHECK(courses_completed(demo).size() == 5);
    CHECK(moved(before, demo.figures()) == Changes{"w10.courses: 6 → 5"});
}

TEST_CASE("422 R5-07 the 26th place is refused until a decision raises the number planned") {
    Demo demo;
    const auto before = demo.figures();
    const auto project = demo.project();
    const auto reserve =
        first_in_state(demo.ask("GET", "/api/projects/" + project + "/applications"), "reserve");
    const auto enrol = fmt::format(R"({{"application_id":"{}","enrolled_on":"2011-05-20"}})",
                                   Demo::text(reserve, "application_id"));
    const auto refused = demo.ask("POST", "/api/projects/" + project + "/participants", enrol, 422);
    CHECK(Demo::text(refused, "findings[0].rule") == "R5-07");
    demo.ask("POST", "/api/projects/" + project + "/planned-participants",
             R"({"participants":26,"decision_on":"2011-05-18","decision_reference":"aneks nr 1",)"
             R"("reason":"oszczędności w zadaniu 5"})");
    demo.ask("POST", "/api/projects/" + project + "/participants", enrol, 201);
    CHECK(moved(before, demo.figures()) == Changes{"w10.planned_after: 25 → 26"});
}

TEST_CASE("a third family, with a participant in it, moves w10.families_with_assistant alone") {
    Demo demo;
    const auto before = demo.figures();
    const auto staff = demo.ask("GET", "/api/staff", {}, 200, {{"on", "2011-12-01"}});
    std::string assistant;
    for (std::size_t i = 0; assistant.empty() && i < 100; ++i)
        if (Demo::text(staff, fmt::format("items[{}].posts[0].kind", i)) == "family_assistant")
            assistant = Demo::text(staff, fmt::format("items[{}].member_id", i));
    const auto participants =
        demo.ask("GET", "/api/projects/" + demo.project() + "/participants", {}, 200);
    // Somebody who takes part and whose household has no assistant yet.
    std::string household;
    for (std::size_t i = 0; household.empty() && i < 25; ++i) {
        const auto person = Demo::text(participants, fmt::format("items[{}].person_id", i));
        const auto card = demo.ask("GET", "/api/people/" + person);
        const auto casework = demo.ask("GET", "/api/people/" + person + "/casework");
        if (!casework.at("assistances[0]")) household = Demo::text(card, "household.household_id");
    }
    REQUIRE_FALSE(assistant.empty());
    REQUIRE_FALSE(household.empty());
    const auto opened =
        demo.ask("POST", "/api/assistances",
                 fmt::format(R"({{"household_id":"{}","worker_id":"{}","basis":"project",)"
                             R"("consent_on":"2011-09-01","from_on":"2011-09-01"}})",
                             household, assistant));
    CHECK(moved(before, demo.figures()) == Changes{"w10.families_with_assistant: 2 → 3"});
    demo.ask("POST", "/api/assistances/" + Demo::text(opened, "assistance_id") + "/ending",
             R"({"ended_on":"2011-10-01","result":"resigned","final_assessment":"Rezygnacja"})");
    CHECK(moved(before, demo.figures()) == Changes{"w10.families_with_assistant: 2 → 3"});
}

TEST_CASE("the account of 2011 agrees with the records until one of them changes") {
    Demo demo;
    const auto moved_in = [&demo] {
        const auto list = demo.ask("GET", "/api/publications");
        return *list.at("items[0].moved")->as<std::int64_t>();
    };
    CHECK(moved_in() == 0);
    demo.ask("POST", "/api/projects/" + demo.project() + "/planned-participants",
             R"({"participants":26,"decision_on":"2011-05-18","decision_reference":"aneks nr 1",)"
             R"("reason":"oszczędności w zadaniu 5"})");
    CHECK(moved_in() == 1);
}

TEST_CASE("W11 counts all editions since 2009, and nobody twice") {
    Demo demo("gops-domanice");
    const auto before = demo.figures();
    CHECK(before.at("w11.participants") == "54");
    CHECK(before.at("w11.unemployed") == "32");
    CHECK(before.at("w11.inactive") == "22");
    CHECK(demo.records("w11.participants") == 54);
}

TEST_CASE("W11 re-enrolling somebody another year leaves 54 people") {
    Demo demo("gops-domanice");
    const auto before = demo.figures();
    const auto projects = demo.ask("GET", "/api/projects");
    const auto last = Demo::text(projects, "items[0].project_id");
    const auto early = demo.ask(
        "GET", "/api/projects/" + Demo::text(projects, "items[5].project_id") + "/participants");
    const auto enrol = [&](const std::string& person_id) {
        return demo.ask(
            "POST", "/api/projects/" + last + "/applications",
            fmt::format(R"({{"person_id":"{}","received_on":"2014-03-14","channel":"in_person"}})",
                        person_id));
    };
    const auto person_id = Demo::text(early, "items[0].person_id");
    const auto application = Demo::text(enrol(person_id), "application_id");
    const auto rules = demo.ask("GET", "/api/projects/" + last + "/regulations");
    const auto criterion = [&rules](const std::string& at) {
        return Demo::text(rules, at + ".criterion_id");
    };
    demo.ask("PUT", "/api/applications/" + application + "/assessment",
             fmt::format(R"({{"assessed_on":"2014-03-19","formal":[{{"criterion_id":"{}",)"
                         R"("is_met":true}},{{"criterion_id":"{}"}},{{"criterion_id":"{}",)"
                         R"("is_met":true}}],"points":[{{"criterion_id":"{}","points":10}}]}})",
                         criterion("formal_criteria[0]"), criterion("formal_criteria[1]"),
                         criterion("formal_criteria[2]"), criterion("scored_criteria[0]")));
    demo.ask("POST", "/api/projects/" + last + "/planned-participants",
             R"({"participants":20,"decision_on":"2014-03-20","decision_reference":"decyzja",)"
             R"("reason":"więcej chętnych"})");
    demo.ask("POST", "/api/projects/" + last + "/selections",
             R"({"drawn_on":"2014-03-21","reason":"zgłoszenie uzupełnione"})");
    demo.ask("POST", "/api/projects/" + last + "/participants",
             fmt::format(R"({{"application_id":"{}","enrolled_on":"2014-04-25"}})", application));
    const auto counsellor = Demo::text(demo.ask("GET", "/api/staff"), "items[0].member_id");
    demo.ask("POST", "/api/consultations",
             fmt::format(R"({{"project_id":"{}","person_id":"{}","given_on":"2014-05-05",)"
                         R"("form":"individual","kind":"counsellor","minutes":60,)"
                         R"("worker_id":"{}"}})",
                         last, person_id, counsellor));
    CHECK(demo.figures() == before);
}

TEST_CASE("about 180 candidates were recruited, each certificate after a talk with the person") {
    Demo demo("gops-lezajsk");
    CHECK(demo.figures() ==
          Figures{{"w02.recruited", "180"}, {"w02.certificates", "171"}, {"w09.workshops", "5"}});
    // Five workshops, of which two last three days; two trainings are none.
    CHECK(demo.records("w09.workshops") == 5);
    CHECK(demo.records("w02.recruited") == 180);
    CHECK(demo.records("w02.certificates") == 171);
}

TEST_CASE("one certificate annulled in its year moves w02.certificates and nothing else") {
    Demo demo("gops-lezajsk");
    const auto before = demo.figures();
    const auto first = Demo::text(demo.ask("GET", "/api/qualifying-certificates", {}, 200,
                                           {{"state", "used"}, {"limit", "1"}}),
                                  "items[0].qualifying_id");
    demo.ask("POST", "/api/qualifying-certificates/" + first + "/annulment",
             R"({"annulled_on":"2019-12-30","reason":"pomyłka"})");
    CHECK(moved(before, demo.figures()) == Changes{"w02.certificates: 171 → 170"});
}
