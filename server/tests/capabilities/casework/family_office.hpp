#pragma once

#include "casework_office.hpp"
#include "parameters/parameters.hpp"
#include "people/people.hpp"
#include "staff/staff.hpp"

/// A test office with a family: Barbara and her daughter Basia, and Gosia, a family assistant.
namespace wedka::test {

/// An assistance from 2 March to the end of August 2026.
struct AssistanceBody {
    std::string household_id;
    std::string worker_id;
    std::string basis = "request";
    std::string consent_on = R"("2026-02-27")";  ///< With its quotes.
    std::string from_on = "2026-03-02";
    std::string to_on = R"("2026-08-31")";  ///< With its quotes.

    std::string text() const {
        return fmt::format(R"({{"household_id":"{}","worker_id":"{}","basis":"{}",)"
                           R"("requested_on":"2026-02-20","consent_on":{},"from_on":"{}",)"
                           R"("to_on":{}}})",
                           household_id, worker_id, basis, consent_on, from_on, to_on);
    }
};

/// A plan made on 16 March 2026 with Barbara, consulted with Beata.
struct PlanBody {
    std::string made_with;       ///< With its quotes.
    std::string consulted_with;  ///< With its quotes.
    std::string made_on = "2026-03-16";
    std::string consulted_on = R"("2026-03-13")";  ///< With its quotes.
    std::string aims = R"(["Spokojna nauka"])";
    std::string actions =
        R"([{"side":"family","description":"Stałe godziny nauki","due_on":"2026-04-30",)"
        R"("expected_effect":"Odrobione lekcje"},)"
        R"({"side":"assistant","description":"Rozmowa z wychowawcą","due_on":"2026-03-31",)"
        R"("expected_effect":"Zajęcia wyrównawcze"}])";
    std::string reasons = "{}";

    std::string text() const {
        return fmt::format(R"({{"made_on":"{}","made_with":[{}],"consulted_with":{},)"
                           R"("consulted_on":{},"situation":"Samotna matka","aims":{},)"
                           R"("actions":{},"reasons":{}}})",
                           made_on, made_with, consulted_with, consulted_on, aims, actions,
                           reasons);
    }
};

class FamilyOffice : public CaseworkOffice {
  public:
    explicit FamilyOffice(const std::vector<AddRoutes>& further = {})
        : CaseworkOffice(further),
          basia(person("Basia", "Bąk", "2015-06-01")),
          household(founded({barbara, basia})),
          gosia(assistant("Gosia", "Gil")) {}

    std::string founded(const std::vector<std::string>& members) {
        std::string list;
        for (const auto& member : members)
            list += fmt::format(R"({}{{"person_id":"{}","role":"{}"}})", list.empty() ? "" : ",",
                                member, list.empty() ? "self" : "child");
        const auto answer =
            post("/api/households", R"({"from_on":"2020-01-01","members":[)" + list + "]}");
        if (answer.status != 201) throw std::runtime_error(answer.body);
        return answer.at("household_id");
    }
    /// Somebody who is a family assistant since 2010.
    std::string assistant(const std::string& first_name, const std::string& last_name) {
        const auto member_id =
            post("/api/staff",
                 fmt::format(R"({{"first_name":"{}","last_name":"{}"}})", first_name, last_name))
                .at("member_id");
        const auto post_opened =
            post("/api/staff/" + member_id + "/posts",
                 R"({"kind":"family_assistant","share":"1.000","from_on":"2010-01-01",)"
                 R"("funded_by":"gmina"})");
        if (post_opened.status != 201) throw std::runtime_error(post_opened.body);
        return member_id;
    }
    AssistanceBody assistance() { return {.household_id = household, .worker_id = gosia}; }
    Answer opened() { return post("/api/assistances", assistance().text()); }
    PlanBody plan() {
        return {.made_with = '"' + barbara + '"', .consulted_with = '"' + member("beata") + '"'};
    }
    /// Another family with a name of its own.
    std::string other_household(const std::string& last_name) {
        return founded({person("Ola", last_name)});
    }
    static std::string at(const Answer& assistance, const std::string& rest = "") {
        return "/api/assistances/" + assistance.at("assistance_id") + rest;
    }

    const std::string basia;
    const std::string household;
    const std::string gosia;
};

}  // namespace wedka::test
