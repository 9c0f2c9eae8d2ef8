#include "placements/record_job.hpp"

#include <doctest/doctest.h>

#include "job_office.hpp"

using namespace wedka;
using namespace wedka::test;

TEST_CASE("401 403 an accountant records no work, and nobody neither") {
    JobOffice office;
    CHECK(office.record(office.work(), "").status == 401);
    CHECK(office.record(office.work(), "dorota").status == 403);
    CHECK(office.rows("placements_jobs") == 0);
}

TEST_CASE("403 a social worker records work of her own people only") {
    JobOffice office;
    const auto refused = office.record(office.work(), "beata");
    CHECK(refused.status == 403);
    office.assign(office.ala, "beata");
    CHECK(office.record(office.work(), "beata").status == 201);
}

TEST_CASE("404 work of nobody, or after no project") {
    JobOffice office;
    auto body = office.work();
    body.person_id = nobody;
    CHECK(office.record(body).status == 404);
    body = office.work();
    body.project_id = nobody;
    CHECK(office.record(body).status == 404);
    CHECK(office.rows("placements_jobs") == 0);
}

TEST_CASE("422 R8-01 a NIP whose last digit does not fit, and what cannot be read") {
    JobOffice office;
    auto body = office.work();
    body.nip = "1234563219";
    body.kind = "hobby";
    body.taken_up_on = "2011-02-29";
    CHECK(office.record(body).findings() ==
          Told{"- kind unknown_choice", "- nip not_nip", "- taken_up_on not_day"});
    CHECK(office.rows("placements_jobs") == 0);
}

TEST_CASE("422 R8-20 R8-21 R8-26 everything wrong is said at once, and nothing is kept") {
    JobOffice office;
    auto body = office.work();
    body.person_id = office.ola;
    body.taken_up_on = "1979-01-01";
    body.share = "";
    const auto answer = office.record(body);
    CHECK(answer.status == 422);
    CHECK(answer.findings() == Told{"R8-20 taken_up_on before_birth",
                                    "R8-21 project_id not_a_participant",
                                    "R8-26 share share_missing"});
    CHECK(office.last_trace() == "placements.record_job refused R8-20 R8-21 R8-26");
    CHECK(office.rows("placements_jobs") == 0);
    CHECK(office.rows("placements_proofs") == 0);
}

TEST_CASE("422 R8-22 the same work twice, 422 R8-23 a second one there only with a reason") {
    JobOffice office;
    office.recorded(office.work());
    CHECK(office.record(office.work()).findings() == Told{"R8-22 employer recorded_already"});
    auto body = office.work();
    body.taken_up_on = "2011-11-02";
    body.proofs = "[]";
    CHECK(office.record(body).findings() == Told{"R8-23 employer works_there_already"});
    CHECK(office.rows("placements_jobs") == 1);
    body.rest = R"(,"reasons":{"R8-23":"druga część etatu"})";
    CHECK(office.record(body).status == 201);
    CHECK(office.rows("placements_jobs") == 2);
}

TEST_CASE("201 work with its paper is proven, work without one is not") {
    JobOffice office;
    const auto proven = office.record(office.work());
    CHECK(proven.status == 201);
    CHECK(proven.at("is_proven") == "true");
    CHECK(proven.at("proofs[0].kind") == "contract");
    CHECK(proven.at("share") == "1.000");
    CHECK(proven.at("state") == "current");
    CHECK(office.last_trace() == "placements.record_job done");
    auto body = office.work();
    body.employer = "Cukiernia";
    body.proofs = "[]";
    CHECK(office.record(body).at("is_proven") == "false");
}

TEST_CASE("201 work outside any project is recorded too") {
    JobOffice office;
    auto body = office.work();
    body.person_id = office.ola;
    body.project_id = "";
    const auto answer = office.record(body);
    CHECK(answer.status == 201);
    CHECK(answer.at("project_id").empty());
}

TEST_CASE("422 R8-24 R8-26 R8-31 an internship is asked for what fits it") {
    JobOffice office;
    auto body = office.internship();
    body.rest = "";
    body.share = "1.000";
    body.proofs = R"([{"kind":"contract","dated_on":"2011-09-30"}])";
    CHECK(office.record(body).findings() == Told{"R8-26 share no_post",
                                                 "R8-31 internship.until_on internship_missing",
                                                 "R8-24 proofs[0].kind proves_other_work"});
    CHECK(office.rows("placements_internships") == 0);
}

TEST_CASE("201 an internship is kept with its terms, and put right with them") {
    JobOffice office;
    const auto kept = office.record(office.internship());
    CHECK(kept.status == 201);
    CHECK(kept.at("internship.until_on") == "2011-12-31");
    CHECK(kept.at("internship.sent_by") == "labour_office");
    CHECK(kept.at("internship.has_stipend") == "true");
    CHECK(kept.at("is_proven") == "true");
    auto right = office.internship();
    right.person_id = "";
    right.rest = R"(,"internship":{"until_on":"2011-11-30","sent_by":"project",)"
                 R"("has_stipend":false},"why":"krótszy staż")";
    const auto corrected = office.post(
        "/api/jobs/" + kept.at("job_id") + "/correction", right.text(), "celina");
    CHECK(corrected.at("internship.until_on") == "2011-11-30");
    CHECK(corrected.at("internship.sent_by") == "project");
    CHECK(office.record(office.internship()).findings().at(0) ==
          "R8-22 employer recorded_already");
}
