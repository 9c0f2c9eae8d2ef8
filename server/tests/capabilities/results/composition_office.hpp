#pragma once

#include "../programmes/project_office.hpp"
#include "placements/placements.hpp"
#include "results/results.hpp"
#include "settlement/settlement.hpp"
#include "support/support.hpp"

/// The project of 2011 with Ala and Iza, who are enrolled, and Ola on the reserve list. Ala talked
/// with the counsellor on 16 May and 20 June and with the psychologist on 1 July, Iza with the
/// psychologist on 10 July.
namespace wedka::test {

class CompositionOffice : public ProjectOffice {
  public:
    explicit CompositionOffice(const std::vector<AddRoutes>& further = {})
        : ProjectOffice(and_results(further)) {
        open_recruitment();
        const auto of_ala = applicant("Ala", 9);
        const auto of_iza = applicant("Iza", 8);
        applicant("Ola", 7);
        draw();
        enrol(of_ala);
        enrol(of_iza);
        ala = person_of(of_ala);
        iza = person_of(of_iza);
        talk(ala, "2011-05-16", "counsellor");
        talk(ala, "2011-06-20", "counsellor");
        talk(ala, "2011-07-01", "psychologist");
        talk(iza, "2011-07-10", "psychologist");
    }

    void talk(const std::string& person_id, const std::string& given_on, const std::string& kind) {
        done(post("/api/consultations",
                  fmt::format(R"({{"project_id":"{}","person_id":"{}","given_on":"{}",)"
                              R"("form":"individual","kind":"{}","minutes":60,)"
                              R"("worker_id":"{}"}})",
                              project_id, person_id, given_on, kind, member("celina")),
                  "celina"));
    }
    void paid(const std::string& person_id, const std::string& paid_on, const std::string& decision,
              const std::string& amount) {
        done(post("/api/benefit-payments",
                  fmt::format(R"({{"person_id":"{}","kind":"targeted","decision_number":"{}",)"
                              R"("period_from":"2011-01-01","period_to":"2011-12-31",)"
                              R"("paid_on":"{}","amount":"{}"}})",
                              person_id, decision, paid_on, amount),
                  "dorota"));
    }

    /// A set of facts of the project: {"fact":"consultations", ... "states":["counsellor"]}.
    std::string set(const std::string& fact, const std::string& more = "") const {
        return fmt::format(R"({{"fact":"{}","project_id":"{}"{}}})", fact, project_id, more);
    }
    static std::string recipe(const std::string& measure, const std::string& counted,
                              const std::string& without = "null") {
        return fmt::format(R"("measure":"{}","counted":{},"without":{})", measure, counted,
                           without);
    }
    Answer preview(const std::string& recipe, const std::string& on = "2011-12-31") {
        return post("/api/compositions/preview", fmt::format(R"({{{},"on":"{}"}})", recipe, on),
                    "celina");
    }
    Answer compose(const std::string& recipe, const std::string& who = "celina") {
        return post("/api/compositions", "{\"name\":\"Rozmowy\"," + recipe + '}', who);
    }
    /// Why each record counts or not, as "Ala fits".
    static Told why(const Answer& answer) {
        Told all;
        for (std::size_t i = 0; i < answer.count("records_list"); ++i) {
            const auto row = fmt::format("records_list[{}].", i);
            const auto label = answer.at(row + "label");
            all.push_back(label.substr(label.find(' ') + 1) + ' ' + answer.at(row + "why"));
        }
        return all;
    }

    std::string ala, iza;

  private:
    static std::vector<AddRoutes> and_results(std::vector<AddRoutes> routes) {
        routes.insert(routes.end(), {support::add_routes, placements::add_routes,
                                     settlement::add_routes, results::add_routes});
        return routes;
    }
    static void done(const Answer& answer) {
        if (answer.status != 201) throw std::runtime_error(answer.body);
    }
};

}  // namespace wedka::test
