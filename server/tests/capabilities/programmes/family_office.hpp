#pragma once

#include "project_office.hpp"

/// A project of 2011 with Ala, who takes part in it, and Jan and Ewa, who may join her.
namespace wedka::test {

class FamilyOffice : public ProjectOffice {
  public:
    explicit FamilyOffice(const std::vector<AddRoutes>& further = {}) : ProjectOffice(further) {
        open_recruitment();
        const auto application_id = applicant("Ala", 9);
        draw();
        participation_id = enrol(application_id).at("participation_id");
        family = "/api/participants/" + participation_id;
        ala = person_of(application_id);
        jan = person("Jan", "Leżajski");
        ewa = person("Ewa", "Leżajska");
    }
    Answer join(const std::string& person_id, const std::string& on = "2011-06-01",
                const std::string& who = "celina", const std::string& kinship = "spouse") {
        return post(family + "/family",
                    fmt::format(R"({{"person_id":"{}","kinship":"{}","joined_on":"{}",)"
                                R"("declared_on":"{}"}})",
                                person_id, kinship, on, on),
                    who);
    }
    Answer leave(const std::string& family_member_id, const std::string& on,
                 const std::string& who = "celina") {
        return post("/api/family-members/" + family_member_id + "/family-leaving",
                    fmt::format(R"({{"left_on":"{}"}})", on), who);
    }
    Answer set_questions(const std::string& questions = R"(["Rozmawiamy ze sobą","Pomagamy sobie"])",
                         const std::string& who = "celina") {
        return put(at("/relation-questions"), "{\"questions\":" + questions + '}', who);
    }
    /// Two answers, to the questions in their order.
    Answer ask(const std::string& person_id, const std::string& moment, int first, int second,
               const std::string& on = "2011-06-10", const std::string& rest = "",
               const std::string& who = "celina") {
        const auto known = get(at("/relation-questions"));
        return post(family + "/relations",
                    fmt::format(R"({{"person_id":"{}","moment":"{}","asked_on":"{}","answers":[)"
                                R"({{"question_id":"{}","points":{}}},)"
                                R"({{"question_id":"{}","points":{}}}]{}}})",
                                person_id, moment, on, known.at("questions[0].question_id"), first,
                                known.at("questions[1].question_id"), second, rest),
                    who);
    }

    std::string participation_id, family, ala, jan, ewa;
};

}  // namespace wedka::test
