#pragma once

#include "../programmes/project_office.hpp"
#include "support/support.hpp"

/// A project with Ala, who takes part, and Ola, who only applied.
namespace wedka::test {

struct ConsultationBody {
    std::string project_id;
    std::string person_id;
    std::string worker_id;
    std::string given_on = "2011-05-16";
    std::string kind = "counsellor";
    std::string form = "individual";
    int minutes = 60;

    std::string text() const {
        return fmt::format(
            R"({{"project_id":"{}","person_id":"{}","given_on":"{}","form":"{}","kind":"{}",)"
            R"("minutes":{},"worker_id":"{}"}})",
            project_id, person_id, given_on, form, kind, minutes, worker_id);
    }
};

class SupportOffice : public ProjectOffice {
  public:
    explicit SupportOffice(const std::vector<AddRoutes>& further = {})
        : ProjectOffice(with(further)) {
        open_recruitment();
        const auto first = applicant("Ala", 9);
        const auto second = applicant("Ola", 8);
        draw();
        participation_id = enrol(first, "2011-05-10").at("participation_id");
        ala = person_of(first);
        ola = person_of(second);
        ola_application = second;
    }
    ConsultationBody consultation() {
        return {.project_id = project_id, .person_id = ala, .worker_id = member("celina")};
    }
    Answer record(const ConsultationBody& body, const std::string& who = "celina") {
        return post("/api/consultations", body.text(), who);
    }

    std::string participation_id;
    std::string ala, ola, ola_application;

  private:
    static std::vector<AddRoutes> with(std::vector<AddRoutes> further) {
        further.emplace_back(support::add_routes);
        return further;
    }
};

}  // namespace wedka::test
