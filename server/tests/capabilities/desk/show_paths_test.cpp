#include "desk/show_paths.hpp"

#include <doctest/doctest.h>

#include "../support/course_office.hpp"
#include "desk/desk.hpp"
#include "placements/placements.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

/// Ala went the whole way in 2011: contract, talk, plan, certificate, work and what she left with.
struct OfficeWithAPath : CourseOffice {
    OfficeWithAPath() : CourseOffice({placements::add_routes, desk::add_routes}) {
        assign(ala, "beata");
        contract_id = contract_of(ala);
        const auto linked = put("/api/participants/" + participation_id + "/contract",
                                fmt::format(R"({{"contract_id":"{}"}})", contract_id), "celina");
        REQUIRE(linked.status == 200);
        REQUIRE(record(consultation()).status == 201);
        enrol_ala();
        REQUIRE(be_present(4).status == 200);
        REQUIRE(certify().status == 201);
        const auto taken_up =
            post("/api/jobs",
                 fmt::format(R"({{"person_id":"{}","project_id":"{}","kind":"employment_contract",)"
                             R"("employer":"Piekarnia Przykład","position":"sprzedawczyni",)"
                             R"("share":"1.000","taken_up_on":"2011-10-03",)"
                             R"("proofs":[{{"kind":"contract","dated_on":"2011-09-30"}}]}})",
                             ala, project_id),
                 "celina");
        REQUIRE(taken_up.status == 201);
        job_id = taken_up.at("job_id");
        REQUIRE(post("/api/situations",
                     fmt::format(R"({{"person_id":"{}","project_id":"{}","noted_on":"2011-12-30",)"
                                 R"("left_with":["course_certificate"]}})",
                                 ala, project_id),
                     "celina")
                    .status == 201);
    }
    Answer paths(const std::string& who, const std::string& person_id) {
        return get("/api/people/" + person_id + "/paths", who);
    }
    /// "application done 2011-02-01" and so on, of the first line.
    Told told(const std::string& who, const std::string& person_id) {
        const auto answer = paths(who, person_id);
        Told all;
        for (std::size_t i = 0; i < answer.count("paths[0].stations"); ++i) {
            const auto at = fmt::format("paths[0].stations[{}].", i);
            all.push_back(fmt::format("{} {} {}", answer.at(at + "kind"), answer.at(at + "state"),
                                      answer.at(at + "on")));
        }
        return all;
    }

    std::string contract_id, job_id;
};

}  // namespace

TEST_CASE("401 403 404 a path is only for those who may read the card") {
    OfficeWithAPath office;
    CHECK(office.paths("", office.ala).status == 401);
    CHECK(office.paths("dorota", office.ala).status == 403);
    CHECK(office.paths("beata", office.ola).status == 403);
    CHECK(office.paths("anna", nobody).status == 404);
}

TEST_CASE("200 the whole way stands in one answer, each station with its day and its record") {
    OfficeWithAPath office;
    CHECK(office.told("anna", office.ala) ==
          Told{"application done 2011-02-01", "diagnosis done 2011-05-10", "selection done 2011-05-04",
               "contract done 2011-05-10", "first_support done 2011-05-16",
               "action_plan done 2011-05-13", "course done 2011-06-30", "work done 2011-10-03",
               "left_with done 2011-12-30"});
    CHECK(office.last_trace() == "people.read read");
    const auto answer = office.paths("beata", office.ala);
    CHECK(answer.count("paths") == 1);
    CHECK(answer.at("paths[0].project_id") == office.project_id);
    CHECK(answer.at("paths[0].is_over") == "true");
    CHECK(answer.at("paths[0].stations[3].subject_id") == office.contract_id);
    CHECK(answer.at("paths[0].stations[6].subject_id") == office.series_id);
    CHECK(answer.at("paths[0].stations[6].name") == "Kucharz małej gastronomii");
    CHECK(answer.at("paths[0].stations[7].subject_id") == office.job_id);
}

TEST_CASE("200 who may not read casework gets no contract, not even that there is one") {
    OfficeWithAPath office;
    const auto told = office.told("celina", office.ala);
    CHECK(told.size() == 7);
    CHECK(told[2] == "first_support done 2011-05-16");
    CHECK(office.paths("celina", office.ala).body.find(office.contract_id) == std::string::npos);
    CHECK(office.paths("anna", office.ala).body.find(office.contract_id) != std::string::npos);
}

TEST_CASE("200 one line for each project, the latest first; none for who applied nowhere") {
    OfficeWithAPath office;
    CHECK(office.paths("anna", office.person("Ela", "Nowa")).count("paths") == 0);
    CHECK(office.told("anna", office.ola) ==
          Told{"application done 2011-02-01", "selection done 2011-05-04"});
    const auto first = office.project_id;
    ProjectBody later;
    later.name = "Drugi projekt";
    later.from_on = "2011-03-01";
    later.to_on = "2027-12-31";
    office.open_recruitment(later);
    REQUIRE(office.apply(office.ala, "2011-03-10").status == 201);
    const auto both = office.paths("anna", office.ala);
    REQUIRE(both.count("paths") == 2);
    CHECK(both.at("paths[0].project_name") == "Drugi projekt");
    CHECK(both.at("paths[0].is_over") == "false");
    CHECK(both.at("paths[0].stations[2].state") == "current");
    CHECK(both.at("paths[1].project_id") == first);
    CHECK(both.count("paths[1].stations") == 9);
    // What belongs to the first project does not stand on the second line.
    CHECK(both.count("paths[0].stations") == 7);
}

TEST_CASE("200 who may not read projects gets no line, though the card may be read") {
    OfficeWithAPath office;
    const auto lines_of = [&](const std::string& role) {
        const app::RolePolicy policy;
        const Actor beata{.office = office.office(),
                          .account = {},
                          .worker = *Uuid::parse(office.member("beata")),
                          .name = "Beata",
                          .roles = {role}};
        std::size_t lines = 99;
        office.store().read(office.office(), [&](Connection& connection) {
            Query query(connection, office.keys(), policy, beata, Moment{std::chrono::days{15500}});
            const auto answer = desk::show_paths(query, {*people::PersonId::parse(office.ala)});
            if (answer) lines = answer->paths.size();
        });
        return lines;
    };
    CHECK(lines_of("psychologist") == 0);
    CHECK(lines_of("social_worker") == 1);
}

TEST_CASE("200 a certificate withdrawn, or of a course completed after leaving, shows at once") {
    OfficeWithAPath office;
    const auto course = [&] { return office.told("anna", office.ala)[6]; };
    CHECK(course() == "course done 2011-06-30");
    REQUIRE(office.leave_project("2011-06-29").status == 201);
    CHECK(course() == "course missing ");
    CHECK(office.paths("anna", office.ala).at("paths[0].left_on") == "2011-06-29");
    office.remove("/api/participants/" + office.participation_id + "/leaving", "celina");
    CHECK(course() == "course done 2011-06-30");
    const auto certificate_id =
        office.get("/api/series/" + office.series_id).at("participants[0].certificate_id");
    REQUIRE(office
                .post(office.series_at("/certificates/") + certificate_id + "/withdrawal",
                      R"({"withdrawn_on":"2011-07-05","reason":"Pomyłka w nazwisku"})", "celina")
                .status == 201);
    CHECK(course() == "course missing ");
    CHECK(office.paths("anna", office.ala).at("paths[0].stations[6].why") == "course_over");
}
