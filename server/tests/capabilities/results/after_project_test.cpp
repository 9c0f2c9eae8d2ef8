#include <doctest/doctest.h>

#include "../placements/job_office.hpp"
#include "events/events.hpp"
#include "results/results.hpp"
#include "settlement/settlement.hpp"
#include "support/support.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

/// Ala takes part in the project (a talk with the counsellor in May), Ola applied and was not
/// enrolled; a statement of each definition about what the project led to.
struct OfficeAfterAProject : JobOffice {
    OfficeAfterAProject()
        : JobOffice({support::add_routes, settlement::add_routes, events::add_routes,
                     results::add_routes}) {
        talk(ala);
        for (const auto* definition :
             {"employed_before_end", "not_employed_before_end", "conference_held_on"}) {
            const auto published = post(
                "/api/statements",
                fmt::format(R"({{"code":"{0}","position":1,"definition":"{0}","word":"exactly",)"
                            R"("project_id":"{1}","on_day":"2011-12-31",)"
                            R"("sentence_pl":"Jest {{value}}","sentence_en":"It is {{value}}"}})",
                            definition, project_id));
            REQUIRE(published.status == 201);
        }
    }
    void talk(const std::string& person_id) {
        const auto talked =
            post("/api/consultations",
                 fmt::format(R"({{"project_id":"{}","person_id":"{}","given_on":"2011-05-16",)"
                             R"("form":"individual","kind":"counsellor","minutes":60,)"
                             R"("worker_id":"{}"}})",
                             project_id, person_id, member("celina")),
                 "celina");
        REQUIRE(talked.status == 201);
    }
    Answer figure(const std::string& code) { return get("/api/figures/" + code); }
    /// "value: why of each record, in order".
    std::string told(const std::string& code) {
        const auto answer = figure(code);
        auto all = answer.at("figure.value") + ':';
        for (std::size_t i = 0; i < answer.count("records_list"); ++i)
            all += ' ' + answer.at(fmt::format("records_list[{}].why", i));
        return all;
    }
    std::string employed() { return told("employed_before_end"); }
    std::string others() { return told("not_employed_before_end"); }
    std::string conference() { return told("conference_held_on"); }

    std::string held(const std::string& held_on, const std::string& kind = "conference") {
        const auto planned =
            post("/api/events",
                 fmt::format(R"({{"name":"Spotkanie","kind":"{}","held_on":"{}",)"
                             R"("from_time":"10:00","to_time":"12:00","place":"Dom kultury",)"
                             R"("project_id":"{}"}})",
                             kind, held_on, project_id));
        REQUIRE(planned.status == 201);
        const auto at = "/api/events/" + planned.at("event_id");
        post(at + "/guests", R"({"whole_project":true})");
        return at;
    }
    void mark_present(const std::string& at) {
        const auto marked =
            put(at + "/attendance",
                fmt::format(R"({{"marks":[{{"guest_id":"{}","attendance":"present"}}]}})",
                            get(at + "/guests").at("items[0].guest_id")),
                "anna", {{"if-match", "\"2\""}});
        REQUIRE(marked.status == 200);
    }
};

}  // namespace

TEST_CASE("who took up proven work before the project ended is counted, once") {
    OfficeAfterAProject office;
    CHECK(office.employed() == "0:");
    CHECK(office.others() == "1: no_job");
    office.recorded(office.work());
    CHECK(office.employed() == "1: employed");
    CHECK(office.others() == "0: employed");
    auto second = office.work();
    second.employer = "Cukiernia";
    second.taken_up_on = "2011-11-02";
    office.recorded(second);
    CHECK(office.employed() == "1: employed same_person");
}

TEST_CASE("work without a proof is listed and not counted, until its paper comes") {
    OfficeAfterAProject office;
    auto body = office.work();
    body.proofs = "[]";
    const auto job_id = office.recorded(body);
    CHECK(office.employed() == "0: not_proven");
    CHECK(office.others() == "1: not_proven");
    office.post("/api/jobs/" + job_id + "/proofs",
                R"({"kind":"employer_certificate","dated_on":"2012-01-05"})");
    CHECK(office.employed() == "1: employed");
}

TEST_CASE("work taken up after the project's last day, or after the day asked, does not count") {
    OfficeAfterAProject office;
    auto body = office.work();
    body.taken_up_on = "2012-01-01";
    const auto job_id = office.recorded(body);
    CHECK(office.employed() == "0: after_end");
    CHECK(office.others() == "1: after_end");
    auto right = office.right();
    right.taken_up_on = "2011-12-31";
    office.post("/api/jobs/" + job_id + "/correction", right.text());
    CHECK(office.employed() == "1: employed");
    const auto earlier = office.get("/api/figures/employed_before_end?on=2011-12-30");
    CHECK(earlier.at("figure.value") == "0");
    CHECK(earlier.at("records_list[0].why") == "later");
}

TEST_CASE("the others are those who took part, whether or not it stands with what they left") {
    OfficeAfterAProject office;
    office.post("/api/situations",
                fmt::format(R"({{"person_id":"{}","project_id":"{}","noted_on":"2011-12-30",)"
                            R"("left_with":["action_plan"]}})",
                            office.ala, office.project_id));
    CHECK(office.others() == "1: left_with");
    office.enrol(office.ola_application);
    CHECK(office.others() == "1: left_with not_started");
    office.talk(office.ola);
    CHECK(office.others() == "2: left_with no_job");
}

TEST_CASE("a conference was held when somebody was there; of two the later day is told") {
    OfficeAfterAProject office;
    CHECK(office.conference() == ":");
    office.held("2011-11-30", "workshop");
    const auto first = office.held("2011-12-05");
    CHECK(office.conference() == ": nobody_present");
    office.mark_present(first);
    CHECK(office.conference() == "2011-12-05: held");
    const auto second = office.held("2011-12-12");
    CHECK(office.conference() == "2011-12-05: held nobody_present");
    office.mark_present(second);
    CHECK(office.conference() == "2011-12-12: earlier_conference held");
    CHECK(office.figure("conference_held_on").at("figure.unit") == "day");
    CHECK(office.get("/api/figures/conference_held_on?on=2011-12-11").at("figure.value") ==
          "2011-12-05");
}
