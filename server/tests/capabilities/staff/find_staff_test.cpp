#include "staff/find_staff.hpp"

#include <doctest/doctest.h>

#include "support/test_office.hpp"

using wedka::test::TestOffice;

namespace {

std::string add(TestOffice& office, const std::string& first_name, const std::string& last_name) {
    return office
        .post("/api/staff",
              R"({"first_name":")" + first_name + R"(","last_name":")" + last_name + R"("})")
        .at("member_id");
}

}  // namespace

TEST_CASE("401 404 the list and the card of a member") {
    TestOffice office;
    CHECK(office.get("/api/staff", "").status == 401);
    CHECK(office.get("/api/staff/" + office.member("beata"), "").status == 401);
    CHECK(office.get("/api/staff/0190a000-0000-7000-8000-000000000000").status == 404);
    CHECK(office.get("/api/staff?on=dzisiaj").has_finding("-", "on"));
}

TEST_CASE("200 members stand in the order of the Polish alphabet") {
    TestOffice office;
    add(office, "Zofia", "Żuk");
    add(office, "Ula", "Ćma");
    add(office, "Ola", "Zając");
    const auto all = office.get("/api/staff", "beata");
    REQUIRE(all.status == 200);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < all.count("items"); ++i)
        names.push_back(all.at("items[" + std::to_string(i) + "].last_name"));
    CHECK(names == std::vector<std::string>{"Arent", "Brzoza", "Cis", "Ćma", "Dębowa", "Elsner",
                                            "Figa", "Zając", "Żuk"});
}

TEST_CASE("200 the list shows the posts of the day, the card those of any time") {
    TestOffice office;
    const auto zofia = add(office, "Zofia", "Żuk");
    const auto path = "/api/staff/" + zofia + "/posts";
    REQUIRE(office
                .post(path, R"({"kind":"coordinator","share":"0.500","from_on":"2009-01-01",)"
                            R"("to_on":"2010-12-31","funded_by":"projekt"})")
                .status == 201);
    REQUIRE(office
                .post(path, R"({"kind":"accountant","share":"1.000","from_on":"2011-01-01",)"
                            R"("funded_by":"gmina"})")
                .status == 201);

    const auto last = [&](const std::string& on) {
        const auto all = office.get("/api/staff?on=" + on);
        const auto item = "items[" + std::to_string(all.count("items") - 1) + "].";
        CHECK(all.at(item + "member_id") == zofia);
        CHECK(all.count(item + "posts") <= 1);
        return all.at(item + "posts[0].kind");
    };
    CHECK(last("2008-12-31").empty());
    CHECK(last("2010-12-31") == "coordinator");
    CHECK(last("2011-01-01") == "accountant");

    const auto card = office.get("/api/staff/" + zofia);
    REQUIRE(card.count("posts") == 2);
    CHECK(card.at("posts[0].kind") == "accountant");
    CHECK(card.at("posts[1].kind") == "coordinator");
}

TEST_CASE("200 the list is given as a file too") {
    TestOffice office;
    const auto file = office.get("/api/staff", "anna", {{"accept", "text/csv"}});
    CHECK(file.status == 200);
    CHECK(file.body.find("Dębowa") != std::string::npos);
}
