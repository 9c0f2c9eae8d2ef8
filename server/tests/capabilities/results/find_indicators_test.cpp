#include "results/find_indicators.hpp"

#include <doctest/doctest.h>

#include "../monitoring/monitored_office.hpp"
#include "events/events.hpp"
#include "results/results.hpp"
#include "settlement/settlement.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

struct OfficeWithIndicators : MonitoredOffice {
    explicit OfficeWithIndicators(const ProjectBody& project = {})
        : MonitoredOffice({settlement::add_routes, events::add_routes, results::add_routes},
                          project) {}

    /// "1 (1/0)" of the indicator.
    std::string value(const std::string& indicator, const std::string& on = "2012-12-31") {
        const auto all = get(at("/indicators?on=" + on), "celina");
        for (std::size_t i = 0; i < all.count("items"); ++i) {
            const auto row = fmt::format("items[{}].", i);
            if (all.at(row + "indicator") == indicator)
                return fmt::format("{} ({}/{})", all.at(row + "value"), all.at(row + "women"),
                                   all.at(row + "men"));
        }
        return "not counted here";
    }
    Answer detail(const std::string& indicator, const std::string& who = "celina") {
        return get(at("/indicators/" + indicator), who);
    }
    Answer promise(const std::string& targets, const std::string& decided_on = "2011-01-10",
                   const std::string& who = "celina") {
        return post(at("/targets"),
                    fmt::format(R"({{"decided_on":"{}","reference":"umowa","targets":[{}]}})",
                                decided_on, targets),
                    who);
    }
    Answer freeze(const std::string& name, const std::string& as_of = "2012-12-31",
                  const std::string& who = "celina") {
        return post(at("/snapshots"),
                    fmt::format(R"({{"name":"{}","as_of":"{}"}})", name, as_of), who);
    }
};

}  // namespace

TEST_CASE("200 indicators follow the data of participants, nobody counts without them") {
    OfficeWithIndicators office;
    CHECK(office.value("EECO01") == "0 (0/0)");
    CHECK(office.detail("EECO01").at("records[0].why") == "no_sheet");
    office.tell();
    CHECK(office.value("EECO01") == "1 (1/0)");
    CHECK(office.value("EECO02") == "1 (1/0)");
    CHECK(office.value("EECO03") == "1 (1/0)");
    CHECK(office.value("EECO01", "2011-05-15") == "0 (0/0)");
    CHECK(office.value("EECR04") == "not counted here");
    const auto detail = office.detail("EECO02");
    CHECK(detail.at("rule_set") == "POKL_0713");
    CHECK(detail.at("records[0].name") == "Leżajska Ala");
    CHECK(detail.at("records[0].counts") == "true");
    CHECK(office.last_trace() == "results.read read");
}

TEST_CASE("404 an indicator of other rules, a project of nobody") {
    OfficeWithIndicators office;
    CHECK(office.detail("EECR04").status == 404);
    CHECK(office.get("/api/projects/" + nobody + "/indicators", "celina").status == 404);
    CHECK(office.get("/api/projects/" + nobody + "/indicators/EECO01", "celina").status == 404);
    CHECK(office.get(office.at("/indicators"), "").status == 401);
}

TEST_CASE("200 who may not read the data sees numbers and reasons, and no names") {
    OfficeWithIndicators office;
    office.tell({.disability = "yes"});
    const auto detail = office.detail("EECO12", "dorota");
    CHECK(detail.status == 200);
    CHECK(detail.at("figure.value") == "1");
    CHECK(detail.at("records[0].is_hidden") == "true");
    CHECK(detail.at("records[0].name").empty());
    CHECK(detail.body.find("Ala") == std::string::npos);
    CHECK(detail.body.find(office.ala) == std::string::npos);
}

TEST_CASE("403 422 W-12 targets of the project's own indicators, each once and adding up") {
    OfficeWithIndicators office;
    const std::string good = R"({"indicator":"EECO01","total":25,"women":15,"men":10})";
    CHECK(office.promise(good, "2011-01-10", "beata").status == 403);
    CHECK(office.promise(R"({"indicator":"EECR04","total":-1})").findings() ==
          Told{"W-12 targets[0].indicator other_rule_set", "W-12 targets[0].total out_of_range"});
    CHECK(office.promise(good + ',' + good).findings() ==
          Told{"W-12 targets[1].indicator twice"});
    CHECK(office.promise(R"({"indicator":"EECO01","total":25,"women":15})").findings() ==
          Told{"W-12 targets[0].men required"});
    CHECK(office.promise(R"({"indicator":"EECO01","total":25,"women":15,"men":11})").findings() ==
          Told{"W-12 targets[0].total not_the_sum"});
    CHECK(office.promise("").has_finding("-", "targets"));
    CHECK(office.promise(good, "2026-11-22").has_finding("-", "decided_on"));
    CHECK(office.rows("results_targets") == 0);
    CHECK(office.promise(good, "2011-02-10").status == 201);
    CHECK(office.promise(good, "2011-02-09").findings() == Told{"W-12 decided_on before_last"});
    CHECK(office.promise(R"({"indicator":"EECO01","total":40})", "2011-06-01").count("versions") ==
          2);
    CHECK(office.get(office.at("/indicators?on=2011-05-31"), "celina").at("items[0].target") ==
          "25");
    CHECK(office.get(office.at("/indicators?on=2011-06-01"), "celina").at("items[0].target") ==
          "40");
    CHECK(office.get(office.at("/targets"), "celina").at("versions[0].targets[0].total") == "40");
}

TEST_CASE("403 422 W-13 frozen indicators have a name of their own and a day that has been") {
    OfficeWithIndicators office;
    office.tell();
    CHECK(office.freeze("Wniosek 1", "2012-12-31", "beata").status == 403);
    CHECK(office.freeze("Wniosek 1", "2026-11-22").findings() == Told{"W-13 as_of in_future"});
    CHECK(office.freeze("Wniosek 1").status == 201);
    CHECK(office.freeze("Wniosek 1").findings() == Told{"W-13 name name_taken"});
    CHECK(office.get(office.at("/snapshots"), "celina").count("items") == 1);
    CHECK(office.get("/api/snapshots/" + nobody, "celina").status == 404);
}

TEST_CASE("200 a frozen value stays when the records move, and the difference tells who moved") {
    OfficeWithIndicators office;
    office.tell();
    const auto frozen = office.freeze("Wniosek 1");
    const auto at = "/api/snapshots/" + frozen.at("snapshot_id");
    CHECK(frozen.at("is_intact") == "true");
    CHECK(frozen.at("values[0].women") == "1");
    SheetBody corrected;
    corrected.status = R"("status":"inactive")";
    office.tell(corrected);
    CHECK(office.value("EECO02") == "0 (0/0)");
    CHECK(office.get(at, "celina").at("values[0].women") == "1");
    CHECK(office.get(at, "celina").at("is_intact") == "true");

    const auto moved = office.get(at + "/difference", "celina");
    Told told;
    for (std::size_t i = 0; i < moved.count("indicators"); ++i) {
        const auto row = fmt::format("indicators[{}].", i);
        if (moved.count(row + "moved") > 0)
            told.push_back(fmt::format("{} {}->{} {}: {} to {}", moved.at(row + "indicator"),
                                       moved.at(row + "before"), moved.at(row + "now"),
                                       moved.at(row + "moved[0].name"),
                                       moved.at(row + "moved[0].why_before"),
                                       moved.at(row + "moved[0].why_now")));
    }
    CHECK(told == Told{"EECO02 1->0 Leżajska Ala: fits to other_status",
                       "EECO03 1->0 Leżajska Ala: fits to other_status",
                       "EECO04 0->1 Leżajska Ala: other_status to fits"});
    CHECK(office.get(at + "/difference", "dorota").body.find("Ala") == std::string::npos);
    const auto second = office.freeze("Wniosek 2").at("snapshot_id");
    CHECK(office.get(at + "/difference?other_id=" + second, "celina").at("to_name") ==
          "Wniosek 2");
    CHECK(office.get(at + "/difference?other_id=" + nobody, "celina").status == 404);
}

TEST_CASE("a frozen value that somebody changes in the database is told as broken") {
    OfficeWithIndicators office;
    office.tell();
    const auto frozen = office.freeze("Wniosek 1");
    office.store().change_now(office.office(), [&](Connection& connection) {
        connection.execute("UPDATE results_snapshot_values SET women = 2 WHERE office_id = $1",
                           office.office());
    });
    CHECK(office.get("/api/snapshots/" + frozen.at("snapshot_id"), "celina").at("is_intact") ==
          "false");
}

TEST_CASE("200 beside an effectiveness stands what the guidelines of the project's first day ask for") {
    OfficeWithIndicators office;
    const auto asked = [&office](const std::string& from_on, const std::string& indicator) {
        ProjectBody project;
        project.rule_set = "EFS_1420";
        project.name = "Projekt od " + from_on;
        project.from_on = from_on;
        project.to_on = "2023-12-31";
        return office
            .get("/api/projects/" + office.found(project) + "/indicators/" + indicator, "celina")
            .at("figure.asked_share");
    };
    CHECK(asked("2017-12-31", "employment_effectiveness") == "22.00");
    CHECK(asked("2018-01-01", "employment_effectiveness") == "25.00");
    CHECK(asked("2018-01-01", "employment_severe") == "12.00");
    // The money of 2014-2020 was spent for years after, under the same guidelines.
    CHECK(asked("2021-09-01", "employment_effectiveness") == "25.00");
    CHECK(asked("2016-10-01", "social_effectiveness") == "34.00");
    CHECK(asked("2016-09-30", "social_effectiveness").empty());
    CHECK(asked("2018-01-01", "at_risk").empty());
}

TEST_CASE("200 indicators of entities tell names, are frozen, and count no people") {
    ProjectBody project;
    project.rule_set = "EFSPLUS_2127";
    OfficeWithIndicators office(project);
    const auto given = office.post(
        office.at("/outputs"),
        R"({"kind":"public_entity","name":"Biblioteka","given_on":"2011-06-01","proof":"umowa"})",
        "celina");
    REQUIRE(given.status == 201);
    CHECK(office.value("EECO18") == "1 (0/0)");
    CHECK(office.value("EECO18", "2011-05-31") == "0 (0/0)");
    const auto detail = office.detail("EECO18");
    CHECK(detail.at("figure.is_of_people") == "false");
    CHECK(detail.at("records[0].name") == "Biblioteka");
    CHECK(detail.at("records[0].why") == "fits");
    const auto frozen = office.freeze("Wniosek 1");
    REQUIRE(frozen.status == 201);
    CHECK(office.get("/api/snapshots/" + frozen.at("snapshot_id"), "celina").at("is_intact") ==
          "true");
    CHECK(frozen.body.find(R"("indicator":"EECO18","women":0,"men":0,"things":1)") !=
          std::string::npos);
}
