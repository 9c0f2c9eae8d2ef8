#include "people/conflict.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/test_office.hpp"

using namespace wedka;
using wedka::test::Answer;
using wedka::test::TestOffice;

namespace {

using Told = std::vector<std::string>;

constexpr const char* own_pesel = "79051400022";

class ConflictOffice : public TestOffice {
  public:
    Answer declare(const std::string& who, const std::string& kind = "self",
                   const std::string& pesel = own_pesel) {
        return post("/api/account/conflicts",
                    fmt::format(R"({{"kind":"{}","pesel":"{}","note":"brat"}})", kind, pesel), who);
    }
    std::string client(const std::string& pesel = own_pesel, const std::string& flat = "3",
                       const std::string& who = "celina") {
        return post("/api/people",
                    fmt::format(R"({{"first_name":"Ewa","last_name":"Wąż","sex":"female",)"
                                R"("birth_on":"1979-05-14","pesel":"{}","birth_place":"Leżajsk",)"
                                R"("address":{{"kind":"residence","city":"Leżajsk",)"
                                R"("street":"Polna","building":"7","flat":"{}",)"
                                R"("postal_code":"37-300","from_on":"2020-01-01"}}}})",
                                pesel, flat),
                    who)
            .at("person_id");
    }
    int opens(const std::string& person_id, const std::string& who) {
        return get("/api/people/" + person_id, who).status;
    }
    std::size_t found(const std::string& who) {
        return post("/api/people/search", R"({"text":"waz"})", who).count("items") +
               post("/api/people/search", R"({"text":"79051400022"})", who).count("items") +
               get("/api/people", who).count("items");
    }
};

}  // namespace

TEST_CASE("404 nobody opens a file of one's own, in whatever role") {
    ConflictOffice office;
    const auto person_id = office.client();
    office.assign(person_id, "beata");
    CHECK(office.opens(person_id, "beata") == 200);
    REQUIRE(office.declare("beata").status == 201);
    CHECK(office.last_trace() == "people.declare_conflict done");
    CHECK(office.opens(person_id, "beata") == 404);
    CHECK(office.found("beata") == 0);
    REQUIRE(office.declare("anna").status == 201);
    CHECK(office.opens(person_id, "anna") == 404);
    CHECK(office.found("anna") == 0);
    CHECK(office.opens(person_id, "celina") == 200);
}

TEST_CASE("404 who comes on record later is kept from the worker as well") {
    ConflictOffice office;
    const auto before = office.declare("anna", "relative").body.size();
    const auto person_id = office.client();
    CHECK(office.opens(person_id, "anna") == 404);
    // The answer tells nobody whether the person is on record.
    CHECK(office.declare("anna", "relative").body.size() == before);
    // The PESEL stands nowhere.
    CHECK(office.get("/api/account/conflicts").body.find(own_pesel) == std::string::npos);
}

TEST_CASE("404 a worker who is a client: so are the household and who lives at the same address") {
    ConflictOffice office;
    const auto own = office.client();
    const auto neighbour = office.client("79051400060", "3");
    const auto next_door = office.client("79051400084", "4");
    REQUIRE(office.declare("anna").status == 201);
    CHECK(office.opens(own, "anna") == 404);
    CHECK(office.opens(neighbour, "anna") == 404);
    CHECK(office.opens(next_door, "anna") == 403);

    REQUIRE(office
                .post("/api/households",
                      fmt::format(R"({{"from_on":"2020-01-01","members":[)"
                                  R"({{"person_id":"{}","role":"self"}},)"
                                  R"({{"person_id":"{}","role":"spouse"}}]}})",
                                  own, next_door),
                      "celina")
                .status == 201);
    CHECK(office.opens(next_door, "anna") == 404);
}

TEST_CASE("404 who moves in with a worker is kept from them") {
    ConflictOffice office;
    office.client();
    const auto other = office.client("79051400060", "4");
    office.declare("anna");
    CHECK(office.opens(other, "anna") == 403);
    REQUIRE(office
                .post("/api/people/" + other + "/addresses",
                      R"({"kind":"residence","city":"Leżajsk","street":"Polna","building":"7",)"
                      R"("flat":"3","postal_code":"37-300","from_on":"2026-11-01"})",
                      "celina")
                .status == 201);
    CHECK(office.opens(other, "anna") == 404);
}

TEST_CASE("201 K-02 a worker is kept from a person; the work goes to another") {
    ConflictOffice office;
    const auto person_id = office.client();
    office.assign(person_id, "beata");
    const auto declare = [&](const std::string& who) {
        return office.post("/api/people/" + person_id + "/conflicts",
                           fmt::format(R"({{"member_id":"{}","kind":"relative"}})",
                                       office.member("beata")),
                           who);
    };
    CHECK(declare("dorota").status == 403);
    REQUIRE(declare("beata").status == 201);
    CHECK(office.opens(person_id, "beata") == 404);
    const auto list = office.get("/api/conflicts");
    CHECK(list.at("items[0].worker") == "beata Brzoza");
    CHECK(list.at("items[0].still_led[0].last_name") == "Wąż");
    CHECK(office.get("/api/conflicts", "ewa").count("items") == 1);
    CHECK(office.get("/api/conflicts", "ewa").count("items[0].still_led") == 0);
    CHECK(office.get("/api/conflicts", "beata").status == 403);
    CHECK(office
              .post("/api/assignments",
                    fmt::format(R"({{"person_id":"{}","member_id":"{}","role":"lead",)"
                                R"("from_on":"2026-11-21","basis":"x"}})",
                                person_id, office.member("beata")))
              .findings() == Told{"K-02 member_id in_conflict"});
    // Nor by handing over.
    office.assign(person_id, "celina");
    const auto handed = office.post(
        "/api/handovers",
        fmt::format(R"({{"from_member_id":"{}","to_member_id":"{}","from_on":"2026-11-21",)"
                    R"("basis":"x","person_ids":[]}})",
                    office.member("celina"), office.member("beata")));
    CHECK(handed.at("handed_over") == "0");
    CHECK(handed.at("left[0]") == person_id);
}

TEST_CASE("201 K-01 a conflict is withdrawn by somebody else, and the others stay") {
    ConflictOffice office;
    const auto person_id = office.client();
    const auto second = office.client("79051400060", "9");
    office.assign(person_id, "beata");
    office.assign(second, "beata");
    const auto mine = office.declare("anna", "relative").at("conflict_id");
    const auto of_beata = office.declare("beata", "relative").at("conflict_id");
    office.declare("beata", "relative", "79051400060");
    const auto withdraw = [&](const std::string& id, const std::string& who) {
        return office.post("/api/conflicts/" + id + "/withdrawal",
                           R"({"reason":"Zgłoszony omyłkowo"})", who);
    };
    CHECK(withdraw(of_beata, "beata").status == 403);
    CHECK(withdraw(mine, "anna").findings() == Told{"K-01  own_conflict"});
    REQUIRE(withdraw(of_beata, "anna").status == 204);
    CHECK(office.opens(person_id, "beata") == 200);
    CHECK(office.opens(second, "beata") == 404);
    CHECK(withdraw(of_beata, "anna").status == 404);
}

TEST_CASE("404 who is close to a sealed person is kept from them, member of the seal or not") {
    ConflictOffice office;
    const auto person_id = office.client();
    office.assign(person_id, "beata");
    REQUIRE(office
                .post("/api/people/" + person_id + "/seal",
                      R"({"kind":"violence","reason":"x","member_ids":[]})", "beata")
                .status == 201);
    CHECK(office.opens(person_id, "beata") == 200);
    const auto other = office.declare("beata", "relative", "79051400060").at("conflict_id");
    CHECK(office.opens(person_id, "beata") == 200);
    office.declare("beata", "relative");
    CHECK(office.opens(person_id, "beata") == 404);
    REQUIRE(office.post("/api/conflicts/" + other + "/withdrawal", R"({"reason":"omyłka"})", "anna")
                .status == 204);
    CHECK(office.opens(person_id, "beata") == 404);
}

TEST_CASE("200 what others declare of a worker is told to the worker nowhere") {
    ConflictOffice office;
    const auto person_id = office.client();
    for (const auto* whom : {"beata", "anna"})
        REQUIRE(office
                    .post("/api/people/" + person_id + "/conflicts",
                          fmt::format(R"({{"member_id":"{}","kind":"relative"}})",
                                      office.member(whom)),
                          "celina")
                    .status == 201);
    CHECK(office.get("/api/account/conflicts", "beata").count("items") == 0);
    const auto list = office.get("/api/conflicts");
    CHECK(list.count("items") == 1);
    CHECK(list.at("items[0].worker") == "beata Brzoza");
    CHECK(office.get("/api/conflicts", "ewa").count("items") == 2);
    office.declare("beata", "close", "79051400060");
    CHECK(office.get("/api/account/conflicts", "beata").count("items") == 1);
}

TEST_CASE("404 of a worker who is a sealed client the household is kept from them as well") {
    ConflictOffice office;
    const auto own = office.client();
    const auto husband = office.client("79051400060", "9");
    REQUIRE(office
                .post("/api/people/" + own + "/seal",
                      R"({"kind":"staff_or_relative","reason":"x","member_ids":[]})", "anna")
                .status == 201);
    office.declare("beata");
    office.assign(husband, "beata");
    CHECK(office.opens(husband, "beata") == 200);
    REQUIRE(office
                .post("/api/households",
                      fmt::format(R"({{"from_on":"2020-01-01","members":[)"
                                  R"({{"person_id":"{}","role":"self"}},)"
                                  R"({{"person_id":"{}","role":"spouse"}}]}})",
                                  own, husband))
                .status == 201);
    CHECK(office.opens(husband, "beata") == 404);
}

TEST_CASE("422 a conflict names a PESEL that may be one, and a kind") {
    ConflictOffice office;
    CHECK(office.declare("anna", "friend", "123").findings() ==
          Told{"- kind unknown_choice", "- pesel not_pesel"});
}
