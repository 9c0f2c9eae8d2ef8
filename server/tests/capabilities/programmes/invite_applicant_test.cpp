#include "programmes/invite_applicant.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

/// Two on the basic list, two on the reserve; the list is of 4 May 2011.
struct Reserve {
    ProjectOffice office;
    std::string ala, ola, ewa, iza;

    Reserve() {
        RegulationsBody rules;
        rules.reserve_places = 2;
        office.open_recruitment({}, rules);
        ala = office.applicant("Ala", 9);
        ola = office.applicant("Ola", 8);
        ewa = office.applicant("Ewa", 7);
        iza = office.applicant("Iza", 6);
        office.draw();
    }
    Answer invite(const std::string& application_id, const std::string& on = "2011-05-09",
                  const std::string& who = "celina") {
        return office.post(office.at("/invitations"),
                           fmt::format(R"({{"application_id":"{}","invited_on":"{}"}})",
                                       application_id, on),
                           who);
    }
    Answer answered(const Answer& invitation, const std::string& answer,
                    const std::string& on = "2011-05-12", const std::string& rest = "") {
        return office.post("/api/invitations/" + invitation.at("invitation_id") + "/answer",
                           fmt::format(R"({{"answer":"{}","answered_on":"{}"{}}})", answer, on, rest),
                           "celina");
    }
};

const std::string in_writing = R"(,"note":"Pismo z 12.05.2011")";

}  // namespace

TEST_CASE("403 404 those who enrol invite, applicants to this project") {
    Reserve with;
    CHECK(with.invite(with.ala, "2011-05-09", "beata").status == 403);
    CHECK(with.invite(nobody).status == 404);
    CHECK(with.office
              .post("/api/invitations/" + nobody + "/answer",
                    R"({"answer":"accepted","answered_on":"2011-05-12"})", "celina")
              .status == 404);
    CHECK(with.office.get("/api/projects/" + nobody + "/invitations").status == 404);
}

TEST_CASE("404 whom the asker must not meet is answered as an application that never was") {
    Reserve with;
    const auto person = with.office.person_of(with.ewa);
    with.office.store().change_now(with.office.office(), [&](Connection& connection) {
        connection.execute(
            "INSERT INTO platform_conflicts (office_id, subject_id, worker_id) VALUES ($1, $2, $3)",
            with.office.office(), *Uuid::parse(person), *Uuid::parse(with.office.member("celina")));
    });
    const auto answer = with.invite(with.ewa);
    CHECK(answer.status == 404);
    CHECK(answer.body == with.invite(nobody).body);
}

TEST_CASE("422 R5-43 the reserve is invited to a vacant place only") {
    Reserve with;
    CHECK(with.invite(with.ewa).findings() == Told{"R5-43 application_id no_vacancy"});
    with.office.resign(with.ola);
    CHECK(with.invite(with.ewa, "2011-05-03").findings() == Told{"R5-43 invited_on before_list"});
    CHECK(with.invite(with.ewa, "2027-01-01").findings() == Told{"- invited_on in_future"});
    CHECK(with.invite(with.ola).findings() == Told{"R5-16 application_id resigned"});
    CHECK(with.office.rows("programmes_invitations") == 0);
    const auto invited = with.invite(with.ewa);
    CHECK(invited.status == 201);
    CHECK(invited.at("due_on") == "2011-05-23");
    CHECK(with.office.last_trace() == "programmes.enrol done");
    CHECK(with.invite(with.ewa).findings() == Told{"R5-43 application_id already_invited"});
    CHECK(with.invite(with.iza).findings() == Told{"R5-43 application_id no_vacancy"});
}

TEST_CASE("422 R5-08 nobody on the reserve is skipped without a refusal in writing") {
    Reserve with;
    with.office.resign(with.ola);
    const auto skipped = with.invite(with.iza);
    CHECK(skipped.findings() == Told{"R5-08 application_id reserve_order"});
    const auto ewa = with.invite(with.ewa);
    CHECK(with.answered(ewa, "refused").findings() == Told{"R5-08 note refusal_in_writing"});
    CHECK(with.office.rows("programmes_resignations") == 1);
    const auto refused = with.answered(ewa, "refused", "2011-05-12", in_writing);
    CHECK(refused.status == 201);
    CHECK(refused.at("answer") == "refused");
    CHECK(with.office.get("/api/applications/" + with.ewa).at("state") == "resigned");
    CHECK(with.office.get("/api/applications/" + with.ewa).at("resignation_note") ==
          "Pismo z 12.05.2011");
    CHECK(with.invite(with.iza, "2011-05-13").status == 201);
    CHECK(with.office.get(with.office.at("/invitations")).count("items") == 2);
}

TEST_CASE("201 R5-08 an invitation that ran out lets the next one pass, on the day after its term") {
    Reserve with;
    with.office.resign(with.ola);
    with.invite(with.ewa, "2011-05-09");
    CHECK(with.invite(with.iza, "2011-05-23").findings() ==
          Told{"R5-43 application_id no_vacancy"});
    CHECK(with.invite(with.iza, "2011-05-24").status == 201);
}

TEST_CASE("422 R5-43 an answer comes once, from the invitation on, and in its term") {
    Reserve with;
    with.office.resign(with.ola);
    const auto ewa = with.invite(with.ewa);
    CHECK(with.answered(ewa, "accepted", "2011-05-08").findings() ==
          Told{"R5-43 answered_on before_invitation"});
    CHECK(with.answered(ewa, "accepted", "2011-05-24").findings() ==
          Told{"R5-43 answered_on after_answer_term"});
    CHECK(with.answered(ewa, "accepted", "2011-05-23").status == 201);
    CHECK(with.answered(ewa, "accepted", "2011-05-23").findings() ==
          Told{"R5-43  answered_already"});
}

TEST_CASE("201 who accepted is enrolled although the basic list is not through") {
    Reserve with;
    with.office.resign(with.ola);
    CHECK(with.office.enrol(with.ewa, "2011-05-20").findings() ==
          Told{"R5-08 application_id reserve_order"});
    with.answered(with.invite(with.ewa), "accepted");
    CHECK(with.office.enrol(with.ewa, "2011-05-20").status == 201);
    CHECK(with.office.enrol(with.ala, "2011-05-20").status == 201);
}
