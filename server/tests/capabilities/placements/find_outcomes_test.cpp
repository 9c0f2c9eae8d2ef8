#include "placements/find_outcomes.hpp"

#include <doctest/doctest.h>

#include "job_office.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

Answer outcomes(JobOffice& office, const std::string& who = "celina") {
    return office.get(office.at("/outcomes"), who);
}

std::string note(const JobOffice& office, const std::string& person_id,
                 const std::string& left_with = R"(["action_plan","job_documents"])",
                 const std::string& noted_on = "2011-12-31") {
    return fmt::format(R"({{"person_id":"{}","project_id":"{}","noted_on":"{}","left_with":{},)"
                       R"("note":"Zna dalsze kroki"}})",
                       person_id, office.project_id, noted_on, left_with);
}

}  // namespace

TEST_CASE("401 403 404 outcomes of a project") {
    JobOffice office;
    CHECK(outcomes(office, "").status == 401);
    CHECK(outcomes(office, "dorota").status == 403);
    CHECK(office.get("/api/projects/" + nobody + "/outcomes").status == 404);
    CHECK(outcomes(office, "beata").count("items") == 0);
}

TEST_CASE("work is taken up by the last day of the project, or after it") {
    placements::JobFact job;
    job.is_proven = true;
    job.taken_up_on = Day::parse("2011-12-31").value();
    const auto end = Day::parse("2011-12-31").value();
    CHECK(outcome_of(job, end) == placements::Outcome::employed);
    job.taken_up_on = Day::parse("2012-01-01").value();
    CHECK(outcome_of(job, end) == placements::Outcome::after_end);
    job.taken_up_on = Day::parse("2011-10-03").value();
    job.is_proven = false;
    CHECK(outcome_of(job, end) == placements::Outcome::not_proven);
}

TEST_CASE("200 a participant without work, with work not proven, with two works") {
    JobOffice office;
    CHECK(outcomes(office).at("items[0].outcome") == "without_work");
    auto body = office.work();
    body.proofs = "[]";
    office.recorded(body);
    CHECK(outcomes(office).at("items[0].outcome") == "not_proven");
    body = office.work();
    body.employer = "Cukiernia";
    body.taken_up_on = "2011-11-02";
    office.recorded(body);
    const auto answer = outcomes(office);
    CHECK(answer.count("items") == 1);
    CHECK(answer.at("items[0].outcome") == "employed");
    CHECK(answer.at("items[0].employer") == "Cukiernia");
    CHECK(answer.at("items[0].sex") == "female");
}

TEST_CASE("401 403 404 a situation on leaving") {
    JobOffice office;
    CHECK(office.post("/api/situations", note(office, office.ala), "").status == 401);
    CHECK(office.post("/api/situations", note(office, office.ala), "dorota").status == 403);
    CHECK(office.post("/api/situations", note(office, nobody)).status == 404);
    CHECK(office.rows("placements_situations") == 0);
}

TEST_CASE("422 R8-30 who only applied leaves with nothing; a thing is named once") {
    JobOffice office;
    CHECK(office.post("/api/situations", note(office, office.ola)).findings() ==
          Told{"R8-30 person_id not_a_participant"});
    CHECK(office
              .post("/api/situations",
                    note(office, office.ala, R"(["action_plan","action_plan"])", "2011-05-09"))
              .findings() == Told{"R8-30 noted_on before_enrolment", "- left_with repeated"});
    CHECK(office.rows("placements_situations") == 0);
}

TEST_CASE("201 a situation noted again is a further version, and the earlier one stays") {
    JobOffice office;
    const auto first = office.post("/api/situations", note(office, office.ala), "celina");
    CHECK(first.status == 201);
    CHECK(first.at("version") == "1");
    CHECK(first.at("note") == "Zna dalsze kroki");
    CHECK(office.last_trace() == "placements.record_job done");
    const auto second =
        office.post("/api/situations", note(office, office.ala, R"(["qualification"])"), "celina");
    CHECK(second.at("version") == "2");
    CHECK(office.rows("placements_situations") == 2);
    const auto answer = outcomes(office);
    CHECK(answer.at("items[0].left_with[0]") == "qualification");
    CHECK(answer.count("items[0].left_with") == 1);
    const auto person = office.get("/api/people/" + office.ala + "/jobs");
    CHECK(person.count("situations") == 1);
    CHECK(person.at("situations[0].left_with[0]") == "qualification");
}
