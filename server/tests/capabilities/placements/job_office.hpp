#pragma once

#include "../programmes/project_office.hpp"
#include "placements/placements.hpp"

/// A project of 2011 with Ala, who takes part in it, and Ola, who only applied.
namespace wedka::test {

/// Work that Ala took up in October 2011, with its contract.
struct JobBody {
    std::string person_id;
    std::string project_id;
    std::string kind = "employment_contract";
    std::string employer = "Piekarnia Przykład";
    std::string nip;
    std::string position = "sprzedawczyni";
    std::string share = "1.000";
    std::string taken_up_on = "2011-10-03";
    std::string ended_on;
    std::string end_reason;
    std::string proofs = R"([{"kind":"contract","dated_on":"2011-09-30"}])";
    std::string rest;

    std::string text() const {
        const auto given = [](const char* name, const std::string& value) {
            return value.empty() ? std::string{} : fmt::format(R"(,"{}":"{}")", name, value);
        };
        return fmt::format(R"({{"kind":"{}","employer":"{}","position":"{}","taken_up_on":"{}",)"
                           R"("proofs":{}{}{}{}{}{}{}{}}})",
                           kind, employer, position, taken_up_on, proofs,
                           given("person_id", person_id), given("project_id", project_id),
                           given("nip", nip), given("share", share), given("ended_on", ended_on),
                           given("end_reason", end_reason), rest);
    }
};

class JobOffice : public ProjectOffice {
  public:
    explicit JobOffice(std::vector<AddRoutes> further = {}, const ProjectBody& project = {})
        : ProjectOffice(with_placements(std::move(further))) {
        open_recruitment(project);
        const auto first = applicant("Ala", 9);
        const auto second = applicant("Ola", 8);
        draw();
        enrol(first, "2011-05-10");
        ala = person_of(first);
        ola = person_of(second);
        ola_application = second;
    }
    JobBody work() const {
        JobBody body;
        body.person_id = ala;
        body.project_id = project_id;
        return body;
    }
    /// An internship of the autumn of 2011, on which the labour office sent Ala.
    JobBody internship() const {
        auto body = work();
        body.kind = "internship";
        body.employer = "Urząd Gminy";
        body.position = "pomoc biurowa";
        body.share = "";
        body.proofs = R"([{"kind":"internship_agreement","dated_on":"2011-09-30"}])";
        body.rest = R"(,"internship":{"until_on":"2011-12-31","sent_by":"labour_office",)"
                    R"("has_stipend":true})";
        return body;
    }
    /// What a correction says: the person is known already.
    JobBody right(const std::string& why = "pomyłka w dacie") const {
        auto body = work();
        body.person_id = "";
        body.rest = R"(,"why":")" + why + '"';
        return body;
    }
    Answer record(const JobBody& body, const std::string& who = "celina") {
        return post("/api/jobs", body.text(), who);
    }
    std::string recorded(const JobBody& body) {
        const auto answer = record(body);
        if (answer.status != 201) throw std::runtime_error(answer.body);
        return answer.at("job_id");
    }

    std::string ala, ola, ola_application;

  private:
    static std::vector<AddRoutes> with_placements(std::vector<AddRoutes> further) {
        further.push_back(placements::add_routes);
        return further;
    }
};

}  // namespace wedka::test
