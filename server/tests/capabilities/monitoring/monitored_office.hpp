#pragma once

#include "../placements/job_office.hpp"
#include "monitoring/monitoring.hpp"
#include "support/support.hpp"

/// The project of 2011, in which Ala, born in 1980, takes part since a talk on 16 May.
namespace wedka::test {

/// What Ala told on that day: unemployed since January 2010, secondary education, a rural commune.
struct SheetBody {
    std::string told_on = "2011-05-16";
    std::string status = R"("status":"unemployed","unemployed_since":"2010-01-10")";
    std::string isced = "3";
    std::string origin = R"("citizenship":"polish","foreign_background":"no")";
    std::string disability = "no";
    std::string degurba = "3";
    std::string rest = "";

    std::string text() const {
        return fmt::format(
            R"({{"told_on":"{}",{},"isced":{},{},"minority":"refused","homeless":"no",)"
            R"("disability":"{}","premises":["social_assistance"],"voivodeship":"podkarpackie",)"
            R"("county":"leżajski","commune":"Leżajsk","degurba":{}{}}})",
            told_on, status, isced, origin, disability, degurba, rest);
    }
};

class MonitoredOffice : public JobOffice {
  public:
    explicit MonitoredOffice(std::vector<AddRoutes> further = {}, const ProjectBody& project = {})
        : JobOffice(with_monitoring(std::move(further)), project) {
        participation_id = participation_of(ala);
        talk();
    }

    void talk(const std::string& given_on = "2011-05-16") {
        const auto talked =
            post("/api/consultations",
                 fmt::format(R"({{"project_id":"{}","person_id":"{}","given_on":"{}",)"
                             R"("form":"individual","kind":"counsellor","minutes":60,)"
                             R"("worker_id":"{}"}})",
                             project_id, ala, given_on, member("celina")),
                 "celina");
        if (talked.status != 201) throw std::runtime_error(talked.body);
    }
    Answer tell(const SheetBody& sheet = {}, const std::string& who = "celina") {
        return post("/api/participants/" + participation_id + "/data", sheet.text(), who);
    }
    Answer shown(const std::string& who = "celina") {
        return get("/api/participants/" + participation_id + "/data", who);
    }
    Answer came(const std::string& kind, const std::string& on, const std::string& proof = "statement",
                const std::string& rest = "") {
        return post("/api/participants/" + participation_id + "/effects",
                    fmt::format(R"({{"kind":"{}","on":"{}","proof":"{}","proven_on":"{}"{}}})",
                                kind, on, proof, on, rest),
                    "celina");
    }
    /// What is still missing: "V-13 phone"; warnings with a mark.
    static Told gaps(const Answer& answer, const std::string& at = "gaps") {
        Told all;
        for (std::size_t i = 0; i < answer.count(at); ++i) {
            const auto row = fmt::format("{}[{}].", at, i);
            all.push_back(answer.at(row + "rule") + ' ' + answer.at(row + "field") +
                          (answer.at(row + "is_warning") == "true" ? " warning" : ""));
        }
        return all;
    }
    std::string participation_of(const std::string& person_id) {
        const auto all = get(at("/participants"), "celina");
        for (std::size_t i = 0; i < all.count("items"); ++i)
            if (all.at(fmt::format("items[{}].person_id", i)) == person_id)
                return all.at(fmt::format("items[{}].participation_id", i));
        throw std::runtime_error("nobody of that id takes part");
    }

    std::string participation_id;

  private:
    static std::vector<AddRoutes> with_monitoring(std::vector<AddRoutes> further) {
        further.push_back(support::add_routes);
        further.push_back(monitoring::add_routes);
        return further;
    }
};

}  // namespace wedka::test
