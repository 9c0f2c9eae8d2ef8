#include "people/find_people.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/test_office.hpp"

using namespace wedka;
using test::TestOffice;

TEST_CASE("404 a person who does not exist, and a card the worker is not assigned to is 403") {
    TestOffice office;
    const auto zofia = office.person("Zofia", "Żak");
    CHECK(office.get("/api/people/0193e7a0-0000-7000-8000-000000000000").status == 404);
    CHECK(office.get("/api/people/" + zofia, "beata").status == 403);
    CHECK(office.get("/api/people/" + zofia + "/pesel", "beata").status == 403);
    office.assign(zofia, "beata");
    CHECK(office.get("/api/people/" + zofia, "beata").status == 200);
}

TEST_CASE("200 a list is in Polish order, goes on where it stopped, and a file holds all of it") {
    TestOffice office;
    for (const auto* name : {"Żak", "Zając", "Łoś", "Lis", "Ćma", "Czyż"})
        office.person("Ewa", name);
    const auto first = office.get("/api/people?limit=4");
    CHECK(first.count("items") == 4);
    CHECK(first.at("items[0].last_name") == "Czyż");
    CHECK(first.at("items[1].last_name") == "Ćma");
    CHECK(first.at("items[3].last_name") == "Łoś");
    const auto second = office.get("/api/people?limit=4&after=" + first.at("next"));
    CHECK(second.count("items") == 2);
    CHECK(second.at("items[0].last_name") == "Zając");
    CHECK(second.at("items[1].last_name") == "Żak");
    CHECK(second.at("next").empty());

    const auto file = office.get("/api/people?limit=4", "anna", {{"accept", "text/csv"}});
    CHECK(file.headers.at("Content-Type") == "text/csv; charset=utf-8");
    CHECK(file.body.find("Łoś") != std::string::npos);
    CHECK(office.get("/api/people?limit=201").status == 422);
}

TEST_CASE("200 who may know only the people assigned to them lists and finds no others") {
    TestOffice office;
    const auto zofia = office.person("Zofia", "Żak");
    office.person("Zofia", "Zając");
    CHECK(office.get("/api/people", "filip").status == 403);
    // Beata lists front cards of the whole office, but sees only her own people's files.
    CHECK(office.get("/api/people", "beata").count("items") == 2);
    CHECK(office.get("/api/people/" + zofia, "beata").status == 403);
}

TEST_CASE(
    "412 a change of a card that somebody else has changed meanwhile, 428 without its version") {
    TestOffice office;
    const auto zofia = office.person("Zofia", "Żak");
    const auto names = R"({"first_name":"Zofia","last_name":"Żakowska"})";
    CHECK(office.put("/api/people/" + zofia, names).status == 428);
    CHECK(office.put("/api/people/" + zofia, names, "anna", {{"if-match", "\"2\""}}).status == 412);
    const auto done = office.put("/api/people/" + zofia, names, "anna", {{"if-match", "\"1\""}});
    CHECK(done.status == 200);
    CHECK(done.headers.at("ETag") == "\"2\"");
    CHECK(office.put("/api/people/" + zofia, names, "anna", {{"if-match", "\"1\""}}).status == 412);
}

TEST_CASE("422 R1-10 nobody belongs to two households, R1-11 a household has somebody") {
    TestOffice office;
    const auto zofia = office.person("Zofia", "Żak");
    const auto jan = office.person("Jan", "Żak", "1975-02-02", "male");
    const auto household = fmt::format(
        R"({{"from_on":"2010-01-01","members":[{{"person_id":"{}","role":"self"}},{{"person_id":"{}","role":"spouse"}}]}})",
        zofia, jan);
    CHECK(office.post("/api/households", R"({"from_on":"2010-01-01","members":[]})")
              .has_finding("R1-11", "members"));
    CHECK(office.post("/api/households", household).status == 201);
    const auto twice = office.post("/api/households", household);
    CHECK(twice.has_finding("R1-10", "members[0].person_id"));
    CHECK(twice.has_finding("R1-10", "members[1].person_id"));
    CHECK(office.rows("people_households") == 1);
    CHECK(office.get("/api/people/" + zofia).count("household.members") == 2);
}

TEST_CASE("201 R1-13 a new address ends the one before it on the day before, never in the future") {
    TestOffice office;
    const auto zofia = office.person("Zofia", "Żak");
    const auto address = [](const char* city, const char* from) {
        return fmt::format(
            R"({{"kind":"residence","city":"{}","building":"1","postal_code":"37-300","from_on":"{}"}})",
            city, from);
    };
    CHECK(office.post("/api/people/" + zofia + "/addresses", address("Leżajsk", "2005-01-01"))
              .status == 201);
    CHECK(office.post("/api/people/" + zofia + "/addresses", address("Żołynia", "2011-06-01"))
              .status == 201);
    CHECK(office.post("/api/people/" + zofia + "/addresses", address("Rzeszów", "2027-01-01"))
              .has_finding("R1-13", "from_on"));
    const auto card = office.get("/api/people/" + zofia);
    CHECK(card.count("addresses") == 1);
    CHECK(card.at("addresses[0].city") == "Żołynia");
}

TEST_CASE(
    "201 R1-13 the position on the labour market is kept from day to day, within one's life") {
    TestOffice office;
    const auto zofia = office.person("Zofia", "Żak");
    const auto status = [](const char* word, const char* from) {
        return fmt::format(R"({{"status":"{}","from_on":"{}","source":"oświadczenie"}})", word,
                           from);
    };
    const auto path = "/api/people/" + zofia + "/labour-status";
    CHECK(office.post(path, status("unemployed", "2026-11-22")).has_finding("R1-13", "from_on"));
    CHECK(office.post(path, status("unemployed", "1979-05-13")).has_finding("R1-13", "from_on"));
    CHECK(office.post(path, status("retired", "2010-06-01")).has_finding("-", "status"));
    CHECK(office.rows("people_labour_status") == 0);
    CHECK(office.post(path, status("unemployed", "2010-06-01")).status == 201);
    const auto card = office.post(path, status("employed", "2011-10-03"));
    CHECK(card.at("labour[0].status") == "employed");
    CHECK(card.at("labour[1].status") == "unemployed");
}
