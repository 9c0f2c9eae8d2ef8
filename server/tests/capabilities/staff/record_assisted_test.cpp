#include "staff/record_assisted.hpp"

#include <doctest/doctest.h>

#include "support/test_office.hpp"

using wedka::test::TestOffice;

namespace {

using Told = std::vector<std::string>;

constexpr auto count_of_2021 = R"({"people":1648,"counted_on":"2021-12-31","source":"ośrodek"})";

void count_residents(TestOffice& office) {
    REQUIRE(office
                .put("/api/residents/2021",
                     R"({"residents":17510,"counted_on":"2021-12-31","source":"GUS"})")
                .status == 200);
}

}  // namespace

TEST_CASE("401 403 who may not record how many are on assistance") {
    TestOffice office;
    CHECK(office.put("/api/assisted/2021", count_of_2021, "").status == 401);
    CHECK(office.put("/api/assisted/2021", count_of_2021, "beata").status == 403);
    CHECK(office.get("/api/assisted", "").status == 401);
    CHECK(office.rows("staff_assisted") == 0);
}

TEST_CASE("422 R18-06 a count that cannot be right is refused with everything at once") {
    TestOffice office;
    count_residents(office);
    CHECK(office
              .put("/api/assisted/2021",
                   R"({"people":-1,"counted_on":"2020-12-31","source":"ośrodek"})")
              .findings() ==
          Told{"R18-06 people fewer_than_nobody", "R18-06 counted_on before_the_year"});
    CHECK(office
              .put("/api/assisted/2021",
                   R"({"people":17511,"counted_on":"2026-11-22","source":"ośrodek"})")
              .findings() ==
          Told{"R18-06 counted_on in_future", "R18-06 people more_than_residents"});
    CHECK(office.rows("staff_assisted") == 0);
}

TEST_CASE("200 the share is told beside the count, once residents were counted too") {
    TestOffice office;
    REQUIRE(office.put("/api/assisted/2021", count_of_2021).status == 200);
    CHECK(office.last_trace() == "staff.change done");
    CHECK(office.get("/api/assisted", "beata").at("items[0].share").empty());
    count_residents(office);
    const auto counts = office.get("/api/assisted", "beata");
    CHECK(counts.at("items[0].people") == "1648");
    CHECK(counts.at("items[0].residents") == "17510");
    // 1648 / 17510 = 9.4117...
    CHECK(counts.at("items[0].share") == "9.41");
    CHECK(office
              .put("/api/assisted/2021",
                   R"({"people":17510,"counted_on":"2022-01-10","source":"ośrodek"})")
              .status == 200);
    CHECK(office.get("/api/assisted").at("items[0].share") == "100.00");
    CHECK(office.rows("staff_assisted") == 1);
}
