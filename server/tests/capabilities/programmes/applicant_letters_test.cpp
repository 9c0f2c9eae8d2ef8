#include "programmes/applicant_letters.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"
#include "support/test_papers.hpp"

namespace wedka::test {

namespace {

/// A recruitment by two of three members, for one place and one on the reserve; Ala and Ola applied
/// on Tuesday, 1 February 2011. The regulations ask for a statement and a certificate.
struct Letters {
    TestPapers papers{programmes::add_applicant_letters};
    ProjectOffice office{std::vector<TestOffice::AddRoutes>{papers.routes()}};
    std::string ala, ola;

    Letters() {
        TestPapers::write_letterhead(office);
        ProjectBody project;
        project.participants = 1;
        RegulationsBody rules;
        rules.rest = R"(,"scorers":2,"score_rule":"mean","required_papers":)"
                     R"([{"kind":"statement","name":"Oświadczenie"},)"
                     R"({"kind":"attachment","name":"Zaświadczenie z PUP"}])";
        office.open_recruitment(project, rules);
        office.appoint_committee();
        ala = office.apply(office.person("Ala", "Leżajska")).at("application_id");
        ola = office.apply(office.person("Ola", "Leżajska")).at("application_id");
    }
    /// Both are complete and scored, Ala with 7.5 points and Ola with 4; the list is of 4 May.
    void draw() {
        for (const auto& one : {ala, ola}) {
            hand_in_papers(one, {0, 1}, "2011-02-01");
            office.hand_in(one, "beata", one == ala ? 6 : 4);
            office.hand_in(one, "celina", one == ala ? 9 : 4);
        }
        const auto drawn = office.draw();
        if (drawn.status != 201) throw std::runtime_error(drawn.body);
    }
    void hand_in_papers(const std::string& application_id, const std::vector<int>& which,
                        const std::string& on) {
        std::string ids;
        for (const auto i : which)
            ids += (ids.empty() ? "\"" : ",\"") +
                   office.get(office.at("/regulations"))
                       .at(fmt::format("required_papers[{}].requirement_id", i)) +
                   '"';
        const auto taken = office.put(
            "/api/applications/" + application_id + "/papers",
            fmt::format(R"({{"handed_on":"{}","requirement_ids":[{}]}})", on, ids), "celina");
        if (taken.status != 200) throw std::runtime_error(taken.body);
    }
    void done(const std::string& path, const std::string& body, const std::string& who = "anna") {
        const auto answer = office.post(path, body, who);
        if (answer.status >= 300) throw std::runtime_error(answer.body);
    }
    Answer make(const std::string& kind, const std::string& who = "celina") {
        return TestPapers::make(office, kind, ala, who);
    }
    /// What the letter says; each of the words must be in it.
    std::string says(const std::string& kind, const std::vector<const char*>& words) {
        const auto paper = make(kind);
        REQUIRE(paper.status == 201);
        const auto said = TestPapers::said_by(office, paper);
        for (const auto* word : words)
            CHECK_MESSAGE(said.find(word) != std::string::npos, word << " in " << said);
        CHECK(said.find("{{") == std::string::npos);
        return said;
    }
};

}  // namespace

TEST_CASE("403 404 letters are made by those who do what they tell of, of an application") {
    Letters with;
    with.draw();
    CHECK(with.make("recruitment_result", "beata").status == 403);
    CHECK(with.make("place_invitation", "beata").status == 403);
    CHECK(with.make("completion_request", "dorota").status == 403);
    CHECK(with.make("appeal_answer", "dorota").status == 403);
    // She may score, and is not told why an appeal was decided so.
    CHECK(with.make("appeal_answer", "beata").status == 403);
    with.ala = nobody;
    for (const auto* kind :
         {"recruitment_result", "place_invitation", "completion_request", "appeal_answer"})
        CHECK(with.make(kind).status == 404);
}

TEST_CASE("422 P-05 a letter tells of nothing that has not happened") {
    Letters with;
    CHECK(with.make("completion_request").findings() ==
          Told{"P-05 record_id not_asked_to_complete"});
    CHECK(with.make("recruitment_result").findings() == Told{"P-05 record_id no_result"});
    with.draw();
    CHECK(with.make("place_invitation").findings() == Told{"P-05 record_id not_invited"});
    with.done("/api/applications/" + with.ala + "/appeals",
              R"({"submitted_on":"2011-05-06","grounds":"Za mało punktów"})", "beata");
    CHECK(with.make("appeal_answer").findings() == Told{"P-05 record_id no_decided_appeal"});
    CHECK(with.office.rows("papers_papers") == 0);
}

TEST_CASE("422 P-05 nobody is asked for papers that came on the same day") {
    Letters with;
    with.done("/api/applications/" + with.ala + "/completion", R"({"asked_on":"2011-02-02"})");
    with.hand_in_papers(with.ala, {0, 1}, "2011-02-02");
    CHECK(with.make("completion_request").findings() == Told{"P-05 record_id nothing_missing"});
}

TEST_CASE("422 P-05 who refused in writing is invited no more") {
    Letters with;
    with.draw();
    const auto invited = with.office.post(
        with.office.at("/invitations"),
        R"({"application_id":")" + with.ala + R"(","invited_on":"2011-05-09"})", "celina");
    CHECK(with.make("place_invitation").status == 201);
    with.done("/api/invitations/" + invited.at("invitation_id") + "/answer",
              R"({"answer":"refused","answered_on":"2011-05-12","note":"Pismo"})", "celina");
    CHECK(with.make("place_invitation").findings() ==
          Told{"P-05 record_id invitation_refused"});
}

TEST_CASE("201 who was rejected for missing papers is told so, without points and criteria") {
    Letters with;
    with.done("/api/applications/" + with.ala + "/completion", R"({"asked_on":"2011-02-02"})");
    with.hand_in_papers(with.ola, {0, 1}, "2011-02-01");
    with.office.hand_in(with.ola, "beata", 4);
    with.office.hand_in(with.ola, "celina", 4);
    REQUIRE(with.office.draw().status == 201);
    const auto said = with.says("recruitment_result", {"Ala Leżajska", "odrzucone formalnie",
                                                       "9 maja 2011 r."});
    CHECK(said.find("Wynik oceny") == std::string::npos);
    CHECK(said.find("Kryterium") == std::string::npos);
}

TEST_CASE("201 an applicant is asked for what was missing on the day, and until when") {
    Letters with;
    with.hand_in_papers(with.ala, {0}, "2011-02-01");
    with.done("/api/applications/" + with.ala + "/completion", R"({"asked_on":"2011-02-02"})");
    const std::vector<const char*> words{"Ala Leżajska", "WEZWANIE DO UZUPEŁNIENIA",
                                         "2 lutego 2011 r.", "Zaświadczenie z PUP",
                                         "9 lutego 2011 r.", "ul. Przykładowa 1"};
    const auto asked = with.says("completion_request", words);
    CHECK(asked.find("Oświadczenie") == std::string::npos);
    // The letter of another day says the same, although the certificate has come.
    with.hand_in_papers(with.ala, {1}, "2011-02-08");
    CHECK(with.says("completion_request", words) == asked);
}

TEST_CASE("201 an applicant is told of points, place and the last day to appeal, and of no scorer") {
    Letters with;
    with.draw();
    const auto said =
        with.says("recruitment_result", {"Ala Leżajska", "7,5", "7,5 z 10", "lista podstawowa",
                                         "9 maja 2011 r.", "spełnione"});
    CHECK(said.find("beata") == std::string::npos);
}

TEST_CASE("201 an applicant is invited to a place until the last day of the invitation") {
    Letters with;
    with.draw();
    with.done(with.office.at("/invitations"),
              R"({"application_id":")" + with.ala + R"(","invited_on":"2011-05-09"})", "celina");
    const auto said =
        with.says("place_invitation", {"Ala Leżajska", "9 maja 2011 r.", "miejsce 1",
                                       "lista podstawowa", "23 maja 2011 r."});
    // The office told no telephone.
    CHECK(said.find("W razie pytań") == std::string::npos);
}

TEST_CASE("201 an applicant is answered to the appeal with its justification") {
    Letters with;
    with.draw();
    const auto submitted =
        with.office.post("/api/applications/" + with.ala + "/appeals",
                         R"({"submitted_on":"2011-05-06","grounds":"Za mało punktów"})", "beata");
    with.done("/api/appeals/" + submitted.at("appeals[0].appeal_id") + "/decision",
              R"({"decided_on":"2011-05-10","decision":"list_stands",)"
              R"("justification":"Punkty przyznano zgodnie z regulaminem"})");
    const auto said = with.says("appeal_answer",
                                {"Ala Leżajska", "6 maja 2011 r.", "10 maja 2011 r.",
                                 "lista pozostaje bez zmian", "Punkty przyznano zgodnie"});
    CHECK(said.find("Za mało punktów") == std::string::npos);
}

}  // namespace wedka::test
