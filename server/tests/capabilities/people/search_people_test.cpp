#include "people/search_people.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/test_office.hpp"

using namespace wedka;
using test::TestOffice;

namespace {

std::string search(const std::string& text) {
    return fmt::format(R"({{"text":"{}"}})", text);
}

}  // namespace

TEST_CASE("401 nobody searches without signing in") {
    TestOffice office;
    CHECK(office.post("/api/people/search", search("waz"), "").status == 401);
}

TEST_CASE(
    "200 Łukasz Wąż is found by waz lukas, in any order and case, and by the start of a word") {
    TestOffice office;
    office.person("Łukasz", "Wąż", "1980-01-01", "male");
    office.person("Łucja", "Wąs");
    for (const auto* text : {"waz lukas", "LUKASZ WĄŻ", "wąż", "łukasz", "  wąż,  łuk "}) {
        const auto found = office.post("/api/people/search", search(text));
        CHECK(found.status == 200);
        CHECK(found.count("items") == 1);
        CHECK(found.at("items[0].first_name") == "Łukasz");
        CHECK(found.at("are_similar") == "false");
    }
    CHECK(office.post("/api/people/search", search("wa lu")).count("items") == 2);
    CHECK(office.post("/api/people/search", search("ukasz")).at("are_similar") == "true");
    CHECK(office.post("/api/people/search", search("kasz")).count("items") == 0);
}

TEST_CASE("200 a name spelled with a slip finds similar ones, the nearest first, and says so") {
    TestOffice office;
    office.person("Jan", "Kowalski", "1980-01-01", "male");
    office.person("Anna", "Kowalska");
    office.person("Ewa", "Nowak");
    const auto found = office.post("/api/people/search", search("kowlaski"));
    CHECK(found.at("are_similar") == "true");
    CHECK(found.count("items") == 2);
    CHECK(found.at("items[0].last_name") == "Kowalski");
    CHECK(found.at("items[1].last_name") == "Kowalska");
    for (const auto* text : {"nowka", "nwak", "nowakk ewa", "ewa nowka", "Nowok Ew", "nowak ewą"}) {
        CAPTURE(text);
        const auto nowak = office.post("/api/people/search", search(text));
        CHECK(nowak.count("items") == 1);
        CHECK(nowak.at("items[0].last_name") == "Nowak");
    }
    // Two slips are too many in five letters.
    CHECK(office.post("/api/people/search", search("nwoka")).count("items") == 0);
    // Who is called so is found alone, be others ever so near.
    office.person("Maria", "Kowalsky");
    const auto exact = office.post("/api/people/search", search("kowalsky"));
    CHECK(exact.at("are_similar") == "false");
    CHECK(exact.count("items") == 1);
}

TEST_CASE("200 somebody with two words that fit is found once, and twenty are enough") {
    TestOffice office;
    office.person("Adam", "Adamski", "1980-01-01", "male");
    CHECK(office.post("/api/people/search", search("adam")).count("items") == 1);
    for (int i = 0; i < 21; ++i)
        office.person("Zofia", fmt::format("Zając{}", static_cast<char>('a' + i)));
    const auto many = office.post("/api/people/search", search("zaj"));
    CHECK(many.count("items") == 20);
    CHECK(many.at("items[0].last_name") == "Zająca");
    CHECK(many.at("items[19].last_name") == "Zająct");
    // Those whose two names both fit take one place each.
    for (int i = 0; i < 21; ++i)
        office.person(fmt::format("Wanda{}", static_cast<char>('a' + i)),
                      fmt::format("Wanda{}s", static_cast<char>('a' + i)));
    CHECK(office.post("/api/people/search", search("wanda")).count("items") == 20);
    CHECK(office.post("/api/people/search", search("wan wan")).count("items") == 20);
}

TEST_CASE("200 the other word that was typed begins a word of the person, not the middle of one") {
    TestOffice office;
    office.person("Marianna", "Lis");
    CHECK(office.post("/api/people/search", search("lis mar")).count("items") == 1);
    CHECK(office.post("/api/people/search", search("lis anna")).count("items") == 0);
    CHECK(office.post("/api/people/search", search("mar li")).count("items") == 1);
    CHECK(office.post("/api/people/search", search("mar lis lis")).count("items") == 1);
}

TEST_CASE("200 a name corrected is found by the new spelling only, similar ones included") {
    TestOffice office;
    const auto neighbours_of = [&office](const std::string& word) {
        std::int64_t count = 0;
        office.store().read(office.office(), [&](Connection& database) {
            count = database.value<std::int64_t>(
                "SELECT COUNT(*) FROM people_name_neighbours WHERE word = $1", word);
        });
        return count;
    };
    const auto zofia = office.person("Zofia", "Brzęczyk");
    CHECK(neighbours_of("brzeczyk") == 29);
    const auto corrected =
        office.put("/api/people/" + zofia, R"({"first_name":"Zofia","last_name":"Żakowska"})",
                   "anna", {{"if-match", "\"1\""}});
    CHECK(corrected.status == 200);
    CHECK(office.post("/api/people/search", search("zakowska")).count("items") == 1);
    CHECK(office.post("/api/people/search", search("zakovska")).count("items") == 1);
    CHECK(office.post("/api/people/search", search("brzeczyk")).count("items") == 0);
    CHECK(office.post("/api/people/search", search("brzeczyc")).count("items") == 0);
    CHECK(neighbours_of("brzeczyk") == 0);
}

TEST_CASE("200 a PESEL finds its person, whole or by its last four digits") {
    TestOffice office;
    office.post("/api/people",
                R"({"first_name":"Jan","last_name":"Lis","birth_on":"1944-05-14","sex":"male",)"
                R"("pesel":"44051401359"})");
    office.person("Zofia", "Żak");
    CHECK(office.post("/api/people/search", search("44051401359")).count("items") == 1);
    CHECK(office.post("/api/people/search", search("1359")).count("items") == 1);
    CHECK(office.post("/api/people/search", search("1358")).count("items") == 0);
}
