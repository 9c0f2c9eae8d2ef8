#pragma once

#include <fmt/format.h>

#include <string>

#include "casework/casework.hpp"
#include "support/test_office.hpp"

/// A test office with casework: what the tests of its operations have in common.
namespace wedka::test {

/// An interview as it is ordered: learned of on Monday 2 March 2026.
struct InterviewBody {
    std::string person_id;
    std::string worker_id;
    std::string learned_on = "2026-03-02";
    std::string is_urgent = "false";

    std::string text() const {
        return fmt::format(R"({{"person_id":"{}","basis":"request","learned_on":"{}",)"
                           R"("is_urgent":{},"worker_id":"{}"}})",
                           person_id, learned_on, is_urgent, worker_id);
    }
};

/// A diagnosis signed on 6 March 2026.
struct DiagnosisBody {
    std::string person_id;
    std::string worker_id;
    std::string signed_on = "2026-03-06";
    std::string interview_id = "null";  ///< With its quotes.
    std::string problems = R"(["unemployment","poverty"])";

    std::string text() const {
        return fmt::format(R"({{"person_id":"{}","worker_id":"{}","signed_on":"{}",)"
                           R"("interview_id":{},"problems":{},"needs":["work"],)"
                           R"("resources":"Rodzina","barriers":"Brak kwalifikacji",)"
                           R"("conclusions":"Potrzebny kurs"}})",
                           person_id, worker_id, signed_on, interview_id, problems);
    }
};

/// A social contract from 10 March to the end of August 2026.
struct ContractBody {
    std::string person_id;
    std::string worker_id;
    std::string variant = "b";
    std::string diagnosis_id = "null";  ///< With its quotes.
    std::string concluded_on = "2026-03-10";
    std::string from_on = "2026-03-10";
    std::string to_on = "2026-08-31";
    std::string drafted_on = "null";  ///< With its quotes.
    std::string goals = R"(["Stała praca"])";
    std::string actions =
        R"([{"side":"person","description":"Ukończy kurs","due_on":"2026-05-31",)"
        R"("measure":"Zaświadczenie"},)"
        R"({"side":"centre","description":"Skieruje na kurs","due_on":"2026-03-31"}])";
    std::string reasons = "{}";

    std::string text() const {
        return fmt::format(
            R"({{"person_id":"{}","worker_id":"{}","variant":"{}","diagnosis_id":{},)"
            R"("concluded_on":"{}","from_on":"{}","to_on":"{}","drafted_on":{},)"
            R"("causes":"Bez pracy od 2024","resources":"Chęć nauki","limits":"Brak dojazdu",)"
            R"("earlier_activation":"Staż w 2025","goals":{},"actions":{},"reasons":{}}})",
            person_id, worker_id, variant, diagnosis_id, concluded_on, from_on, to_on, drafted_on,
            goals, actions, reasons);
    }
};

inline const std::string nobody = "01900000-0000-7000-8000-000000000000";

/// The office on 21.11.2026 and Barbara, who comes to it. Beata is her social worker.
class CaseworkOffice : public TestOffice {
  public:
    explicit CaseworkOffice(const std::vector<AddRoutes>& further = {})
        : TestOffice(with(further)), barbara(person("Barbara", "Bąk")) {
        assign(barbara, "beata");
    }

    InterviewBody interview() { return {.person_id = barbara, .worker_id = member("beata")}; }
    DiagnosisBody diagnosis() { return {.person_id = barbara, .worker_id = member("beata")}; }
    ContractBody contract() { return {.person_id = barbara, .worker_id = member("beata")}; }

    std::string ordered_interview() {
        return post("/api/interviews", interview().text(), "beata").at("interview_id");
    }
    std::string signed_diagnosis() {
        return post("/api/diagnoses", diagnosis().text(), "beata").at("diagnosis_id");
    }
    /// A contract that rests on a diagnosis of its own.
    Answer concluded_contract() {
        signed_diagnosis();
        return post("/api/contracts", contract().text(), "beata");
    }

    const std::string barbara;

  private:
    static std::vector<AddRoutes> with(std::vector<AddRoutes> further) {
        further.emplace_back(casework::add_routes);
        return further;
    }
};

}  // namespace wedka::test
