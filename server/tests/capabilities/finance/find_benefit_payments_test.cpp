#include "finance/find_benefit_payments.hpp"

#include <doctest/doctest.h>

#include "finance_office.hpp"

namespace wedka::test {

namespace {

/// Barbara is paid in April, May and June, Cezary in May.
class PaidOffice : public FinanceOffice {
  public:
    PaidOffice() : cezary(person("Cezary", "Czapla", "1980-01-01", "male")) {
        for (const auto* month : {"04", "05", "06"}) {
            auto body = payment();
            body.paid_on = fmt::format("2011-{}-10", month);
            post("/api/benefit-payments", body.text(), "dorota");
        }
        auto body = payment();
        body.person_id = cezary;
        body.paid_on = "2011-05-11";
        post("/api/benefit-payments", body.text(), "dorota");
    }

    const std::string cezary;
};

}  // namespace

TEST_CASE("401 403 payments are for those who read finance") {
    FinanceOffice office;
    CHECK(office.get("/api/benefit-payments", "").status == 401);
    CHECK(office.get("/api/benefit-payments", "filip").status == 403);
}

TEST_CASE("403 a social worker does not see what was paid to somebody else's people") {
    PaidOffice office;
    CHECK(office.get("/api/benefit-payments?person_id=" + office.cezary, "beata").status == 403);
    CHECK(office.get("/api/benefit-payments?person_id=" + nobody, "dorota").status == 404);
}

TEST_CASE("200 the social worker's list holds her own people only") {
    PaidOffice office;
    const auto answer = office.get("/api/benefit-payments", "beata");
    REQUIRE(answer.status == 200);
    CHECK(answer.count("items") == 3);
    for (const auto* row : {"items[0]", "items[1]", "items[2]"})
        CHECK(answer.at(std::string(row) + ".person_id") == office.barbara);
}

TEST_CASE("200 payments are listed page by page, the latest first") {
    PaidOffice office;
    const auto first = office.get("/api/benefit-payments?limit=3", "dorota");
    REQUIRE(first.count("items") == 3);
    CHECK(first.at("items[0].paid_on") == "2011-06-10");
    CHECK(first.at("items[1].paid_on") == "2011-05-11");
    CHECK(first.at("items[1].last_name") == "Czapla");
    CHECK(first.at("items[2].paid_on") == "2011-05-10");
    const auto second =
        office.get("/api/benefit-payments?limit=3&after=" + first.at("next"), "dorota");
    REQUIRE(second.count("items") == 1);
    CHECK(second.at("items[0].paid_on") == "2011-04-10");
    CHECK(second.at("next").empty());
}

TEST_CASE("200 one person's payments, also page by page and as a file") {
    PaidOffice office;
    const auto path = "/api/benefit-payments?person_id=" + office.barbara;
    const auto first = office.get(path + "&limit=2", "dorota");
    CHECK(first.count("items") == 2);
    const auto second = office.get(path + "&limit=2&after=" + first.at("next"), "dorota");
    REQUIRE(second.count("items") == 1);
    CHECK(second.at("items[0].paid_on") == "2011-04-10");
    const auto file = office.get(path, "dorota", {{"accept", "text/csv"}});
    CHECK(file.status == 200);
    CHECK(file.body.find("350,00") != std::string::npos);
}

}  // namespace wedka::test
