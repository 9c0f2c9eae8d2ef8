#include "placements/find_jobs.hpp"

#include <doctest/doctest.h>

#include "job_office.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

/// Ala works with a proof, Ola without one and after no project.
struct OfficeWithJobs : JobOffice {
    OfficeWithJobs() {
        job_id = recorded(work());
        auto body = work();
        body.person_id = ola;
        body.project_id = "";
        body.taken_up_on = "2011-11-02";
        body.proofs = "[]";
        recorded(body);
    }
    std::string job_id;
};

}  // namespace

TEST_CASE("401 403 work is not shown to nobody, to the accountant, to the administrator") {
    OfficeWithJobs office;
    CHECK(office.get("/api/jobs", "").status == 401);
    CHECK(office.get("/api/jobs", "dorota").status == 403);
    CHECK(office.get("/api/people/" + office.ala + "/jobs", "filip").status == 403);
    CHECK(office.get("/api/jobs/" + office.job_id, "dorota").status == 403);
    CHECK(office.get("/api/jobs/" + nobody).status == 404);
    CHECK(office.get("/api/people/" + nobody + "/jobs").status == 404);
}

TEST_CASE("200 a social worker sees the work of her own people, and no other") {
    OfficeWithJobs office;
    CHECK(office.get("/api/jobs", "beata").count("items") == 0);
    CHECK(office.get("/api/jobs/" + office.job_id, "beata").status == 403);
    office.assign(office.ola, "beata");
    const auto own = office.get("/api/jobs", "beata");
    CHECK(own.count("items") == 1);
    CHECK(own.at("items[0].person_id") == office.ola);
}

TEST_CASE("200 the list is the latest first, by project, and by whether it is proven") {
    OfficeWithJobs office;
    const auto all = office.get("/api/jobs");
    REQUIRE(all.count("items") == 2);
    CHECK(all.at("items[0].person_id") == office.ola);
    CHECK(all.at("items[0].is_proven") == "false");
    CHECK(all.at("items[1].sex") == "female");
    CHECK(office.get("/api/jobs?project_id=" + office.project_id).count("items") == 1);
    CHECK(office.get("/api/jobs?proof=proven").at("items[0].person_id") == office.ala);
    CHECK(office.get("/api/jobs?proof=not_proven").at("items[0].person_id") == office.ola);
    CHECK(office.get("/api/jobs?proof=perhaps").status == 422);
    const auto first = office.get("/api/jobs?limit=1");
    CHECK(first.at("next") == first.at("items[0].job_id"));
    const auto second = office.get("/api/jobs?limit=1&after=" + first.at("next"));
    CHECK(second.at("items[0].job_id") == office.job_id);
    CHECK(second.at("next").empty());
}

TEST_CASE("200 the list is a file too") {
    OfficeWithJobs office;
    const auto file = office.get("/api/jobs", "anna", {{"accept", "text/csv"}});
    CHECK(file.status == 200);
    CHECK(file.body.find("Piekarnia Przykład") != std::string::npos);
}

TEST_CASE("200 a person's works, and one of them") {
    OfficeWithJobs office;
    const auto person = office.get("/api/people/" + office.ala + "/jobs");
    CHECK(person.at("jobs[0].job_id") == office.job_id);
    CHECK(person.at("jobs[0].project_name").starts_with("Czas na aktywność"));
    CHECK(person.count("situations") == 0);
    CHECK(office.get("/api/jobs/" + office.job_id).at("employer") == "Piekarnia Przykład");
}
