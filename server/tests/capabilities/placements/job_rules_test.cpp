#include "placements/job_rules.hpp"

#include <doctest/doctest.h>

using namespace wedka;
using namespace wedka::placements;

namespace {

Day day(std::string_view text) {
    return Day::parse(text).value();
}

JobTerms terms() {
    JobTerms terms;
    terms.employer = "Piekarnia";
    terms.position = "piekarz";
    terms.share = Share::from_thousandths(1000);
    terms.taken_up_on = day("2011-10-03");
    return terms;
}

JobContext context() {
    JobContext context;
    context.birth_on = day("1979-05-14");
    context.today = day("2012-02-01");
    return context;
}

Job other(const std::string& employer, std::string_view from, const char* to = nullptr) {
    Job job;
    job.employer = employer;
    job.taken_up_on = day(from);
    if (to) job.ended_on = day(to);
    return job;
}

JobTerms internship(std::string_view from, std::string_view until) {
    JobTerms given = terms();
    given.kind = WorkKind::internship;
    given.share.reset();
    given.taken_up_on = day(from);
    given.internship = InternshipTerms{
        .until_on = day(until), .sent_by = SentBy::labour_office, .has_stipend = true};
    return given;
}

/// The same as it stands on record.
Job placed(const JobTerms& given) {
    Job job;
    job.kind = given.kind;
    job.employer = given.employer;
    job.internship = given.internship;
    job.taken_up_on = given.taken_up_on;
    return job;
}

std::vector<std::string> told(const Findings& findings) {
    std::vector<std::string> all;
    for (const auto& finding : findings)
        all.push_back(finding.rule + ' ' + finding.field + ' ' + finding.code);
    return all;
}

using Told = std::vector<std::string>;

Told checked(const JobTerms& given, const JobContext& known = context()) {
    return told(check_job(given, known));
}

}  // namespace

TEST_CASE("R8-04 work does not end before it begins; a day of work is work") {
    auto given = terms();
    given.end_reason = EndReason::term;
    given.ended_on = day("2011-10-03");
    CHECK(checked(given).empty());
    given.ended_on = day("2011-10-02");
    CHECK(checked(given) == Told{"R8-04 ended_on ends_before_it_begins"});
}

TEST_CASE("an end has its reason, and a reason its end; neither lies ahead") {
    auto given = terms();
    given.ended_on = day("2011-11-30");
    CHECK(checked(given) == Told{" end_reason required"});
    given = terms();
    given.end_reason = EndReason::resigned;
    CHECK(checked(given) == Told{" ended_on required"});
    given = terms();
    given.taken_up_on = day("2012-02-02");
    CHECK(checked(given) == Told{" taken_up_on in_future"});
    given = terms();
    given.end_reason = EndReason::term;
    given.ended_on = day("2012-02-02");
    CHECK(checked(given) == Told{" ended_on in_future"});
}

TEST_CASE("R8-20 nobody works before being born") {
    auto known = context();
    known.birth_on = day("2011-10-03");
    CHECK(checked(terms(), known) == Told{"R8-20 taken_up_on before_birth"});
    known.birth_on = day("2011-10-02");
    CHECK(checked(terms(), known).empty());
}

TEST_CASE("R8-21 work that follows a project is that of a participant, from the enrolment on") {
    auto given = terms();
    given.project_id = ProjectId::make();
    CHECK(checked(given) == Told{"R8-21 project_id not_a_participant"});
    auto known = context();
    known.participation.emplace();
    known.participation->enrolled_on = day("2011-10-03");
    CHECK(checked(given, known).empty());
    known.participation->enrolled_on = day("2011-10-04");
    CHECK(checked(given, known) == Told{"R8-21 taken_up_on before_enrolment"});
}

TEST_CASE("R8-22 the same work is recorded once, whatever letters its employer is written with") {
    auto known = context();
    known.others = {other("PIEKARNIA ", "2011-10-03")};
    CHECK(checked(terms(), known) == Told{"R8-22 employer recorded_already"});
    known.others = {other("Cukiernia", "2011-10-03")};
    CHECK(checked(terms(), known).empty());
    auto given = terms();
    given.nip = Nip::parse("1234563218");
    known.others[0].nip = given.nip;
    CHECK(checked(given, known) == Told{"R8-22 employer recorded_already"});
}

TEST_CASE("R8-23 a second work with the same employer at the same time needs a reason") {
    auto known = context();
    known.others = {other("Piekarnia", "2011-06-01", "2011-10-03")};
    const auto findings = check_job(terms(), known);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "R8-23");
    CHECK(findings[0].can_be_justified);
    known.others = {other("Piekarnia", "2011-06-01", "2011-10-02")};
    CHECK(checked(terms(), known).empty());
    known.others = {other("Piekarnia", "2011-12-01")};
    auto given = terms();
    given.end_reason = EndReason::term;
    given.ended_on = day("2011-11-30");
    CHECK(checked(given, known).empty());
    given.ended_on = day("2011-12-01");
    CHECK(checked(given, known) == Told{"R8-23 employer works_there_already"});
}

TEST_CASE("R8-24 a paper proves work of its kind") {
    const auto proves = [](ProofKind proof, WorkKind work) {
        return check_proof({proof, day("2011-10-03")}, work, day("2011-10-03"), day("2012-02-01"),
                           "")
            .empty();
    };
    CHECK(proves(ProofKind::contract, WorkKind::employment_contract));
    CHECK(proves(ProofKind::employer_certificate, WorkKind::subsidised_job));
    CHECK(proves(ProofKind::business_entry, WorkKind::own_business));
    CHECK(proves(ProofKind::statement, WorkKind::civil_law_contract));
    CHECK(proves(ProofKind::internship_agreement, WorkKind::internship));
    CHECK(proves(ProofKind::internship_certificate, WorkKind::internship));
    CHECK_FALSE(proves(ProofKind::contract, WorkKind::internship));
    CHECK_FALSE(proves(ProofKind::employer_certificate, WorkKind::internship));
    CHECK_FALSE(proves(ProofKind::statement, WorkKind::internship));
    CHECK_FALSE(proves(ProofKind::internship_agreement, WorkKind::employment_contract));
    CHECK_FALSE(proves(ProofKind::internship_certificate, WorkKind::subsidised_job));
    CHECK_FALSE(proves(ProofKind::contract, WorkKind::own_business));
    CHECK_FALSE(proves(ProofKind::employer_certificate, WorkKind::own_business));
    CHECK_FALSE(proves(ProofKind::business_entry, WorkKind::employment_contract));
}

TEST_CASE("R8-25 only a contract or an entry may be older than the work it proves") {
    const auto proves = [](ProofKind proof, WorkKind work, std::string_view dated_on) {
        return told(check_proof({proof, day(dated_on)}, work, day("2011-10-03"), day("2012-02-01"),
                                "proofs[0]."));
    };
    CHECK(proves(ProofKind::contract, WorkKind::employment_contract, "2011-09-30").empty());
    CHECK(proves(ProofKind::business_entry, WorkKind::own_business, "2011-09-30").empty());
    CHECK(proves(ProofKind::internship_agreement, WorkKind::internship, "2011-09-30").empty());
    CHECK(proves(ProofKind::internship_certificate, WorkKind::internship, "2011-10-02") ==
          Told{"R8-25 proofs[0].dated_on before_the_work"});
    CHECK(proves(ProofKind::employer_certificate, WorkKind::employment_contract, "2011-10-03")
              .empty());
    CHECK(proves(ProofKind::employer_certificate, WorkKind::employment_contract, "2011-10-02") ==
          Told{"R8-25 proofs[0].dated_on before_the_work"});
    CHECK(proves(ProofKind::statement, WorkKind::own_business, "2011-10-02") ==
          Told{"R8-25 proofs[0].dated_on before_the_work"});
    CHECK(proves(ProofKind::contract, WorkKind::employment_contract, "2012-02-02") ==
          Told{" proofs[0].dated_on in_future"});
}

TEST_CASE("R8-26 a post has its share, other work has none") {
    auto given = terms();
    given.share.reset();
    CHECK(checked(given) == Told{"R8-26 share share_missing"});
    given.kind = WorkKind::civil_law_contract;
    CHECK(checked(given).empty());
    given.share = Share::from_thousandths(500);
    CHECK(checked(given) == Told{"R8-26 share no_post"});
    given.kind = WorkKind::subsidised_job;
    CHECK(checked(given).empty());
    given.share = Share::from_thousandths(1001);
    CHECK(checked(given) == Told{" share out_of_range"});
    given.share = Share::from_thousandths(0);
    CHECK(checked(given) == Told{" share out_of_range"});
}

TEST_CASE("R8-27 what was put right or has ended is not ended again") {
    auto job = other("Piekarnia", "2011-10-03");
    CHECK(check_end(day("2011-12-31"), job, day("2012-02-01")).empty());
    job.ended_on = day("2011-11-30");
    CHECK(told(check_end(day("2011-12-31"), job, day("2012-02-01"))) ==
          Told{"R8-27  ended_already"});
    job.state = JobState::withdrawn;
    CHECK(told(check_end(day("2011-12-31"), job, day("2012-02-01"))) ==
          Told{"R8-27  put_right_already"});
}

TEST_CASE("R8-31 an internship has its terms, other work has none; it ends by the agreed day") {
    auto given = internship("2011-10-03", "2011-12-31");
    CHECK(checked(given).empty());
    given.end_reason = EndReason::agreement;
    given.ended_on = day("2011-12-31");
    CHECK(checked(given).empty());
    given.ended_on = day("2012-01-01");
    CHECK(checked(given) == Told{"R8-31 ended_on after_agreed"});
    CHECK(checked(internship("2011-10-03", "2011-10-02")) ==
          Told{"R8-31 internship.until_on ends_before_it_begins"});
    given = internship("2011-10-03", "2011-12-31");
    given.internship.reset();
    CHECK(checked(given) == Told{"R8-31 internship.until_on internship_missing"});
    given = terms();
    given.internship.emplace();
    given.internship->until_on = day("2011-12-31");
    CHECK(checked(given) == Told{"R8-31 internship no_internship"});
    auto known = placed(internship("2011-10-03", "2011-12-31"));
    CHECK(check_end(day("2011-12-31"), known, day("2012-02-01")).empty());
    CHECK(told(check_end(day("2012-01-01"), known, day("2012-02-01"))) ==
          Told{"R8-31 ended_on after_agreed"});
}

TEST_CASE("R8-26 an internship has no part of a post") {
    auto given = internship("2011-10-03", "2011-12-31");
    given.share = Share::from_thousandths(1000);
    CHECK(checked(given) == Told{"R8-26 share no_post"});
}

TEST_CASE("R8-03 two internships at a time, or one beside a full post") {
    auto known = context();
    known.others = {placed(internship("2011-07-01", "2011-10-03"))};
    known.others[0].employer = "Cukiernia";
    CHECK(checked(internship("2011-10-03", "2011-12-31"), known) ==
          Told{"R8-03 taken_up_on at_the_same_time"});
    CHECK(checked(internship("2011-10-04", "2011-12-31"), known).empty());
    CHECK(checked(terms(), known) == Told{"R8-03 taken_up_on at_the_same_time"});
    auto half = terms();
    half.share = Share::from_thousandths(500);
    CHECK(checked(half, known).empty());
    // An internship that ended early leaves room.
    known.others[0].ended_on = day("2011-10-02");
    CHECK(checked(internship("2011-10-03", "2011-12-31"), known).empty());
    // Two full posts are the person's own affair.
    known.others = {other("Cukiernia", "2011-06-01")};
    known.others[0].share = Share::from_thousandths(1000);
    CHECK(checked(terms(), known).empty());
    CHECK(checked(internship("2011-10-03", "2011-12-31"), known) ==
          Told{"R8-03 taken_up_on at_the_same_time"});
}
