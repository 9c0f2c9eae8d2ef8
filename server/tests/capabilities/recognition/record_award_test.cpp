#include "recognition/record_award.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "finance/finance.hpp"
#include "recognition/recognition.hpp"
#include "support/test_office.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

using Told = std::vector<std::string>;

const std::string nobody = "01900000-0000-7000-8000-000000000000";

/// The award of 25 November 2014 (W22).
struct AwardBody {
    std::string name = "Zawsze pomocni";
    std::string awarded_on = "2014-11-25";
    std::string project_id = "";
    std::string evidence = R"([{"kind":"diploma","kept_at":"sala narad"},{"kind":"statuette"}])";

    std::string text() const {
        const auto project =
            project_id.empty() ? "" : fmt::format(R"("project_id":"{}",)", project_id);
        return fmt::format(
            R"({{"name":"{}","awarded_by":"Mazowieckie Centrum Polityki Społecznej",)"
            R"("awarded_for":"projekt systemowy",{}"awarded_on":"{}","evidence":{}}})",
            name, project, awarded_on, evidence);
    }
};

class AwardOffice : public TestOffice {
  public:
    AwardOffice() : TestOffice({programmes::add_routes, recognition::add_routes}) {}

    std::string project() {
        return post(
                   "/api/projects",
                   R"({"name":"Szansa na lepszą przyszłość","rule_set":"POKL_0713",)"
                   R"("from_on":"2014-01-01","to_on":"2014-12-31","aim":"praca","partners":[],"planned":)"
                   R"({"participants":10,"decision_on":"2013-12-20",)"
                   R"("decision_reference":"wniosek","reason":"plan"}})",
                   "celina")
            .at("project_id");
    }
    Answer change(const std::string& award_id, int version, const AwardBody& body) {
        return put("/api/awards/" + award_id, body.text(), "celina",
                   {{"if-match", fmt::format("\"{}\"", version)}});
    }
};

}  // namespace

TEST_CASE("401 403 404 who may not record an award, and for what there is none") {
    AwardOffice office;
    CHECK(office.post("/api/awards", AwardBody{}.text(), "").status == 401);
    CHECK(office.post("/api/awards", AwardBody{}.text(), "beata").status == 403);
    CHECK(office.get("/api/awards", "filip").status == 403);
    AwardBody body;
    body.project_id = nobody;
    CHECK(office.post("/api/awards", body.text(), "celina").status == 404);
    CHECK(office.change(nobody, 1, {}).status == 404);
    CHECK(office.rows("recognition_awards") == 0);
}

TEST_CASE("422 R22-01 an award is neither of tomorrow nor of a day before its project") {
    AwardOffice office;
    AwardBody body;
    body.awarded_on = "2026-11-22";
    CHECK(office.post("/api/awards", body.text(), "celina").findings() ==
          Told{"R22-01 awarded_on in_future"});
    body.awarded_on = "2013-12-31";
    body.project_id = office.project();
    CHECK(office.post("/api/awards", body.text(), "celina").findings() ==
          Told{"R22-01 awarded_on before_the_project"});
    body.awarded_on = "2014-01-01";
    CHECK(office.post("/api/awards", body.text(), "celina").status == 201);
    CHECK(office.rows("recognition_awards") == 1);
}

TEST_CASE("422 R22-02 the same award is entered once, in whatever letters") {
    AwardOffice office;
    REQUIRE(office.post("/api/awards", AwardBody{}.text(), "celina").status == 201);
    AwardBody body;
    body.name = "ZAWSZE POMOCNI";
    CHECK(office.post("/api/awards", body.text(), "celina").findings() ==
          Told{"R22-02 name award_is_there"});
    body.awarded_on = "2015-11-25";
    CHECK(office.post("/api/awards", body.text(), "celina").status == 201);
    CHECK(office.rows("recognition_awards") == 2);
}

TEST_CASE("412 200 an award is changed together with what proves it") {
    AwardOffice office;
    const auto recorded = office.post("/api/awards", AwardBody{}.text(), "celina");
    CHECK(recorded.count("evidence") == 2);
    const auto award_id = recorded.at("award_id");
    AwardBody body;
    body.evidence = R"([{"kind":"citation","description":"uzasadnienie"}])";
    CHECK(office.change(award_id, 2, body).status == 412);
    const auto changed = office.change(award_id, 1, body);
    REQUIRE(changed.status == 200);
    CHECK(changed.at("version") == "2");
    CHECK(changed.count("evidence") == 1);
    CHECK(office.last_trace() == "recognition.record done");
    const auto awards = office.get("/api/awards", "beata");
    REQUIRE(awards.count("items") == 1);
    CHECK(awards.at("items[0].evidence[0].kind") == "citation");
    CHECK(awards.at("items[0].evidence[0].description") == "uzasadnienie");
}

TEST_CASE("R22-03 an award is told with how many things prove it") {
    AwardOffice office;
    AwardBody body;
    body.evidence = "[]";
    office.post("/api/awards", body.text(), "celina");
    body = {};
    body.name = "Inna";
    office.post("/api/awards", body.text(), "celina");
    std::map<std::string, std::int64_t> told;
    office.store().read(office.office(), [&](Connection& connection) {
        const app::RolePolicy policy;
        const Actor actor{
            .office = office.office(), .account = {}, .worker = {}, .name = {}, .roles = {"head"}};
        const Operation operation(connection, office.keys(), policy, actor, Moment{});
        for (const auto& award : recognition::awards(operation)) told[award.name] = award.evidence;
    });
    CHECK(told == std::map<std::string, std::int64_t>{{"Zawsze pomocni", 0}, {"Inna", 2}});
}
