#include <doctest/doctest.h>

#include "job_office.hpp"
#include "placements/correct_job.hpp"
#include "placements/end_job.hpp"
#include "placements/prove_job.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

/// Ala's work, recorded before its paper came.
struct OfficeWithWork : JobOffice {
    OfficeWithWork() {
        auto body = work();
        body.proofs = "[]";
        job_id = recorded(body);
    }
    std::string below(const std::string& rest) const { return "/api/jobs/" + job_id + rest; }
    Answer prove(const std::string& kind, const std::string& dated_on,
                 const std::string& who = "celina") {
        return post(below("/proofs"),
                    fmt::format(R"({{"kind":"{}","dated_on":"{}"}})", kind, dated_on), who);
    }
    Answer end(const std::string& ended_on, const std::string& who = "celina") {
        return post(below("/end"),
                    fmt::format(R"({{"ended_on":"{}","end_reason":"term"}})", ended_on), who);
    }
    Answer correct(const JobBody& body, const std::string& who = "celina") {
        return post(below("/correction"), body.text(), who);
    }
    Answer withdraw(const std::string& who = "celina") {
        return post(below("/withdrawal"), R"({"why":"inna osoba"})", who);
    }
    std::string job_id;
};

}  // namespace

TEST_CASE("401 403 404 nothing is changed by nobody, by the accountant, or of no work") {
    OfficeWithWork office;
    CHECK(office.prove("contract", "2011-09-30", "").status == 401);
    CHECK(office.prove("contract", "2011-09-30", "dorota").status == 403);
    CHECK(office.end("2011-12-31", "dorota").status == 403);
    CHECK(office.correct(office.right(), "dorota").status == 403);
    CHECK(office.withdraw("dorota").status == 403);
    office.job_id = nobody;
    CHECK(office.prove("contract", "2011-09-30").status == 404);
    CHECK(office.end("2011-12-31").status == 404);
    CHECK(office.correct(office.right()).status == 404);
    CHECK(office.withdraw().status == 404);
    CHECK(office.rows("placements_proofs") == 0);
    CHECK(office.rows("placements_corrections") == 0);
}

TEST_CASE("422 R8-24 R8-25 a paper that proves nothing is not kept") {
    OfficeWithWork office;
    CHECK(office.prove("business_entry", "2011-10-03").findings() ==
          Told{"R8-24 kind proves_other_work"});
    CHECK(office.prove("employer_certificate", "2011-10-01").findings() ==
          Told{"R8-25 dated_on before_the_work"});
    CHECK(office.rows("placements_proofs") == 0);
}

TEST_CASE("201 422 R8-22 a paper that comes later proves the work, and comes once") {
    OfficeWithWork office;
    const auto proven = office.prove("employer_certificate", "2012-01-05");
    CHECK(proven.status == 201);
    CHECK(proven.at("is_proven") == "true");
    CHECK(office.last_trace() == "placements.record_job done");
    CHECK(office.prove("employer_certificate", "2012-01-05").findings() ==
          Told{"R8-22 kind paper_known"});
    CHECK(office.rows("placements_proofs") == 1);
}

TEST_CASE("422 R8-04 R8-27 work ends after it began, and once") {
    OfficeWithWork office;
    CHECK(office.end("2011-10-02").findings() == Told{"R8-04 ended_on ends_before_it_begins"});
    const auto ended = office.end("2012-01-31");
    CHECK(ended.status == 201);
    CHECK(ended.at("end_reason") == "term");
    CHECK(office.end("2012-02-29").findings() == Told{"R8-27  ended_already"});
}

TEST_CASE("422 R8-22 a correction obeys the same rules, except against the record it puts right") {
    OfficeWithWork office;
    auto body = office.work();
    body.employer = "Cukiernia";
    office.recorded(body);
    auto right = office.right();
    right.employer = "cukiernia";
    CHECK(office.correct(right).findings() == Told{"R8-22 employer recorded_already"});
    CHECK(office.rows("placements_corrections") == 0);
    CHECK(office.get("/api/jobs/" + office.job_id).at("state") == "current");
}

TEST_CASE("201 R8-27 a correction is a further record, and the earlier one stays as it was") {
    OfficeWithWork office;
    auto right = office.right("zła data w notatce");
    right.taken_up_on = "2011-10-10";
    const auto corrected = office.correct(right);
    CHECK(corrected.status == 201);
    CHECK(corrected.at("taken_up_on") == "2011-10-10");
    CHECK(corrected.at("is_proven") == "true");
    CHECK(office.last_trace() == "placements.correct_job done");
    const auto earlier = office.get(office.below(""));
    CHECK(earlier.at("state") == "corrected");
    CHECK(earlier.at("taken_up_on") == "2011-10-03");
    CHECK(earlier.at("new_job_id") == corrected.at("job_id"));
    CHECK(earlier.at("why") == "zła data w notatce");
    CHECK(office.prove("contract", "2011-10-03").findings() == Told{"R8-27  put_right_already"});
    CHECK(office.correct(right).findings().at(0) == "R8-27  put_right_already");
    CHECK(office.withdraw().findings() == Told{"R8-27  put_right_already"});
    CHECK(office.get("/api/jobs").count("items") == 1);
}

TEST_CASE("201 a withdrawn record counts nowhere and makes room for the right one") {
    OfficeWithWork office;
    CHECK(office.withdraw().at("state") == "withdrawn");
    CHECK(office.last_trace() == "placements.correct_job done");
    CHECK(office.get("/api/jobs").count("items") == 0);
    CHECK(asked(office, [&](const Operation& operation) {
              return placements::jobs_of(operation,
                                         placements::PersonId::parse(office.ala).value());
          }).empty());
    CHECK(office.record(office.work()).status == 201);
}
