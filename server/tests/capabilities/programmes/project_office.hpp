#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

#include "casework/casework.hpp"
#include "finance/finance.hpp"
#include "programmes/programmes.hpp"
#include "support/test_office.hpp"

/// A test office that runs the project "Czas na aktywność" of 2011: what the tests of its
/// operations have in common.
namespace wedka::test {

using Told = std::vector<std::string>;

inline const std::string nobody = "01900000-0000-7000-8000-000000000000";

/// A project of the year 2011 for two participants.
struct ProjectBody {
    std::string name = "Czas na aktywność w gminie miejskiej Leżajsk";
    std::string number = "UDA-POKL.07.01.01";
    std::string rule_set = "POKL_0713";
    std::string from_on = "2011-01-01";
    std::string to_on = "2011-12-31";
    std::string partners = R"([{"name":"Urząd Pracy","role":"partner","does":"Kieruje na kursy"}])";
    int participants = 2;
    std::string decision_on = "2010-12-15";

    std::string text() const {
        return fmt::format(
            R"({{"name":"{}","number":"{}","rule_set":"{}","from_on":"{}",)"
            R"("to_on":"{}","aim":"Powrót na rynek pracy","partners":{},"planned":{{)"
            R"("participants":{},"decision_on":"{}","decision_reference":"Uchwała 1/2010",)"
            R"("reason":"Wniosek o dofinansowanie"}}}})",
            name, number, rule_set, from_on, to_on, partners, participants, decision_on);
    }
};

/// A recruitment from 10 January to 30 April 2011.
struct RegulationsBody {
    std::string adopted_on = "2010-12-30";
    std::string opens_on = "2011-01-10";
    std::string closes_on = "2011-04-30";
    int minimum_points = 4;
    int reserve_places = 1;
    std::string formal_criteria =
        R"([{"statement":"Mieszka w mieście Leżajsk","evidence":"oświadczenie"},)"
        R"({"statement":"Jest w wieku aktywności zawodowej","evidence":"dowód osobisty",)"
        R"("checks":"working_age","youngest_age":18,"oldest_age":59}])";
    std::string scored_criteria =
        R"([{"statement":"Długotrwale bez pracy","evidence":"zaświadczenie z PUP",)"
        R"("most_points":10},)"
        R"({"statement":"Wychowuje dzieci","evidence":"wywiad","most_points":5}])";
    std::string rest = {};  ///< Further fields: R"(,"scorers":2)".

    std::string text() const {
        return fmt::format(R"({{"adopted_on":"{}","opens_on":"{}","closes_on":"{}",)"
                           R"("minimum_points":{},"reserve_places":{},"formal_criteria":{},)"
                           R"("scored_criteria":{}{}}})",
                           adopted_on, opens_on, closes_on, minimum_points, reserve_places,
                           formal_criteria, scored_criteria, rest);
    }
};

/// The office on 21.11.2026, which writes down what happened in 2011. Celina coordinates.
class ProjectOffice : public TestOffice {
  public:
    explicit ProjectOffice(const std::vector<AddRoutes>& further = {})
        : TestOffice(with(further)) {}

    /// The project with its regulations; kept as `project_id`.
    void open_recruitment(const ProjectBody& project = {}, const RegulationsBody& rules = {}) {
        project_id = found(project);
        const auto adopted = put(at("/regulations"), rules.text(), "celina");
        if (adopted.status != 200) throw std::runtime_error(adopted.body);
        lives_here = adopted.at("formal_criteria[0].criterion_id");
        is_of_age = adopted.at("formal_criteria[1].criterion_id");
        without_work = adopted.at("scored_criteria[0].criterion_id");
        has_children = adopted.at("scored_criteria[1].criterion_id");
    }
    std::string found(const ProjectBody& project = {}) {
        return post("/api/projects", project.text(), "celina").at("project_id");
    }
    /// The address of something below the project.
    std::string at(const std::string& below) const { return "/api/projects/" + project_id + below; }

    Answer apply(const std::string& person_id, const std::string& received_on = "2011-02-01",
                 const std::string& rest = "") {
        return post(
            at("/applications"),
            fmt::format(R"({{"person_id":"{}","received_on":"{}","channel":"in_person"{}}})",
                        person_id, received_on, rest),
            "celina");
    }
    /// Answers to every criterion: lives here, and so many points for being without work.
    std::string answers(int points, const std::string& lives = "true") const {
        return fmt::format(
            R"({{"assessed_on":"2011-05-02","formal":[{{"criterion_id":"{}","is_met":{}}}],)"
            R"("points":[{{"criterion_id":"{}","points":{}}},{{"criterion_id":"{}","points":0}}]}})",
            lives_here, lives, without_work, points, has_children);
    }
    Answer assess(const std::string& application_id, const std::string& body) {
        return put("/api/applications/" + application_id + "/assessment", body, "celina");
    }
    /// Anna chairs, Beata and Celina are members; they are appointed on 2 May 2011.
    std::string committee_of_three() const {
        return fmt::format(R"({{"appointed_on":"2011-05-02","members":[)"
                           R"({{"member_id":"{}","is_chair":true}},{{"member_id":"{}"}},)"
                           R"({{"member_id":"{}"}}]}})",
                           member("anna"), member("beata"), member("celina"));
    }
    Answer sign(const std::string& who, const std::string& on = "2011-05-02") {
        return post(at("/committee/statement"), fmt::format(R"({{"signed_on":"{}"}})", on), who);
    }
    /// A committee of three that all have signed.
    void appoint_committee() {
        const auto appointed = put(at("/committee"), committee_of_three());
        if (appointed.status != 200) throw std::runtime_error(appointed.body);
        for (const auto* who : {"anna", "beata", "celina"})
            if (sign(who).status != 201) throw std::runtime_error(who);
    }
    Answer hand_in(const std::string& application_id, const std::string& who, int points,
                   const std::string& lives = "true") {
        return post("/api/applications/" + application_id + "/cards", answers(points, lives), who);
    }
    /// A new person's application with so many points.
    std::string applicant(const std::string& name, int points,
                          const std::string& received_on = "2011-02-01") {
        const auto application_id =
            apply(person(name, "Leżajska"), received_on).at("application_id");
        const auto assessed = assess(application_id, answers(points));
        if (assessed.status != 200) throw std::runtime_error(assessed.body);
        return application_id;
    }
    Answer draw(const std::string& drawn_on = "2011-05-04", const std::string& rest = "") {
        return post(at("/selections"), fmt::format(R"({{"drawn_on":"{}"{}}})", drawn_on, rest),
                    "celina");
    }
    std::string enrolment(const std::string& application_id,
                          const std::string& enrolled_on = "2011-05-10") const {
        return fmt::format(R"({{"application_id":"{}","enrolled_on":"{}"}})", application_id,
                           enrolled_on);
    }
    Answer enrol(const std::string& application_id, const std::string& enrolled_on = "2011-05-10") {
        return post(at("/participants"), enrolment(application_id, enrolled_on), "celina");
    }
    Answer resign(const std::string& application_id, const std::string& on = "2011-05-06") {
        return post("/api/applications/" + application_id + "/resignation",
                    fmt::format(R"({{"resigned_on":"{}","note":"Wyjazd"}})", on), "celina");
    }
    Answer plan(int participants, const std::string& decision_on = "2011-05-20") {
        return post(at("/planned-participants"),
                    fmt::format(R"({{"participants":{},"decision_on":"{}",)"
                                R"("decision_reference":"WUP/12/2011",)"
                                R"("reason":"Więcej pieniędzy na aktywną integrację"}})",
                                participants, decision_on));
    }
    std::string person_of(const std::string& application_id) {
        return get("/api/applications/" + application_id).at("person_id");
    }
    /// A social contract of the person, after a diagnosis of its own.
    std::string contract_of(const std::string& person_id,
                            const std::string& concluded_on = "2011-05-10") {
        post("/api/diagnoses",
             fmt::format(R"({{"person_id":"{}","worker_id":"{}","signed_on":"{}",)"
                         R"("problems":["unemployment"],"needs":["work"],"resources":"Rodzina",)"
                         R"("barriers":"Brak kwalifikacji","conclusions":"Kurs"}})",
                         person_id, member("beata"), concluded_on));
        const auto contract = post(
            "/api/contracts",
            fmt::format(
                R"({{"person_id":"{}","worker_id":"{}","variant":"b","concluded_on":"{}",)"
                R"("from_on":"{}","to_on":"2012-12-31","causes":"Bez pracy","resources":"Chęć",)"
                R"("limits":"Brak dojazdu","earlier_activation":"Staż","goals":["Praca"],)"
                R"("actions":[{{"side":"person","description":"Kurs","due_on":"2012-10-31"}},)"
                R"({{"side":"centre","description":"Skierowanie","due_on":"2012-06-30"}}]}})",
                person_id, member("beata"), concluded_on, concluded_on));
        if (contract.status != 201) throw std::runtime_error(contract.body);
        return contract.at("contract_id");
    }

    std::string project_id;
    std::string lives_here, is_of_age, without_work, has_children;  ///< Criteria.

  private:
    static std::vector<AddRoutes> with(const std::vector<AddRoutes>& further) {
        std::vector<AddRoutes> all{finance::add_routes, casework::add_routes,
                                   programmes::add_routes};
        all.insert(all.end(), further.begin(), further.end());
        return all;
    }
};

/// Asks as another capability would, by the head.
template <class Ask>
auto asked(TestOffice& office, const Ask& ask) {
    const app::RolePolicy policy;
    const Actor head{.office = office.office(),
                     .account = {},
                     .worker = *Uuid::parse(office.member("anna")),
                     .name = "Anna Arent",
                     .roles = {"head"}};
    decltype(ask(std::declval<const Operation&>())) answer;
    office.store().read(office.office(), [&](Connection& connection) {
        const Query query(connection, office.keys(), policy, head, Moment{});
        answer = ask(query);
    });
    return answer;
}

}  // namespace wedka::test
