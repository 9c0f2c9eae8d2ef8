#include "finance/raise_funds.hpp"

#include <doctest/doctest.h>

#include "finance/find_fundings.hpp"
#include "finance_office.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

using Told = std::vector<std::string>;

/// The office that looks for money to equip a day home (W05).
class FundingOffice : public FinanceOffice {
  public:
    std::string idea(const std::string& noted_on = "2026-03-02",
                     const std::string& worker = "celina") {
        return fmt::format(R"({{"name":"Dzienny Dom Senior+","funder":"Wojewoda Podkarpacki",)"
                           R"("call_name":"Senior+ 2026","call_closes_on":"2026-04-30",)"
                           R"("worker_id":"{}","noted_on":"{}"}})",
                           worker == nobody ? nobody : member(worker), noted_on);
    }
    std::string noted() { return post("/api/fundings", idea(), "celina").at("funding_id"); }

    Answer step(const std::string& funding_id, int version, const std::string& body,
                const std::string& who = "celina") {
        return post("/api/fundings/" + funding_id + "/steps", body, who,
                    {{"if-match", fmt::format("\"{}\"", version)}});
    }
    Answer back(const std::string& funding_id, int version) {
        return post("/api/fundings/" + funding_id + "/steps/withdrawal", "{}", "celina",
                    {{"if-match", fmt::format("\"{}\"", version)}});
    }
    /// Applied for 300 000 in April, granted 280 000 in June: version 3.
    std::string granted() {
        const auto funding_id = noted();
        step(funding_id, 1, R"({"stage":"applied","taken_on":"2026-04-20","amount":"300000.00"})");
        step(funding_id, 2, R"({"stage":"granted","taken_on":"2026-06-15","amount":"280000.00"})");
        return funding_id;
    }
};

}  // namespace

TEST_CASE("401 403 404 who may not raise funds, and who cannot look after an application") {
    FundingOffice office;
    CHECK(office.post("/api/fundings", office.idea(), "").status == 401);
    CHECK(office.post("/api/fundings", office.idea(), "dorota").status == 403);
    CHECK(office.get("/api/fundings", "filip").status == 403);
    CHECK(office.post("/api/fundings", office.idea("2026-03-02", nobody), "celina").status == 404);
    CHECK(office.step(nobody, 1, R"({"stage":"applied","taken_on":"2026-04-20"})").status == 404);
    CHECK(office.back(nobody, 1).status == 404);
    CHECK(office.get("/api/fundings/" + nobody, "celina").status == 404);
    CHECK(office.rows("finance_applications") == 0);
}

TEST_CASE("422 F-10 an idea is not noted tomorrow") {
    FundingOffice office;
    CHECK(office.post("/api/fundings", office.idea("2026-11-22"), "celina").findings() ==
          Told{"F-10 noted_on in_future"});
    CHECK(office.rows("finance_applications") == 0);
}

TEST_CASE("412 422 F-08 F-09 F-11 F-13 steps go forward only, and leave nothing when refused") {
    FundingOffice office;
    const auto funding_id = office.noted();
    CHECK(office.step(funding_id, 7, R"({"stage":"withdrawn","taken_on":"2026-04-20"})").status ==
          412);
    CHECK(office.step(funding_id, 1, R"({"stage":"running","taken_on":"2026-04-20"})").findings() ==
          Told{"F-08 stage does_not_follow"});
    CHECK(office.step(funding_id, 1, R"({"stage":"applied","taken_on":"2026-03-01"})").findings() ==
          Told{"F-09 taken_on before_last_step", "F-11 amount amount_needed"});
    CHECK(office.rows("finance_application_steps") == 1);

    const auto granted = office.granted();
    CHECK(office.step(granted, 3, R"({"stage":"agreed","taken_on":"2026-07-01"})").findings() ==
          Told{"F-13 paper_number number_needed"});
}

TEST_CASE("422 F-12 F-15 a late application and a grant above it go with a written reason") {
    FundingOffice office;
    const auto funding_id = office.noted();
    const std::string late = R"("stage":"applied","taken_on":"2026-05-04","amount":"300000.00")";
    const auto answer = office.step(funding_id, 1, '{' + late + '}');
    CHECK(answer.findings() == Told{"F-15 taken_on after_the_call"});
    CHECK(answer.at("findings[0].can_be_justified") == "true");
    CHECK(office.step(funding_id, 1, '{' + late + R"(,"reasons":{"F-15":"Nabór przedłużono"}})")
              .status == 201);

    const std::string more = R"("stage":"granted","taken_on":"2026-06-15","amount":"300000.01")";
    CHECK(office.step(funding_id, 2, '{' + more + '}').findings() ==
          Told{"F-12 amount more_than_asked"});
    CHECK(office.step(funding_id, 2, '{' + more + R"(,"reasons":{"F-12":"Zwiększono pulę"}})")
              .status == 201);
    CHECK(office.rows("platform_reasons") == 2);
}

TEST_CASE("201 from the idea to the settlement, with what was asked for and what was granted") {
    FundingOffice office;
    const auto funding_id = office.granted();
    REQUIRE(office
                .step(funding_id, 3,
                      R"({"stage":"agreed","taken_on":"2026-07-01","paper_number":"12/2026"})")
                .status == 201);
    REQUIRE(office.step(funding_id, 4, R"({"stage":"running","taken_on":"2026-07-01"})").status ==
            201);
    REQUIRE(office.step(funding_id, 5, R"({"stage":"settled","taken_on":"2026-11-20"})").status ==
            201);
    CHECK(office.last_trace() == "finance.raise_funds done");
    const auto shown = office.get("/api/fundings/" + funding_id, "beata");
    CHECK(shown.at("stage") == "settled");
    CHECK(shown.at("asked") == "300000.00");
    CHECK(shown.at("granted") == "280000.00");
    CHECK(shown.count("steps") == 6);
    CHECK(shown.at("steps[3].paper_number") == "12/2026");
    CHECK(shown.count("next") == 0);
}

TEST_CASE("422 F-14 200 an application is changed while it goes on") {
    FundingOffice office;
    const auto funding_id = office.noted();
    const auto change = [&](int version) {
        return office.put("/api/fundings/" + funding_id,
                          fmt::format(R"({{"name":"Klub Senior+","funder":"Wojewoda",)"
                                      R"("worker_id":"{}"}})",
                                      office.member("anna")),
                          "celina", {{"if-match", fmt::format("\"{}\"", version)}});
    };
    CHECK(change(2).status == 412);
    const auto changed = change(1);
    REQUIRE(changed.status == 200);
    CHECK(changed.at("name") == "Klub Senior+");
    CHECK(changed.at("call_closes_on").empty());
    REQUIRE(office.step(funding_id, 2, R"({"stage":"withdrawn","taken_on":"2026-04-20"})").status ==
            201);
    CHECK(change(3).findings() == Told{"F-14  has_ended"});
}

TEST_CASE("422 F-08 200 a step entered by mistake is taken back, the idea is not") {
    FundingOffice office;
    const auto funding_id = office.granted();
    CHECK(office.back(funding_id, 2).status == 412);
    const auto answer = office.back(funding_id, 3);
    CHECK(answer.at("stage") == "applied");
    CHECK(answer.at("granted").empty());
    CHECK(office.back(funding_id, 4).at("stage") == "idea");
    CHECK(office.back(funding_id, 5).findings() == Told{"F-08  only_the_idea"});
    CHECK(office.rows("finance_application_steps") == 1);
}

TEST_CASE("200 the list of a stage, and the sums of each") {
    FundingOffice office;
    office.granted();
    office.granted();
    office.noted();
    CHECK(office.get("/api/fundings", "beata").count("items") == 3);
    const auto granted = office.get("/api/fundings?stage=granted", "beata");
    CHECK(granted.count("items") == 2);
    CHECK(granted.at("items[0].granted") == "280000.00");
    CHECK(granted.at("items[0].taken_on") == "2026-06-15");
    const auto sums = office.get("/api/funding-stages", "beata");
    CHECK(sums.count("items") == 8);
    CHECK(sums.at("items[0].stage") == "idea");
    CHECK(sums.at("items[0].applications") == "1");
    CHECK(sums.at("items[2].applications") == "2");
    CHECK(sums.at("items[2].asked") == "600000.00");
    CHECK(sums.at("items[2].granted") == "560000.00");
    CHECK(sums.at("items[5].applications") == "0");
}

TEST_CASE("ideas are told whose call closes in the days that come, and nothing that went on") {
    FundingOffice office;
    const auto idea = office.noted();
    office.granted();
    const auto closing = [&](Day from, Day to) {
        Told told;
        office.store().read(office.office(), [&](Connection& connection) {
            const app::RolePolicy policy;
            const Actor actor{.office = office.office(),
                              .account = {},
                              .worker = {},
                              .name = {},
                              .roles = {"head"}};
            const Operation operation(connection, office.keys(), policy, actor, Moment{});
            for (const auto& one : finance::calls_closing(operation, from, to))
                told.push_back(one.funding_id.text());
        });
        return told;
    };
    CHECK(closing(*Day::of(2026, 4, 30), *Day::of(2026, 5, 14)) == Told{idea});
    CHECK(closing(*Day::of(2026, 4, 16), *Day::of(2026, 4, 30)) == Told{idea});
    CHECK(closing(*Day::of(2026, 5, 1), *Day::of(2026, 5, 14)).empty());
    CHECK(closing(*Day::of(2026, 4, 1), *Day::of(2026, 4, 29)).empty());
}
