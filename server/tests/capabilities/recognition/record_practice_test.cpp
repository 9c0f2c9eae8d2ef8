#include "recognition/record_practice.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/test_office.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

using Told = std::vector<std::string>;

std::string practice(const std::string& described_on, const std::string& project = "") {
    return fmt::format(R"({{"title":"Rozmowa z psychologiem i doradcą przed przyjęciem",)"
                       R"("description":"Każdy kandydat rozmawia z obojgiem.",)"
                       R"("described_in":"biuletyn przykładowy",{}"described_on":"{}"}})",
                       project, described_on);
}

const std::string no_project = R"("project_id":"01900000-0000-7000-8000-000000000000",)";

struct PracticeOffice : TestOffice {
    PracticeOffice() : TestOffice({programmes::add_routes, recognition::add_routes}) {}
    Answer change(const std::string& id, int version, const std::string& body) {
        return put("/api/good-practices/" + id, body, "celina",
                   {{"if-match", fmt::format("\"{}\"", version)}});
    }
};

}  // namespace

TEST_CASE("401 403 404 who may not record a good practice, and of what") {
    PracticeOffice office;
    CHECK(office.post("/api/good-practices", practice("2014-05-05"), "").status == 401);
    CHECK(office.post("/api/good-practices", practice("2014-05-05"), "beata").status == 403);
    CHECK(office.post("/api/good-practices", practice("2014-05-05", no_project)).status == 404);
    CHECK(office.change("01900000-0000-7000-8000-000000000000", 1, practice("2014-05-05")).status ==
          404);
    CHECK(office.rows("recognition_practices") == 0);
}

TEST_CASE("422 R22-04 a practice is described, and not tomorrow") {
    PracticeOffice office;
    CHECK(office.post("/api/good-practices", practice("2026-11-22")).findings() ==
          Told{"R22-04 described_on in_future"});
    CHECK(office.post("/api/good-practices", R"({"title":"Bez opisu","described_on":"2014-05-05"})")
              .has_finding("-", "described_in"));
    CHECK(office.rows("recognition_practices") == 0);
}

TEST_CASE("201 412 200 a practice is recorded, changed and listed") {
    PracticeOffice office;
    const auto recorded = office.post("/api/good-practices", practice("2014-05-05"), "celina");
    REQUIRE(recorded.status == 201);
    const auto id = recorded.at("practice_id");
    CHECK(office.change(id, 2, practice("2015-05-05")).status == 412);
    CHECK(office.change(id, 1, practice("2026-11-22")).findings() ==
          Told{"R22-04 described_on in_future"});
    REQUIRE(office.change(id, 1, practice("2015-05-05")).status == 200);
    CHECK(office.last_trace() == "recognition.record done");
    const auto listed = office.get("/api/good-practices", "beata");
    REQUIRE(listed.count("items") == 1);
    CHECK(listed.at("items[0].described_on") == "2015-05-05");
    CHECK(listed.at("items[0].described_in") == "biuletyn przykładowy");
}
