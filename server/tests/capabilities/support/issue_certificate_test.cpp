#include "support/issue_certificate.hpp"

#include <doctest/doctest.h>

#include "course_office.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

std::vector<support::CourseCompletion> completions(CourseOffice& office) {
    const auto project_id = *programmes::ProjectId::parse(office.project_id);
    return asked(office,
                 [&](const Operation& o) { return support::courses_completed(o, project_id); });
}

}  // namespace

TEST_CASE("401 403 404 certificates are issued by who runs the project") {
    CourseOffice office;
    office.enrol_ala();
    CHECK(office.certify("1", "", "2011-06-30", "2011-07-04", "").status == 401);
    CHECK(office.certify("1", "", "2011-06-30", "2011-07-04", "beata").status == 403);
    const auto enrolment = std::exchange(office.enrolment_id, nobody);
    CHECK(office.certify().status == 404);
    office.enrolment_id = enrolment;
    office.series_id = nobody;
    CHECK(office.certify().status == 404);
    CHECK(office.rows("support_certificates") == 0);
}

TEST_CASE("422 R5-29 no certificate before the course ends, of a number that is taken, or twice") {
    CourseOffice office;
    office.enrol_ala();
    office.be_present(4);
    CHECK(office.certify("1", "", "2011-06-29").findings() ==
          Told{"R5-29 completed_on before_end_of_course"});
    CHECK(office.certify("1", "", "2011-07-05").findings() ==
          Told{"R5-29 issued_on issued_before_completion"});
    office.set_day("2011-07-03");
    CHECK(office.certify().findings() == Told{"- issued_on in_future"});
    office.set_day("2011-06-29");
    CHECK(office.certify().findings() == Told{"- completed_on in_future", "- issued_on in_future"});
    office.set_day("2026-11-21");
    CHECK(office.rows("support_certificates") == 0);
    CHECK(office.certify().status == 201);
    CHECK(office.certify("2/2011").findings() == Told{"R5-29 enrolment_id already_certified"});
    CHECK(office.rows("support_certificates") == 1);
}

TEST_CASE("422 R5-30 who missed too much gets a certificate with a written reason") {
    CourseOffice office;
    office.enrol_ala();
    CHECK(office.certify().findings() == Told{"R5-30 enrolment_id missed_too_much"});
    office.be_present(3);
    const auto refused = office.certify();
    CHECK(refused.status == 422);
    CHECK(refused.findings() == Told{"R5-30 enrolment_id missed_too_much"});
    CHECK(refused.at("findings[0].can_be_justified") == "true");
    CHECK(office.rows("support_certificates") == 0);
    const auto issued =
        office.certify("1/2011", R"(,"reasons":{"R5-30":"Zdała egzamin w drugim terminie"})");
    CHECK(issued.status == 201);
    CHECK(issued.at("participants[0].certificate_number") == "1/2011");
    CHECK(office.last_trace().starts_with("support.certify done"));
}

TEST_CASE("R5-30 the threshold is that of the course, to the minute") {
    CourseOffice office;
    office.enrol_ala();
    office.be_present(3);
    // 768 of 960 minutes are 80 %.
    office.record_sheet({office.mark(3, R"(,"state":"present","minutes":47)")});
    CHECK(office.certify().findings() == Told{"R5-30 enrolment_id missed_too_much"});
    office.record_sheet({office.mark(3, R"(,"state":"present","minutes":48)")});
    CHECK(office.certify().status == 201);
}

TEST_CASE("422 R5-29 R5-32 a certificate is withdrawn with its reason, and with it the completion") {
    CourseOffice office;
    office.enrol_ala();
    office.be_present(4);
    const auto certificate_id = office.certify().at("participants[0].certificate_id");
    REQUIRE(completions(office).size() == 1);
    CHECK(completions(office)[0].name == "Kucharz małej gastronomii");
    CHECK(completions(office)[0].completed_on.text() == "2011-06-30");
    CHECK(completions(office)[0].certificate_number == "1/2011");
    const auto withdraw = [&](const std::string& on, const std::string& id) {
        return office.post(
            office.series_at("/certificates/") + id + "/withdrawal",
            fmt::format(R"({{"withdrawn_on":"{}","reason":"Pomyłka w nazwisku"}})", on), "celina");
    };
    CHECK(withdraw("2011-07-05", nobody).status == 404);
    CHECK(withdraw("2011-07-03", certificate_id).findings() ==
          Told{"R5-32 withdrawn_on withdrawn_before_issue"});
    CHECK(withdraw("2011-07-05", certificate_id).status == 201);
    CHECK(withdraw("2011-07-05", certificate_id).status == 404);
    CHECK(completions(office).empty());
    CHECK(office.certify().findings() == Told{"R5-29 number number_taken"});
    CHECK(office.certify("1a/2011").status == 201);
    CHECK(completions(office).size() == 1);
}

TEST_CASE("R5-23 a course completed after leaving the project does not count") {
    CourseOffice office;
    office.enrol_ala();
    office.be_present(4);
    office.certify();
    office.leave_project("2011-06-29");
    CHECK(completions(office).empty());
    office.remove("/api/participants/" + office.participation_id + "/leaving", "celina");
    CHECK(completions(office).size() == 1);
}

TEST_CASE("422 R5-23 no certificate is issued for a course completed after leaving the project") {
    CourseOffice office;
    office.enrol_ala();
    office.be_present(4);
    office.leave_project("2011-06-29");
    CHECK(office.certify().findings() == Told{"R5-23 completed_on after_leaving"});
    CHECK(office.rows("support_certificates") == 0);
}
