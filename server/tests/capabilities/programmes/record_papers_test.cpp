#include "programmes/record_papers.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"

using namespace wedka::test;

namespace {

/// The regulations ask for a statement and an attachment; Ala applied on Tuesday, 1 February 2011.
struct Package {
    ProjectOffice office;
    std::string statement, attachment, ala;

    Package() {
        RegulationsBody rules;
        rules.rest = R"(,"required_papers":[{"kind":"statement","name":"Oświadczenie"},)"
                     R"({"kind":"attachment","name":"Zaświadczenie z PUP"}])";
        office.open_recruitment({}, rules);
        const auto kept = office.get(office.at("/regulations"));
        statement = kept.at("required_papers[0].requirement_id");
        attachment = kept.at("required_papers[1].requirement_id");
        ala = office.apply(office.person("Ala", "Leżajska")).at("application_id");
    }
    Answer hand(const std::string& paper, const std::string& on = "2011-02-01",
                const std::string& who = "beata") {
        return office.put("/api/applications/" + ala + "/papers",
                          fmt::format(R"({{"handed_on":"{}","requirement_ids":["{}"]}})", on, paper),
                          who);
    }
    Answer ask(const std::string& on = "2011-02-02", const std::string& who = "beata") {
        return office.post("/api/applications/" + ala + "/completion",
                           fmt::format(R"({{"asked_on":"{}"}})", on), who);
    }
};

}  // namespace

TEST_CASE("403 404 papers are taken in by those who receive applications") {
    Package with;
    CHECK(with.hand(with.statement, "2011-02-01", "dorota").status == 403);
    CHECK(with.ask("2011-02-02", "dorota").status == 403);
    with.ala = nobody;
    CHECK(with.hand(with.statement).status == 404);
    CHECK(with.ask().status == 404);
}

TEST_CASE("422 R5-42 a paper comes once, of those asked for, from the receipt on") {
    Package with;
    CHECK(with.hand(nobody).findings() == Told{"R5-42 requirement_ids[0] paper_not_required"});
    CHECK(with.hand(with.statement, "2011-01-31").findings() ==
          Told{"R5-42 handed_on before_receipt"});
    CHECK(with.hand(with.statement, "2027-01-01").findings() == Told{"- handed_on in_future"});
    CHECK(with.office.rows("programmes_handed_papers") == 0);
    const auto first = with.hand(with.statement);
    CHECK(first.status == 200);
    CHECK(first.at("papers[0].handed_on") == "2011-02-01");
    CHECK(first.at("papers[1].handed_on").empty());
    CHECK(with.office.last_trace() == "programmes.receive_application done");
    CHECK(with.hand(with.statement).findings() == Told{"R5-42 requirement_ids[0] paper_is_there"});
}

TEST_CASE("422 R5-42 nothing is assessed, and no list drawn, while papers are missing") {
    Package with;
    const auto refused = with.office.assess(with.ala, with.office.answers(7));
    CHECK(refused.findings() == Told{"R5-42  papers_missing"});
    CHECK(refused.at("findings[0].values.count") == "2");
    with.office.appoint_committee();
    CHECK(with.office.hand_in(with.ala, "beata", 7).findings() == Told{"R5-42  papers_missing"});
    CHECK(with.office.draw().findings() == Told{"R5-42  not_complete"});
    CHECK(with.office.rows("programmes_assessments") == 0);
}

TEST_CASE("201 R5-42 the term to complete runs in working days, and only once") {
    Package with;
    const auto asked = with.ask("2011-02-02");
    CHECK(asked.status == 201);
    // Wednesday and five working days: the next Wednesday.
    CHECK(asked.at("completion_due_on") == "2011-02-09");
    CHECK(with.ask().findings() == Told{"R5-42  asked_already"});
    CHECK(with.hand(with.statement, "2011-02-10").findings() ==
          Told{"R5-42 handed_on after_completion_term"});
    with.hand(with.statement, "2011-02-09");
    CHECK(with.hand(with.attachment, "2011-02-09").at("state") == "correct");
    CHECK(with.office.assess(with.ala, with.office.answers(7)).status == 200);
}

TEST_CASE("422 R5-42 nobody is asked before the application came") {
    Package with;
    CHECK(with.ask("2011-01-31").findings() == Told{"R5-42 asked_on before_receipt"});
    CHECK(with.ask("2011-02-01").status == 201);
}

TEST_CASE("422 R5-42 who has everything is asked for nothing") {
    Package with;
    with.hand(with.statement);
    with.hand(with.attachment);
    CHECK(with.ask().findings() == Told{"R5-42  nothing_missing"});
    CHECK(with.office.rows("programmes_completions") == 0);
}

TEST_CASE("201 R5-42 who did not complete in time is rejected without an assessment") {
    Package with;
    with.ask();
    CHECK(with.office.get("/api/applications/" + with.ala).at("state") == "rejected");
    const auto drawn = with.office.draw();
    CHECK(drawn.status == 201);
    CHECK(drawn.at("places[0].list") == "rejected");
    CHECK(drawn.at("places[0].why") == "incomplete");
}
