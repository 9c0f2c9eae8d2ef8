#include "monitoring/record_effect.hpp"

#include <doctest/doctest.h>

#include "monitored_office.hpp"

using namespace wedka::test;

namespace {

struct OfficeWithInactive : MonitoredOffice {
    OfficeWithInactive() {
        SheetBody sheet;
        sheet.status = R"("status":"inactive")";
        tell(sheet);
    }
    Told refused(const std::string& kind, const std::string& on, const std::string& rest = "") {
        const auto answer = came(kind, on, "statement", rest);
        CHECK(answer.status == 422);
        return answer.findings();
    }
};

}  // namespace

TEST_CASE("201 an effect is kept with its paper and counts no more once it is withdrawn") {
    OfficeWithInactive office;
    const auto kept = office.came("job_search", "2011-12-05", "labour_office",
                                  R"(,"note":"zarejestrowana w urzędzie")");
    CHECK(kept.status == 201);
    CHECK(kept.at("effects[0].kind") == "job_search");
    CHECK(kept.at("effects[0].note") == "zarejestrowana w urzędzie");
    CHECK(office.gaps(kept) == Told{"V-06 pesel", "V-10 address", "V-13 phone"});

    const auto at = "/api/effects/" + kept.at("effects[0].effect_id") + "/withdrawal";
    CHECK(office.post(at, R"({"reason":"pomyłka co do osoby"})", "dorota").status == 403);
    const auto withdrawn = office.post(at, R"({"reason":"pomyłka co do osoby"})", "celina");
    CHECK(withdrawn.at("effects[0].withdrawn_because") == "pomyłka co do osoby");
    CHECK(office.gaps(withdrawn) == Told{"V-06 pesel", "V-10 address", "V-13 phone", "V-17 effects"});
}

TEST_CASE("422 V-27 a wrong entry is withdrawn once") {
    OfficeWithInactive office;
    const auto kept = office.came("education", "2011-10-05");
    const auto at = "/api/effects/" + kept.at("effects[0].effect_id") + "/withdrawal";
    office.post(at, R"({"reason":"pomyłka"})", "celina");
    CHECK(office.post(at, R"({"reason":"pomyłka"})", "celina").findings() ==
          Told{"V-27 effect_id withdrawn_already"});
    CHECK(office.post("/api/effects/" + nobody + "/withdrawal", R"({"reason":"pomyłka"})", "celina")
              .status == 404);
}

TEST_CASE("422 V-16 an effect does not come before the first support, nor from the future") {
    OfficeWithInactive office;
    CHECK(office.refused("education", "2011-05-15") == Told{"V-16 on before_joining"});
    CHECK(office.came("education", "2026-11-22").has_finding("-", "on"));
    CHECK(office.came("education", "2011-05-16").status == 201);
    CHECK(office.rows("monitoring_effects") == 1);
}

TEST_CASE("422 V-19 searching is of the inactive, and nothing new stands alone") {
    OfficeWithInactive office;
    CHECK(office.came("nothing_new", "2011-12-31").status == 201);
    CHECK(office.refused("education", "2011-12-31") == Told{"V-19 kind nothing_was_told"});
    MonitoredOffice other;
    other.tell();
    CHECK(other.came("job_search", "2011-12-05").findings() ==
          Told{"V-19 kind was_not_inactive"});
    CHECK(other.came("education", "2011-12-05").status == 201);
    CHECK(other.came("nothing_new", "2011-12-31").findings() ==
          Told{"V-19 kind something_came"});
}

TEST_CASE("201 V-19 nothing new in four weeks goes with what came later") {
    OfficeWithInactive office;
    const auto late = R"(,"reasons":{"V-26":"naukę podjęła w lutym"})";
    CHECK(office.came("education", "2012-02-20", "statement", late).status == 201);
    CHECK(office.gaps(office.shown()) == Told{"V-06 pesel", "V-10 address", "V-13 phone",
                                              "V-17 effects", "V-26 effects warning"});
    CHECK(office.came("nothing_new", "2012-01-28").status == 201);
    CHECK(office.came("education", "2012-02-21", "statement", late).status == 201);
    CHECK(office.gaps(office.shown()) ==
          Told{"V-06 pesel", "V-10 address", "V-13 phone", "V-26 effects warning",
               "V-26 effects warning"});
}

TEST_CASE("422 V-26 a paper later than four weeks after leaving goes through with a reason") {
    OfficeWithInactive office;
    CHECK(office.refused("education", "2012-01-29") == Told{"V-26 proven_on proven_late"});
    CHECK(office.came("education", "2012-01-28").status == 201);
    CHECK(office
              .came("qualification", "2012-02-20", "qualification_paper",
                    R"(,"reasons":{"V-26":"dyplom wydano później"})")
              .status == 201);
    CHECK(office.gaps(office.shown()) ==
          Told{"V-06 pesel", "V-10 address", "V-13 phone", "V-26 effects warning"});
}

TEST_CASE("422 V-40 the situation six months after is told once, from that day on") {
    OfficeWithInactive office;
    office.came("nothing_new", "2012-01-10");
    CHECK(office.refused("half_year_unknown", "2012-06-29") ==
          Told{"V-40 on before_half_year"});
    const auto told = office.came("half_year_without_work", "2012-06-30");
    CHECK(told.status == 201);
    CHECK(office.gaps(told) == Told{"V-06 pesel", "V-10 address", "V-13 phone"});
    CHECK(office.refused("half_year_unknown", "2012-07-01") == Told{"V-40 kind half_year_told"});
}

TEST_CASE("V-26 a better position at work is proven in six months") {
    MonitoredOffice office;
    SheetBody sheet;
    sheet.status = R"("status":"employed","employed_in":"ngo")";
    office.tell(sheet);
    CHECK(office.came("better_work", "2012-06-30").status == 201);
    CHECK(office.came("better_work", "2012-07-01").findings() == Told{"V-26 proven_on proven_late"});
}

TEST_CASE("403 404 nobody else records effects") {
    MonitoredOffice office;
    const auto body = R"({"kind":"education","on":"2011-06-01","proof":"school",)"
                      R"("proven_on":"2011-06-01"})";
    const auto at = [](const std::string& id) { return "/api/participants/" + id + "/effects"; };
    CHECK(office.post(at(office.participation_id), body, "dorota").status == 403);
    CHECK(office.post(at(nobody), body, "celina").status == 404);
    CHECK(office.rows("monitoring_effects") == 0);
}
