#include "access/seals.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/test_office.hpp"

using namespace wedka;
using wedka::test::Answer;
using wedka::test::TestOffice;

namespace {

using Told = std::vector<std::string>;

/// Ala is Beata's. Beata seals her, with nobody else unless told.
class SealOffice : public TestOffice {
  public:
    SealOffice() : ala(person("Ala", "Wąż")) { assign(ala, "beata"); }
    std::string at(const std::string& below) const { return "/api/people/" + ala + below; }
    Answer seal(const std::string& who = "beata", const std::string& with = "") {
        return post(at("/seal"),
                    fmt::format(R"({{"kind":"violence","reason":"Niebieska Karta",)"
                                R"("member_ids":[{}]}})",
                                with.empty() ? "" : '"' + member(with) + '"'),
                    who);
    }
    Answer let_know(const std::string& whom, const std::string& who = "beata") {
        return post(at("/seal/members"), R"({"member_id":")" + member(whom) + R"("})", who);
    }
    Answer ask_to_open(const std::string& who = "beata") {
        return post(at("/seal/opening"), R"({"reason":"Sprawa zakończona"})", who);
    }
    Answer open(const std::string& who) { return post(at("/seal/opening/approval"), "{}", who); }
    std::size_t found(const std::string& who, const std::string& text = "waz") {
        return post("/api/people/search", R"({"text":")" + text + R"("})", who).count("items");
    }

    std::string ala;
};

}  // namespace

TEST_CASE("401 403 404 a person is sealed by who works with them, or by the head") {
    SealOffice office;
    CHECK(office.seal("").status == 401);
    CHECK(office.seal("celina").status == 403);
    CHECK(office.seal("dorota").status == 403);
    CHECK(office
              .post("/api/people/" + office.person("Ola", "Lis") + "/seal",
                    R"({"kind":"witness","reason":"x","member_ids":[]})", "beata")
              .status == 403);
    CHECK(office.get(office.at("/seal"), "celina").status == 403);
    CHECK(office.get(office.at("/seal"), "beata").at("seal.kind").empty());
    CHECK(office.rows("platform_seals") == 0);
}

TEST_CASE("422 a seal says why, and of what kind it is") {
    SealOffice office;
    CHECK(office.post(office.at("/seal"), R"({"kind":"secret","member_ids":[]})", "beata")
              .findings() == Told{"- kind unknown_choice", "- reason required"});
}

TEST_CASE("201 Z-01 from then on only members know that the person is there") {
    SealOffice office;
    const auto sealed = office.seal();
    REQUIRE(sealed.status == 201);
    CHECK(sealed.at("members[0].name") == "beata Brzoza");
    CHECK(office.last_trace() == "access.seal done");

    const auto person = "/api/people/" + office.ala;
    for (const auto* who : {"anna", "celina"}) {
        CHECK(office.get(person, who).status == 404);
        CHECK(office.get(person + "/seal", "anna").status == 404);
        CHECK(office.found(who) == 0);
        CHECK(office.get("/api/people", who).count("items") == 0);
    }
    CHECK(office.seal("anna").status == 404);
    CHECK(office.get(person, "beata").at("last_name") == "Wąż");
    CHECK(office.found("beata") == 1);
    CHECK(office.found("beata", "ala wa") == 1);
    CHECK(office.get("/api/people", "beata").count("items") == 1);
    CHECK(office.get("/api/seals", "beata").at("items[0].last_name") == "Wąż");
    CHECK(office.get("/api/seals", "anna").count("items") == 0);
    CHECK(office.seal().findings() == Told{"Z-01 person_id sealed_already"});
}

TEST_CASE("201 Z-02 a member lets others know and takes them out; the last one stays") {
    SealOffice office;
    office.seal();
    CHECK(office.let_know("anna", "anna").status == 404);
    REQUIRE(office.let_know("anna").status == 201);
    CHECK(office.get("/api/people/" + office.ala, "anna").status == 200);
    // Who lacks the permission does not get it by being a member.
    REQUIRE(office.let_know("dorota").status == 201);
    CHECK(office.get("/api/people/" + office.ala, "dorota").status == 403);

    const auto take_out = [&](const std::string& whom) {
        return office.remove(office.at("/seal/members/") + office.member(whom), "anna");
    };
    CHECK(take_out("celina").status == 404);
    CHECK(take_out("dorota").status == 200);
    CHECK(take_out("beata").status == 200);
    CHECK(office.get("/api/people/" + office.ala, "beata").status == 404);
    CHECK(take_out("anna").findings() == Told{"Z-02 member_id last_member"});
}

TEST_CASE("422 Z-03 Z-04 a seal is opened by another member, a day after it was asked for") {
    SealOffice office;
    // Sessions end within the day, so the day before is played first.
    office.set_day("2026-11-20");
    office.seal("beata", "anna");
    CHECK(office.open("anna").findings() == Told{"Z-03 person_id nobody_asked"});
    REQUIRE(office.ask_to_open().status == 201);
    CHECK(office.open("beata").findings() == Told{"Z-03 person_id asked_by_oneself"});
    CHECK(office.open("anna").findings() == Told{"Z-04 person_id too_early"});
    CHECK(office.found("celina") == 0);

    office.set_day("2026-11-21");
    REQUIRE(office.open("anna").status == 201);
    CHECK(office.found("celina") == 1);
    CHECK(office.get("/api/people/" + office.ala + "/front-card", "celina").status == 200);
    CHECK(office.get("/api/people/" + office.ala, "beata").status == 200);
    CHECK(office.rows("platform_seals") == 0);
    CHECK(office.rows("access_seals") == 0);
}

TEST_CASE("422 Z-05 two people of one PESEL are settled before the seal is opened") {
    TestOffice office;
    office.set_day("2026-11-20");
    const std::string body =
        R"({"first_name":"Ewa","last_name":"Wąż","sex":"female","birth_on":"1979-05-14",)"
        R"("birth_place":"Leżajsk","pesel":"79051400022"})";
    const auto first = office.post("/api/people", body).at("person_id");
    const auto at = "/api/people/" + first + "/seal";
    office.post(at, R"({"kind":"witness","reason":"x","member_ids":[")" + office.member("beata") +
                        R"("]})");
    office.post(at + "/opening", R"({"reason":"x"})", "anna");
    const auto second = office.post("/api/people", body);
    REQUIRE(second.status == 201);
    CHECK(office.get(at, "beata").at("seal.same_pesel") == second.at("person_id"));
    office.set_day("2026-11-21");
    CHECK(office.post(at + "/opening/approval", "{}", "beata").findings() ==
          Told{"Z-05 person_id same_pesel"});
}

TEST_CASE("a sealed person who changes the name stays out of the index") {
    SealOffice office;
    office.seal();
    const auto changed =
        office.put("/api/people/" + office.ala, R"({"first_name":"Ala","last_name":"Sokół"})",
                   "beata", {{"if-match", "\"1\""}});
    REQUIRE(changed.status == 200);
    CHECK(office.rows("people_name_words") == 0);
    CHECK(office.found("beata", "sokol") == 1);
    CHECK(office.found("anna", "sokol") == 0);
}
